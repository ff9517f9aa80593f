import { loadCorpus } from '../corpus/load-corpus.ts'
import { assemble, type Generation } from '../../src/library/generations/generation.ts'
import { buildSegment, openSegment } from '../../src/library/generations/segment.ts'

/** A folder of articles as one generation, in memory. */
export async function generationOf(folder: string): Promise<Generation> {
  const { articles, skipped, glossaries } = await loadCorpus(folder)
  const segment = openSegment(await buildSegment({ articles, glossaries, ordinary: [] }))
  return assemble({
    number: 1,
    articles: new Map(articles.map(article => [article.id, article])),
    segments: [segment],
    skipped: skipped.map(one => ({ ...one, stays: null })),
    glossaries,
  })
}
