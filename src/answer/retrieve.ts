import type { Engine, Rendering } from '../index/engine.ts'
import type { Term } from '../language/words/terms.ts'
import type { AskedConcept } from './concepts.ts'
import { nearest, placesOf, positionsIn, type Positions } from './places.ts'
import type { Ranking } from './ranking.ts'

/** A passage that may answer, best first. */
export interface Hit {
  /** Passage id. */
  readonly passage: string
  readonly score: number
  /** Which concepts of the question stand in it, in the order of the question. */
  readonly matched: readonly boolean[]
  /** What the first stage gave, what coverage and proximity made of it; for `explain`. */
  readonly bm25: number
  /** The share of what was asked, by weight, that the passage covers: 0 to 1. */
  readonly coverage: number
}

/** Terms of a passage by its id. */
export type PassageTerms = (id: string) => readonly Term[]

/**
 * The best passages for a question in two stages: BM25 over concepts, then, for the best candidates, how much of the question a
 * passage covers and how near to each other the neighbouring concepts of the question stand in it.
 */
export async function retrieve(
  engine: Engine,
  concepts: readonly AskedConcept[],
  limit: number,
  ranking: Ranking,
  termsOf: PassageTerms,
  allowed?: (id: string) => boolean,
): Promise<Hit[]> {
  const asked = concepts.filter(concept => concept.renderings.length > 0)
  if (asked.length === 0) return []
  const first = await engine.search(asked, Math.max(limit, ranking.candidates), allowed)
  const importance = concepts.map(concept => concept.weight * rarity(engine, concept))
  const total = importance.reduce((sum, weight) => sum + weight, 0)
  const hits = first.map((hit, rank): Hit => {
    const gains = new Map(asked.map((concept, i) => [concept, hit.byConcept[i]!]))
    if (rank >= ranking.candidates) {
      const matched = concepts.map(concept => (gains.get(concept) ?? 0) > 0)
      return { passage: hit.id, score: hit.score, bm25: hit.score, matched, coverage: 0 }
    }
    const positions = positionsIn(termsOf(hit.id))
    const places = concepts.map(concept => conceptPlaces(concept.renderings, positions))
    let score = 0
    let covered = 0
    concepts.forEach((concept, i) => {
      const gain = gains.get(concept) ?? 0
      // Words of a phrase that stand apart ("korea … utara") are a weak sign of it.
      const sure = places[i]!.scattered ? ranking.scattered : 1
      score += gain * sure
      if (gain > 0) covered += importance[i]! * sure
    })
    const coverage = total > 0 ? covered / total : 0
    let together = 0
    for (let i = 1; i < concepts.length; i++) {
      const left = places[i - 1]!.at
      const right = places[i]!.at
      if (left.length === 0 || right.length === 0) continue
      const least = Math.min(gains.get(concepts[i - 1]!) ?? 0, gains.get(concepts[i]!) ?? 0)
      together += least / (1 + Math.max(0, nearest(left, right) - 1) / ranking.reach)
    }
    return {
      passage: hit.id,
      score: score * (1 + ranking.coverage * coverage ** 2) + ranking.proximity * together,
      bm25: hit.score,
      matched: concepts.map(concept => (gains.get(concept) ?? 0) > 0),
      coverage,
    }
  })
  const reranked = hits.slice(0, ranking.candidates).sort((x, y) => y.score - x.score)
  return [...reranked, ...hits.slice(ranking.candidates)].slice(0, limit)
}

/** Inverse document frequency of a concept's most usual rendering; of a concept that nothing renders, that of a word in no passage. */
export function rarity({ vocabulary }: Engine, { renderings }: AskedConcept): number {
  const frequency = Math.max(
    0,
    ...renderings.map(({ terms, weight }) => weight * Math.min(...terms.map(term => vocabulary.frequency(term)))),
  )
  return Math.log(1 + (vocabulary.passages - frequency + 0.5) / (frequency + 0.5))
}

/** Where a concept stands in a passage, in word positions. */
interface Places {
  /** Ascending; of a rendering of several words the first. */
  readonly at: readonly number[]
  /** Only words of a phrase are there, apart from each other. A concept that stands in the title alone is not. */
  readonly scattered: boolean
}

function conceptPlaces(renderings: readonly Rendering[], positions: Positions): Places {
  const places = renderings.map(rendering => placesOf(rendering, positions))
  const at = places.flatMap(place => place.at).sort((x, y) => x - y)
  return { at, scattered: at.length === 0 && places.some(({ scattered }) => scattered) }
}
