import { describe, expect, it } from 'vitest'
import { isIndonesianRoot, isRoot } from '../../../src/language/lexicon/roots.ts'

describe('isRoot', () => {
  it('knows common and rare roots, and no forms', () => {
    for (const root of ['makan', 'kadar', 'raga', 'jembatan']) expect(isRoot(root), root).toBe(true)
    for (const other of ['memakankan', 'jembtan', 'constructor', '']) expect(isRoot(other), other).toBe(false)
  })
})

describe('isIndonesianRoot', () => {
  it('knows roots under affixes', () => {
    for (const word of ['berkadar', 'dijembatani', 'penerjemahan', 'raga'])
      expect(isIndonesianRoot(word), word).toBe(true)
  })

  it('takes no misspelt word for a form of a short root', () => {
    for (const word of ['sekola', 'jembtan', 'tentra', 'xyz']) expect(isIndonesianRoot(word), word).toBe(false)
  })
})
