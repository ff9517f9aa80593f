import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slips } from '../../src/answer/slips.ts'

describe('slips', () => {
  it.each([
    ['nothing', 'jembatan', 'jembatan', 0],
    ['neighbours swapped', 'jemabtan', 'jembatan', 0.7],
    ['a letter doubled', 'jembbatan', 'jembatan', 0.7],
    ['a double letter undoubled', 'baloon', 'balloon', 0.7],
    ['a faint e less', 'trang', 'terang', 0.7],
    ['a faint e more', 'sekerup', 'skerup', 0.7],
    ['a letter less', 'jembatn', 'jembatan', 1],
    ['a letter more', 'jembautan', 'jembatan', 1],
    ['a letter of a near key', 'jembatam', 'jembatan', 1],
    ['a letter of a near sound', 'sakid', 'sakit', 1],
    ['a vowel for a vowel', 'jimbatan', 'jembatan', 1],
    ['a letter that nothing suggests', 'rasa', 'raga', 1.5],
    ['two likely ones', 'jemabttan', 'jembatan', 1.4],
  ])('%s: %s, %s costs %d', (_, typed, meant, cost) => {
    expect(slips(typed, meant, 2)).toBeCloseTo(cost)
  })

  it('is Infinity where it costs more than may be', () => {
    expect(slips('raga', 'rasa', 1)).toBe(Infinity)
    expect(slips('jembatan', 'terowongan', 2)).toBe(Infinity)
    expect(slips('', 'abc', 2)).toBe(Infinity)
  })

  it('costs as much either way, nothing for the word itself alone, and no more by way of a stricter limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'e', 'p', 'и', '7'), maxLength: 7 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        const cost = slips(a, b, 20)
        expect(cost).toBeCloseTo(slips(b, a, 20))
        expect(cost === 0).toBe(a === b)
        for (const most of [0.7, 1, 1.5, 2, 3]) expect(slips(a, b, most)).toBe(cost <= most ? cost : Infinity)
      }),
      { numRuns: 2000 },
    )
  })
})
