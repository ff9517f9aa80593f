import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conceptsOf, type AskedConcept } from '../../src/answer/concepts.ts'
import { rarity, retrieve, type Hit } from '../../src/answer/retrieve.ts'
import type { Language } from '../../src/language/language.ts'
import { smallCorpus, type SmallCorpus } from './small-corpus.ts'

async function ask(
  { engine, bridge, ranking, termsOf }: SmallCorpus,
  question: string,
  language: Language = 'id',
  limit = 9,
) {
  return retrieve(engine, conceptsOf(question, language, bridge), limit, ranking, termsOf)
}

const idsOf = (hits: readonly Hit[]) => hits.map(({ passage }) => passage)

/** Passages about other things, so that no word is in half of the corpus. */
const OTHERS = [
  'Petani memanen cabai di lereng gunung.',
  'Sekolah libur karena kabut asap.',
  'Harga beras turun di pasar induk.',
  'Kereta terlambat dua jam di Cirebon.',
  'Pelukis muda memamerkan karya baru.',
  'Wali kota meresmikan taman bermain.',
]

describe('retrieve', () => {
  it('puts the passage that covers more of the question first', async () => {
    const corpus = await smallCorpus([
      'Nelayan hilang. Nelayan itu hilang lagi, nelayan hilang.',
      'Seorang nelayan hilang di perairan Natuna.',
      ...OTHERS,
    ])
    const hits = await ask(corpus, 'nelayan hilang Natuna')
    expect(idsOf(hits)).toEqual(['p1', 'p0'])
    expect(hits[0]!.coverage).toBeCloseTo(1, 9)
    expect(hits[0]!.matched).toEqual([true, true, true])
    expect(hits[1]!.coverage).toBeLessThan(1)
    expect(hits[1]!.matched).toEqual([true, true, false])
  })

  it('finds the same passages in either language', async () => {
    const corpus = await smallCorpus([
      'Enam prajurit Korut tewas di medan perang.',
      'Menteri luar negeri membahas gencatan senjata.',
      'Kapal itu mengangkut 11.000 karung beras.',
      ...OTHERS,
    ])
    for (const [english, indonesian, first] of [
      ["North Korea's soldiers killed", 'prajurit Korea Utara tewas', 'p0'],
      ['foreign ministers on the ceasefire', 'menteri luar negeri gencatan senjata', 'p1'],
      ['a ship with 11,000 sacks of rice', 'kapal dengan sebelas ribu karung beras', 'p2'],
    ] as const) {
      expect((await ask(corpus, english, 'en'))[0]!.passage, english).toBe(first)
      expect((await ask(corpus, indonesian))[0]!.passage, indonesian).toBe(first)
    }
  })

  it('holds what stands near together above what stands apart', async () => {
    const filler = 'bersama warga desa lain yang menonton lomba panjat pinang pada sore yang cerah itu'
    const corpus = await smallCorpus([
      `Nelayan ${filler} melihat perahu.`,
      `Seorang nelayan melihat perahu ${filler}.`,
      ...OTHERS,
    ])
    expect(idsOf(await ask(corpus, 'nelayan perahu'))[0]).toBe('p1')
    const flat = await smallCorpus(
      [`Nelayan ${filler} melihat perahu.`, `Seorang nelayan melihat perahu ${filler} besok.`],
      {
        knobs: { proximity: 0 },
      },
    )
    const [first, second] = await ask(flat, 'nelayan perahu')
    expect(Math.abs(first!.score - second!.score)).toBeLessThan(0.1 * first!.score)
  })

  it('counts a phrase whose words stand apart for less', async () => {
    const texts = ['Korea menang atas tim dari utara.', 'Tim Korea Utara menang telak.', ...OTHERS]
    const [whole, apart] = await ask(await smallCorpus(texts), 'North Korea', 'en')
    expect(whole).toMatchObject({ passage: 'p1', coverage: 1 })
    expect(apart).toMatchObject({ passage: 'p0', matched: [true] })
    expect(apart!.coverage).toBeLessThan(0.5)
    expect(apart!.score).toBeLessThan(0.5 * whole!.score)
    const [, even] = await ask(await smallCorpus(texts, { knobs: { scattered: 1 } }), 'North Korea', 'en')
    expect(even!.coverage).toBe(1)
  })

  it('counts a concept that stands in the title as there', async () => {
    const texts = [
      ['Banjir merendam rumah warga.', 'Demak'],
      ['Banjir merendam sawah di Demak.', ''],
      ...OTHERS,
    ] as const
    const hits = await ask(await smallCorpus(texts), 'banjir Demak')
    expect(idsOf(hits).sort()).toEqual(['p0', 'p1'])
    for (const hit of hits) expect(hit).toMatchObject({ coverage: 1, matched: [true, true] })
  })

  it('lets a phrase have one word between its words, in their order', async () => {
    const texts = ['Menteri urusan luar negeri hadir.', 'Negeri luar menteri hadir di sini.', ...OTHERS]
    const hits = await ask(await smallCorpus(texts), 'foreign minister', 'en')
    const coverage = Object.fromEntries(hits.map(hit => [hit.passage, hit.coverage]))
    expect(coverage['p0']).toBe(1)
    expect(coverage['p1']).toBeLessThan(1)
  })

  it('misses an unmatched name more than an unmatched word', async () => {
    const corpus = await smallCorpus(['Kapal tenggelam.', 'Kapal Malaysia berlayar.', ...OTHERS])
    const concepts = conceptsOf('kapal Malaysia tenggelam', 'id', corpus.bridge)
    const hits = await retrieve(corpus.engine, concepts, 9, corpus.ranking, corpus.termsOf)
    expect(idsOf(hits)).toEqual(['p1', 'p0'])
    expect(hits[0]!.coverage).toBeGreaterThan(hits[1]!.coverage)
  })

  it('counts what nothing renders as not covered', async () => {
    const corpus = await smallCorpus(['Kapal itu berlayar.', ...OTHERS])
    const [alone] = await ask(corpus, 'kapal')
    const [beside] = await ask(corpus, 'kapal Wiranegara')
    expect(alone!.coverage).toBe(1)
    expect(beside!.coverage).toBeLessThan(0.6)
    expect(beside!.matched).toEqual([true, false])
    expect(beside!.bm25).toBe(alone!.bm25)
  })

  it('gives plain BM25 where every knob of the second stage is off', async () => {
    const corpus = await smallCorpus(
      ['Kapal nelayan tenggelam di laut.', 'Nelayan melaut dengan kapal baru.', ...OTHERS],
      {
        knobs: { coverage: 0, proximity: 0, scattered: 1 },
      },
    )
    for (const hit of await ask(corpus, 'kapal nelayan tenggelam')) expect(hit.score).toBeCloseTo(hit.bm25, 9)
  })

  it('keeps to the limit and to what is allowed', async () => {
    const { engine, bridge, ranking, termsOf } = await smallCorpus([...OTHERS, 'Pasar dan pasar lagi.', 'Pasar ramai.'])
    const concepts = conceptsOf('pasar', 'id', bridge)
    expect(await retrieve(engine, concepts, 2, ranking, termsOf)).toHaveLength(2)
    expect(await retrieve(engine, concepts, 0, ranking, termsOf)).toEqual([])
    const narrowed = await retrieve(engine, concepts, 9, ranking, termsOf, id => id !== 'p6')
    expect(idsOf(narrowed)).not.toContain('p6')
    expect(narrowed).toHaveLength(2)
  })

  it('reads only so many candidates again, and keeps the others behind them', async () => {
    const texts = Array.from({ length: 8 }, (_, i) => `Pasar ${'ramai '.repeat(i)}`)
    const corpus = await smallCorpus([...texts, ...OTHERS.slice(0, 2)], { knobs: { candidates: 3 } })
    const read: string[] = []
    const hits = await retrieve(corpus.engine, conceptsOf('pasar', 'id', corpus.bridge), 8, corpus.ranking, id => {
      read.push(id)
      return corpus.termsOf(id)
    })
    expect(hits).toHaveLength(8)
    expect(read).toHaveLength(3)
    expect(idsOf(hits.slice(0, 3)).sort()).toEqual(read.sort())
    for (const hit of hits) expect(hit.matched).toEqual([true])
  })

  it('finds nothing where nothing is asked, or nothing of it is there', async () => {
    const corpus = await smallCorpus(OTHERS)
    expect(await ask(corpus, '')).toEqual([])
    expect(await ask(corpus, 'siapa yang di sana')).toEqual([])
    expect(await ask(corpus, 'Wiranegara')).toEqual([])
    expect(await ask(await smallCorpus([]), 'kapal')).toEqual([])
  })

  it('gives hits best first, covered between nothing and all, and none by halves', async () => {
    const corpus = await smallCorpus(
      [
        'Kapal Korea Utara tenggelam.',
        'Korea dan utara kapal.',
        'Nelayan Korut hilang di laut utara.',
        'Pyongyang diam.',
        ...OTHERS,
      ],
      { knobs: { candidates: 4 } },
    )
    const word = fc.constantFrom(
      'kapal',
      'Korut',
      'korea utara',
      'nelayan',
      'hilang',
      'beras',
      'Cirebon',
      'hantu',
      'dua',
      'pasar induk',
      'di',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 6 }), fc.integer({ min: 1, max: 12 }), async (words, limit) => {
        const concepts: readonly AskedConcept[] = conceptsOf(words.join(' '), 'id', corpus.bridge)
        const hits = await retrieve(corpus.engine, concepts, limit, corpus.ranking, corpus.termsOf)
        expect(hits.length).toBeLessThanOrEqual(limit)
        expect(new Set(idsOf(hits)).size).toBe(hits.length)
        const again = hits.slice(0, corpus.ranking.candidates)
        expect(again.map(({ score }) => score)).toEqual(again.map(({ score }) => score).sort((x, y) => y - x))
        for (const hit of again) {
          expect(hit.coverage).toBeGreaterThan(0)
          expect(hit.coverage).toBeLessThanOrEqual(1 + 1e-9)
          expect(hit.matched).toHaveLength(concepts.length)
          expect(hit.matched).toContain(true)
        }
      }),
    )
  })
})

describe('rarity', () => {
  it('is greater for what fewer passages hold, and greatest for what none holds', async () => {
    const { engine, bridge } = await smallCorpus(['Kapal tiba.', 'Kapal pergi.', 'Kapal dan nelayan.', ...OTHERS])
    const of = (word: string) => rarity(engine, conceptsOf(word, 'id', bridge)[0]!)
    expect(of('nelayan')).toBeGreaterThan(of('kapal'))
    expect(of('Wiranegara')).toBeGreaterThan(of('nelayan'))
    expect(of('kapal')).toBeGreaterThan(0)
  })
})
