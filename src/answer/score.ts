import { dateMatches } from './asked-dates.ts'
import { isPerson } from '../reading/countables.ts'
import type { EventKind } from '../reading/statement.ts'
import type { AskedConcept } from './concepts.ts'
import type { CorpusView } from './corpus-view.ts'
import type { Evidence } from './evidence.ts'
import { matchesIn } from './evidence.ts'
import { candidatesIn } from './fit.ts'
import type { Query } from './query.ts'
import { rarity } from './retrieve.ts'
import { analyse } from '../language/words/terms.ts'

/** What makes a sentence the quote to show. */
export interface QuoteKnobs {
  /** The passage's own score, relative to the best passage's. */
  readonly passage: number
  /** The share of the question that stands in the sentence. */
  readonly sentence: number
  /** The share of the question that stands in its passage, its neighbour sentence or its title. */
  readonly context: number
  /** Having the kind of thing that was asked for. */
  readonly fit: number
  /** Added to every concept's rarity, so that a word in each of five articles still counts. */
  readonly floor: number
}

export const QUOTE: QuoteKnobs = { passage: 1, sentence: 1, context: 0.4, fit: 0.8, floor: 0.7 }

/** Evidence with what it is worth as an answer. */
export interface Scored {
  readonly evidence: Evidence
  readonly score: number
  /** How surely each concept stands in the sentence, its passage or its title, 0 to 1. */
  readonly matched: readonly number[]
  /** The share of the question, by weight, that these are; what stands only around the sentence counts a little less. */
  readonly coverage: number
  /** The share of the question that stands in the sentence itself. */
  readonly inSentence: number
  /** Whether it has the kind of thing that is asked for, 0 to 1. */
  readonly fit: number
}

/** Scores evidence, best first; ties keep the order of the hits. */
export function scoreEvidence(
  query: Query,
  evidence: readonly Evidence[],
  view: CorpusView,
  knobs: QuoteKnobs = QUOTE,
): Scored[] {
  const importance = query.concepts.map(concept => concept.weight * (rarity(view.engine, concept) + knobs.floor))
  const total = importance.reduce((sum, one) => sum + one, 0) || 1
  const share = (matched: readonly number[]) => importance.reduce((sum, one, i) => sum + one * matched[i]!, 0) / total
  const top = Math.max(...evidence.map(({ hit }) => hit.score), Number.MIN_VALUE)
  const inTitle = titleMatches(query.concepts)
  return evidence
    .map((one): Scored => {
      const dates = dateMatches(query.dates, query.concepts, one)
      const harm = countsVictims(one)
      const inSentence = one.matched.map((sure, i) =>
        dates[i] || (harm && VICTIM.test(query.concepts[i]!.text)) ? 1 : sure,
      )
      const matched = inSentence.map((sure, i) => Math.max(sure, one.inPassage[i]!, inTitle(one)[i]!))
      const fit = Math.max(0, ...candidatesIn(query, one).map(({ quality }) => quality))
      const own = share(inSentence)
      const wide = share(matched)
      return {
        evidence: one,
        matched,
        inSentence: own,
        fit,
        coverage: own + 0.8 * (wide - own),
        score: (knobs.passage * one.hit.score) / top + knobs.sentence * own + knobs.context * wide + knobs.fit * fit,
      }
    })
    .sort((x, y) => y.score - x.score)
}

/** Whoever was harmed: "600 tentara tewas" counts victims without the word. */
const VICTIM = /^(?:korban|korban jiwa|victims?|casualt(?:y|ies)|people|persons?|orang|jiwa)$/
const HARM: ReadonlySet<EventKind | null> = new Set(['killed', 'wounded', 'missing', 'displaced'])

function countsVictims({ statement }: Evidence): boolean {
  return statement.figures.some(({ counted, event }) => counted !== null && isPerson(counted.key) && HARM.has(event))
}

/** How surely concepts stand in the title of the article; worked out once an article. */
function titleMatches(concepts: readonly AskedConcept[]): (evidence: Evidence) => readonly number[] {
  const known = new Map<string, readonly number[]>()
  return ({ article }) => {
    const found = known.get(article.id) ?? matchesIn(analyse(article.title ?? '', article.language), concepts)
    known.set(article.id, found)
    return found
  }
}
