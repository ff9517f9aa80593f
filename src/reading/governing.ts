import type { Word } from '../language/words/words.ts'
import { additional } from './addition.ts'
import { pastAside } from './asides.ts'
import { canHappen, captive } from './can-happen.ts'
import { isPerson } from './countables.ts'
import { negatedBefore } from './denial.ts'
import { eventAt, eventWord, isOfGoods } from './events.ts'
import {
  AUXILIARIES,
  CONJUNCTIONS,
  isActiveVerb,
  isLinker,
  isPassiveVerb,
  PREPOSITIONS,
  TRANSPARENT,
} from './grammar.ts'
import { indexAt, isNumber, joined, type Scan } from './scan.ts'
import { agentAfter, givenBy } from './sender.ts'
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
  /** Whether it is said of cargo alone: who carries passengers does not send them. */
  readonly cargo: boolean
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
    return extra
      ? { kind: 'additional', negated: false, side: 'left', possible: true, sender: null, cargo: false }
      : null
  const { kind, negated, side, possible, sender, cargo } = nearest
  return {
    kind: extra && (kind === 'sent' || kind === 'supplied') ? 'additional' : kind,
    negated,
    side,
    possible,
    sender,
    cargo,
  }
}

interface Found extends Governing {
  readonly active: boolean
  readonly distance: number
}

function leftOf(scan: Scan, place: Place): Found | null {
  const { start, key } = place
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
      const possible = canHappen(event.kind, key) && !(isOfGoods(word.lower) && key !== null && isPerson(key))
      if (!possible && linked) continue
      return {
        kind: promisedBefore(scan, at) ? 'promised' : captive(event.kind, key),
        sender: GIVING.has(event.kind) ? givenBy(scan, at, place.end) : null,
        negated: negatedBefore(scan, at),
        side: 'left',
        possible,
        cargo: isOfGoods(word.lower),
        active: event.voice !== 'state',
        distance,
      }
    }
    if (WORTH.test(word.lower)) {
      if (!isAid(words, at)) return null
      continue
    }
    if (isLinker(words, at) || consistsOf(words, at)) linked = true
    else if (TRANSPARENT.has(word.lower) || AUXILIARIES.has(word.lower)) continue
    else if (/^(?:dan|and)$/.test(word.lower) && oneBefore(words, at) !== null) at = oneBefore(words, at)!
    // "korban tewas akibat banjir menjadi 19 orang": the cause stands between what happened and the count.
    else if (CONJUNCTIONS.has(word.lower) && !(linked && CAUSE.test(word.lower))) return null
    else if (PREPOSITIONS.has(word.lower)) {
      if (!linked && word.lower !== 'of' && !suppliedWith(words, at)) return null
    } else if (isActiveVerb(word.lower, scan.language) && !linked) return null
    else distance += 1
  }
  return null
}

function rightOf(scan: Scan, place: Place): Found | null {
  const direct = calledSo(scan, place) ?? rightFrom(scan, place.end, place)
  if (direct !== null) return direct
  const over = pastAside(scan.text, place)
  return over === null ? null : rightFrom(scan, over, place)
}

/** "19 missing sailors": between the number and the noun. */
function calledSo(scan: Scan, { start, end, key }: Place): Found | null {
  if (scan.language !== 'en') return null
  for (let at = indexAt(scan.words, start); at < scan.words.length && scan.words[at]!.end < end; at += 1) {
    const event = eventWord(scan.words[at]!.lower)
    if (event === undefined || event.kind === 'additional' || event.voice === 'noun' || !canHappen(event.kind, key))
      continue
    const kind = captive(event.kind, key)
    return {
      kind,
      negated: false,
      side: 'right',
      possible: true,
      sender: null,
      cargo: false,
      active: false,
      distance: 0,
    }
  }
  return null
}

