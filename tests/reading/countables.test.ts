import { describe, expect, it } from 'vitest'
import { COUNTABLE_THINGS } from '../../src/reading/countable-things.ts'
import { countableForm, isCountable, isMeasure, isPerson, labelOf } from '../../src/reading/countables.ts'

const keyOf = (words: string) => countableForm(words.split(' '))?.key

describe('countables', () => {
  it('knows a thing by its words in both languages', () => {
    for (const words of [
      'tentara',
      'prajurit',
      'personel militer',
      'pasukan',
      'serdadu',
      'soldiers',
      'troops',
      'servicemen',
      'personel militernya',
    ]) {
      expect(keyOf(words)).toBe('troops')
    }
    expect(keyOf('butir amunisi')).toBe('round')
    expect(keyOf('artillery shells')).toBe('round')
    expect(keyOf('rumah sakit')).toBe('hospital')
    expect(keyOf('countries')).toBe('country')
    expect(keyOf('xylophone')).toBeUndefined()
  })

  it('finds each label under its own key', () => {
    for (const key of Object.keys(COUNTABLE_THINGS)) {
      for (const language of ['en', 'id'] as const) {
        const label = labelOf(key, language, 2)!
        // "member of personnel" counts by its plural, "laki-laki" is one word twice.
        expect(keyOf(label.replaceAll('-', ' '))).toBe(key)
      }
    }
  })

  it('labels in the reader’s language and number', () => {
    expect(labelOf('troops', 'en', 1)).toBe('soldier')
    expect(labelOf('troops', 'en', 70)).toBe('soldiers')
    expect(labelOf('troops', 'en', null)).toBe('soldiers')
    expect(labelOf('country', 'en', 3)).toBe('countries')
    expect(labelOf('troops', 'id', 70)).toBe('tentara')
    expect(labelOf('IDR', 'id')).toMatch(/rupiah/i)
    expect(labelOf('percent', 'id')).toBe('persen')
    expect(labelOf('langgar', 'id')).toBeNull()
    expect(labelOf('constructor', 'en')).toBeNull()
  })

  it('tells people and measures from things', () => {
    expect([isPerson('troops'), isPerson('tank'), isMeasure('tonne'), isMeasure('tank')]).toEqual([
      true,
      false,
      true,
      false,
    ])
    expect([isCountable('tank'), isCountable('langgar'), isCountable('toString')]).toEqual([true, false, false])
  })
})
