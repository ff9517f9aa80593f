import { isDay, lastDayOf, type DateExpression, type DateShape } from '../language/dates/dates.ts'
import type { DateMention, DateSpan } from './statement.ts'

/** Days since 1970-01-01, so that the calendar is plain arithmetic. Never local time, never today. */
type Day = number

const MILLISECONDS_A_DAY = 86_400_000

const dayOf = (year: number, month: number, day: number): Day => Date.UTC(year, month - 1, day) / MILLISECONDS_A_DAY
const partsOf = (day: Day): { year: number; month: number; day: number; weekday: number } => {
  const date = new Date(day * MILLISECONDS_A_DAY)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
  }
}
const written = (day: Day): string => new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10)

interface Stretch {
  readonly from: Day
  readonly to: Day
  readonly precision: DateSpan['precision']
}

/**
 * Resolves a date expression against the article's own date, never against today.
 *
 * A relative one stays unresolved (`resolved: null`) where the article has no date. What the words call past never
 * ends after the article's date; without a sign of the future a missing year or week is the latest that fits.
 *
 * @param published `YYYY-MM-DD`, or null
 * @param offset where the expression's text begins in the article
 */
export function resolveDate(expression: DateExpression, published: string | null, offset = 0): DateMention {
  const span = expression.shape === null ? null : stretchOf(expression.shape, readDay(published), expression.direction)
  return {
    text: expression.text,
    start: expression.start + offset,
    end: expression.end + offset,
    basis: expression.basis,
    resolved: span === null ? null : cut(span, expression, readDay(published)),
  }
}

/**
 * What an undated article tells of its own age: it is later than the last day or month that it names as past.
 * Years alone are left out, since they are as often a goal.
 *
 * @param expressions all that `findDates` found in the article
 * @returns `after`: `YYYY-MM-DD` or `YYYY-MM`
 */
export function boundsFromText(expressions: readonly DateExpression[]): { readonly after?: string } {
  let latest: { day: Day; text: string } | null = null
  for (const { shape, basis, direction } of expressions) {
    if (shape === null || basis === 'relative' || direction === 'future') continue
    const last = shape.type === 'range' ? shape.to : shape
    const stretch = last.type === 'day' || last.type === 'month' ? stretchOf(last, null, null) : null
    if (stretch === null || (latest !== null && stretch.to <= latest.day)) continue
    latest = { day: stretch.to, text: written(stretch.to).slice(0, last.type === 'month' ? 7 : 10) }
  }
  return latest === null ? {} : { after: latest.text }
}

function readDay(published: string | null): Day | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(published ?? '')
  if (match === null) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return isDay(year, month, day) ? dayOf(year, month, day) : null
}

/** Past expressions end on the article's day at the latest; one that lies wholly behind it was misread. */
function cut(span: Stretch, { direction, basis }: DateExpression, published: Day | null): DateSpan | null {
  let { to } = span
  if (direction === 'past' && published !== null) {
    if (span.from > published && basis === 'relative') return null
    if (span.from <= published) to = Math.min(to, published)
  }
  return { from: written(span.from), to: written(to), precision: span.precision }
}

type Direction = DateExpression['direction']

function stretchOf(shape: DateShape, published: Day | null, direction: Direction): Stretch | null {
  switch (shape.type) {
    case 'day':
      return single(dayNear(shape, published, direction))
    case 'month': {
      const year = yearNear(shape, published, direction, year => monthOf(year, shape.month))
      return year === null ? null : monthOf(year, shape.month)
    }
    case 'quarter': {
      const year = yearNear(shape, published, direction, year => quarterOf(year, shape.quarter))
      return year === null ? null : quarterOf(year, shape.quarter)
    }
    case 'year':
      return yearOf(shape.year)
    case 'weekday':
      return published === null ? null : single(weekdayNear(shape, published, direction))
    case 'offset':
      return published === null ? null : away(shape, published)
    case 'range':
      return between(stretchOf(shape.from, published, direction), stretchOf(shape.to, published, direction))
    default:
      return shape satisfies never
  }
}

function between(from: Stretch | null, to: Stretch | null): Stretch | null {
  return from === null || to === null || to.to < from.from ? null : { from: from.from, to: to.to, precision: 'range' }
}

