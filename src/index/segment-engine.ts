import type { Bm25, Concept, Engine, EngineHit, Vocabulary } from './engine.ts'
import type { Postings } from './postings.ts'

/** Postings ready to be searched, with the number of each term. */
export interface OpenPostings extends Postings {
  readonly numbers: ReadonlyMap<string, number>
}

/** A part of an index. Parts never change: what is added comes as another part, what is gone is passed over. */
export interface Segment {
  readonly postings: OpenPostings
  /** For each of its passages the place among all passages of the index, or -1 where it is no longer one of them. */
  readonly places: Int32Array
}

/** A segment with what depends on which of its passages are still there. */
interface LiveSegment extends Segment {
  /** How many passages that are still there hold each term. */
  readonly frequencies: Int32Array
}

export function openPostings(postings: Postings): OpenPostings {
  return { ...postings, numbers: new Map(postings.terms.map((term, number) => [term, number])) }
}

/**
 * An engine over segments, which answers exactly as one over all their living passages in one segment would. It reads the postings in
 * another way than `MiniSearch.search`, which makes and sorts an object for every passage that matches any word and adds up
 * renderings of one concept as if each were asked for.
 *
 * @param size how many passages there are: the places of the segments are 0 to `size - 1`, each once
 */
export function segmentEngine(segments: readonly Segment[], size: number, bm25: Bm25): Engine {
  const live = segments.map((segment): LiveSegment => ({ ...segment, frequencies: liveFrequencies(segment) }))
  const ids = Array.from<string>({ length: size })
  const lengths = new Float32Array(size)
  for (const { postings, places } of segments)
    places.forEach((place, passage) => {
      if (place < 0) return
      ids[place] = postings.ids[passage]!
      lengths[place] = postings.lengths[passage]!
    })
  const averageLength = lengths.reduce((sum, length) => sum + length, 0) / size || 1
  const index = { segments: live, ids, lengths, averageLength }
  return {
    vocabulary: vocabularyOf(live, size),
    search: async (concepts, limit, allowed) => searchPostings(index, concepts, limit, bm25, allowed),
  }
}

/** All segments of an index as one whole. */
interface Index {
  readonly segments: readonly LiveSegment[]
  /** Passage ids by place. */
  readonly ids: readonly string[]
  readonly lengths: Float32Array
  readonly averageLength: number
}

function liveFrequencies({ postings, places }: Segment): Int32Array {
  const { starts, passages, terms } = postings
  if (places.every(place => place >= 0)) return Int32Array.from(terms, (_, t) => starts[t + 1]! - starts[t]!)
  return Int32Array.from(terms, (_, t) => {
    let count = 0
    for (let i = starts[t]!; i < starts[t + 1]!; i++) if (places[passages[i]!]! >= 0) count++
    return count
  })
}

function vocabularyOf(segments: readonly LiveSegment[], passages: number): Vocabulary {
  const frequency = (term: string) => {
    let count = 0
    for (const { postings, frequencies } of segments) {
      const number = postings.numbers.get(term)
      if (number !== undefined) count += frequencies[number]!
    }
    return count
  }
  return {
    passages,
    frequency,
    *terms() {
      for (const [at, { postings, frequencies }] of segments.entries())
        for (const [number, term] of postings.terms.entries()) {
          const isNew = !segments.slice(0, at).some(earlier => hasLive(earlier, term))
          if (frequencies[number]! > 0 && isNew) yield term
        }
    },
    termLists: segments.map(({ postings }) => postings.terms),
  }
}

function hasLive({ postings, frequencies }: LiveSegment, term: string): boolean {
  const number = postings.numbers.get(term)
  return number !== undefined && frequencies[number]! > 0
}

/**
 * BM25 (Robertson & Zaragoza 2009) over concepts instead of words: the frequency of a concept in a passage is the weighted sum of
 * its renderings' frequencies, its document frequency lies between that of its strongest rendering and that of all of them together
 * (their geometric mean; structured queries after Pirkola 1998, weighted as in Darwish & Oard 2003), so that ten synonyms of one
 * word count as one word.
 */
