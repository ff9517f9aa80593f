import type { Language } from '../language/language.ts'
import { isStopWord } from '../language/words/stop-words.ts'
import { analyse } from '../language/words/terms.ts'
import type { Unanswered } from './feedback.ts'

/** Questions that ask about the same, under the words of the latest. */
export interface QuestionCluster {
  readonly question: string
  readonly times: number
  /** The last day on which one of them was asked, `YYYY-MM-DD`. */
  readonly last: string
}

/** Two questions are similar if they share at least this much of their words. */
const SIMILAR = 0.5

/** No more of the latest questions are looked at: comparing takes time that grows with their square. */
const LOOKED_AT = 1000

/** Clusters questions by the words that they share (Jaccard's index of their terms), the most asked first. */
export function clusterQuestions(questions: readonly Unanswered[]): readonly QuestionCluster[] {
  const clusters: { terms: ReadonlySet<string>; question: string; times: number; last: string }[] = []
  for (const { question, language, day } of questions.slice(-LOOKED_AT).toReversed()) {
    const terms = termsOf(question, language)
    const cluster = clusters.find(one => similarity(one.terms, terms) >= SIMILAR)
    if (cluster) cluster.times++
    else clusters.push({ terms, question, times: 1, last: day })
  }
  return clusters
    .map(({ question, times, last }) => ({ question, times, last }))
    .sort((x, y) => y.times - x.times || y.last.localeCompare(x.last))
}

function termsOf(question: string, language: Language): ReadonlySet<string> {
  const terms = analyse(question, language).map(({ term }) => term)
  const telling = terms.filter(term => !isStopWord(term, language))
  return new Set(telling.length > 0 ? telling : terms)
}

function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter(term => b.has(term)).length
  const all = a.size + b.size - shared
  return all === 0 ? 1 : shared / all
}
