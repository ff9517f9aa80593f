import { describe, expect, it } from 'vitest'
import type { Article } from '../../../src/corpus/article.ts'
import { readArticle } from '../../../src/corpus/read-article.ts'
import { planSegments } from '../../../src/library/generations/plan.ts'
import { buildSegment, openSegment, type OpenSegment } from '../../../src/library/generations/segment.ts'

const article = (n: number, edition = 1): Article =>
  readArticle(`berita-${n}`, `Jembatan nomor ${n} di Kendal dibuka kembali untuk edisi ${edition}.`, 'txt')
const articles = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => article(from + i))
const segmentOf = async (list: readonly Article[]): Promise<OpenSegment> =>
  openSegment(await buildSegment({ articles: list, glossaries: [], ordinary: [] }))

describe('planSegments', () => {
  it('builds nothing where all is there', async () => {
    const all = articles(0, 6)
    const segments = [await segmentOf(all.slice(0, 4)), await segmentOf(all.slice(4))]
    expect(planSegments(all, segments)).toEqual({ keep: expect.arrayContaining(segments), build: [] })
  })

  it('builds one article for one that changed', async () => {
    const base = await segmentOf(articles(0, 10))
    const changed = article(3, 2)
    const all = articles(0, 10).map(one => (one.id === changed.id ? changed : one))
    const { keep, build } = planSegments(all, [base])
    expect(keep).toEqual([base])
    expect(build).toEqual([changed])
  })

  it('dissolves segments that are small beside what is built anyway', async () => {
    const base = await segmentOf(articles(0, 12))
    const small = await segmentOf(articles(12, 14))
    const { keep, build } = planSegments(articles(0, 15), [base, small])
    expect(keep).toEqual([base])
    expect(build.map(({ id }) => id).sort()).toEqual(['berita-12', 'berita-13', 'berita-14'])
  })

  it('dissolves a segment most of which is gone, and drops one of which all is', async () => {
    const base = await segmentOf(articles(0, 8))
    const gone = await segmentOf(articles(20, 22))
    const { keep, build } = planSegments(articles(0, 3), [base, gone])
    expect(keep).toEqual([])
    expect(build).toHaveLength(3)
  })

  it('keeps the number of segments small, however many articles come one by one', async () => {
    let segments: readonly OpenSegment[] = []
    let built = 0
    for (let n = 1; n <= 40; n++) {
      const { keep, build } = planSegments(articles(0, n), segments)
      built += build.length
      segments = [...keep, await segmentOf(build)]
      expect(segments.length).toBeLessThanOrEqual(5)
    }
    expect(built).toBeLessThan(40 * 8)
  })
})
