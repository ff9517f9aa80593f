import { describe, expect, it } from 'vitest'
import { pageOf } from '../../src/reply/pages.ts'

const entry = (n: number, length = 100) => ({ name: `entri ${n}`, value: 'x'.repeat(length) })
const entries = Array.from({ length: 7 }, (_, n) => entry(n))

describe('pages', () => {
  it('hold every entry once, in order, at most so many', () => {
    const pages = [0, 1, 2].map(page => pageOf(entries, page, { title: 'judul' }, 3))
    expect(pages.map(({ pages: count }) => count)).toEqual([3, 3, 3])
    expect(pages.flatMap(page => page.entries)).toEqual(entries)
    expect(pages.map(page => page.entries.length)).toEqual([3, 3, 1])
  })

  it('are not asked for beyond the first and the last', () => {
    expect(pageOf(entries, 99, {}, 3)).toMatchObject({ page: 2, entries: entries.slice(6) })
    expect(pageOf(entries, -1, {}, 3)).toMatchObject({ page: 0 })
    expect(pageOf([], 2, {}, 3)).toEqual({ entries: [], page: 0, pages: 1 })
  })

  it('leave room for what stands around them', () => {
    const long = Array.from({ length: 6 }, (_, n) => entry(n, 1000))
    const { pages } = pageOf(long, 0, { description: 'y'.repeat(3800) }, 6)
    expect(pages).toBe(3)
  })
})
