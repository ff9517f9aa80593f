import type { Language } from '../language/language.ts'
import { findWords } from '../language/words/words.ts'
import { eventWord } from '../reading/events.ts'
import { labelOf } from '../reading/countables.ts'
import { readSentence } from '../reading/statements.ts'
import type { AskedConcept, Bridge } from './concepts.ts'
import { understand, type Query } from './query.ts'
import { asStatement } from './question.ts'

/** A follow-up made whole. */
export interface FollowUp {
  /** The question that it asks together with the one before. */
  readonly question: string
  /** What was taken from the one before, word for word. */
  readonly taken: readonly string[]
}

/** Longer ones are no follow-ups, and nothing is gained by reading on. */
const LONGEST = 300

/** Words that tie a question to what was said before, one of which may begin it. */
const TIE: Readonly<Record<Language, RegExp>> = {
  en: /^(?:and|but|so|then|also|or|what about|how about|what of)(?![\p{L}\p{N}])[\s,]*/iu,
  id: /^(?:dan|atau|lalu|lantas|terus|tapi|tetapi|sedangkan|bagaimana (?:dengan|kalau)|gimana (?:dengan|kalau)|kalau|kalo|klo)(?![\p{L}\p{N}])[\s,]*/iu,
}

/** Words that ask. */
const ASKS: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:how (?:many|much|long|far|old|often)|what|which|who|whom|whose|where|when|why|how)\b/i,
  id: /\b(?:berapa(?:kah)?|seberapa|apa(?:kah)?|siapa(?:kah)?|kapan(?:kah)?|(?:di|ke|dari) ?mana|mengapa|kenapa|bagaimana|gimana)\b/i,
}

/** Words that stand for something said before. */
const POINTS_BACK: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:they|them|their|it|its|he|him|his|she|her|there|those|these|that|this)\b/i,
  id: /\b(?:mereka|dia|ia|beliau|itu|ini|tersebut|sana|situ|\p{L}{4,}nya)\b/iu,
}

const HOW_MANY: Readonly<Record<Language, string>> = { en: 'how many', id: 'berapa' }

/** Little words before a name that belong to it. */
const PREPOSITION = /(?:^|\s)((?:in|at|to|from|of|on|by|for|near|di|ke|dari|pada|oleh|untuk|dekat)\s+(?:the\s+)?)$/i

/** What a part of a question is about: the parts of two questions that are about the same kind of thing stand for each other. */
type Slot = 'counted' | 'event' | 'name' | 'topic'

interface Part {
  readonly slot: Slot
  readonly start: number
  readonly end: number
}

/**
 * Makes a follow-up whole: "and killed?" after "how many rescuers were sent to Palu" asks how many rescuers were killed at Palu. What
 * the follow-up names takes the place of its like in the question before; the rest is taken over. Pure: same in, same out.
 * @returns null where the question stands on its own, or asks nothing
 */
export function followUpOf(question: string, before: string, bridge: Bridge): FollowUp | null {
  if (question.length > LONGEST || before.length > LONGEST) return null
  const earlier = understand(before, bridge)
  const whole = understand(question.trim(), bridge, earlier.language)
  const tied = whole.question.replace(TIE[whole.language], '')
  const own = understand(tied, bridge, whole.language)
  const { language } = own
  const asks = ASKS[language].test(own.question)
  const isTied = tied.length < whole.question.length
  const pointsBack = POINTS_BACK[language].test(own.question)
  const lacksCounted = own.kind === 'count' && asks && !partsOf(own).some(({ slot }) => slot === 'counted')
  if (earlier.concepts.length === 0 || (asks && !isTied && !pointsBack && !lacksCounted && own.concepts.length > 0))
    return null
  if (own.concepts.length === 0) return asks ? asksAnew(own, earlier) : null
  if (asks && own.kind !== earlier.kind) return withSubject(own, earlier)
  if (language !== earlier.language && earlier.kind === 'count') return acrossLanguages(own, earlier)
  return inPlace(own, earlier)
}

/** "When?": the question word, and all that was asked about. */
function asksAnew(own: Query, earlier: Query): FollowUp {
  const about = earlier.question.slice(earlier.concepts[0]!.start).replace(/[?\s]+$/, '')
  return { question: `${plain(own.question)} ${about}`, taken: [about] }
}

/** "When were they wounded?": a question of its own that lacks whom it is about. */
function withSubject(own: Query, earlier: Query): FollowUp | null {
  const slots = new Set(partsOf(own).map(({ slot }) => slot))
  const subject = partsOf(earlier).filter(({ slot }) => slot !== 'event' && !slots.has(slot))
  if (subject.length === 0) return null
  const taken = subject.map(({ start, end }) => earlier.question.slice(start, end))
  return { question: `${plain(own.question)} (${taken.join(', ')})`, taken }
}

