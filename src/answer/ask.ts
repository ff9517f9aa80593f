import type { Language } from '../language/language.ts'
import type { NameTable } from '../language/names/names.ts'
import type { DateMention } from '../reading/statement.ts'
import type { Answer, Citation, Explanation, Silence } from './answer.ts'
import { cite } from './cite.ts'
import type { Bridge } from './concepts.ts'
import type { CorpusView } from './corpus-view.ts'
import { gatherEvidence, type Evidence } from './evidence.ts'
import { entriesFor, eventDistance, ledgerOf, spreadOf, type Entry } from './ledger.ts'
import { understand, type Query } from './query.ts'
import { retrieve } from './retrieve.ts'
import { QUOTE, scoreEvidence, type Scored } from './score.ts'
import { answering, missingOf, ofAskedOffice, silenceOf, whySilent } from './silence.ts'

/** More is no question; it would only cost time. Discord's own option is shorter still. */
export const LONGEST_QUESTION = 1000

/** How many passages are read for evidence. */
const PASSAGES_READ = 30
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
      names: bridge.names,
    })
  if (question.length > LONGEST_QUESTION) return silent({ code: 'too-long', limit: LONGEST_QUESTION })
  if (query.concepts.length === 0) return silent({ code: 'nothing-asked' })

  const hits = await retrieve(view.engine, query.concepts, PASSAGES_READ, bridge.ranking, view.terms)
  const all = scoreEvidence(query, gatherEvidence(view, hits, query.concepts), view)
  const scored = ofAskedOffice(query, all)
  const sure = answering(query, scored)
  const [best] = sure
  if (!best) return silent(whySilent(query, all), all)

  const entries = nearestFates(
    query,
    entriesFor(
      query,
      sure.map(({ evidence }) => evidence),
    ),
  )
  if (query.kind === 'count' && entries.length === 0 && !mayCount(query, best, scored))
    return silent({ code: 'not-stated', missing: notStated(query, best) }, scored)

  const stating = byFate(query, entries, scored).slice(0, MOST_FIGURE_CITATIONS)
  const chosen = stating.length > 0 ? stating : worthCiting(query, scored, best).slice(0, MOST_CITATIONS)
  return compose(query, question, view, options, { silence: null, chosen, entries, scored, names: bridge.names })
}

/** Where no fate was asked, the dead and wounded are no answer beside those that are there. */
function nearestFates({ counted }: Query, entries: readonly Entry[]): readonly Entry[] {
  if (counted?.event !== null) return entries
  const near = entries.filter(({ figure }) => eventDistance(figure.event, null) < 2)
  return near.length > 0 ? near : entries
}

/** What a sentence must be worth to be shown for a count that was not read in it, and for an amount of any other kind. */
const UNREAD_COUNT = { fit: 0.7, inSentence: 0.4 }
const UNREAD_AMOUNT = { fit: 0.4, other: { fit: 0.3, inSentence: 0.7 } }

/**
 * Whether a counting question without a figure in the ledger may be answered all the same. Of a thing that news counts: by one that was read as
 * counting something else, in a sentence that has nearly all that was asked; not where a fate was asked. Of anything else (height, price, age): by
 * a sentence with a figure that may be it, or any figure where nearly all else stands there.
 */
function mayCount({ counted }: Query, best: Scored, scored: readonly Scored[]): boolean {
  const near = scored.filter(({ score }) => score >= QUOTE.worthCiting * best.score)
  const has = ({ fit, inSentence }: Scored, least: { fit: number; inSentence: number }) =>
    fit >= least.fit && inSentence >= least.inSentence
  if (!counted?.countable) return near.some(({ fit }) => fit >= UNREAD_AMOUNT.fit) || has(best, UNREAD_AMOUNT.other)
  const ofAnybody = counted.of === null && counted.direction.from === null
  return counted.event === null && ofAnybody && near.some(one => has(one, UNREAD_COUNT))
}

/** What of a counting question is not stated: its words that stand nowhere, else the thing that is counted nowhere. */
function notStated({ concepts, counted, question }: Query, best: Scored): string[] {
  const missing = missingOf(concepts, i => best.evidence.matched[i]! > 0)
  return missing.length > 0 ? missing : [counted?.text ?? question]
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

/** Whether nearly all that was asked stands in one sentence, with the kind of thing that was asked for. */
function isWhole({ fit, inSentence }: Scored): boolean {
  return fit >= QUOTE.whole && inSentence >= QUOTE.whole
}

/** The quotes to show, best first: what is worth citing beside the best one, then what lacks the deed; each sentence of an article once. */
function worthCiting(query: Query, scored: readonly Scored[], best: Scored): Scored[] {
  const least = best.score * (isWhole(scored[0]!) ? QUOTE.worthBesideWhole : QUOTE.worthCiting)
  const worth = scored.filter(
    ({ score, coverage, inSentence, fit }) =>
      score >= least && coverage > 0 && (inSentence > 0 || fit >= UNREAD_AMOUNT.fit),
  )
  const lacksDeed = (one: Scored) => silenceOf(query, one)?.code === 'not-stated'
  const ordered = [...worth.filter(one => !lacksDeed(one)), ...worth.filter(lacksDeed)]
  return [...new Map(ordered.map(one => [`${one.evidence.article.id} ${one.evidence.text}`, one] as const)).values()]
}

interface Choice {
  readonly silence: Silence | null
  readonly chosen: readonly Scored[]
  readonly entries: readonly Entry[]
  readonly scored: readonly Scored[]
  readonly names: NameTable
}

function compose(query: Query, question: string, view: CorpusView, options: AskOptions, choice: Choice): Answer {
  const { silence, chosen, entries, scored, names } = choice
  const { citations, numberOf } = cite(chosen, view, names, scored)
  const figures = ledgerOf(inOrder(entries, chosen), numberOf, names)
  return {
    ...(options.id !== undefined && { id: options.id }),
    question,
    language: query.language,
    kind: query.kind,
    outcome: silence ? 'no-evidence' : 'answered',
    silence,
    figures,
    spread: spreadOf(figures),
    citations: silence
      ? citations.map(citation => ({ ...citation, related: true as const }))
      : query.kind === 'when'
        ? citations.map(citation => ({ ...citation, dates: datesAnswering(citation, scored) }))
        : citations,
    coverage: view.coverage,
    generation: view.generation,
    ...(options.explain && { explanation: explain(query, view, choice) }),
  }
}

/** The dates in a quote that may be the one asked for: not those of the report, nor of what else its sentence tells. */
function datesAnswering({ article, start, end, dates }: Citation, scored: readonly Scored[]): DateMention[] {
  const quoted = scored.filter(
    ({ evidence, score, inSentence }) =>
      evidence.article.id === article &&
      start <= evidence.sentence.start &&
      evidence.sentence.end <= end &&
      score >= QUOTE.worthBesideWhole * scored[0]!.score &&
      inSentence >= QUOTE.dated * scored[0]!.inSentence,
  )
  const answers = quoted.flatMap(one =>
    one.answers.map(answer => ({
      from: one.evidence.sentence.start + answer.start,
      to: one.evidence.sentence.start + answer.end,
    })),
  )
  return dates.filter(date => answers.some(({ from, to }) => date.start < to && from < date.end))
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
          : one.score < QUOTE.worthCiting * scored[0]!.score
            ? 'weaker'
            : 'beyond-limit',
    })),
  }
}
