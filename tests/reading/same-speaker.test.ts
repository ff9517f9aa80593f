import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sameSpeaker } from '../../src/reading/same-speaker.ts'

describe('sameSpeaker', () => {
  it.each([
    ['Park Seung-hoon', 'Park Swung-hoon'],
    ['Tan Wei Ming', 'Tan Wei-ming'],
    ['Tan Wei Ming', 'Tan Weiming'],
    ['Konovalov', 'Pyotr Konovalov'],
    ['Dewi Larasati', 'Bupati Dewi Larasati'],
    ['kantor berita Antara', 'Antara'],
    ['Amerika Serikat (AS) dan Korea Selatan', 'South Korea and the United States'],
    ['Dr. Lena Osei', 'Lena Osei'],
    ['Muhammad Yusuf', 'Muhamad Yusuf'],
    ['Kementerian Kesehatan Merano', 'kementerian kesehatan Merano'],
  ])('takes %s and %s for one', (a, b) => {
    expect(sameSpeaker(a, b)).toBe(true)
    expect(sameSpeaker(b, a)).toBe(true)
  })

  it.each([
    ['Tan Wei Ming', 'Tan Wei Lin'],
    ['Tan Wei Ming', 'Tan Mei Wei'],
    ['Rusia', 'Kementerian Pertahanan Rusia'],
    ['Rusia', 'Ukraina'],
    ['Presiden', 'Presiden Bowo Santoso'],
    ['Kementerian Luar Negeri Rusia', 'Kementerian Luar Negeri Peru'],
    ['Reuters', 'AFP'],
    ['Dewi Larasati', 'Dewi Anggraini'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(sameSpeaker(a, b)).toBe(false)
    expect(sameSpeaker(b, a)).toBe(false)
  })

  it('is reflexive and symmetric on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(sameSpeaker(a, a)).toBe(true)
        expect(sameSpeaker(a, b)).toBe(sameSpeaker(b, a))
      }),
    )
  })
})
