import { describe, expect, it } from 'vitest'
import { functionWords, isStopWord, questionWords } from '../../../src/language/words/stop-words.ts'
import { stem } from '../../../src/language/words/stem.ts'

describe('isStopWord', () => {
  it.each([
    ['en', 'how when where who why what which please tell me the of is were do you can us'],
    ['id', 'berapa kapan siapa mengapa kenapa bagaimana apakah tolong yang di ke dari adalah itu brp yg dgn min dong'],
  ] as const)('drops question words, politeness and grammar (%s)', (language, words) => {
    expect(words.split(' ').filter(word => !isStopWord(word, language))).toEqual([])
  })

  it.each([
    ['en', 'not no two first last year years month day million thousand killed people troops'],
    ['id', 'tidak bukan tanpa belum satu dua pertama tahun bulan hari juta ribu orang tewas sebelum spa'],
  ] as const)('keeps what changes a question: negation, numerals, quantities, time (%s)', (language, words) => {
    expect(words.split(' ').filter(word => isStopWord(word, language))).toEqual([])
  })

  it('keeps to the language', () => {
    expect(isStopWord('the', 'id')).toBe(false)
    expect(isStopWord('yang', 'en')).toBe(false)
  })
})

describe('the lists', () => {
  it.each(['en', 'id'] as const)('hold folded single words (%s)', language => {
    for (const list of [functionWords[language], questionWords[language]])
      for (const word of list) expect(word).toMatch(/^[a-z]+$/)
  })

  it.each(['en', 'id'] as const)('do not overlap but for what is both (%s)', language => {
    const both = [...functionWords[language]].filter(word => questionWords[language].has(word))
    expect(both.length, both.join(' ')).toBeLessThanOrEqual(3)
  })

  it('hold no stem that a word of matter shares', () => {
    // A phrase's terms are dropped where they are stop words, and terms are stems.
    const matter =
      'tentara pasukan korban perang damai sandera ledakan gempa banjir sekolah kapal pesawat presiden menteri negara kota uang harga'
    for (const word of matter.split(' ')) expect(isStopWord(stem(word, 'id'), 'id'), word).toBe(false)
  })
})
