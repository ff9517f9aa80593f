import type { Span } from '../../language/sentences/sentences.ts'

/** A day with its year, as a text states it. */
export interface FullDate extends Span {
  /** `YYYY-MM-DD` */
  readonly date: string
  /** Whether the weekday in front of it is the right one; null where there is none. */
  readonly weekday: 'right' | 'wrong' | null
}

const MONTHS: readonly string[] = [
  'januari|january|jan',
  'februari|february|pebruari|febr|feb',
  'maret|march|mar',
  'april|apr',
  'mei|may',
  'juni|june|jun',
  'juli|july|jul',
  'agustus|august|agust|agst|agt|agu|aug',
  'september|sept|sep',
  'oktober|october|okt|oct',
  'november|nopember|nov|nop',
  'desember|december|des|dec',
]

const WEEKDAYS: readonly string[] = [
  'minggu|ahad|sunday|sun',
  'senin|monday|mon',
  'selasa|tuesday|tues|tue',
  'rabu|wednesday|wed',
  'kamis|thursday|thurs|thu',
  "jumat|jum'at|jum’at|friday|fri",
  'sabtu|saturday|sat',
]

const numbered = (names: readonly string[]) =>
  new Map(names.flatMap((group, at) => group.split('|').map(name => [name, at] as const)))

const MONTH_NUMBER = numbered(MONTHS)
const WEEKDAY_NUMBER = numbered(WEEKDAYS)

const MONTH = `(?:${MONTHS.join('|')})`
const WEEKDAY = `(?:\\b(${WEEKDAYS.join('|')})\\b\\.?[\\s,]{0,3}[(]?\\s?)?`

const DATES = new RegExp(
  [
    `${WEEKDAY}(?<![\\d/.-])(\\d{1,2})\\s?([/.-])\\s?(\\d{1,2})\\s?\\3\\s?(\\d{4})(?!\\d)`,
    `${WEEKDAY}(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)`,
    `${WEEKDAY}(?<![\\d/])(\\d{1,2})(?:st|nd|rd|th)?[\\s-]{1,2}(${MONTH})\\b\\.?[,\\s-]{1,2}(\\d{4})(?!\\d)`,
    `${WEEKDAY}\\b(${MONTH})\\b\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})(?!\\d)`,
  ].join('|'),
  'giu',
)

/**
 * Finds dates with day, month and year, in order: "Senin (2/6/2025)" (day before month), "13 Juli 2025", "July 13, 2025",
 * "2025-07-13". Dates that the calendar does not know are left out.
 */
export function findFullDates(text: string): FullDate[] {
  const dates: FullDate[] = []
  if (!/\d{4}/.test(text)) return dates
  for (const found of text.matchAll(DATES)) {
    const g = found
    const [weekday, date] =
      g[2] !== undefined
        ? [g[1], dayFirst(g[5]!, g[4]!, g[2])]
        : g[7] !== undefined
          ? [g[6], calendarDate(g[7], g[8]!, g[9]!)]
          : g[11] !== undefined
            ? [g[10], calendarDate(g[13]!, monthOf(g[12]!), g[11])]
            : [g[14], calendarDate(g[17]!, monthOf(g[15]!), g[16]!)]
    if (date === null) continue
    const start = found.index
    dates.push({
      start,
      end: start + found[0].length,
      date,
      weekday: weekday === undefined ? null : rightDay(weekday, date),
    })
  }
  return dates
}

/**
 * `YYYY-MM-DD` of a calendar day, or null where there is no such day (2025-02-30) or the year is no year of news.
 * Checked by round trip, for `Date` would make it the second of March.
 */
export function calendarDate(year: string | number, month: string | number, day: string | number): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  if (!(y >= 1900 && y <= 2100)) return null
  const date = new Date(Date.UTC(y, m - 1, d))
  if (Number.isNaN(date.getTime()) || date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return null
  return date.toISOString().slice(0, 10)
}

/** Day before month; the other way round only where that is the one reading the calendar allows ("07/13/2025"). */
function dayFirst(year: string, month: string, day: string): string | null {
  return calendarDate(year, month, day) ?? (Number(month) > 12 ? calendarDate(year, day, month) : null)
}

const monthOf = (name: string) => (MONTH_NUMBER.get(name.toLowerCase()) ?? -1) + 1

function rightDay(weekday: string, date: string): 'right' | 'wrong' {
  return new Date(`${date}T00:00:00Z`).getUTCDay() === WEEKDAY_NUMBER.get(weekday.toLowerCase()) ? 'right' : 'wrong'
}
