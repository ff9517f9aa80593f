import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadNames } from '../../src/language/names/names.ts'
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

  describe('with a table of names', () => {
    const names = loadNames(['DPSL = Dewan Pengawas Sungai Lontara = Lontara River Board'])

    it.each([
      ['PBB', 'United Nations'],
      ['Perserikatan Bangsa-Bangsa (PBB)', 'UN'],
      ['BMKG', 'Badan Meteorologi, Klimatologi, dan Geofisika'],
      ['BPBD Lontara', 'Badan Penanggulangan Bencana Daerah Lontara'],
      ['Kementerian Pertahanan Peru', 'Peruvian Defence Ministry'],
      ['DPSL', 'Lontara River Board'],
    ])('takes %s and %s for one', (a, b) => {
      expect(sameSpeaker(a, b)).toBe(false)
      expect(sameSpeaker(a, b, names)).toBe(true)
      expect(sameSpeaker(b, a, names)).toBe(true)
    })

    it.each([
      ['BPBD Lontara', 'BPBD Merano'],
      ['Menlu', 'Kemenlu'],
      ['NATO', 'PBB'],
      ['Kapolri', 'Polri'],
      ['Ro Jong Un', 'UN'],
    ])('keeps %s and %s apart', (a, b) => {
      expect(sameSpeaker(a, b, names)).toBe(false)
      expect(sameSpeaker(b, a, names)).toBe(false)
    })
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
