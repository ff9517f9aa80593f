import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bm25, Concept, EngineHit, IndexedPassage } from '../../src/index/engine.ts'
import { buildMiniSearch, miniSearchEngine } from '../../src/index/minisearch-engine.ts'

const KNOBS: Bm25 = { k1: 1.2, b: 0.6, title: 1 }

async function engineOf(texts: readonly (string | readonly [string, string])[], bm25: Bm25 = KNOBS) {
  const passages = texts.map((text, i): IndexedPassage => {
    const [terms, title] = typeof text === 'string' ? [text, ''] : text
    return { id: `p${i}`, terms, title }
  })
  return miniSearchEngine(await buildMiniSearch(passages), bm25)
}

/** A concept: each rendering its terms, and a weight where it is not 1. */
const concept = (...renderings: readonly (string | readonly [string, number])[]): Concept => ({
  text: 'asked',
  kind: 'word',
  weight: 1,
  renderings: renderings.map(rendering => {
    const [terms, weight] = typeof rendering === 'string' ? [rendering, 1] : rendering
    return { terms: terms.split(' '), weight }
  }),
})

const idsOf = (hits: readonly EngineHit[]) => hits.map(({ id }) => id)

/** The formula, worked out passage by passage from the terms themselves. */
function bruteForce(
  passages: readonly { terms: string[]; title: string[] }[],
  concepts: readonly Concept[],
  { k1, b, title }: Bm25,
) {
  const size = passages.length
  const lengths = passages.map(({ terms }) => new Set(terms).size)
  const average = lengths.reduce((sum, length) => sum + length, 0) / size
  const often = (words: readonly string[], term: string) => words.filter(word => word === term).length
  return passages.map((_, at) =>
    concepts.map(({ weight, renderings }) => {
      const frequencies = passages.map(passage =>
        renderings.map(({ terms }) =>
          Math.min(...terms.map(term => often(passage.terms, term) + title * often(passage.title, term))),
        ),
      )
      const documents = renderings.map(
        (_, r) =>
          passages.filter(passage =>
            renderings[r]!.terms.every(term => [...passage.terms, ...passage.title].includes(term)),
          ).length,
      )
      const strongest = Math.max(...renderings.map((rendering, r) => rendering.weight * documents[r]!))
      const together = frequencies.filter(row => row.some(frequency => frequency > 0)).length
      const frequency = Math.min(size, Math.max(strongest, Math.sqrt(strongest * together)))
      const idf = Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5))
      const tf = frequencies[at]!.reduce((sum, one, r) => sum + one * renderings[r]!.weight, 0)
      return tf === 0 ? 0 : (weight * idf * tf * (k1 + 1)) / (tf + k1 * (1 - b + (b * lengths[at]!) / (average || 1)))
    }),
  )
}

