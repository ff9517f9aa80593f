import { describe, expect, it } from 'vitest'
import { MOST_SOURCES } from '../../../src/reply/chart/figure-chart.ts'
import { MARKS } from '../../../src/reply/chart/marks.ts'

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5].map(at => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

describe('the marks of outlets', () => {
  it('differ in shape and in colour, one for each outlet', () => {
    expect(MARKS).toHaveLength(MOST_SOURCES)
    expect(new Set(MARKS.map(({ shape }) => shape)).size).toBe(MARKS.length)
    expect(new Set(MARKS.map(({ color }) => color)).size).toBe(MARKS.length)
  })

  it('stand out from the paper', () => {
    const paper = luminance('#fbfaf6')
    for (const { color } of MARKS) expect((paper + 0.05) / (luminance(color) + 0.05)).toBeGreaterThanOrEqual(4.5)
  })
})
