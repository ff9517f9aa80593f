import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fit, fitLines, size } from '../../src/reply/fit.ts'
import { LIMITS } from '../../src/reply/limits.ts'

const entry = (n: number, length = 20) => ({ name: `Entry ${n}`, value: 'v'.repeat(length) })
const entries = (count: number, length?: number) => Array.from({ length: count }, (_, i) => entry(i + 1, length))
const rest = (shown: number) => ({ name: 'rest', value: `after ${shown}` })

describe('fit', () => {
  it('leaves a card alone that fits', () => {
    expect(fit({ color: 1, title: 'T', description: 'D', entries: entries(2), footer: 'F' })).toEqual({
      color: 1,
      title: 'T',
      description: 'D',
      fields: entries(2),
      footer: { text: 'F' },
    })
  })

  it('has no empty parts', () => {
    expect(fit({ color: 1, title: 'T', description: '', entries: [] })).toEqual({ color: 1, title: 'T' })
  })

  it('keeps to 25 fields, the last of which stands for the others', () => {
    const { fields } = fit({ color: 1, title: 'T', entries: entries(30), rest })
    expect(fields).toHaveLength(25)
    expect(fields!.at(-1)).toEqual({ name: 'rest', value: 'after 24' })
  })

  it('counts every part of the embed against 6000 characters', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: LIMITS.fieldValue }), { maxLength: 30 }),
        fc.integer({ max: 1600, min: 0 }),
        (lengths, description) => {
          const embed = fit({
            color: 1,
            title: 'T'.repeat(256),
            description: 'd'.repeat(description),
            entries: lengths.map((length, i) => entry(i, length)),
            rest,
            footer: 'f'.repeat(300),
          })
          expect(size(embed)).toBeLessThanOrEqual(LIMITS.total)
          const shown = (embed.fields ?? []).filter(({ name }) => name !== 'rest').length
          expect(embed.fields?.some(({ name }) => name === 'rest') ?? false).toBe(shown < lengths.length)
        },
      ),
    )
  })
})

describe('fitLines', () => {
  const more = (left: number) => `${left} more`

  it('joins what fits and counts the rest', () => {
    expect(fitLines(['one', 'two', 'three'], 100, more)).toBe('one\ntwo\nthree')
    expect(fitLines(['one', 'two', 'three'], 12, more)).toBe('one\n2 more')
    expect(fitLines(['a very long line'], 5, more)).toBe('1 more')
  })

  it('stops at the most that is asked for', () => {
    expect(fitLines(['one', 'two', 'three'], 100, more, 2)).toBe('one\ntwo\n1 more')
  })
})
