import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findWords, fold } from '../../../src/language/words/words.ts'

const lowers = (text: string) => findWords(text).map(word => word.lower)

describe('fold', () => {
  it.each([
    ['Côte d’Ivoire', 'cote d’ivoire'],
    ['ZOË', 'zoe'],
    ['İzmir', 'izmir'],
    ['Ḥasan', 'hasan'],
    ['Прага', 'прага'],
    ['東京', '東京'],
  ])('%s → %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('makes one of the two ways to write an accent', () => {
    expect(fold('Jose\u0301')).toBe(fold('Jos\u00e9'))
  })

  it('changes nothing in what is folded already', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'B', 'é', 'İ', 'ß', 'Σ', 'ç', 'Ł', 'ñ', ' ', '\u030c', 'Ω') }),
        text => {
          expect(fold(fold(text))).toBe(fold(text))
        },
      ),
    )
  })
})

describe('findWords', () => {
  it('gives each word where it stands', () => {
    expect(findWords('Feri «Nusa», tiba.')).toMatchObject([
      { start: 0, end: 4, lower: 'feri' },
      { start: 6, end: 10, lower: 'nusa' },
      { start: 13, end: 17, lower: 'tiba' },
    ])
  })

  it.each([
    ["Qatar's offer", ['qatar', 'offer']],
    ['Qatar’s offer', ['qatar', 'offer']],
    ["the farmers' union", ['the', 'farmers', 'union']],
    ["it didn't", ['it', 'didnt']],
    ["Jum'at di Ma’had", ['jumat', 'di', 'mahad']],
    ["O'Connor", ['oconnor']],
    ["'quoted'", ['quoted']],
    ['El Niño', ['el', 'nino']],
    ['2,5 juta ton', ['juta', 'ton']],
    ['G20, F-16 dan covid19', ['g20', 'f', 'dan', 'covid19']],
    ['ke-2', ['ke']],
    ['naik/turun', ['naik', 'turun']],
    ['🙂 … — ?!', []],
  ])('reads %s', (text, expected) => {
    expect(lowers(text)).toEqual(expected)
  })

  it('keeps the possessive ending inside the span and out of the word', () => {
    const text = "Qatar's offer"
    const [word] = findWords(text)
    expect(text.slice(word!.start, word!.end)).toBe("Qatar's")
  })

  it('reads a word whose accents stand apart as one', () => {
    expect(findWords('Cafe\u0301 tutup')).toMatchObject([
      { start: 0, end: 5, lower: 'cafe' },
      { start: 6, end: 11, lower: 'tutup' },
    ])
  })

  it('knows capitals and acronyms', () => {
    expect(findWords('AS as As A KPK’s G20 iPhone Élan')).toMatchObject([
      { lower: 'as', capital: true, acronym: true },
      { lower: 'as', capital: false, acronym: false },
      { lower: 'as', capital: true, acronym: false },
      { lower: 'a', capital: true, acronym: false },
      { lower: 'kpk', capital: true, acronym: true },
      { lower: 'g20', capital: true, acronym: true },
      { lower: 'iphone', capital: false, acronym: false },
      { lower: 'elan', capital: true, acronym: false },
    ])
  })

  it.each(['-', '‐', '‑'])('sees a hyphen (%j) that joins', hyphen => {
    expect(findWords(`kapal${hyphen}kapal`).map(word => word.hyphenated)).toEqual([false, true])
  })

  it('sees no hyphen in a dash, a leading or a hanging one', () => {
    for (const text of ['kapal - kapal', 'kapal– kapal', '-kapal kapal', 'kapal- kapal', 'kapal --kapal', '2-kapal'])
      expect(
        findWords(text).some(word => word.hyphenated),
        text,
      ).toBe(false)
  })

  it('cuts any text into words that stand in it, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        let end = 0
        for (const word of findWords(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end)
          end = word.end
          const verbatim = text.slice(word.start, word.end)
          expect(verbatim).toMatch(/^\p{L}/u)
          expect(verbatim).not.toMatch(/\s/u)
          expect(word.lower).not.toMatch(/['’`\s]/)
          expect(word.lower).toBe(word.lower.toLowerCase())
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 500 },
    )
  })

  it('reads long texts in linear time', () => {
    const since = performance.now()
    for (const pump of ['a', "a'", '’', 'a-', 'e\u0301', 'A1', '-', 'a '])
      findWords(pump.repeat(Math.ceil(100_000 / pump.length)))
    expect(performance.now() - since).toBeLessThan(3000)
  })
})
