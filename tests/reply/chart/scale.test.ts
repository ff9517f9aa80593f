import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scale, timeTicks, valueTicks } from '../../../src/reply/chart/scale.ts'

const at = (day: string) => Date.parse(day)

describe('an axis of values', () => {
  it('begins at nought and reaches above the highest in even round steps', () => {
    expect(valueTicks(11_000, 'en-GB').map(({ label }) => label)).toEqual(['0', '5,000', '10,000', '15,000'])
    expect(valueTicks(11_000, 'id-ID').map(({ label }) => label)).toEqual(['0', '5.000', '10.000', '15.000'])
    expect(valueTicks(3, 'en-GB').map(({ label }) => label)).toEqual(['0', '1', '2', '3'])
  })

  it('writes large numbers short, in the way of the language', () => {
    expect(valueTicks(9_000_000, 'en-GB').at(-1)!.label).toBe('10 million')
    expect(valueTicks(9_000_000, 'id-ID').at(-1)!.label).toBe('10 juta')
  })

  it('has few ticks whatever the values', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e15, noNaN: true }), highest => {
        const ticks = valueTicks(highest, 'en-GB')
        expect(ticks[0]!.at).toBe(0)
        expect(ticks.at(-1)!.at).toBeGreaterThanOrEqual(highest)
        expect(ticks.length).toBeGreaterThan(1)
        expect(ticks.length).toBeLessThan(8)
      }),
    )
  })
})

describe('an axis of time', () => {
  it('has days, months or years, as fits', () => {
    expect(timeTicks(at('2031-02-03'), at('2031-02-06'), 'en-GB').map(({ label }) => label)).toEqual([
      '3 Feb 2031',
      '4 Feb 2031',
      '5 Feb 2031',
      '6 Feb 2031',
    ])
    expect(timeTicks(at('2030-12-20'), at('2031-03-15'), 'id-ID').map(({ label }) => label)).toEqual([
      'Jan 2031',
      'Feb 2031',
      'Mar 2031',
    ])
    const years = timeTicks(at('1950-05-01'), at('2031-01-01'), 'en-GB')
    expect(years.length).toBeLessThanOrEqual(7)
    for (const { label } of years) expect(label).toMatch(/^\d{4}$/)
  })
})

describe('a scale', () => {
  it('maps ends to ends, and one point to the beginning', () => {
    expect([0, 5, 10].map(scale(0, 10, 100, 0))).toEqual([100, 50, 0])
    expect(scale(3, 3, 7, 9)(3)).toBe(7)
  })
})
