import type { NameTable } from '../language/names/names.ts'
import { sameSpeaker } from '../reading/same-speaker.ts'
import { isPerson } from '../reading/countables.ts'
import type { EventKind, Figure } from '../reading/statement.ts'
import type { FigureRow, Spread } from './answer.ts'
import { isOfOtherTime } from './asked-dates.ts'
import { goesElsewhere, isSpokenOf } from './direction.ts'
import type { Evidence } from './evidence.ts'
import type { CountedFocus, Query } from './query.ts'

/** A figure that answers a counting question, and the sentence that it was read in. */
export interface Entry {
  readonly figure: Figure
  readonly evidence: Evidence
}

/** Events that answer for each other: who is asked how many were sent wants to see supplied, promised and additional ones, told apart. */
const TRANSFER: readonly EventKind[] = ['sent', 'additional', 'supplied', 'promised', 'received']

function answersFor(asked: EventKind): readonly EventKind[] {
  // Asked for the additional or the promised ones, people do not want the others.
  return asked === 'sent' || asked === 'supplied' || asked === 'received' ? TRANSFER : [asked]
}

/** The figures of the evidence that count what is asked for: whose it is, what happened to it, and when. */
export function entriesFor(query: Query, evidence: readonly Evidence[]): Entry[] {
  const { counted } = query
  if (!counted) return []
  const entries = evidence.flatMap(one => one.statement.figures.map(figure => ({ figure, evidence: one })))
  return entries.filter(
    ({ figure, evidence: one }) =>
      countsSame(figure, counted) &&
      isTheirs(figure, counted, one) &&
      happenedSame(figure, counted, one, query) &&
      (isHarm(figure.event) || isHarm(counted.event) || !goesElsewhere(figure, one, counted.direction)) &&
      !isOfOtherTime(figure, one, query),
  )
}

/** Whether a figure that does not say whose they are may be those of the country asked about: its report must speak of it. */
function isTheirs({ of, sender }: Figure, asked: CountedFocus, evidence: Evidence): boolean {
  return asked.of === null || (of ?? sender) !== null || isSpokenOf(asked.of, evidence)
}

/** What is not handed from one to another. */
function isHarm(event: EventKind | null): boolean {
  return event !== null && !TRANSFER.includes(event)
}

/** How near the fate of a figure is to the one asked about: 0 the same, 1 answers for it or is not told, 2 another. */
export function eventDistance(event: EventKind | null, asked: EventKind | null): number {
  if (event === asked && event !== null) return 0
  if (event === null) return 1
  // Asked without a fate ("how many troops"), people mean those that are there, and then those that are lost.
  return answersFor(asked ?? 'sent').includes(event) ? (asked ? 1 : 0) : 2
}

/** Whether a figure counts what is asked for, whatever happened to it. */
export function countsSame({ counted, of, sender, kind }: Figure, asked: CountedFocus): boolean {
  if (!counted || kind === 'label') return false
  // What a country sends is taken for its own where nothing else is said.
  const owner = of ?? sender
  if (asked.of !== null && owner !== null && owner !== asked.of) return false
  // "korban luka" are whoever was wounded: soldiers, workers, people.
  const generic = (key: string) => key === 'person' || key === 'victim'
  const armed = (key: string) => key === 'personnel' || key === 'troops' || key === 'police'
  return (
    counted.key === asked.key ||
    (generic(asked.key) && isPerson(counted.key)) ||
    (generic(counted.key) && isPerson(asked.key)) ||
    ([asked.key, counted.key].includes('personnel') && armed(asked.key) && armed(counted.key))
  )
}

function happenedSame(
  { event, counted }: Figure,
  { event: asked, key }: CountedFocus,
  evidence: Evidence,
  query: Query,
): boolean {
  if (asked === null) return (!isHarm(event) && counted!.key === key) || doesSame(evidence, query)
  if (event !== null) return answersFor(asked).includes(event)
  // Who was killed or taken is told by a word that is always read; a transfer may hide in any verb, where most of the rest fits.
  if (!TRANSFER.includes(asked)) return false
  const words = query.concepts.map((concept, i) => ({ concept, i })).filter(({ concept }) => concept.kind === 'word')
  return words.length > 1 && words.filter(({ i }) => evidence.matched[i]! > 0).length > words.length / 2
}

