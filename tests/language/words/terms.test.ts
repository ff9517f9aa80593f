import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Language } from '../../../src/language/language.ts'
import { stem } from '../../../src/language/words/stem.ts'
import { analyse, termOf } from '../../../src/language/words/terms.ts'

const terms = (text: string, language: Language = 'id') => analyse(text, language).map(({ term }) => term)

describe('analyse', () => {
  it('makes one term of a figure, in either notation and in words', () => {
    for (const figure of ['11,000', '11.000', '11 ribu', 'sebelas ribu', '11000', 'eleven thousand'])
      for (const language of ['en', 'id'] as const) expect(terms(figure, language), figure).toEqual(['#11000'])
    for (const figure of ['9 juta', 'sembilan juta', '9 million', 'nine million', '9.000.000'])
      expect(terms(figure), figure).toEqual(['#9000000'])
    expect(terms('2,75')).toEqual(['#2.75'])
  })

  it('leaves vague numbers as the words that they are', () => {
    expect(terms('ribuan')).toEqual(['ribuan'])
    expect(terms('belasan')).not.toContain('#11')
    expect(terms('ribuan')).not.toEqual(terms('seribu'))
  })

  it('gives both ends of a range, where the range stands', () => {
    const text = 'Antara 300 hingga 400 perahu'
    const found = analyse(text, 'id').filter(({ term }) => term.startsWith('#'))
    expect(found.map(({ term }) => term)).toEqual(['#300', '#400'])
    for (const { start, end } of found) expect(text.slice(start, end)).toMatch(/^\d/)
  })

  it('counts reduplication once, and spans the whole of it', () => {
    const text = 'Kapal-kapal itu berlayar'
    const [first, second] = analyse(text, 'id')
    expect(first).toMatchObject({ term: 'kapal', position: 0 })
    expect(text.slice(first!.start, first!.end)).toBe('Kapal-kapal')
    expect(second).toMatchObject({ position: 1 })
    expect(terms('anak-anaknya')).toEqual(['anak'])
    expect(terms('kapal kapal')).toEqual(['kapal', 'kapal'])
    expect(terms('sayur-mayur')).toHaveLength(2)
  })

  it.each(['antipesawat', 'anti-pesawat', 'anti pesawat', 'Anti-Pesawat'])(
    'lets %s meet the other ways to write it',
    text => {
      for (const other of ['antipesawat', 'anti-pesawat', 'anti pesawat'])
        expect(terms(other).some(term => terms(text).includes(term))).toBe(true)
      expect(terms(text)).toContain(termOf('antipesawat', 'id'))
    },
  )

  it.each(['pascagempa', 'pasca-gempa', 'pasca gempa'])('lets %s be found as pascagempa', text => {
    expect(terms(text)).toContain(termOf('pascagempa', 'id'))
  })

  it('joins a prefix only to what stands next to it', () => {
    expect(terms('pasca, gempa')).not.toContain(termOf('pascagempa', 'id'))
    expect(terms('pasca-gempa', 'en')).not.toContain('pascagempa')
  })

  it('takes clitics off', () => {
    expect(terms('tentaranya')).toEqual(terms('tentara'))
    expect(terms('benarkah')).toEqual(terms('benar'))
    expect(terms("Qatar's", 'en')).toEqual(['qatar'])
  })

  it('writes British and American English alike', () => {
    expect(terms('defence organisations honoured neighbours', 'en')).toEqual(
      terms('defense organizations honored neighbors', 'en'),
    )
  })

  it('keeps names with figures whole', () => {
    expect(terms('KTT G20 dan covid19')).toEqual(expect.arrayContaining(['g20', 'covid19']))
  })

  it('gives words running numbers; a figure in several words has one', () => {
    expect(analyse('Hujan dua belas ribu kali', 'id').map(({ term, position }) => `${position} ${term}`)).toEqual([
      '0 hujan',
      '1 #12000',
      '2 kali',
    ])
    const [, pesawat, joined] = analyse('anti-pesawat', 'id')
    expect(joined!.position).toBe(pesawat!.position)
  })

  it('leaves function words in: engines and questions decide', () => {
    expect(terms('yang di atas', 'id')).toHaveLength(3)
  })

  it('is empty where nothing is said', () => {
    for (const text of ['', '  \n', '?!…', '🙂', '«»']) expect(terms(text), JSON.stringify(text)).toEqual([])
  })

  const sentence = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'kapal', '-', ' ', ' ', 'anti', 'pesawat', '11', '.', '000', ',', 'ribu', 'dua', '–', 'puluh', "'", '’s', '%', 'Rp', 'ke', '2',
          'juta', '/', 'Côte', 'e\u0301', 'pukul', ' 08.30', ' WIB', '12/3/2024', 'covid19', 'setengah', 'pertama', '\n', 'Mei', 'non', '(', ')',
        ), // prettier-ignore
        fc.string({ unit: 'binary', maxLength: 4 }),
      ),
      { maxLength: 30 },
    )
    .map(parts => parts.join(''))

  it.each(['id', 'en'] as const)('points into any text, in order (%s)', language => {
    fc.assert(
      fc.property(sentence, text => {
        let start = 0
        let position = 0
        for (const term of analyse(text, language)) {
          expect(term.start).toBeGreaterThanOrEqual(start)
          expect(term.end).toBeGreaterThan(term.start)
          expect(term.end).toBeLessThanOrEqual(text.length)
          expect(term.position).toBeGreaterThanOrEqual(position)
          expect(term.position).toBeLessThanOrEqual(position + 1)
          expect(term.term).not.toBe('')
          // Terms are joined by spaces for the engine.
          expect(term.term).not.toMatch(/\s/)
          start = term.start
          position = term.position
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('says the same of a text and of its parts', () => {
    fc.assert(
      fc.property(sentence, sentence, (one, two) => {
        const apart = [...terms(one), ...terms(two)]
        expect(terms(`${one}.\n\n«»\n\n${two}`)).toEqual(apart)
      }),
      { numRuns: 300 },
    )
  })

  it('reads long texts in linear time', () => {
    const pumps = [
      'a',
      '1',
      '1.',
      '1,',
      '-',
      'a-',
      'anti-',
      'anti ',
      'dua ',
      'ribu ',
      'ke-',
      "a'",
      ' ',
      '\n',
      '1-',
      '1/',
      'Rp',
      '%',
      'é',
      'puluh ',
      '.',
      '11.000 ',
      'x',
    ]
    for (const language of ['en', 'id'] as const)
      for (const pump of pumps) {
        const since = performance.now()
        analyse(pump.repeat(Math.ceil(100_000 / pump.length)), language)
        expect(performance.now() - since, `${language} ${pump}`).toBeLessThan(4000)
      }
  }, 60_000)
})

describe('termOf', () => {
  it('stems words and keeps what has figures', () => {
    expect(termOf('mengirim', 'id')).toBe(stem('mengirim', 'id'))
    expect(termOf('g20', 'id')).toBe('g20')
    expect(termOf('covid19', 'en')).toBe('covid19')
  })
})
