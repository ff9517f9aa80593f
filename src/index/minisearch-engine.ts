import MiniSearch from 'minisearch'
import type { Bm25, Concept, Engine, EngineHit, IndexedPassage, Vocabulary } from './engine.ts'
import { compilePostings, type Postings } from './postings.ts'

/** One record for building and loading: an index loaded with other options answers nothing and says nothing. */
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

/**
 * An engine over a MiniSearch index. It reads the postings in another way than `MiniSearch.search`, which makes and
 * sorts an object for every passage that matches any word and adds up renderings of one concept as if each were asked for.
 */
export function miniSearchEngine(index: MiniSearch<IndexedPassage>, bm25: Bm25): Engine {
  const postings = compilePostings(index)
  return {
    vocabulary: vocabularyOf(postings),
    search: async (concepts, limit, allowed) => searchPostings(postings, concepts, limit, bm25, allowed),
  }
}

function vocabularyOf(postings: Postings): Vocabulary {
  return {
    passages: postings.ids.length,
    frequency: term => postings.lists.get(term)?.passages.length ?? 0,
    terms: () => postings.lists.keys(),
  }
}

/**
 * BM25 (Robertson & Zaragoza 2009) over concepts instead of words: the frequency of a concept in a passage is the weighted sum of
 * its renderings' frequencies, its document frequency lies between that of its strongest rendering and that of all of them together
 * (their geometric mean; structured queries after Pirkola 1998, weighted as in Darwish & Oard 2003), so that ten synonyms of one
 * word count as one word.
 */
function searchPostings(
  postings: Postings,
  concepts: readonly Concept[],
  limit: number,
  { k1, b, title }: Bm25,
  allowed?: (id: string) => boolean,
): EngineHit[] {
  const size = postings.ids.length
  const scores = new Float64Array(size)
  const perConcept: { passages: Int32Array; gains: Float64Array }[] = []
  const frequency = new Float64Array(size)
  for (const concept of concepts) {
    const touched: number[] = []
    let expected = 0
    for (const { terms, weight } of concept.renderings) {
      const found = matchesOf(postings, terms, title)
      expected = Math.max(expected, weight * found.passages.length)
      for (let i = 0; i < found.passages.length; i++) {
        const passage = found.passages[i]!
        const amount = weight * found.frequencies[i]!
        if (amount === 0) continue
        if (frequency[passage] === 0) touched.push(passage)
        frequency[passage]! += amount
      }
    }
    const documents = Math.min(size, Math.max(expected, Math.sqrt(expected * touched.length)))
    const idf = Math.log(1 + (size - documents + 0.5) / (documents + 0.5))
    const passages = Int32Array.from(touched)
    const gains = new Float64Array(touched.length)
    for (let i = 0; i < passages.length; i++) {
      const passage = passages[i]!
      const tf = frequency[passage]!
      const norm = k1 * (1 - b + (b * postings.lengths[passage]!) / postings.averageLength)
      gains[i] = (concept.weight * idf * tf * (k1 + 1)) / (tf + norm)
      scores[passage]! += gains[i]!
      frequency[passage] = 0
    }
    perConcept.push({ passages, gains })
  }
  const best = topPassages(scores, limit, allowed && (passage => allowed(postings.ids[passage]!)))
  const rank = new Map(best.map((passage, i) => [passage, i]))
  const byConcept = best.map(() => concepts.map(() => 0))
  perConcept.forEach(({ passages, gains }, c) => {
    for (let i = 0; i < passages.length; i++) {
      const at = rank.get(passages[i]!)
      if (at !== undefined) byConcept[at]![c] = gains[i]!
    }
  })
  return best.map((passage, i) => ({ id: postings.ids[passage]!, score: scores[passage]!, byConcept: byConcept[i]! }))
}

/** Where a rendering stands, and how often; one of several terms stands as often as its rarest term. */
function matchesOf(postings: Postings, terms: readonly string[], title: number) {
  const lists = terms.map(term => postings.lists.get(term))
  if (lists.some(list => list === undefined)) return { passages: [], frequencies: [] }
  const [first, ...rest] = lists.map(list => list!).sort((x, y) => x.passages.length - y.passages.length)
  const weighted = (list: typeof first, i: number) => list!.inText[i]! + title * list!.inTitle[i]!
  const passages: number[] = []
  const frequencies: number[] = []
  const cursors = rest.map(() => 0)
  for (let i = 0; i < (first?.passages.length ?? 0); i++) {
    const passage = first!.passages[i]!
    let least = weighted(first, i)
    const everywhere = rest.every((list, r) => {
      let at = cursors[r]!
      while (at < list.passages.length && list.passages[at]! < passage) at++
      cursors[r] = at
      if (list.passages[at] !== passage) return false
      least = Math.min(least, weighted(list, at))
      return true
    })
    if (!everywhere) continue
    passages.push(passage)
    frequencies.push(least)
  }
  return { passages, frequencies }
}

/** The `limit` highest scores above zero, best first, ties by position: a small sorted list instead of sorting everything. */
function topPassages(scores: Float64Array, limit: number, allowed?: (passage: number) => boolean): number[] {
  const best: number[] = []
  for (let passage = 0; passage < scores.length; passage++) {
    const score = scores[passage]!
    if (score <= 0 || (best.length === limit && score <= scores[best.at(-1)!]!)) continue
    if (allowed && !allowed(passage)) continue
    let at = best.length
    while (at > 0 && scores[best[at - 1]!]! < score) at--
    best.splice(at, 0, passage)
    if (best.length > limit) best.pop()
  }
  return best
}