/** A word that is asked about may count as told from this weight on. */
const SURE = 0.3

/**
 * Whether any of what else is asked of them is told around the figure: of "ships that arrived" those that were sunk are no answer, nor
 * soldiers who were sent of "people who live there".
 */
function doesSame({ matched, inPassage }: Evidence, { concepts, counted }: Query): boolean {
  const others = concepts
    .map((concept, i) => ({ ...concept, i }))
    .filter(
      ({ kind, weight, text }) => kind !== 'name' && kind !== 'number' && weight >= 1 && !counted!.text.includes(text),
    )
  return others.length === 0 || others.some(({ i }) => Math.max(matched[i]!, inPassage[i]!) >= SURE)
}

/**
 * Rows of the ledger: one for each value of one thing counted, with one fate, said by one speaker; never an average, never a
 * merger of different things. The order of `entries` decides the order of rows; grouping does not depend on it.
 *
 * @param names with it a speaker is one by abbreviation and in full
 */
export function ledgerOf(
  entries: readonly Entry[],
  citationOf: (evidence: Evidence) => { n: number; origin: number } | null,
  names?: NameTable,
): FigureRow[] {
  const rows: { entries: Entry[]; citations: number[]; origins: Set<number> }[] = []
  for (const entry of entries) {
    const citation = citationOf(entry.evidence)
    if (!citation) continue
    const row = rows.find(one => sameFigure(one.entries[0]!, entry, names))
    if (row) {
      row.entries.push(entry)
      if (!row.citations.includes(citation.n)) row.citations.push(citation.n)
      row.origins.add(citation.origin)
    } else rows.push({ entries: [entry], citations: [citation.n], origins: new Set([citation.origin]) })
  }
  return rows.map(({ entries: [first], citations, origins }) => {
    const { value, valueTo, magnitude, text, qualifier, counted, of, event, negated, asOf } = first!.figure
    return {
      value,
      ...(valueTo !== undefined && { valueTo }),
      ...(magnitude !== undefined && { magnitude }),
      text,
      qualifier,
      counted,
      of,
      event,
      negated,
      speaker: first!.evidence.statement.attribution?.speaker ?? null,
      asOf,
      citations: citations.sort((x, y) => x - y),
      origins: origins.size,
    }
  })
}

function sameFigure(x: Entry, y: Entry, names?: NameTable): boolean {
  const [a, b] = [x.figure, y.figure]
  const same =
    a.value === b.value &&
    a.valueTo === b.valueTo &&
    a.magnitude === b.magnitude &&
    a.counted?.key === b.counted?.key &&
    handedOver(a.event) === handedOver(b.event) &&
    a.negated === b.negated &&
    (a.of === b.of || a.of === null || b.of === null)
  if (!same) return false
  const [s, t] = [x.evidence.statement.attribution, y.evidence.statement.attribution]
  // Where a report does not say who says so, it is taken for the same origin only if neither does.
  return s && t ? sameSpeaker(s.speaker, t.speaker, names) : !s && !t
}

/** What one report has sent another has supplied. */
function handedOver(event: EventKind | null): EventKind | null {
  return event === 'sent' ? 'supplied' : event
}

/**
 * How figures stand to each other: `contradict` only for the same thing, fate, owner, day and no qualifier that lets both be
 * true; `differ` where values differ at all for one thing and fate; else `none`.
 */
export function spreadOf(rows: readonly FigureRow[]): Spread {
  let spread: Spread = 'none'
  for (const [i, a] of rows.entries())
    for (const b of rows.slice(i + 1)) {
      if (a.counted?.key !== b.counted?.key || a.event !== b.event || a.value === b.value) continue
      spread = 'differ'
      const sameDay =
        a.asOf?.resolved &&
        b.asOf?.resolved &&
        a.asOf.resolved.from === b.asOf.resolved.from &&
        a.asOf.resolved.to === b.asOf.resolved.to
      const exact = a.value !== null && b.value !== null && a.qualifier === null && b.qualifier === null
      if (sameDay && exact && a.of === b.of) return 'contradict'
    }
  return spread
}
