import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IndexedPassage } from '../../src/index/engine.ts'
import { buildMiniSearch } from '../../src/index/minisearch-engine.ts'
import { compilePostings, type Postings } from '../../src/index/postings.ts'

const postingsOf = async (passages: readonly IndexedPassage[]) => compilePostings(await buildMiniSearch(passages))

/** The entries of a term: passage, how often in its text, how often in its title. */
function rowsOf({ terms, starts, passages, inText, inTitle }: Postings, term: string): number[][] {
  const number = terms.indexOf(term)
  const rows: number[][] = []
  for (let i = starts[number]!; i < starts[number + 1]!; i++) rows.push([passages[i]!, inText[i]!, inTitle[i]!])
  return rows
}

const PASSAGES: readonly IndexedPassage[] = [
  { id: 'tide#0', terms: 'feri karam feri #12', title: 'feri' },
  { id: 'tide#1', terms: '', title: 'feri karam' },
  { id: 'road#0', terms: 'jalan #12', title: '' },
]

describe('compilePostings', () => {
  it('lists where each term stands, and how often in text and title', async () => {
    const postings = await postingsOf(PASSAGES)
    expect(postings.ids).toEqual(['tide#0', 'tide#1', 'road#0'])
    const rows = (term: string) => rowsOf(postings, term)
    expect([...postings.terms].sort()).toEqual(['#12', 'feri', 'jalan', 'karam'])
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
    const { lengths } = await postingsOf(PASSAGES)
    expect([...lengths]).toEqual([3, 0, 2])
  })

  it('is empty over an empty index', async () => {
    const postings = await postingsOf([])
    expect(postings).toMatchObject({ ids: [], terms: [], starts: Int32Array.of(0) })
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
        const postings = await postingsOf(passages)
        expect(postings.ids).toEqual(passages.map(({ id }) => id))
        expect(new Set(postings.terms)).toEqual(new Set(rows.flatMap(({ terms, title }) => [...terms, ...title])))
        rows.forEach(({ terms }, i) => expect(postings.lengths[i]).toBe(new Set(terms).size))
        for (const one of postings.terms) {
          const count = (words: readonly string[]) => words.filter(word => word === one).length
          const expected = rows
            .map(({ terms, title }, i) => [i, count(terms), count(title)])
            .filter(([, text, title]) => text! + title! > 0)
          expect(rowsOf(postings, one)).toEqual(expected)
        }
      }),
    )
  })
})
