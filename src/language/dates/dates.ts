import type { DateShape } from './date-shape.ts'
import { DATE_RULES } from './date-rules.ts'

export type { DatePart, DateShape } from './date-shape.ts'

/** A date expression in a text, as it stands there. */
export interface DateExpression {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Null for a date that does not exist (30 February): `warning` then says so. */
  readonly shape: DateShape | null
  /** Whether the words say that it lies behind (`lalu`) or ahead (`mendatang`, `akan …`); null where they do not. */
  readonly direction: 'past' | 'future' | null
  /** `absolute` needs no other date to be understood. */
  readonly basis: 'absolute' | 'relative'
  readonly warning?: string
}

/** The last day of a month; month 1 to 12. */
export function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Whether the calendar has that day. A missing year is taken for a leap year. */
export function isDay(year: number | null, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDayOf(year ?? 2000, month)
}

/**
 * Finds date expressions of both languages, absolute, partial and relative, from left to right and without overlaps.
 * Numbers are read day before month. Nothing is resolved here; a date that does not exist is kept with a warning and
 * no shape. Linear in the text.
 */
export function findDates(text: string): DateExpression[] {
  const found: DateExpression[] = []
  const taken = new Uint8Array(text.length)
  const signs = new Set([...new Set(DATE_RULES.map(({ sign }) => sign))].filter(sign => sign.test(text)))
  for (const { pattern, sign, read } of DATE_RULES) {
    if (!signs.has(sign)) continue
    for (const match of text.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (taken.subarray(start, end).includes(1)) continue
      const shape = read(match.groups ?? {}, { text, start, end })
      if (shape === null) continue
      taken.fill(1, start, end)
      found.push(expression(text, start, end, shape))
    }
  }
  return joinRanges(
    text,
    found.sort((a, b) => a.start - b.start),
  )
}

function expression(text: string, start: number, end: number, shape: DateShape): DateExpression {
  const impossible = impossibleDay(shape)
  const written = text.slice(start, end)
  return {
    start,
    end,
    text: written,
    shape: impossible ? null : shape,
    direction: directionOf(text, start, end, shape),
    basis: isAbsolute(shape) ? 'absolute' : 'relative',
    ...(impossible && { warning: `There is no such day as ${written}.` }),
  }
}

function impossibleDay(shape: DateShape): boolean {
  if (shape.type === 'range') return impossibleDay(shape.from) || impossibleDay(shape.to)
  return shape.type === 'day' && !isDay(shape.year, shape.month, shape.day)
}

function isAbsolute(shape: DateShape): boolean {
  if (shape.type === 'range') return isAbsolute(shape.from) && isAbsolute(shape.to)
  return 'year' in shape && shape.year !== null
}

const PAST_WORD = /(?<!\p{L})(?:lalu|silam|kemarin|last|ago|earlier|yesterday)(?!\p{L})/iu
const FUTURE_WORD = /(?<!\p{L})(?:mendatang|depan|nanti|besok|lusa|next|later|coming|tomorrow)(?!\p{L})/iu
const FUTURE_BEFORE =
  /(?<!\p{L})(?:akan|bakal|hendak|rencananya|berencana|dijadwalkan|direncanakan|will|would|shall|due|scheduled|plans? to|expected)(?!\p{L})[^.;!?]*$/iu
const FUTURE_REACH = 80
/** "…akan dibagikan, kata Bowo, Senin": what comes behind the saying is when it was said. */
const SAID =
  /(?<!\p{L})(?:kata|ujar|ucap|tutur|jelas|ungkap|menurut|mengatakan|menyatakan|menyebut|said|says|told|announced|according)(?!\p{L})/iu

function directionOf(text: string, start: number, end: number, shape: DateShape): DateExpression['direction'] {
  const written = text.slice(start, end)
  if (PAST_WORD.test(written)) return 'past'
  if (FUTURE_WORD.test(written)) return 'future'
  if (shape.type === 'offset' && shape.amount !== 0) return shape.amount < 0 ? 'past' : 'future'
  const before = text.slice(Math.max(0, start - FUTURE_REACH), start)
  const future = FUTURE_BEFORE.exec(before)
  if (future !== null && !SAID.test(before.slice(future.index))) return 'future'
  // "awal bulan ini" is told when the beginning is over.
  return shape.type === 'offset' && shape.part === 'early' ? 'past' : null
}

const TO = /^[ \u00a0]?(?:[-–—]|s\/d|sampai(?: dengan)?|hingga|to|until|through)[ \u00a0]?$/i
const AND = /^[ \u00a0](?:dan|and)[ \u00a0]$/i
const BETWEEN = /(?<!\p{L})(?:antara|between)[ \u00a0](?:bulan[ \u00a0]|tanggal[ \u00a0])?$/iu

/** Joins neighbours into a range: `antara Januari dan Maret 2025`, `Mei dan Juni`, `28 Mei–3 Juni`, `2010 to 2015`. */
function joinRanges(text: string, expressions: readonly DateExpression[]): DateExpression[] {
  const out: DateExpression[] = []
  for (const right of expressions) {
    const left = out.at(-1)
    const range = left === undefined ? null : rangeOf(text, left, right)
    if (range === null) out.push(right)
    else out[out.length - 1] = range
  }
  return out
}

function rangeOf(text: string, left: DateExpression, right: DateExpression): DateExpression | null {
  if (right.start - left.end > 16 || left.shape === null || right.shape === null) return null
  if (left.shape.type === 'range' || right.shape.type === 'range') return null
  const gap = text.slice(left.end, right.start)
  const between =
    AND.test(gap) &&
    (BETWEEN.test(text.slice(Math.max(0, left.start - 20), left.start)) || areNext(left.shape, right.shape))
  if (!between && !TO.test(gap)) return null
  const shape: DateShape = { type: 'range', from: borrowYear(left.shape, right.shape), to: right.shape }
  return {
    start: left.start,
    end: right.end,
    text: text.slice(left.start, right.end),
    shape,
    direction: right.direction ?? left.direction,
    basis: isAbsolute(shape) ? 'absolute' : 'relative',
  }
}

/** "Mei dan Juni", "2022 dan 2023": one after the other. */
function areNext(left: DateShape, right: DateShape): boolean {
  if (left.type === 'month' && right.type === 'month') return right.month === (left.month % 12) + 1
  return left.type === 'year' && right.type === 'year' && right.year === left.year + 1
}

/** "Januari dan Maret 2025": the year behind the second holds for the first, or is the one before ("November–Januari 2025"). */
function borrowYear(from: DateShape, to: DateShape): DateShape {
  if ((from.type !== 'month' && from.type !== 'day') || from.year !== null || from.yearOffset !== undefined) return from
  if (to.type !== 'month' && to.type !== 'day') return from
  const earlier = from.month > to.month ? 1 : 0
  return {
    ...from,
    year: to.year === null ? null : to.year - earlier,
    ...(to.yearOffset !== undefined && { yearOffset: to.yearOffset - earlier }),
  }
}