function rightFrom(scan: Scan, begin: number, { key }: Place): Found | null {
  const { words } = scan
  let from = begin
  let aside = false
  const first = indexAt(words, begin)
  for (let at = first; at < words.length && at - first < REACH_RIGHT; at += 1) {
    const word = words[at]!
    // "6.750 warga dari 11 desa mengungsi": a preposition may bring in another number.
    const brought = at > first && PREPOSITIONS.has(words[at - 1]!.lower)
    if (!joined(scan, from, word.start, brought) || (isNumber(scan, word.start) && !brought)) return null
    from = word.end
    const event = eventAt(words, at)
    if (event !== undefined && event.kind !== 'additional' && event.voice !== 'noun') {
      if (event.voice === 'active' && !isOurs(scan, at)) return null
      if (event.voice === 'either' && governsFurther(scan, at)) return null
      if (!canHappen(event.kind, key) || (isOfGoods(word.lower) && key !== null && isPerson(key))) continue
      return {
        kind: captive(event.kind, key),
        sender: GIVING.has(event.kind) ? agentAfter(scan, word.end, isPassiveVerb(word.lower, scan.language)) : null,
        negated: negatedBefore(scan, at),
        side: 'right',
        possible: true,
        cargo: isOfGoods(word.lower),
        active: false,
        distance: at - first,
      }
    }
    // "dua tentara dan seorang warga terluka": one more of whom the same is said.
    if (/^(?:dan|and)$/.test(word.lower) && ONE.test(words[at + 1]?.lower ?? '')) continue
    if (CONJUNCTIONS.has(word.lower)) return null
    if (isActiveVerb(word.lower, scan.language) && !SUFFERS.test(word.lower)) return null
    // "70 tentara ke wilayah yang hancur": the clause belongs to what the preposition brought in.
    if (/^(?:yang|who|that|which|whose)$/.test(word.lower) && aside) return null
    if (PREPOSITIONS.has(word.lower) && !/^(?:dari|of)$/.test(word.lower)) aside = true
  }
  return null
}

/** "korban tewas terdiri atas 11 warga", "the dead include": what is said of all was said of each part. */
function consistsOf(words: readonly Word[], at: number): boolean {
  const { lower } = words[at]!
  return (
    /^(?:meliputi|mencakup|includes?|included|comprises?|comprised)$/.test(lower) ||
    (/^(?:atas|dari|of)$/.test(lower) && /^(?:terdiri|consists?|consisted)$/.test(words[at - 1]?.lower ?? ''))
  )
}

/** What goods are worth is not given with them, but aid is the money: "memberikan bantuan militer senilai Rp7 miliar". */
const WORTH = /^(?:worth|senilai|seharga)$/
const AID = /^(?:bantuan|hibah|pinjaman|santunan|beasiswa|aid|assistance|loans?|grants?)$/

function isAid(words: readonly Word[], worth: number): boolean {
  return words.slice(Math.max(0, worth - 2), worth).some(({ lower }) => AID.test(lower))
}

/** "supplied Poland with 180 tanks" */
function suppliedWith(words: readonly Word[], at: number): boolean {
  if (words[at]!.lower !== 'with' && words[at]!.lower !== 'dengan') return false
  return words.slice(Math.max(0, at - 4), at).some(({ lower }) => eventWord(lower)?.kind === 'supplied')
}

/** "sebelas lainnya menderita luka bakar" */
const SUFFERS = /^(?:menderita|mengalami)$/

const CAUSE = /^(?:akibat|karena|due|because)$/

const ONE = /^(?:seorang|seekor|sebuah|a|an|their|his|her|its)$/

/** "340 keluarga sudah kami ungsikan": a bare verb behind who does it is Indonesian's other passive. */
function isOurs({ words, language }: Scan, at: number): boolean {
  return (
    /^(?:kami|kita|saya|mereka|dia|ia)$/.test(words[at - 1]?.lower ?? '') && !isActiveVerb(words[at]!.lower, language)
  )
}

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
  // "48 teams will receive": no participle, so its subject acts.
  if (!/(?:ed|sent|slain|shot)$/.test(word.lower)) return true
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