function searchPostings(
  { segments, ids, lengths, averageLength }: Index,
  concepts: readonly Concept[],
  limit: number,
  { k1, b, title }: Bm25,
  allowed?: (id: string) => boolean,
): EngineHit[] {
  const size = ids.length
  const scores = new Float64Array(size)
  const perConcept: { places: Int32Array; gains: Float64Array }[] = []
  const frequency = new Float64Array(size)
  for (const concept of concepts) {
    const touched: number[] = []
    let expected = 0
    for (const { terms, weight } of concept.renderings) {
      let passages = 0
      for (const segment of segments)
        forEachMatch(segment, terms, title, (place, often) => {
          passages++
          const amount = weight * often
          if (amount === 0) return
          if (frequency[place] === 0) touched.push(place)
          frequency[place]! += amount
        })
      expected = Math.max(expected, weight * passages)
    }
    const documents = Math.min(size, Math.max(expected, Math.sqrt(expected * touched.length)))
    const idf = Math.log(1 + (size - documents + 0.5) / (documents + 0.5))
    const places = Int32Array.from(touched)
    const gains = new Float64Array(touched.length)
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!
      const tf = frequency[place]!
      const norm = k1 * (1 - b + (b * lengths[place]!) / averageLength)
      gains[i] = (concept.weight * idf * tf * (k1 + 1)) / (tf + norm)
      scores[place]! += gains[i]!
      frequency[place] = 0
    }
    perConcept.push({ places, gains })
  }
  const best = topPlaces(scores, limit, allowed && (place => allowed(ids[place]!)))
  const rank = new Map(best.map((place, i) => [place, i]))
  const byConcept = best.map(() => concepts.map(() => 0))
  perConcept.forEach(({ places, gains }, c) => {
    for (let i = 0; i < places.length; i++) {
      const at = rank.get(places[i]!)
      if (at !== undefined) byConcept[at]![c] = gains[i]!
    }
  })
  return best.map((place, i) => ({ id: ids[place]!, score: scores[place]!, byConcept: byConcept[i]! }))
}

/** Where a rendering stands in a segment, and how often; one of several terms stands as often as its rarest term. */
function forEachMatch(
  { postings, places }: Segment,
  terms: readonly string[],
  title: number,
  found: (place: number, often: number) => void,
): void {
  const numbers = terms.map(term => postings.numbers.get(term))
  if (numbers.length === 0 || numbers.includes(undefined)) return
  const { starts, passages, inText, inTitle } = postings
  const lists = numbers
    .map(number => ({ at: starts[number!]!, end: starts[number! + 1]! }))
    .sort((x, y) => x.end - x.at - (y.end - y.at))
  const [first, ...rest] = lists
  const weighted = (i: number) => inText[i]! + title * inTitle[i]!
  for (let i = first!.at; i < first!.end; i++) {
    const passage = passages[i]!
    if (places[passage]! < 0) continue
    let least = weighted(i)
    const everywhere = rest.every(list => {
      while (list.at < list.end && passages[list.at]! < passage) list.at++
      if (list.at === list.end || passages[list.at] !== passage) return false
      least = Math.min(least, weighted(list.at))
      return true
    })
    if (everywhere) found(places[passage]!, least)
  }
}

/** The `limit` highest scores above zero, best first, ties by place: a small sorted list instead of sorting everything. */
function topPlaces(scores: Float64Array, limit: number, allowed?: (place: number) => boolean): number[] {
  const best: number[] = []
  for (let place = 0; place < scores.length; place++) {
    const score = scores[place]!
    if (score <= 0 || (best.length === limit && score <= scores[best.at(-1)!]!)) continue
    if (allowed && !allowed(place)) continue
    let at = best.length
    while (at > 0 && scores[best[at - 1]!]! < score) at--
    best.splice(at, 0, place)
    if (best.length > limit) best.pop()
  }
  return best
}
