import { describe, expect, it } from 'vitest'
import { capitalNames } from '../../src/answer/capital-names.ts'
import { loadNames } from '../../src/language/names/names.ts'

const names = loadNames(['Dewan Sungai Merak = Merak River Council'])
const ordinary = new Set(['warga', 'menurut', 'river', 'south', 'the'])
const found = (sentence: string) =>
  capitalNames(sentence, { names, isOrdinary: lower => ordinary.has(lower) }).map(words =>
    sentence.slice(words[0]!.start, words.at(-1)!.end),
  )

describe('names in capitals', () => {
  it.each([
    ['Bupati menemui Sri Handayani dan Togar di Muara Enggang.', ['Bupati', 'Sri Handayani', 'Togar', 'Muara Enggang']],
    ['Warga melihat Han Mi-rae bersama Park Do-yun.', ['Han Mi-rae', 'Park Do-yun']],
    ['The River Council met on Monday, 3 March, with Ayu.', ['River Council', 'Ayu']],
    ['Menurut Dewan Sungai Merak Sigit Wahono hadir.', ['Dewan Sungai Merak', 'Sigit Wahono']],
    ['South Korea helped; Selandia Baru Aroha Ngata did too.', ['South Korea', 'Selandia Baru', 'Aroha Ngata']],
    ['Biayanya Rp3 miliar pada April di PDMK.', ['Biayanya', 'PDMK']],
    ['tidak ada nama di sini', []],
    ['', []],
  ])('of "%s"', (sentence, expected) => {
    expect(found(sentence)).toEqual(expected)
  })

  it('are no headlines', () => {
    expect(found('warga membaca Bendungan Tua Di Hulu Enam Desa Jebol Lagi Kemarin Malam')).not.toContainEqual(
      expect.stringMatching(/Bendungan.*Malam/),
    )
  })
})
