import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bm25, Concept, IndexedPassage } from '../../src/index/engine.ts'
import { buildMiniSearch, miniSearchEngine } from '../../src/index/minisearch-engine.ts'
import { compilePostings } from '../../src/index/postings.ts'
import { openPostings, segmentEngine, type Segment } from '../../src/index/segment-engine.ts'

const KNOBS: Bm25 = { k1: 1.2, b: 0.6, title: 1 }

const term = fc.constantFrom('feri', 'karam', 'laut', 'nelayan', '#12')
const words = (most: number) => fc.array(term, { maxLength: most }).map(list => list.join(' '))
/** A passage, the segment that it lies in, and whether it is still part of the index. */
const stored = fc.record({ terms: words(7), title: words(2), segment: fc.nat(3), isLive: fc.boolean() })
const asked = fc
  .array(fc.array(fc.array(term, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 3,
  })
  .map(concepts =>
    concepts.map((renderings): Concept => ({
      text: 'asked',
      kind: 'word',
      weight: 1,
      renderings: renderings.map((terms, i) => ({ terms, weight: 1 / (i + 1) })),
    })),
  )

describe('an engine over segments', () => {
  it('answers as one over all living passages does, whatever lies where and whatever is gone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(stored, { maxLength: 14 }), asked, async (rows, concepts) => {
        const passages = rows.map((row, i) => ({ ...row, id: `p${i}` }))
        const living = passages.filter(({ isLive }) => isLive)
        const whole = miniSearchEngine(await buildMiniSearch(living), KNOBS)
        const places = new Map(living.map(({ id }, place) => [id, place]))
        const segments = await Promise.all(
          [0, 1, 2, 3].map(async (segment): Promise<Segment> => {
            const own: IndexedPassage[] = passages.filter(passage => passage.segment === segment)
            const postings = openPostings(compilePostings(await buildMiniSearch(own)))
            return { postings, places: Int32Array.from(postings.ids, id => places.get(id) ?? -1) }
          }),
        )
        const engine = segmentEngine(segments, living.length, KNOBS)
        expect(await engine.search(concepts, 5)).toEqual(await whole.search(concepts, 5))
        expect(new Set(engine.vocabulary.terms())).toEqual(new Set(whole.vocabulary.terms()))
        expect([...engine.vocabulary.terms()]).toHaveLength(new Set(engine.vocabulary.terms()).size)
        for (const word of ['feri', 'karam', '#12', 'hantu'])
          expect(engine.vocabulary.frequency(word)).toBe(whole.vocabulary.frequency(word))
        expect(engine.vocabulary.passages).toBe(living.length)
      }),
      { numRuns: 200 },
    )
  })
})