/** "Kalau yang luka?" after an English question: what is counted is named in the language of the follow-up. */
function acrossLanguages(own: Query, earlier: Query): FollowUp {
  const parts = partsOf(earlier)
  const slots = new Set(partsOf(own).map(({ slot }) => slot))
  const left = parts.filter(({ slot }) => !slots.has(slot))
  const text = ({ start, end }: Part) => earlier.question.slice(start, end)
  const counted = left.filter(({ slot }) => slot === 'counted').map(text)
  const label = counted.length > 0 && earlier.counted ? (labelOf(earlier.counted.key, own.language) ?? counted[0]!) : ''
  const others = left.filter(({ slot }) => slot !== 'counted').map(text)
  const words = [HOW_MANY[own.language], label, withoutAsking(own), others.length > 0 ? `(${others.join(', ')})` : '']
  return { question: words.filter(Boolean).join(' '), taken: [...counted, ...others] }
}

/** The question before, with the words of the follow-up in the place of their likes. */
function inPlace(own: Query, earlier: Query): FollowUp {
  const chunk = withoutAsking(own)
  const parts = partsOf(earlier)
  const ownParts = partsOf(own)
  const slot = (['event', 'counted', 'name', 'topic'] as const).find(one => ownParts.some(part => part.slot === one))
  const counted = ownParts.find(part => part.slot === 'counted')
  const replaced = parts.filter(part => part.slot === slot || (part.slot === 'counted' && counted !== undefined))
  const target = bestTarget(chunk, slot, parts, earlier.question)
  // Of several names only the one that the new one stands for goes.
  const gone = replaced.filter(part => part === target || (part.slot !== 'name' && part.slot !== 'topic'))
  const pieces: string[] = []
  const taken: string[] = []
  let at = 0
  const keep = (to: number) => {
    const kept = earlier.question
      .slice(at, to)
      .replace(/[?\s]+$/, '')
      .trim()
    if (kept === '') return
    pieces.push(kept)
    taken.push(kept)
  }
  for (const part of [...gone].sort((x, y) => x.start - y.start)) {
    const head = earlier.question.slice(0, part.start)
    // "to Palu" goes whole where "to Poso" comes.
    const preposition = PREPOSITION.test(`${chunk.split(' ')[0]} `) ? (PREPOSITION.exec(head)?.[1]?.length ?? 0) : 0
    keep(part.start - preposition)
    if (part === target) pieces.push(chunk)
    at = part.end
  }
  keep(earlier.question.length)
  if (target === undefined) pieces.push(chunk)
  return { question: withoutRepetition(pieces.join(' ')), taken }
}

/** The part of the question before that the follow-up's words take the place of, if any. */
function bestTarget(chunk: string, slot: Slot | undefined, parts: readonly Part[], question: string): Part | undefined {
  const likes = parts.filter(part => part.slot === slot)
  const opening = PREPOSITION.exec(`${chunk.split(' ')[0]} `)?.[1]
    ?.trim()
    .toLowerCase()
  const samePreposition = likes.find(
    ({ start }) => PREPOSITION.exec(question.slice(0, start))?.[1]?.trim().split(/\s/)[0]?.toLowerCase() === opening,
  )
  return samePreposition ?? likes[0]
}

/** What a question is about, part by part, in order. */
function partsOf(query: Query): Part[] {
  const counted = countedSpan(query)
  return query.concepts.flatMap((concept): Part[] => {
    const { start, end } = concept
    if (counted && start < counted.end && end > counted.start) {
      const isHead = end >= counted.end
      if (concept.kind === 'name') return [{ slot: 'name', start, end }]
      return isHead ? [{ slot: 'counted', start, end }] : []
    }
    return [{ slot: slotOf(concept, query.language), start, end }]
  })
}

function slotOf({ kind, text }: AskedConcept, language: Language): Slot {
  if (kind === 'name') return 'name'
  return text.split(' ').some(word => eventWord(word) !== undefined || looksVerbal(word, language)) ? 'event' : 'topic'
}

/** Indonesian verbs wear a prefix, many English ones an ending; for the rest the words of events do. */
function looksVerbal(word: string, language: Language): boolean {
  return language === 'id' ? /^(?:di|me|ter|ber)\p{L}{4,}/u.test(word) : /\p{L}{3,}(?:ed|ing)$/u.test(word)
}

/** Where the thing counted stands in a question, also in one that leaves "how many" out. */
function countedSpan({ question, language }: Query): { readonly start: number; readonly end: number } | null {
  const statement = asStatement(question, language) ?? `5 ${plain(question)}.`
  const { figures } = readSentence(statement, 0, { language, published: null })
  const text = figures.find(({ start }) => start === 0)?.counted?.text
  const words = findWords(text ?? '').map(({ lower }) => lower)
  if (text === undefined || words.length === 0 || words.some(word => eventWord(word) !== undefined)) return null
  const start = question.indexOf(text)
  return start < 0 ? null : { start, end: start + text.length }
}

/** The words of a follow-up without those that ask. */
function withoutAsking({ question, language }: Query): string {
  return plain(question).replace(ASKS[language], '').trim()
}

function plain(question: string): string {
  return question.replace(/[?!.\s]+$/, '').trim()
}

/** "were were" and "yang yang" where two stretches meet. */
function withoutRepetition(text: string): string {
  const words = text.split(/\s+/)
  return words.filter((word, i) => word.toLowerCase() !== words[i - 1]?.toLowerCase()).join(' ')
}