describe('miniSearchEngine', () => {
  const term = fc.constantFrom('feri', 'karam', 'laut', 'nelayan', '#12', 'jaring')
  const passage = fc.record({ terms: fc.array(term, { maxLength: 9 }), title: fc.array(term, { maxLength: 3 }) })
  const rendering = fc.record({
    terms: fc.array(fc.oneof({ weight: 6, arbitrary: term }, fc.constant('hantu')), { minLength: 1, maxLength: 3 }),
    weight: fc.double({ min: 0.1, max: 1, noNaN: true }),
  })
  const asked = fc.record({
    text: fc.constant('asked'),
    kind: fc.constant('word' as const),
    weight: fc.double({ min: 0.5, max: 2, noNaN: true }),
    renderings: fc.array(rendering, { minLength: 1, maxLength: 4 }),
  })
  const knobs = fc.record({
    k1: fc.double({ min: 0.5, max: 2, noNaN: true }),
    b: fc.double({ min: 0, max: 1, noNaN: true }),
    title: fc.constantFrom(0, 0.5, 1, 3),
  })

  it('scores as the formula says, and keeps the best', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(passage, { minLength: 1, maxLength: 9 }),
        fc.array(asked, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 10 }),
        knobs,
        async (passages, concepts, limit, bm25) => {
          const engine = await engineOf(
            passages.map(({ terms, title }) => [terms.join(' '), title.join(' ')] as const),
            bm25,
          )
          const hits = await engine.search(concepts, limit)
          const expected = bruteForce(passages, concepts, bm25)
          const total = expected.map(gains => gains.reduce((sum, gain) => sum + gain, 0))
          const indexOf = (hit: EngineHit) => Number(hit.id.slice(1))
          for (const hit of hits) {
            expect(hit.score).toBeCloseTo(total[indexOf(hit)]!, 5)
            hit.byConcept.forEach((gain, c) => expect(gain).toBeCloseTo(expected[indexOf(hit)]![c]!, 5))
          }
          expect(hits).toHaveLength(Math.min(limit, total.filter(score => score > 0).length))
          const left = total.filter((_, i) => !hits.some(hit => indexOf(hit) === i))
          expect(Math.max(0, ...left)).toBeLessThanOrEqual((hits.at(-1)?.score ?? 0) + 1e-5)
          const ranked = [...hits].sort((x, y) => y.score - x.score || indexOf(x) - indexOf(y))
          expect(idsOf(hits)).toEqual(idsOf(ranked))
        },
      ),
      { numRuns: 300 },
    )
  })

  it('counts a concept once, however many renderings match', async () => {
    const engine = await engineOf([
      'tentara pasukan prajurit serdadu',
      'tentara kota kota kota',
      'sungai hutan gunung laut',
    ])
    const one = concept('tentara', 'pasukan', 'prajurit', 'serdadu')
    const four = ['tentara', 'pasukan', 'prajurit', 'serdadu'].map(word => concept(word))
    const [all, single] = await engine.search([one], 2)
    expect(idsOf([all!, single!])).toEqual(['p0', 'p1'])
    // Saturation: four names of one thing in a passage are worth less than twice one of them.
    expect(all!.score).toBeLessThan(2 * single!.score)
    const [wordByWord] = await engine.search(four, 1)
    expect(wordByWord!.score).toBeGreaterThan(2 * all!.score)
  })

  it('holds two concepts above one concept said twice', async () => {
    const engine = await engineOf(['tentara pasukan', 'tentara tewas', 'kota desa'])
    const hits = await engine.search([concept('tentara', 'pasukan'), concept('tewas', 'gugur')], 3)
    expect(idsOf(hits)).toEqual(['p1', 'p0'])
    expect(hits[0]!.byConcept.every(gain => gain > 0)).toBe(true)
    expect(hits[1]!.byConcept[1]).toBe(0)
  })

  it('weighs renderings and concepts', async () => {
    const engine = await engineOf(['api', 'tembakan', 'lain'])
    expect(idsOf(await engine.search([concept('api', ['tembakan', 0.3])], 3))).toEqual(['p0', 'p1'])
    expect(idsOf(await engine.search([concept(['api', 0.3], 'tembakan')], 3))).toEqual(['p1', 'p0'])
    const heavy = { ...concept('tembakan'), weight: 3 }
    expect(idsOf(await engine.search([concept('api'), heavy], 3))).toEqual(['p1', 'p0'])
  })

  it('wants every term of a phrase', async () => {
    const engine = await engineOf(['korea selatan', 'utara kota', 'korea laut utara', 'korea utara korea utara'])
    const hits = await engine.search([concept('korea utara')], 9)
    expect(idsOf(hits).sort()).toEqual(['p2', 'p3'])
    expect(hits[0]!.id).toBe('p3')
    expect(await engine.search([concept('korea barat')], 9)).toEqual([])
  })

  it('counts the title as the knob says', async () => {
    const texts = [
      ['laut', 'feri'],
      ['laut', 'badai'],
    ] as const
    const found = async (title: number) => (await engineOf(texts, { ...KNOBS, title })).search([concept('feri')], 9)
    expect(await found(0)).toEqual([])
    const [once] = await found(1)
    const [thrice] = await found(3)
    expect(thrice!.score).toBeGreaterThan(once!.score)
  })

  it('tells the gain of each concept even where a title counts nothing', async () => {
    const engine = await engineOf(['laut feri', ['laut', 'feri']], { ...KNOBS, title: 0 })
    const hits = await engine.search([concept('feri', 'laut')], 9)
    for (const hit of hits) expect(hit.byConcept[0]).toBe(hit.score)
  })

  it('narrows by what is allowed without losing places', async () => {
    const engine = await engineOf(['feri', 'feri feri', 'feri feri feri'])
    const hits = await engine.search([concept('feri')], 2, id => id !== 'p2')
    expect(idsOf(hits)).toEqual(['p1', 'p0'])
    expect(await engine.search([concept('feri')], 2, () => false)).toEqual([])
  })

  it('keeps the order of passages where scores are equal', async () => {
    const engine = await engineOf(['feri', 'laut', 'feri', 'feri'])
    expect(idsOf(await engine.search([concept('feri')], 9))).toEqual(['p0', 'p2', 'p3'])
    expect(idsOf(await engine.search([concept('feri')], 2))).toEqual(['p0', 'p2'])
  })

  it('finds nothing for nothing', async () => {
    const engine = await engineOf(['feri karam'])
    expect(await engine.search([], 9)).toEqual([])
    expect(await engine.search([concept('hantu')], 9)).toEqual([])
    expect(await engine.search([{ ...concept('feri'), renderings: [] }], 9)).toEqual([])
    expect(await engine.search([{ ...concept('feri'), renderings: [{ terms: [], weight: 1 }] }], 9)).toEqual([])
    expect(await engine.search([concept('feri')], 0)).toEqual([])
    expect(await (await engineOf([])).search([concept('feri')], 9)).toEqual([])
  })

  it('finds the same for concepts that say nothing beside one that does', async () => {
    const engine = await engineOf(['feri karam', 'laut'])
    const alone = await engine.search([concept('feri')], 9)
    const [hit] = await engine.search([concept('hantu'), concept('feri')], 9)
    expect(hit!.score).toBe(alone[0]!.score)
    expect(hit!.byConcept).toEqual([0, alone[0]!.score])
  })

  it('knows its vocabulary', async () => {
    const { vocabulary } = await engineOf(['feri karam feri', ['laut', 'feri']])
    expect(vocabulary.passages).toBe(2)
    expect(vocabulary.frequency('feri')).toBe(2)
    expect(vocabulary.frequency('karam')).toBe(1)
    for (const word of ['hantu', '', 'constructor', '__proto__']) expect(vocabulary.frequency(word)).toBe(0)
    expect([...vocabulary.terms()].sort()).toEqual(['feri', 'karam', 'laut'])
  })
})

describe('buildMiniSearch', () => {
  it('lets other work run while it indexes, and reports how far it is', async () => {
    const passages = Array.from({ length: 4000 }, (_, i) => ({
      id: `p${i}`,
      terms: Array.from({ length: 40 }, (_, j) => `t${(i * 37 + j * 101) % 9000}`).join(' '),
      title: '',
    }))
    let turns = 0
    const clock = setInterval(() => turns++, 0)
    const reports: number[] = []
    const index = await buildMiniSearch(passages, done => reports.push(done))
    clearInterval(clock)
    expect(index.documentCount).toBe(4000)
    expect(turns).toBeGreaterThan(0)
    expect(reports).toEqual([...reports].sort((x, y) => x - y))
    expect(reports.every(done => done > 0 && done <= 4000)).toBe(true)
  })

  it('refuses a passage id that it has', async () => {
    const twice = { id: 'p0', terms: 'feri', title: '' }
    await expect(buildMiniSearch([twice, twice])).rejects.toThrow(/p0/)
  })
})
