import type { Article, Sentence } from '../corpus/article.ts'
import type { Language } from '../language/language.ts'
import type { Term } from '../language/words/terms.ts'
import { findDates } from '../language/dates/dates.ts'
import { boundsFromText } from '../reading/resolve-date.ts'
import { readSentence } from '../reading/statements.ts'
import type { EventKind, Statement } from '../reading/statement.ts'
import type { AskedConcept } from './concepts.ts'
import { cut, type CorpusView } from './corpus-view.ts'
import { withoutNamesakes } from './people.ts'
import { placesOf, positionsIn } from './places.ts'
import type { Hit } from './retrieve.ts'

/** A quotable sentence of a hit, with what was read in it. Offsets are into the article's text. */
export interface Evidence {
  readonly article: Article
  readonly passage: string
  readonly passageStart: number
  readonly hit: Hit
  /** The sentence that carries the answer, and its place in `article.sentences`. */
  readonly sentence: Sentence
  readonly index: number
  readonly text: string
  readonly statement: Statement
  /** How surely each concept of the question stands in it: the weight of its surest rendering there, 0 to 1. */
  readonly matched: readonly number[]
  /** The same for its whole passage. */
  readonly inPassage: readonly number[]
  /** The terms of the sentence; their offsets count from the passage's start. */
  readonly terms: readonly Term[]
}

/** Reads the quotable sentences of the hits, in the order of the hits. Headlines and captions are not quotable. */
export function gatherEvidence(view: CorpusView, hits: readonly Hit[], concepts: readonly AskedConcept[]): Evidence[] {
  return hits.flatMap(hit => {
    const passage = view.passage(hit.passage)
    const article = view.article(passage.article)
    const terms = view.terms(hit.passage)
    const inPassage = withoutNamesakes(matchesIn(terms, concepts, article.language), concepts, cut(article, passage))
    return passage.sentences.filter(isQuotable).map(sentence => {
      const own = terms.filter(
        term => term.start + passage.start >= sentence.start && term.end + passage.start <= sentence.end,
      )
      const index = article.sentences.indexOf(sentence)
      return {
        article,
        passage: hit.passage,
        passageStart: passage.start,
        hit,
        sentence,
        index,
        text: cut(article, sentence),
        statement: readAt(article, index),
        matched: withoutNamesakes(matchesIn(own, concepts, article.language), concepts, cut(article, sentence)),
        inPassage,
        terms: own,
      }
    })
  })
}

/** An item of a list takes its verb from at most this many lines above: each is read for it. */
const LONGEST_WAY_UP = 12

/** Reads a sentence of an article; the verb of a list item ("- Memasok 40 truk / - 12 kapal") governs the items below that have none. */
function readAt(article: Article, index: number): Statement {
  const statement = readAlone(article, index)
  if (introductionOf(article, index) === null || statement.figures.every(({ event }) => event !== null))
    return statement
  const above = eventAbove(article, index)
  return { ...statement, figures: statement.figures.map(figure => ({ ...figure, event: figure.event ?? above })) }
}

function eventAbove(article: Article, index: number): EventKind | null {
  for (let at = index - 1; at >= index - LONGEST_WAY_UP && article.sentences[at]?.role === 'item'; at--) {
    const last = readAlone(article, at).figures.at(-1)
    if (!last || last.event) return last?.event ?? null
  }
  return null
}

/** Reads a sentence after the one before it; a list item after the line that introduces its list. */
function readAlone(article: Article, index: number): Statement {
  const sentence = article.sentences[index]!
  // What follows a list ("The report also says …") goes on from the line that introduced it, not from its last item.
  const before = introductionOf(article, index) ?? introductionOf(article, index - 1) ?? article.sentences[index - 1]
  const statement = readSentence(cut(article, sentence), sentence.start, {
    language: article.language,
    published: article.published,
    ...(before && isQuotable(before) && { previous: cut(article, before), previousStart: before.start }),
  })
  if (article.published !== null || statement.dates.every(({ resolved }) => resolved !== null)) return statement
  const bounds = boundsOf(article)
  return { ...statement, dates: statement.dates.map(date => (date.resolved === null ? { ...date, ...bounds } : date)) }
}

const knownBounds = new WeakMap<Article, { readonly after?: string }>()

/** What an undated article tells of its own age, for the relative dates in it; worked out once an article. */
export function boundsOf(article: Article): { readonly after?: string } {
  const bounds =
    knownBounds.get(article) ?? boundsFromText(article.sentences.flatMap(one => findDates(cut(article, one))))
  knownBounds.set(article, bounds)
  return bounds
}

/** Headlines and captions are nobody's statement. */
function isQuotable({ role }: Sentence): boolean {
  return role === 'body' || role === 'item'
}

/** The sentence that introduces the list which a list item stands in, if it does. */
export function introductionOf(article: Article, index: number): Sentence | null {
  if (article.sentences[index]?.role !== 'item') return null
  for (let at = index - 1; at >= 0; at--) {
    const sentence = article.sentences[at]!
    if (sentence.role === 'body') return sentence
    if (sentence.role !== 'item') return null
  }
  return null
}

/**
 * The weight of each concept's surest rendering among the terms, 0 where it has none there, 1 at the most; several words of one
 * rendering must stand close to each other. An English word in a text of its own language is itself.
 */
export function matchesIn(terms: readonly Term[], concepts: readonly AskedConcept[], language: Language): number[] {
  const positions = positionsIn(terms)
  const stands = (words: readonly string[]) => placesOf({ terms: words }, positions).at.length > 0
  return concepts.map(({ renderings, english }) =>
    language === 'en' && english !== null && english.length > 0 && stands(english)
      ? 1
      : Math.max(0, ...renderings.map(one => (stands(one.terms) ? Math.min(1, one.weight) : 0))),
  )
}
