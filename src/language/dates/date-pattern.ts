import type { DatePart, DateShape } from './date-shape.ts'
import { ANY_MONTH, MONTH, monthNumber, WEEKDAY, weekdayNumber, WORDLIKE_MONTH } from './date-words.ts'

/** What the named groups of a rule's pattern matched. */
export type Groups = Readonly<Record<string, string | undefined>>

/** Where a rule matched. */
export interface Place {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** One way to write a date. Rules come in order: what an earlier one took, a later one does not see. */
export interface DateRule {
  readonly pattern: RegExp
  /** Where this does not match, the rule is not tried. */
  readonly sign: RegExp
  readonly read: (groups: Groups, place: Place) => DateShape | null
}

/** A space within a date. */
export const S = String.raw`[ \u00a0]`
export const YEAR = String.raw`(?<year>(?:1[5-9]|20)\d\d)`
const HOURS = String.raw`(?:${S}(?:pagi|siang|sore|petang|malam|dini hari|morning|afternoon|evening|night))?`
export const THIS_DAY = String.raw`(?<weekday>${WEEKDAY})${HOURS}`
/** `lalu`, which is also half of `lalu lintas` (traffic). */
export const AGO = String.raw`(?:lalu(?!${S}lintas)|silam)`
export const PAST_TAIL = String.raw`(?:${S}(?:yang${S})?(?:${AGO}|kemarin))?`
export const TAIL = String.raw`(?:${S}(?:yang${S})?(?:${AGO}|kemarin|tadi|mendatang|depan|nanti|besok))?`
/** "tahun lalu", "last year": the year counted from the writer's. */
export const YEAR_OFFSET = String.raw`(?:${S}(?:tahun${S}(?<yearId>lalu|silam|ini|depan)|(?<yearEn>last|this|next)${S}year))`
export const PART = String.raw`(?<part>awal|pertengahan|akhir|medio|early|earlier|mid|late|later|the beginning of|the end of|the start of|the middle of)`
export const TO = String.raw`${S}?(?:[-–—]|hingga|sampai(?:${S}dengan)?|s/d|s\.?d\.?|to|and|dan)${S}?`

/** Most sentences hold no date: cheap looks at what a rule cannot do without. */
const MONTH_SIGN = new RegExp(`(?:${ANY_MONTH})(?!\\p{L})`, 'iu')
const WEEKDAY_SIGN = new RegExp(`(?:${WEEKDAY})(?!\\p{L})`, 'iu')
const OTHER_SIGN =
  /\d[/.-]\d|(?:1[5-9]|20)\d\d|kuartal|triwulan|quarter|q[1-4]|semester|paruh|half|lalu|silam|terakhir|ago|past|[ \u00a0](?:ini|depan|mendatang|tadi)|tadi|(?:last|this|next)[ \u00a0]|weekend|kemarin|semalam|malam|yesterday|today|tonight|besok|tomorrow|lusa/i

/** A rule that matches whole words only. */
export function rule(source: string, read: DateRule['read']): DateRule {
  return {
    pattern: new RegExp(String.raw`(?<![\p{L}\p{N}/])(?:${source})(?![\p{L}\p{N}]|/\d|-\d\d?-)`, 'giu'),
    sign: source.includes(WEEKDAY)
      ? WEEKDAY_SIGN
      : source.includes(MONTH) || source.includes(ANY_MONTH)
        ? MONTH_SIGN
        : OTHER_SIGN,
    read,
  }
}

const PARTS: readonly (readonly [RegExp, DatePart])[] = [
  [/^(?:awal|early|the beginning|the start)/i, 'early'],
  [/^(?:pertengahan|medio|mid$|the middle)/i, 'mid'],
  [/^(?:akhir|late$|the end)/i, 'late'],
]

/** Which third of a month or year the words mean. */
export function partOf(written: string | undefined): { readonly part?: DatePart } {
  const part = PARTS.find(([pattern]) => written !== undefined && pattern.test(written))?.[1]
  return part === undefined ? {} : { part }
}

/** −1 for `lalu` and `last`, 0 for `ini` and `this`, 1 for `depan` and `next`. */
export function offsetOf(word: string): number {
  return /lalu|silam|last|kemarin/i.test(word) ? -1 : /ini|this/i.test(word) ? 0 : 1
}

/** The year as written, or as counted from the writer's. */
export function yearOf(groups: Groups): { readonly year: number | null; readonly yearOffset?: number } {
  const counted = groups['yearId'] ?? groups['yearEn']
  if (groups['year'] === undefined)
    return { year: null, ...(counted !== undefined && { yearOffset: offsetOf(counted) }) }
  const year = Number(groups['year'])
  return { year: year < 100 ? year + 2000 : year }
}

/** 0 (Sunday) to 6, where the text names the weekday. */
export function weekdayOf({ weekday }: Groups): { readonly weekday?: number } {
  return weekday === undefined ? {} : { weekday: weekdayNumber(weekday) }
}

/** A month by its name. "may" and "march" in lower case are months only beside a year. */
export function month(groups: Groups): DateShape | null {
  const name = groups['name']!
  if (WORDLIKE_MONTH.test(name) && groups['year'] === undefined) return null
  return { type: 'month', ...yearOf(groups), month: monthNumber(name), ...partOf(groups['part']) }
}
