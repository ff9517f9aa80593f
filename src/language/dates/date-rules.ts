import { CALENDAR_RULES } from './calendar-rules.ts'
import { type DateRule, month, PART, partOf, PAST_TAIL, type Place, rule, S, YEAR } from './date-pattern.ts'
import type { DateShape } from './date-shape.ts'
import { MONTH, monthNumber, WORDLIKE_MONTH } from './date-words.ts'
import { RELATIVE_RULES } from './relative-rules.ts'

/** What must stand before a bare month or year so that it is one. */
const CUE = String.raw`(?<=(?<!\p{L})(?:pada|bulan|sejak|hingga|sampai|selama|sepanjang|dari|mulai|akhir|awal|pertengahan|medio|per|di|antara|dalam|tahun|musim|menjelang|in|since|until|till|by|during|from|of|early|late|mid|between|through|throughout|before|after|sebelum|setelah|this|for)(?:${S}(?:bulan|tahun|the year|kalender))?[ \u00a0-])`
/** Behind these "may" and "march" are months even in a question that is all in lower case. */
const MONTH_CUE = /(?<!\p{L})(?:in|since|until|during|early|late|mid|bulan)[ \u00a0-]$/iu
/** What is counted rather than dated: "pada 2000 orang". */
const NO_COUNT = String.raw`(?!${S}(?:orang|unit|buah|ekor|personel|warga|rumah|km|meter|kilometer|hektare|hektar|ton|people|homes|troops|soldiers|persen|percent|tentara|kali|hari|jam))`
const LONG_YEAR = String.raw`(?:1[5-9]|20)\d\d`
const RANGE = String.raw`${S}?(?:[-–—]|hingga|sampai|dan|to|and)${S}?`

const inLowerCase = (name: string): boolean => /^\p{Ll}/u.test(name)

/** Months and years that nothing but their neighbours tells from other words and numbers. */
const BARE_RULES: readonly DateRule[] = [
  // bulan Juni, akhir April, pada Juni, in June
  rule(String.raw`bulan${S}(?<name>${MONTH})`, month),
  rule(String.raw`${PART}[ \u00a0-](?:bulan${S})?(?<name>${MONTH})`, (groups, place) =>
    inLowerCase(groups['name']!) && place.text !== place.text.toLowerCase() ? null : month(groups),
  ),
  rule(String.raw`${CUE}(?<name>${MONTH})`, (groups, place) => {
    const name = groups['name']!
    if (inLowerCase(name) && place.text !== place.text.toLowerCase()) return null
    const cued =
      WORDLIKE_MONTH.test(name) && MONTH_CUE.test(place.text.slice(Math.max(0, place.start - 8), place.start))
    return cued ? { type: 'month', year: null, month: monthNumber(name) } : month(groups)
  }),
  // "antara Januari dan Maret 2025": the first of two needs no other cue than the second, nor the second than the first
  rule(String.raw`(?<name>${MONTH})(?=${RANGE}(?:${MONTH})(?!\p{L}))`, groups =>
    inLowerCase(groups['name']!) ? null : month(groups),
  ),
  rule(String.raw`(?<=(?:${MONTH})${RANGE})(?<name>${MONTH})`, groups =>
    inLowerCase(groups['name']!) ? null : month(groups),
  ),
  // tahun 1990-an, the 1990s
  rule(String.raw`(?:(?:tahun|era|the)${S})?(?<first>(?:1[5-9]|20)\d0)(?:s|-an)`, groups => {
    const first = Number(groups['first'])
    return { type: 'range', from: { type: 'year', year: first }, to: { type: 'year', year: first + 9 } }
  }),
  // musim 2023/2024, 2023/24
  rule(String.raw`(?<first>${LONG_YEAR})/(?<second>\d{4}|\d\d)`, groups => {
    const [first, second] = [Number(groups['first']), Number(groups['second'])]
    return second % 100 === (first + 1) % 100
      ? { type: 'range', from: { type: 'year', year: first }, to: { type: 'year', year: first + 1 } }
      : null
  }),
  rule(String.raw`${CUE}${YEAR}${PAST_TAIL}${NO_COUNT}`, (groups, place) => yearShape(Number(groups['year']), place)),
  rule(String.raw`${YEAR}${S}(?:lalu(?!${S}lintas)|silam)`, (groups, place) =>
    yearShape(Number(groups['year']), place),
  ),
  rule(String.raw`(?<=\()${YEAR}(?=\))`, groups => ({ type: 'year', year: Number(groups['year']) })),
  rule(String.raw`${YEAR}(?=${S}?(?:[-–—]|hingga|sampai)${S}?${LONG_YEAR}(?!\d))`, groups => ({
    type: 'year',
    year: Number(groups['year']),
  })),
  rule(String.raw`(?<=${LONG_YEAR}${RANGE})${YEAR}${NO_COUNT}`, groups => ({
    type: 'year',
    year: Number(groups['year']),
  })),
]

function yearShape(year: number, { text, start }: Place): DateShape | null {
  const before = text.slice(Math.max(0, start - 20), start)
  // "Undang-Undang Nomor 30 Tahun 2002" is a name.
  if (/(?:nomor|no\.?)[ \u00a0]\d+[ \u00a0]tahun[ \u00a0]$/i.test(before)) return null
  const written = /(?<!\p{L})(awal|pertengahan|medio|akhir|early|mid|late)(?:[ \u00a0]tahun)?[ \u00a0-]$/iu.exec(before)
  return { type: 'year', year, ...partOf(written?.[1]) }
}

/** All ways to write a date, the surest first. */
export const DATE_RULES: readonly DateRule[] = [...CALENDAR_RULES, ...RELATIVE_RULES, ...BARE_RULES]
