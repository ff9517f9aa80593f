import {
  type DateRule,
  type Groups,
  month,
  PART,
  PAST_TAIL,
  rule,
  S,
  TAIL,
  THIS_DAY,
  TO,
  weekdayOf,
  YEAR,
  YEAR_OFFSET,
  yearOf,
} from './date-pattern.ts'
import type { DateShape } from './date-shape.ts'
import { ANY_MONTH, MONTH, monthNumber, WORDLIKE_MONTH } from './date-words.ts'

/** Day before month, as both languages' news has it here; the other way round only where nothing else is possible. */
function numeric(groups: Groups): DateShape {
  const [first, second] = [Number(groups['day']), Number(groups['month'])]
  const [day, month] = second > 12 && first <= 12 && second <= 31 ? [second, first] : [first, second]
  return { type: 'day', ...yearOf(groups), month, day, ...weekdayOf(groups) }
}

/** A day and a month's name. "may 5" in lower case is no date unless a year stands with it. */
function named(groups: Groups): DateShape | null {
  const name = groups['name']!
  if (WORDLIKE_MONTH.test(name) && groups['year'] === undefined) return null
  return { type: 'day', ...yearOf(groups), month: monthNumber(name), day: Number(groups['day']), ...weekdayOf(groups) }
}

function dayRange(groups: Groups): DateShape | null {
  const to = named(groups)
  if (to?.type !== 'day' || Number(groups['first']) >= to.day) return null
  return { type: 'range', from: { ...to, day: Number(groups['first']) }, to }
}

const DAY = String.raw`(?<day>\d{1,2})`
const FIRST_DAY = String.raw`(?<first>\d{1,2})`
const ORDINAL = '(?:st|nd|rd|th)?'
const NAME = String.raw`(?<name>${ANY_MONTH})\.?`
const NAMED_END = String.raw`(?:,?${S}(?:tahun${S})?${YEAR}|${YEAR_OFFSET})?`
const SLASHES = String.raw`${DAY}/(?<month>\d{1,2})(?:/(?<year>[12]\d{3}|\d\d))?`
const PERIOD_YEAR = String.raw`(?:(?:${S}|/|-)(?:of${S})?(?:tahun${S})?${YEAR}|${S}?(?:of)?${YEAR_OFFSET})?`

/** Days, quarters and months as the calendar names them. */
export const CALENDAR_RULES: readonly DateRule[] = [
  rule(String.raw`(?<year>[12]\d{3})-(?<month>\d\d)-(?<day>\d\d)`, groups => ({
    type: 'day',
    year: Number(groups['year']),
    month: Number(groups['month']),
    day: Number(groups['day']),
  })),
  // Senin (2/6/2025), Jumat, 29/11
  rule(String.raw`(?:hari${S})?${THIS_DAY},?${S}?\(?${SLASHES}\)?${PAST_TAIL}`, numeric),
  rule(String.raw`${DAY}(?<mark>[/.-])(?<month>\d{1,2})\k<mark>(?<year>[12]\d{3})${PAST_TAIL}`, numeric),
  rule(String.raw`(?<=\()${SLASHES}(?=\))`, numeric),
  // Minggu, 13 Juli 2025; Friday, 4 July
  rule(
    String.raw`(?:(?:hari|on)${S})?${THIS_DAY},?${S}\(?(?:tanggal${S}|the${S})?${DAY}${ORDINAL}${S}(?:of${S})?${NAME}${NAMED_END}\)?${PAST_TAIL}`,
    named,
  ),
  rule(String.raw`${THIS_DAY},?${S}${NAME}${S}${DAY}${ORDINAL}(?:,?${S}${YEAR})?`, named),
  // 1–3 Juni 2025; June 1-3, 2025
  rule(String.raw`${FIRST_DAY}${TO}${DAY}${S}${NAME}${NAMED_END}${TAIL}`, dayRange),
  rule(String.raw`${NAME}${S}${FIRST_DAY}${TO}${DAY}(?:,?${S}${YEAR})?`, dayRange),
  rule(String.raw`${DAY}${ORDINAL}${S}(?:of${S})?${NAME}${NAMED_END}${TAIL}`, named),
  rule(
    String.raw`${NAME}${S}${DAY}${ORDINAL}(?:,?${S}${YEAR}|${YEAR_OFFSET})?(?![.,]?\d)(?!${S}(?:people|orang|persen|percent))`,
    groups =>
      // "Maret 25 orang" is no date; only English puts the month first.
      /^(?:maret|mei|juni|juli|agustus|oktober|desember|januari|februari)$/i.test(groups['name']!)
        ? null
        : named(groups),
  ),
  // kuartal pertama 2024, triwulan IV/2024, Q1 2024, the first quarter of last year
  rule(
    String.raw`(?:(?:kuartal|triwulan)${S}(?:ke-)?(?<quarter>pertama|kedua|ketiga|keempat|iii|ii|iv|i|[1-4])|q(?<quarterDigit>[1-4])|(?<quarterEn>first|second|third|fourth|last)${S}quarter)${PERIOD_YEAR}`,
    groups => ({
      type: 'quarter',
      ...yearOf(groups),
      quarter: ordinalOf((groups['quarter'] ?? groups['quarterDigit'] ?? groups['quarterEn'])!),
    }),
  ),
  // semester I 2025, paruh kedua tahun ini, the first half of 2024; "the second half" of a match has no year
  rule(
    String.raw`(?:(?:semester|paruh)${S}(?<half>pertama|kedua|ii|i|[12])|(?<halfEn>first|second)${S}half${S}of)${PERIOD_YEAR}`,
    groups => {
      const year = yearOf(groups)
      if (year.year === null && year.yearOffset === undefined) return null
      const last = 2 * ordinalOf((groups['half'] ?? groups['halfEn'])!)
      return {
        type: 'range',
        from: { type: 'quarter', ...year, quarter: last - 1 },
        to: { type: 'quarter', ...year, quarter: last },
      }
    },
  ),
  // Juli 2025, awal Oktober 2024 lalu, late March 2025, Juni tahun lalu
  rule(
    String.raw`(?:${PART}[ \u00a0-](?:bulan${S})?|bulan${S})?${NAME},?${S}(?:tahun${S}|of${S})?${YEAR}${PAST_TAIL}`,
    month,
  ),
  rule(String.raw`(?:${PART}[ \u00a0-](?:bulan${S})?|bulan${S})?(?<name>${MONTH})${YEAR_OFFSET}`, month),
]

const ORDINALS = [
  ['pertama', 'i', '1', 'first'],
  ['kedua', 'ii', '2', 'second'],
  ['ketiga', 'iii', '3', 'third'],
  ['keempat', 'iv', '4', 'fourth', 'last'],
]

function ordinalOf(word: string): number {
  return ORDINALS.findIndex(forms => forms.includes(word.toLowerCase())) + 1
}
