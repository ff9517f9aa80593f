import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assemble } from '../../../src/library/generations/generation.ts'
import type { OpenSegment } from '../../../src/library/generations/segment.ts'
import { verify } from '../../../src/library/generations/verify.ts'
import { temporaryCorpus } from '../articles.ts'
import { generationOf } from '../generation-of.ts'

const PLACES = ['Kerang', 'Melati', 'Randu', 'Seruni', 'Kenanga', 'Cempaka']

let corpus: Awaited<ReturnType<typeof temporaryCorpus>>
let segment: OpenSegment
beforeAll(async () => {
  corpus = await temporaryCorpus(
    Object.fromEntries(
      PLACES.map((place, n) => [`${place}.txt`, `Banjir di ${place} merusak ${n + 3} rumah panggung warga.\n`]),
    ),
  )
  segment = (await generationOf(corpus.folder)).segments[0]!
})
afterAll(() => corpus.remove())

const generationWith = (changed: OpenSegment) =>
  assemble({
    number: 1,
    articles: new Map(changed.articles.map(article => [article.id, article])),
    segments: [changed],
    skipped: [],
    glossaries: [],
  })

describe('a generation that is put to the proof', () => {
  it('passes where its index is whole', async () => {
    await expect(verify(generationWith(segment))).resolves.toBeUndefined()
  })

  it.each([
    [
      'every other entry of its index is about another passage',
      (passage: number, at: number) => (at % 2 ? 0 : passage),
    ],
    ['its entries are shifted by one', (passage: number) => (passage + 1) % PLACES.length],
  ])('fails where %s', async (_, damage) => {
    const { postings } = segment
    const passages = postings.passages.map(damage)
    const damaged = { ...segment, postings: { ...postings, passages } }
    await expect(verify(generationWith(damaged))).rejects.toThrow(/does not find/)
  })

  it('fails where terms are lost', async () => {
    const { postings } = segment
    const numbers = new Map([...postings.numbers].filter(([, number]) => number % 2 === 0))
    await expect(verify(generationWith({ ...segment, postings: { ...postings, numbers } }))).rejects.toThrow(
      /does not find/,
    )
  })
})
