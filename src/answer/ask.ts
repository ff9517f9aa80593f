import type { Language } from '../language/language.ts'
import type { Answer, Explanation, Silence } from './answer.ts'
import { cite } from './cite.ts'
import type { Bridge } from './concepts.ts'
import type { CorpusView } from './corpus-view.ts'
import { gatherEvidence, type Evidence } from './evidence.ts'
import { entriesFor, eventDistance, ledgerOf, spreadOf, type Entry } from './ledger.ts'
import { understand, type Query } from './query.ts'
import { retrieve } from './retrieve.ts'
import { scoreEvidence, type Scored } from './score.ts'
import { missingOf, silenceOf } from './silence.ts'

/** More is no question; it would only cost time. Discord's own option is shorter still. */
export const LONGEST_QUESTION = 1000

/** How many passages are read for evidence. */
const PASSAGES_READ = 30
/** A sentence is cited if it scores at least this share of the best. */
const WORTH_CITING = 0.62
const MOST_CITATIONS = 5
const MOST_FIGURE_CITATIONS = 12
const MOST_RELATED = 3

/** What the doors may ask besides the question itself. */
export interface AskOptions {
  readonly id?: string
  readonly explain?: boolean
  /** Taken where the question does not show its language. */
  readonly fallback?: Language
}

/** Answers a question from one generation of the corpus: quotes, figures, origins, or honest silence. */
export async function answerQuestion(
  question: string,
  view: CorpusView,
  bridge: Bridge,
  options: AskOptions = {},
): Promise<Answer> {
  const query = understand(question.slice(0, LONGEST_QUESTION), bridge, options.fallback)
  const silent = (silence: Silence, related: readonly Scored[] = []) =>
    compose(query, question, view, options, {
      silence,
      chosen: related.slice(0, MOST_RELATED),
      entries: [],
      scored: related,
    })
  if (question.length > LONGEST_QUESTION) return silent({ code: 'too-long', limit: LONGEST_QUESTION })
  if (query.concepts.length === 0) return silent({ code: 'nothing-asked' })

  const hits = await retrieve(view.engine, query.concepts, PASSAGES_READ, bridge.ranking, view.terms)
  const scored = scoreEvidence(query, gatherEvidence(view, hits, query.concepts), view)
  const silence = silenceOf(query, scored[0])
  if (silence) return silent(silence, scored)

  const worth = scored.filter(({ score, coverage }) => score >= WORTH_CITING * scored[0]!.score && coverage > 0)
  const entries = entriesFor(
    query,
    scored.filter(one => silenceOf(query, one) === null).map(({ evidence }) => evidence),
  )
  if (query.counted?.countable && entries.length === 0 && !mayStillCount(query, scored[0]!))
    return silent(
      { code: 'not-stated', missing: missingOf(query.concepts, i => scored[0]!.evidence.matched[i]! > 0) },
      scored,
    )

  const stating = byFate(query, entries, scored).slice(0, MOST_FIGURE_CITATIONS)
  const chosen = stating.length > 0 ? stating : distinctQuotes(worth).slice(0, MOST_CITATIONS)
  return compose(query, question, view, options, { silence: null, chosen, entries, scored })
}

/** What the best sentence must be worth to be shown for a count that was not read in it. */
const UNREAD_COUNT = { fit: 0.7, inSentence: 0.5 }

/** A count that was read as counting something else, in a sentence that has nearly all that was asked; not where a fate was asked. */
function mayStillCount({ counted }: Query, { fit, inSentence }: Scored): boolean {
  return counted?.event === null && fit >= UNREAD_COUNT.fit && inSentence >= UNREAD_COUNT.inSentence
}

/** The evidence that states the entries: nearest to the asked-for fate first, then best first. */
function byFate(query: Query, entries: readonly Entry[], scored: readonly Scored[]): Scored[] {
  const distances = new Map<Evidence, number>()
  for (const { figure, evidence } of entries) {
    const distance = eventDistance(figure.event, query.counted?.event ?? null)
    distances.set(evidence, Math.min(distance, distances.get(evidence) ?? Infinity))
  }
  return scored
    .filter(({ evidence }) => distances.has(evidence))
    .sort((x, y) => distances.get(x.evidence)! - distances.get(y.evidence)! || y.score - x.score)
}

/** Leaves out sentences that say the same as a better one of the same article, word for word. */
function distinctQuotes(scored: readonly Scored[]): Scored[] {
  const seen = new Set<string>()
  return scored.filter(({ evidence }) => {
    const key = `${evidence.article.id} ${evidence.text}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

interface Choice {
  readonly silence: Silence | null
  readonly chosen: readonly Scored[]
  readonly entries: readonly Entry[]
  readonly scored: readonly Scored[]
}

function compose(query: Query, question: string, view: CorpusView, options: AskOptions, choice: Choice): Answer {
  const { silence, chosen, entries, scored } = choice
  const { citations, numberOf } = cite(chosen, view, scored)
  const figures = ledgerOf(inOrder(entries, chosen), numberOf)
  return {
    ...(options.id !== undefined && { id: options.id }),
    question,
    language: query.language,
    kind: query.kind,
    outcome: silence ? 'no-evidence' : 'answered',
    silence,
    figures,
    spread: spreadOf(figures),
    citations: silence ? citations.map(citation => ({ ...citation, related: true as const })) : citations,
    coverage: view.coverage,
    generation: view.generation,
    ...(options.explain && { explanation: explain(query, view, choice) }),
  }
}

/** Entries in the order of their citations. */
function inOrder(entries: readonly Entry[], chosen: readonly Scored[]): Entry[] {
  const rank = new Map(chosen.map(({ evidence }, i) => [evidence, i]))
  return [...entries].sort((x, y) => (rank.get(x.evidence) ?? Infinity) - (rank.get(y.evidence) ?? Infinity))
}

function explain({ concepts }: Query, view: CorpusView, { chosen, scored, silence }: Choice): Explanation {
  return {
    concepts: concepts.map(({ text, kind, weight, renderings }) => ({
      text,
      kind,
      weight,
      terms: renderings.map(rendering => ({
        term: rendering.terms.join(' '),
        weight: rendering.weight,
        passages: Math.min(...rendering.terms.map(term => view.engine.vocabulary.frequency(term))),
      })),
    })),
    candidates: scored.slice(0, 20).map(one => ({
      passage: one.evidence.passage,
      quote: one.evidence.text,
      score: one.score,
      matched: concepts.filter((_, i) => one.evidence.matched[i]! > 0).map(({ text }) => text),
      leftOut: chosen.includes(one)
        ? null
        : silence
          ? silence.code
          : one.score < WORTH_CITING * scored[0]!.score
            ? 'weaker'
            : 'beyond-limit',
    })),
  }
}
