import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IndexedPassage } from '../../src/index/engine.ts'
import { buildMiniSearch } from '../../src/index/minisearch-engine.ts'
import { compilePostings } from '../../src/index/postings.ts'

const postingsOf = async (passages: readonly IndexedPassage[]) => compilePostings(await buildMiniSearch(passages))

const PASSAGES: readonly IndexedPassage[] = [
  { id: 'tide#0', terms: 'feri karam feri #12', title: 'feri' },
  { id: 'tide#1', terms: '', title: 'feri karam' },
  { id: 'road#0', terms: 'jalan #12', title: '' },
]

describe('compilePostings', () => {
  it('lists where each term stands, and how often in text and title', async () => {
    const { ids, lists } = await postingsOf(PASSAGES)
    expect(ids).toEqual(['tide#0', 'tide#1', 'road#0'])
    const rows = (term: string) => {
      const list = lists.get(term)!
      return [...list.passages].map((passage, i) => [passage, list.inText[i], list.inTitle[i]])
    }
    expect([...lists.keys()].sort()).toEqual(['#12', 'feri', 'jalan', 'karam'])
    expect(rows('feri')).toEqual([
      [0, 2, 1],
      [1, 0, 1],
    ])
    expect(rows('karam')).toEqual([
      [0, 1, 0],
      [1, 0, 1],
    ])
    expect(rows('#12')).toEqual([
      [0, 1, 0],
      [2, 1, 0],
    ])
  })

  it('measures a passage by its distinct terms, the title not counted', async () => {
    const { lengths, averageLength } = await postingsOf(PASSAGES)
    expect([...lengths]).toEqual([3, 0, 2])
    expect(averageLength).toBeCloseTo(5 / 3, 6)
  })

  it('is empty over an empty index', async () => {
    const postings = await postingsOf([])
    expect(postings).toMatchObject({ ids: [], averageLength: 1 })
    expect(postings.lists.size).toBe(0)
  })

  it('holds what was put in, whatever the terms', async () => {
    const term = fc.oneof(
      fc.constantFrom('feri', 'fer', 'f', '#1', '#11', 'constructor', '__proto__', '0'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }).filter(text => !text.includes(' ')),
    )
    const field = fc.array(term, { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ terms: field, title: field }), { maxLength: 14 }), async rows => {
        const passages = rows.map(({ terms, title }, i) => ({
          id: `p${i}`,
          terms: terms.join(' '),
          title: title.join(' '),
        }))
        const { ids, lists, lengths } = await postingsOf(passages)
        expect(ids).toEqual(passages.map(({ id }) => id))
        expect(new Set(lists.keys())).toEqual(new Set(rows.flatMap(({ terms, title }) => [...terms, ...title])))
        rows.forEach(({ terms }, i) => expect(lengths[i]).toBe(new Set(terms).size))
        for (const [one, { passages: at, inText, inTitle }] of lists) {
          const count = (words: readonly string[]) => words.filter(word => word === one).length
          const expected = rows
            .map(({ terms, title }, i) => [i, count(terms), count(title)])
            .filter(([, text, title]) => text! + title! > 0)
          expect([...at].map((passage, i) => [passage, inText[i], inTitle[i]])).toEqual(expected)
        }
      }),
    )
  })
})
