import type { Language } from '../language/language.ts'
import { fold } from '../language/words/words.ts'
import { eventWord } from '../reading/events.ts'
import type { EventKind } from '../reading/statement.ts'
import type { QuestionKind, Silence } from './answer.ts'
import type { AskedConcept } from './concepts.ts'
import { tellsOfLife } from './life.ts'
import { officeAsked } from './office.ts'
import { peopleIn } from './people.ts'
import type { Scored } from './score.ts'
import type { Query } from './query.ts'

/** When the corpus counts as silent. */
export interface SilenceKnobs {
  /** From this weight on a rendering counts as the word itself: the commonest translations do, rare senses do not. */
  readonly sure: number
  /**
   * The share of what was asked, by weight, that the best sentence and its passage must cover. English words have many translations, of which
   * some stand nearly everywhere: more must be covered.
   */
  readonly coverage: Readonly<Record<Language, number>>
  /** A sentence of at least this share of the best one's score may answer where the best does not. */
  readonly runnerUp: number
  /** What it must cover where a name is missing that the table of names knows: a country, a body. */
  readonly withoutName: number
  /** The share of the words for the deed that must stand there, where a deed is asked about. */
  readonly deeds: number
  /** What it must cover where every name is missing. */
  readonly withoutNames: number
  /** A sentence that covers so much, in so many words, is the one asked about even where it leaves its country unsaid. */
  readonly unmistakable: { readonly coverage: number; readonly words: number }
}

export const SILENCE: SilenceKnobs = {
  sure: 0.3,
  coverage: { en: 0.43, id: 0.28 },
  runnerUp: 0.7,
  withoutName: 0.44,
  withoutNames: 0.52,
  deeds: 0.35,
  unmistakable: { coverage: 0.68, words: 5 },
}

/** Questions about a deed: what happened, when, why or how. That somebody is named is no answer to them. */
const OF_DEEDS: ReadonlySet<QuestionKind> = new Set(['yes-no', 'when', 'why', 'how'])

/**
 * Whether evidence answers the question at all; null where it does. Passages always match some words: what matters is that
 * the names that were asked about stand there, what is asked of them, and most of the rest.
 */
export function silenceOf(query: Query, best: Scored | undefined, knobs: SilenceKnobs = SILENCE): Silence | null {
  const { concepts } = query
  if (!best) return { code: 'not-covered', missing: missingOf(concepts, () => false) }
  const stands = (i: number) => best.matched[i]! >= knobs.sure
  const { listedMissing, noneFound } = namesIn(query, best, knobs)
  // Of a country or body that nobody here speaks of nothing is known, however well a few words fit.
  if (noneFound && listedMissing && !isUnmistakable(query, best, knobs))
    return { code: 'not-covered', missing: missingOf(concepts, stands) }
  const needed = noneFound ? knobs.withoutNames : listedMissing ? knobs.withoutName : knobs.coverage[query.language]
  if (best.coverage < needed) return { code: 'not-covered', missing: missingOf(concepts, stands) }
  return (
    withoutLife(query, best, knobs) ??
    withoutMeeting(query, best, knobs) ??
    withoutDeed(query, best, knobs) ??
    withoutSpeaker(query, stands)
  )
}

/** Silence where such a word was asked about and the sentence does not tell of it, together with most of the rest. */
function withoutLife(
  { kind, question, concepts }: Query,
  { evidence, shares }: Scored,
  { sure }: SilenceKnobs,
): Silence | null {
  if (kind !== 'who' && !OF_LIFE.has(kind)) return null
  const words = concepts.map((concept, i) => ({ ...concept, i })).filter(concept => concept.kind !== 'name')
  const isTitle = ({ start }: AskedConcept) => start > 0 && /^\p{Lu}/u.test(question.slice(start))
  const told = (word: AskedConcept) => (isTitle(word) ? null : tellsOfLife(word.text, evidence.text, kind === 'who'))
  const life = words.filter(word => told(word) !== null)
  if (life.length === 0) return null
  const rest = words.filter(one => !life.includes(one) && one.kind !== 'number' && one.weight >= 1)
  const weigh = (some: typeof words) => some.reduce((sum, { i }) => sum + shares[i]!, 0)
  const isTold = life.every(told) && weigh(rest.filter(({ i }) => evidence.matched[i]! >= sure)) >= weigh(rest) / 2
  return isTold ? null : { code: 'not-stated', missing: life.map(({ text }) => text) }
}

/** What takes two. */
const MEETING =
  /^(?:ber|di|me)?(?:temu(?:i|kan)?|jumpa(?:i)?|runding|bicara|salaman|jabat)$|^(?:pertemuan|perundingan|meet|met|meeting|talks?|talked|summit|negotiat\p{L}+)$/u

/** Silence where one of two people asked about together ("Where did Ana and Bowo meet?") is not named in the sentence. */
function withoutMeeting(
  { kind, concepts }: Query,
  { evidence, matched }: Scored,
  { sure }: SilenceKnobs,
): Silence | null {
  const isAsked = kind === 'yes-no' || concepts.some(({ text }) => MEETING.test(text))
  if (!isAsked || (!OF_DEEDS.has(kind) && kind !== 'where')) return null
  const people = peopleIn(concepts)
  const lacks = (standing: readonly number[]) => people.filter(run => run.every(i => standing[i]! < sure))
  // "He met her there": one of them stands in the sentence before.
  const goesOn = evidence.statement.pointsBack && lacks(evidence.matched).length < people.length
  const missing = lacks(goesOn ? matched : evidence.matched)
  if (missing.length === 0 || people.length < 2) return null
  return { code: 'not-stated', missing: missing.map(run => run.map(i => concepts[i]!.text).join(' ')) }
}

