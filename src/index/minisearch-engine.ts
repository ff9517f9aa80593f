import MiniSearch from 'minisearch'
import type { Bm25, Engine, IndexedPassage } from './engine.ts'
import { compilePostings } from './postings.ts'
import { openPostings, segmentEngine } from './segment-engine.ts'

/** How MiniSearch indexes passages. */
export const MINISEARCH_OPTIONS = {
  fields: ['terms', 'title'],
  idField: 'id',
  // Passages come analysed: the analysis is the same for every engine and lives in `language/`.
  tokenize: (text: string) => (text === '' ? [] : text.split(' ')),
  processTerm: (term: string) => term,
  autoVacuum: false,
}

/** How long, in milliseconds, the event loop is kept busy between two turns. */
const BUSY_MS = 15

/** Indexes analysed passages with MiniSearch as they come, yielding to the event loop. */
export async function buildMiniSearch(
  passages: Iterable<IndexedPassage>,
  onProgress?: (done: number) => void,
): Promise<MiniSearch<IndexedPassage>> {
  const index = new MiniSearch<IndexedPassage>(MINISEARCH_OPTIONS)
  let since = performance.now()
  for (const passage of passages) {
    index.add(passage)
    if (performance.now() - since < BUSY_MS) continue
    onProgress?.(index.documentCount)
    await new Promise(resolve => setImmediate(resolve))
    since = performance.now()
  }
  return index
}

/** An engine over one MiniSearch index, whole. */
export function miniSearchEngine(index: MiniSearch<IndexedPassage>, bm25: Bm25): Engine {
  const postings = openPostings(compilePostings(index))
  const size = postings.ids.length
  return segmentEngine([{ postings, places: Int32Array.from({ length: size }, (_, i) => i) }], size, bm25)
}
