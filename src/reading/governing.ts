import type { Word } from '../language/words/words.ts'
import { isCountable, isMeasure, isPerson } from './countables.ts'
import { TIMES } from './countable-things.ts'
import { eventAt, eventWord, isCarrying, isDenial, isNegation } from './events.ts'
import { AUXILIARIES, CONJUNCTIONS, isActiveVerb, isLinker, PREPOSITIONS, TRANSPARENT } from './grammar.ts'
import { indexAt, isNumber, joined, type Scan } from './scan.ts'
import { senderOf } from './sender.ts'
import type { EventKind } from './statement.ts'

/** What happened to a figure, and from which side its word governs it. */
export interface Governing {
  readonly kind: EventKind
  readonly negated: boolean
  readonly side: 'left' | 'right'
  /** Whether it can happen to what is counted; where not, the next in a list may still share it. */
  readonly possible: boolean
  /** The country that sends or promises it, as a lower-case ISO 3166 code, where the verb before it has one for its subject. */
  readonly sender: string | null
}

/** Where a figure stands in its sentence: from its qualifier to the end of what is counted. */
export interface Place {
  readonly start: number
  readonly end: number
  /** The canonical key of what is counted, or null. */
  readonly key: string | null
}

/** What the subject of the verb does with things of its own. */
const GIVING: ReadonlySet<EventKind> = new Set(['sent', 'supplied', 'promised'])

const REACH_LEFT = 8
const REACH_OVER_LINK = 16
const REACH_RIGHT = 10
const NEAR = 2
const BE = /^(?:was|were|been|being|be|are|is)$/

/**
 * The event that governs a figure: an active verb right before it, else the nearest passive, participle or adjective
 * behind it in the clause, else one before it. Null where none governs it.
 */
export function governingEvent(scan: Scan, place: Place): Governing | null {
  const left = leftOf(scan, place)
  const right = rightOf(scan, place)
  const nearest = left !== null && left.active && left.possible && left.distance <= NEAR ? left : (right ?? left)
  const extra = additional(scan, place)
  if (nearest === null)
    return extra ? { kind: 'additional', negated: false, side: 'left', possible: true, sender: null } : null
  const { kind, negated, side, possible, sender } = nearest
  return {
    kind: extra && (kind === 'sent' || kind === 'supplied') ? 'additional' : kind,
    negated,
    side,
    possible,
    sender,
  }
}

interface Found extends Governing {
  readonly active: boolean
  readonly distance: number
}

function leftOf(scan: Scan, { start, key }: Place): Found | null {
  const { words } = scan
  let linked = false
  let distance = 0
  let from = start
  const first = indexAt(words, start) - 1
  for (let at = first; at >= 0 && first - at < (linked ? REACH_OVER_LINK : REACH_LEFT); at -= 1) {
    const word = words[at]!
    if (!joined(scan, word.end, from, linked) || (isNumber(scan, word.start) && !linked)) return null
    from = word.start
    const event = eventAt(words, at)
    if (event !== undefined) {
      if (event.kind === 'additional') continue
      // "was killed 12 …": an English participle behind a form of "be" has its subject before it.
      const passive = event.voice === 'either' && !linked && BE.test(words[at - 1]?.lower ?? '')
      if (passive || (event.voice === 'state' && !linked && distance > NEAR)) return null
      const possible = canHappen(event.kind, key) && !(isCarrying(word.lower) && key !== null && isPerson(key))
      if (!possible && linked) continue
      return {
        kind: promisedBefore(scan, at) ? 'promised' : captive(event.kind, key),
        sender: event.voice !== 'state' && GIVING.has(event.kind) ? senderOf(scan, at) : null,
        negated: negatedBefore(scan, at),
        side: 'left',
        possible,
        active: event.voice !== 'state',
        distance,
      }
    }
    if (/^(?:worth|senilai|seharga)$/.test(word.lower)) return null
    if (isLinker(words, at)) linked = true
    else if (TRANSPARENT.has(word.lower) || AUXILIARIES.has(word.lower)) continue
    else if (/^(?:dan|and)$/.test(word.lower) && oneBefore(words, at) !== null) at = oneBefore(words, at)!
    // "korban tewas akibat banjir menjadi 19 orang": the cause stands between what happened and the count.
    else if (CONJUNCTIONS.has(word.lower) && !(linked && CAUSE.test(word.lower))) return null
    else if (PREPOSITIONS.has(word.lower)) {
      if (!linked && word.lower !== 'of') return null
    } else if (isActiveVerb(word.lower, scan.language) && !linked) return null
    else distance += 1
  }
  return null
}