/** Whether a sentence has so much of the question that it can be no other's: a report seldom repeats which country it is about. */
function isUnmistakable({ concepts }: Query, best: Scored, { sure, unmistakable }: SilenceKnobs): boolean {
  const words = concepts.filter(({ kind }, i) => kind !== 'name' && best.evidence.matched[i]! >= sure)
  return best.coverage >= unmistakable.coverage && words.length >= unmistakable.words
}

/** Questions that may be about somebody's life, or about an end. */
const OF_LIFE: ReadonlySet<QuestionKind> = new Set(['yes-no', 'when', 'where', 'how', 'why'])

/** What befalls people. */
const FATES: ReadonlySet<EventKind | null> = new Set(['killed', 'wounded', 'captured', 'arrested', 'missing'])

/** Silence where only who is named stands there and nothing of what was asked of him. */
function withoutDeed(
  { kind, concepts }: Query,
  { evidence, matched, shares }: Scored,
  { sure, deeds: enough }: SilenceKnobs,
): Silence | null {
  const asked = OF_DEEDS.has(kind) ? concepts.map((concept, i) => ({ concept, i })) : []
  const deeds = asked.filter(
    ({ concept }) => concept.kind !== 'name' && concept.kind !== 'number' && concept.weight >= 1,
  )
  const people = asked.filter(({ concept }) => concept.kind === 'name' && !concept.listed)
  if (deeds.length === 0) return null
  const silence: Silence = { code: 'not-stated', missing: deeds.map(({ concept }) => concept.text) }
  const weigh = (some: typeof deeds) => some.reduce((sum, { i }) => sum + shares[i]!, 0)
  if (kind !== 'yes-no')
    return weigh(deeds.filter(({ i }) => matched[i]! >= sure)) >= enough * weigh(deeds) ? null : silence
  // "Is he dead?" is not answered by him in one sentence and the death of others in the next.
  const inSentence = ({ i }: { i: number }) => evidence.matched[i]! >= sure
  // Nor by what he says of others.
  const { attribution } = evidence.statement
  const ofFate = deeds.some(({ concept }) => FATES.has(eventWord(concept.text)?.kind ?? null))
  const saysIt = ({ concept }: { concept: AskedConcept }) =>
    ofFate && attribution?.found === 'own' && fold(attribution.speaker).includes(concept.text)
  const isHe =
    people.length === 0 || evidence.statement.pointsBack || people.some(one => inSentence(one) && !saysIt(one))
  return deeds.some(inSentence) && isHe ? null : silence
}

/** Silence where whose words were asked for is not even named. */
function withoutSpeaker({ speaker, question, concepts }: Query, stands: (i: number) => boolean): Silence | null {
  if (speaker === null) return null
  const from = question.indexOf(speaker)
  const named = concepts
    .map((concept, i) => ({ concept, i }))
    .filter(({ concept: { start, end } }) => from <= start && end <= from + speaker.length)
  return named.length === 0 || named.some(({ i }) => stands(i)) ? null : { code: 'not-covered', missing: [speaker] }
}

function namesIn({ concepts }: Query, { matched }: Scored, { sure }: SilenceKnobs) {
  const names = concepts.flatMap(({ kind, listed }, i) =>
    kind === 'name' ? [{ listed, found: matched[i]! >= sure }] : [],
  )
  return {
    noneFound: names.length > 0 && names.every(({ found }) => !found),
    listedMissing: names.some(({ listed, found }) => listed && !found),
  }
}

/**
 * The evidence that answers, best first; empty where the corpus is silent: the best one does not, nor one that is nearly as good and lacks no
 * country or body.
 */
export function answering(query: Query, scored: readonly Scored[], knobs: SilenceKnobs = SILENCE): Scored[] {
  const sure = scored.filter(one => silenceOf(query, one, knobs) === null)
  const [best] = sure
  if (!best || best === scored[0]) return sure
  const mayAnswer = best.score >= knobs.runnerUp * scored[0]!.score && !namesIn(query, best, knobs).listedMissing
  return mayAnswer ? sure : []
}

/** For a question for the holder of a country's office: without what names another country's; where that comes first, what names the asked one alone. */
export function ofAskedOffice(query: Query, scored: readonly Scored[]): readonly Scored[] {
  const officeOf = officeAsked(query)
  const [first] = scored
  if (!officeOf || !first) return scored
  const misled = officeOf(first.evidence) === 'other'
  return scored.filter(({ evidence }) => {
    const office = officeOf(evidence)
    return office === 'asked' || (office === 'none' && !misled)
  })
}

/** Why no evidence answers: words that stand nowhere in any of it; where each stands somewhere, what the best one lacks. */
export function whySilent(query: Query, scored: readonly Scored[], knobs: SilenceKnobs = SILENCE): Silence {
  const silence = silenceOf(query, scored[0], knobs) ?? {
    code: 'not-stated',
    missing: [query.concepts.map(({ text }) => text).join(' ')],
  }
  if (silence.code !== 'not-covered') return silence
  const missing = missingOf(query.concepts, i => scored.some(({ matched }) => matched[i]! >= knobs.sure))
  if (missing.length > 0) return { ...silence, missing }
  return {
    code: 'not-stated',
    missing: silence.missing.length > 0 ? silence.missing : [query.concepts.map(({ text }) => text).join(' ')],
  }
}

/** The words of the question that stand nowhere in the evidence. */
export function missingOf(concepts: readonly AskedConcept[], stands: (i: number) => boolean): string[] {
  return concepts.filter((_, i) => !stands(i)).map(({ text }) => text)
}
