import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spellingOf } from '../../src/answer/spelling.ts'
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

describe('corrections', () => {
  const words = (lower: string, language: 'en' | 'id') => spelling.corrections(lower, language).map(({ word }) => word)

  it('finds what a misspelt English word was meant to be', () => {
    expect(spelling.corrections('trops', 'en')[0]).toMatchObject({ word: 'troops', inLexicon: true })
    expect(spelling.corrections('casulties', 'en')[0]).toMatchObject({ word: 'casualties', inLexicon: true })
    expect(words('habror', 'en')).toContain('harbor')
  })

  it('finds them in an inflected form', () => {
    expect(words('harbros', 'en')).toEqual(['harbors'])
    const verbs = spellingOf(
      vocabularyOf({}),
      parseLexicon(['plan v = merencanakan\nend v = berakhir\nmeet v = bertemu\nlose v = kalah\ntruly d = sungguh']),
    )
    const first = (typed: string) => verbs.corrections(typed, 'en')[0]?.word
    expect(['plannde', 'ednded', 'meetng', 'lsot', 'trulyed'].map(first)).toEqual([
      'planned',
      'ended',
      'meeting',
      'lost',
      undefined,
    ])
  })

  it('finds the term of a misspelt Indonesian form by way of the renderings', () => {
    const stems = spellingOf(
      vocabularyOf({ ungsi: 3, serang: 4 }),
      parseLexicon(['refugee n = pengungsi\nattack v = menyerang\nreach v = menyeberang']),
    )
    expect(stems.corrections('pengugsi', 'id')).toEqual([
      { written: 'pengungsi', word: 'ungsi', cost: 1, weight: 1, inLexicon: false },
    ])
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

  it('takes the likelier slip of two: letters swapped or doubled before others', () => {
    const near = spellingOf(vocabularyOf({ tembak: 1, tebak: 90 }), parseLexicon(['die v = mati\ndive v = menyelam']))
    expect(near.corrections('dide', 'en').map(({ word }) => word)).toEqual(['died'])
    expect(near.corrections('tebmak', 'id')[0]?.word).toBe('tembak')
  })

  it('leaves words of Indonesian alone, be they nowhere in the index', () => {
    const near = spellingOf(vocabularyOf({ kabar: 9, rasa: 9, terik: 9 }), parseLexicon(['draw v = tarik undi']))
    for (const word of ['kadar', 'raga', 'tarik', 'menarik', 'berkadar'])
      expect(near.corrections(word, 'id'), word).toEqual([])
  })

  it('allows one edit in words of fewer than eight letters and two in longer ones', () => {
    expect(words('pasekin', 'id')).toEqual([])
    expect(words('pelubehan', 'id')).toEqual(['pelabuhan'])
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

describe('reformed', () => {
  const names = spellingOf(
    vocabularyOf({ suhardjo: 2, suharjo: 5, cokro: 1, djusran: 1, yusran: 3, sjahrul: 2 }),
    parseLexicon([]),
  )

  it('finds a word in the spelling that the index has, the commonest', () => {
    expect(names.reformed('soehardjo')).toBe('suharjo')
    expect(names.reformed('tjokro')).toBe('cokro')
    expect(names.reformed('syahrul')).toBe('sjahrul')
  })

  it('takes j for y only where nothing else is alike', () => {
    expect(names.reformed('jusran')).toBe('djusran')
    expect(spellingOf(vocabularyOf({ yusran: 3 }), parseLexicon([])).reformed('jusran')).toBe('yusran')
  })

  it('finds nothing that is spelled otherwise', () => {
    expect(names.reformed('suharto')).toBeUndefined()
    expect(names.reformed('')).toBeUndefined()
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
