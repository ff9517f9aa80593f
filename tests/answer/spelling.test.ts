import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance, spellingOf } from '../../src/answer/spelling.ts'
import type { Vocabulary } from '../../src/index/engine.ts'
import { parseLexicon } from '../../src/language/lexicon/lexicon.ts'
import { skeleton } from '../../src/language/lexicon/loanwords.ts'

const vocabularyOf = (frequencies: Readonly<Record<string, number>>): Vocabulary => ({
  passages: 100,
  frequency: term => new Map(Object.entries(frequencies)).get(term) ?? 0,
  terms: () => Object.keys(frequencies),
  termLists: [Object.keys(frequencies)],
})

const LEXICON = parseLexicon([
  'troops n = pasukan\ncasualty n = korban\nharbor n = pelabuhan\nharvest n = panen\nfire n = api\nair force n = angkatan udara',
])
const spelling = spellingOf(
  vocabularyOf({
    pasukan: 9,
    pasuka: 1,
    korban: 20,
    pelabuhan: 4,
    panen: 3,
    api: 7,
    troopa: 1,
    fotosintesis: 2,
    '#11000': 5,
    banjir: 6,
    banjar: 8,
  }),
  LEXICON,
)

/** Optimal string alignment, the whole table, straight from the definition. */
function distance(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      d[i]![j] = Math.min(d[i - 1]![j]! + 1, d[i]![j - 1]! + 1, d[i - 1]![j - 1]! + Number(a[i - 1] !== b[j - 1]))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        d[i]![j] = Math.min(d[i]![j]!, d[i - 2]![j - 2]! + 1)
    }
  return d[a.length]![b.length]!
}

describe('editDistance', () => {
  it.each([
    ['pasukan', 'pasukan', 0],
    ['pasukan', 'pasuken', 1],
    ['pasukan', 'pasukn', 1],
    ['pasukan', 'passukan', 1],
    ['pasukan', 'pasuakn', 1],
    ['pasukan', 'apsuakn', 2],
    ['pasukan', 'tentara', 3],
    ['', 'ab', 2],
    ['', '', 0],
  ])('%s, %s: %i (3 for more than 2)', (a, b, edits) => {
    expect(editDistance(a, b, 2)).toBe(edits)
  })

  it('is the distance, or one more than the most that was asked for', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
        expect(editDistance(a, b, most)).toBe(Math.min(distance(a, b), most + 1))
      }),
      { numRuns: 3000 },
    )
  })
})

describe('corrections', () => {
  const words = (lower: string, language: 'en' | 'id') => spelling.corrections(lower, language).map(({ word }) => word)

  it('finds what a misspelt English word was meant to be', () => {
    expect(spelling.corrections('trops', 'en')[0]).toMatchObject({ word: 'troops', inLexicon: true })
    expect(spelling.corrections('casulties', 'en')[0]).toMatchObject({ word: 'casualty', inLexicon: true })
    expect(words('habror', 'en')).toContain('harbor')
  })

  it('finds them in an inflected form', () => {
    expect(words('harbros', 'en')).toContain('harbor')
  })

  it('finds the term of a misspelt Indonesian form by way of the renderings', () => {
    const stems = spellingOf(
      vocabularyOf({ ungsi: 3, serang: 4 }),
      parseLexicon(['refugee n = pengungsi\nattack v = menyerang\nreach v = menyeberang']),
    )
    expect(stems.corrections('pengugsi', 'id')).toEqual([{ word: 'ungsi', weight: 1, inLexicon: false }])
    expect(stems.corrections('menyerng', 'id').map(({ word }) => word)).toEqual(['serang'])
  })

  it('finds terms of the index in either language, headwords in English only', () => {
    expect(spelling.corrections('pasuken', 'id')[0]).toMatchObject({ word: 'pasukan', inLexicon: false })
    expect(words('korbn', 'en')).toContain('korban')
    expect(words('trops', 'id')).toEqual([])
  })

  it('gives only the nearest, headwords first, then what more passages hold', () => {
    expect(words('troopz', 'en')).toEqual(['troops', 'troopa'])
    expect(words('banjor', 'id')).toEqual(['banjar', 'banjir'])
    const far = spellingOf(vocabularyOf({ pelabuhan: 1, pelabuhann: 90 }), parseLexicon([]))
    expect(far.corrections('pelabuha', 'id').map(({ word }) => word)).toEqual(['pelabuhan'])
  })

  it('weighs an edit in a long word above two edits and above a short word', () => {
    const weights = (lower: string) => spelling.corrections(lower, 'id').map(({ weight }) => weight)
    const [near] = weights('pelabuhn')
    const [far] = weights('pelabhna')
    expect(near).toBe(1)
    expect(far).toBeLessThan(near!)
  })

  it('leaves alone what is short, has figures or other letters, or is too far', () => {
    for (const lower of ['apo', 'ap', '', '#11001', 'b52x', 'корбан', 'zzzzzz', 'pasang', 'xpasukan'])
      expect(spelling.corrections(lower, 'id'), lower).toEqual([])
  })

  it('allows one edit in words of fewer than eight letters and two in longer ones', () => {
    expect(words('pasekin', 'id')).toEqual([])
    expect(words('pelebahan', 'id')).toEqual(['pelabuhan'])
  })

  it('gives a few at the most', () => {
    const crowd = spellingOf(
      vocabularyOf(Object.fromEntries(['b', 'c', 'd', 'f', 'g', 'h', 'j', 'k'].map(letter => [`mala${letter}`, 1]))),
      parseLexicon([]),
    )
    expect(crowd.corrections('malaz', 'id').length).toBeLessThanOrEqual(4)
  })

  it('takes any word, however long', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), lower => Array.isArray(spelling.corrections(lower, 'en'))))
    expect(spelling.corrections('a'.repeat(100_000), 'en')).toEqual([])
  })
})

describe('bySkeleton', () => {
  it('finds terms of the index by their shape', () => {
    expect(spelling.bySkeleton(skeleton('fotosintesis'))).toEqual(['fotosintesis'])
    expect(spelling.bySkeleton('hantu')).toEqual([])
  })

  it('finds nothing by shapes that say little', () => {
    expect(spelling.bySkeleton(skeleton('api'))).toEqual([])
    expect(spelling.bySkeleton('')).toEqual([])
  })
})