function rightOf(scan: Scan, { end, key }: Place): Found | null {
  const { words } = scan
  let from = end
  let aside = false
  const first = indexAt(words, end)
  for (let at = first; at < words.length && at - first < REACH_RIGHT; at += 1) {
    const word = words[at]!
    if (!joined(scan, from, word.start) || isNumber(scan, word.start)) return null
    from = word.end
    const event = eventAt(words, at)
    if (event !== undefined && event.kind !== 'additional' && event.voice !== 'noun') {
      if (event.voice === 'active' || (event.voice === 'either' && governsFurther(scan, at))) return null
      if (!canHappen(event.kind, key) || (isCarrying(word.lower) && key !== null && isPerson(key))) continue
      return {
        kind: captive(event.kind, key),
        sender: null,
        negated: negatedBefore(scan, at),
        side: 'right',
        possible: true,
        active: false,
        distance: at - first,
      }
    }
    // "dua tentara dan seorang warga terluka": one more of whom the same is said.
    if (/^(?:dan|and)$/.test(word.lower) && ONE.test(words[at + 1]?.lower ?? '')) continue
    if (CONJUNCTIONS.has(word.lower) || isActiveVerb(word.lower, scan.language)) return null
    // "70 tentara ke wilayah yang hancur": the clause belongs to what the preposition brought in.
    if (/^(?:yang|who|that|which|whose)$/.test(word.lower) && aside) return null
    if (PREPOSITIONS.has(word.lower) && !/^(?:dari|of)$/.test(word.lower)) aside = true
  }
  return null
}

const CAUSE = /^(?:akibat|karena|due|because)$/

const ONE = /^(?:seorang|seekor|sebuah|a|an)$/

/** "meringkus seorang bandar dan tiga kurir": where the one begins that stands before the conjunction. */
function oneBefore(words: readonly Word[], conjunction: number): number | null {
  for (let at = conjunction - 2; at >= Math.max(0, conjunction - 4); at -= 1) if (ONE.test(words[at]!.lower)) return at
  return null
}

/** "12 gunmen killed the mayor": an English verb with an object of its own has the counted for its subject. */
function governsFurther({ words, text }: Scan, at: number): boolean {
  const word = words[at]!
  const before = words.slice(Math.max(0, at - 3), at).map(({ lower }) => lower)
  if (
    before.some(lower => /^(?:was|were|been|being|be|are|is|got|did|do|does|has|have|had)$/.test(lower)) &&
    !/^(?:has|have|had)$/.test(before.at(-1) ?? '')
  )
    return false
  const next = words[at + 1]
  if (next === undefined || /\S/.test(text.slice(word.end, next.start)))
    return /^[ \u00a0]?\d/.test(text.slice(word.end, word.end + 2))
  return /^(?:the|a|an|his|her|its|their|our|this|that|these|those|one|two|three|four|five|at|more|about)$/.test(
    next.lower,
  ) && next.lower !== 'at'
    ? true
    : next.capital
}

/** "menjanjikan pengiriman 500 tentara", "pledged to send 500": what is promised has not happened. */
function promisedBefore({ words }: Scan, at: number): boolean {
  return words.slice(Math.max(0, at - 3), at).some(({ lower }) => eventWord(lower)?.kind === 'promised')
}

const ANIMATE_EVENTS: ReadonlySet<EventKind> = new Set(['killed', 'wounded', 'arrested', 'displaced'])

/** Whether such a thing can happen to what is counted: houses are not wounded, days are not sent. */
export function canHappen(kind: EventKind, key: string | null): boolean {
  if (key === null) return true
  if (TIMES.has(key) || key === 'percent' || key === 'time') return false
  const thing = isMeasure(key) || /^[A-Z]{3}$/.test(key)
  if (ANIMATE_EVENTS.has(kind))
    return isPerson(key) || key === 'animal' || key === 'cow' || !(thing || isCountable(key))
  if (kind === 'destroyed') return !isPerson(key)
  return !(thing && (kind === 'captured' || kind === 'missing'))
}

/** Soldiers are captured where others are arrested. */
function captive(kind: EventKind, key: string | null): EventKind {
  return kind === 'arrested' && (key === 'troops' || key === 'fighter') ? 'captured' : kind
}

/** "tambahan 70 tentara", "70 tentara tambahan", "another 500", "500 more soldiers". */
function additional({ words }: Scan, { start, end }: Place): boolean {
  const at = indexAt(words, start)
  const behind = indexAt(words, end)
  const beside: readonly (Word | undefined)[] = [
    words[at - 1],
    words[at - 2],
    words[behind],
    words[behind + 1],
    words[behind + 2],
  ]
  const says = (word: Word | undefined): boolean =>
    word !== undefined && /^(?:tambahan|additional|another|extra)$/.test(word.lower)
  return (
    beside.some(says) ||
    words
      .slice(at, behind)
      .some((word, index) => says(word) || (word.lower === 'more' && words[at + index + 1]?.lower !== 'than'))
  )
}

/** Whether the event's word at this index is negated just before, or denied earlier in its clause. */
function negatedBefore(scan: Scan, at: number): boolean {
  const { words } = scan
  let from = words[at]!.start
  for (let before = at - 1, steps = 0; before >= 0 && steps < REACH_RIGHT; before -= 1, steps += 1) {
    const word = words[before]!
    if (!joined(scan, word.end, from)) return false
    from = word.start
    if (isDenial(word.lower) || (isNegation(word.lower) && steps < 3)) return true
    if (CONJUNCTIONS.has(word.lower) && word.lower !== 'bahwa') return false
  }
  return false
}

/** Whether the sentence denies a figure that no event governs: "membantah angka 500". */
export function deniedAt(scan: Scan, start: number): boolean {
  const at = indexAt(scan.words, start)
  const before = scan.words[at - 1]
  return (
    before !== undefined && joined(scan, before.end, start) && (isDenial(before.lower) || negatedBefore(scan, at - 1))
  )
}