const single = (day: Day | null): Stretch | null => (day === null ? null : { from: day, to: day, precision: 'day' })
const yearOf = (year: number): Stretch => ({ from: dayOf(year, 1, 1), to: dayOf(year, 12, 31), precision: 'year' })
const monthOf = (year: number, month: number): Stretch => ({
  from: dayOf(year, month, 1),
  to: dayOf(year, month, lastDayOf(year, month)),
  precision: 'month',
})
const quarterOf = (year: number, quarter: number): Stretch => ({
  from: dayOf(year, quarter * 3 - 2, 1),
  to: monthOf(year, quarter * 3).to,
  precision: 'range',
})

/** The year of a month or quarter: as written, counted from the article's, or the latest (or next) that fits. */
function yearNear(
  shape: { readonly year: number | null; readonly yearOffset?: number },
  published: Day | null,
  direction: Direction,
  stretch: (year: number) => Stretch,
): number | null {
  if (shape.year !== null) return shape.year
  if (published === null) return null
  const { year } = partsOf(published)
  if (shape.yearOffset !== undefined) return year + shape.yearOffset
  const { from, to } = stretch(year)
  if (direction === 'future') return to >= published ? year : year + 1
  // "April lalu" is over; a bare "pada April" may be the present one.
  return (direction === 'past' ? to < published : from <= published) ? year : year - 1
}

/** Days. */
const SOON = 120
const LONG_AGO = 240
/** February 29 may be some years away. */
const YEARS_BACK = 8

function dayNear(shape: DateShape & { readonly type: 'day' }, published: Day | null, direction: Direction): Day | null {
  const inYear = (year: number): Day | null =>
    isDay(year, shape.month, shape.day) ? dayOf(year, shape.month, shape.day) : null
  if (shape.year !== null) return inYear(shape.year)
  if (published === null) return null
  const { year } = partsOf(published)
  if (shape.yearOffset !== undefined) return inYear(year + shape.yearOffset)
  const days: Day[] = []
  for (let candidate = year + 1; candidate >= year - YEARS_BACK; candidate -= 1) {
    const day = inYear(candidate)
    if (day !== null) days.push(day)
  }
  const past = days.find(day => day <= published) ?? null
  if (direction === 'past') return past
  if (direction === 'future') return days.findLast(day => day >= published) ?? past
  // The weekday in the text settles the year, and so whether a near day lies ahead: "Minggu (1/12)" in an article of 30 November.
  const near = days.find(day => Math.abs(day - published) <= 183 && partsOf(day).weekday === shape.weekday)
  if (near !== undefined) return near
  // A day without its year is near: "mulai 1 September" in an article of August lies ahead.
  const next = days.findLast(day => day > published)
  const isAhead = next !== undefined && next - published <= SOON && (past === null || published - past >= LONG_AGO)
  return isAhead ? next : past
}

function weekdayNear(shape: DateShape & { readonly type: 'weekday' }, published: Day, direction: Direction): Day {
  const today = partsOf(published).weekday
  if (shape.week !== undefined) return mondayOf(published) + 7 * shape.week + ((shape.weekday + 6) % 7)
  const back = (today - shape.weekday + 7) % 7
  if (direction === 'past') return published - (back === 0 ? 7 : back)
  if (direction === 'future') return published + (back === 0 ? 7 : 7 - back)
  return published - back
}

function mondayOf(day: Day): Day {
  return day - ((partsOf(day).weekday + 6) % 7)
}

function away({ unit, amount }: DateShape & { readonly type: 'offset' }, published: Day): Stretch {
  const { year, month } = partsOf(published)
  switch (unit) {
    case 'day':
      return { from: published + amount, to: published + amount, precision: 'day' }
    case 'week': {
      const monday = mondayOf(published) + 7 * amount
      return { from: monday, to: monday + 6, precision: 'range' }
    }
    case 'weekend': {
      const monday = mondayOf(published) + 7 * amount
      return { from: monday + 5, to: monday + 6, precision: 'range' }
    }
    case 'month': {
      const months = year * 12 + month - 1 + amount
      return monthOf(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1)
    }
    case 'year':
      return yearOf(year + amount)
    default:
      return unit satisfies never
  }
}
