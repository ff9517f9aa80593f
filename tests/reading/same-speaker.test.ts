import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sameSpeaker } from '../../src/reading/same-speaker.ts'

describe('sameSpeaker', () => {
  it.each([
    ['Lee Seong-kweun', 'Lee Swong-kweun'],
    ['Kim Jong Un', 'Kim Jong-un'],
    ['Kim Jong Un', 'Kim Jongun'],
    ['Lavrov', 'Sergey Lavrov'],
    ['Dewi Larasati', 'Bupati Dewi Larasati'],
    ['kantor berita KCNA', 'KCNA'],
    ['Amerika Serikat (AS) dan Korea Selatan', 'South Korea and the United States'],
    ['Dr. Lena Osei', 'Lena Osei'],
    ['Muhammad Yusuf', 'Muhamad Yusuf'],
    ['Kementerian Kesehatan Merano', 'kementerian kesehatan Merano'],
  ])('takes %s and %s for one', (a, b) => {
    expect(sameSpeaker(a, b)).toBe(true)
    expect(sameSpeaker(b, a)).toBe(true)
  })

  it.each([
    ['Kim Jong Un', 'Kim Jong Il'],
    ['Kim Jong Un', 'Kim Yo Jong'],
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
