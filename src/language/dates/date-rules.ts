import {
  ANY_MONTH,
  COUNT,
  countNumber,
  MONTH,
  monthNumber,
  WEEKDAY,
  weekdayNumber,
  WORDLIKE_MONTH,
} from './date-words.ts'
import type { DatePart, DateShape } from './date-shape.ts'

/** Where a rule matched. */
interface Place {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** One way to write a date. Rules come in order: what an earlier one took, a later one does not see. */
interface DateRule {
  readonly pattern: RegExp
  /** Where this does not match, the rule is not tried. */
  readonly sign: RegExp
  readonly read: (groups: Readonly<Record<string, string | undefined>>, place: Place) => DateShape | null
}

const S = String.raw`[ \u00a0]`
const YEAR = String.raw`(?<year>(?:1[5-9]|20)\d\d)`
const HOURS = String.raw`(?:${S}(?:pagi|siang|sore|petang|malam|dini hari|morning|afternoon|evening|night))?`
const THIS_DAY = String.raw`(?<weekday>${WEEKDAY})${HOURS}`
const PAST_TAIL = String.raw`(?:${S}(?:yang${S})?(?:lalu(?!${S}lintas)|silam|kemarin))?`
const TAIL = String.raw`(?:${S}(?:yang${S})?(?:lalu(?!${S}lintas)|silam|kemarin|tadi|mendatang|depan|nanti))?`
/** "tahun lalu", "last year": the year counted from the writer's. */
const YEAR_OFFSET = String.raw`(?:${S}(?:tahun${S}(?<yearId>lalu|silam|ini|depan)|(?<yearEn>last|this|next)${S}year))`
/** "beberapa tahun lalu" is no year. */
const NOT_SOME = String.raw`(?<!(?:beberapa|sekian|puluhan|belasan|ratusan|few|several|\d)${S})`
const PART = String.raw`(?<part>awal|pertengahan|akhir|medio|early|earlier|mid|late|later|the beginning of|the end of|the start of|the middle of)`

/** Most sentences hold no date: cheap looks at what a rule cannot do without. */
const MONTH_SIGN = new RegExp(`(?:${ANY_MONTH})(?!\\p{L})`, 'iu')
const WEEKDAY_SIGN = new RegExp(`(?:${WEEKDAY})(?!\\p{L})`, 'iu')
const OTHER_SIGN =
  /\d[/.-]\d|(?:1[5-9]|20)\d\d|kuartal|triwulan|quarter|q[1-4]|lalu|silam|ago|[ \u00a0](?:ini|depan|mendatang|tadi)|(?:last|this|next)[ \u00a0]|kemarin|semalam|malam|yesterday|today|tonight|besok|tomorrow|lusa/i

const rule = (source: string, read: DateRule['read']): DateRule => ({
  pattern: new RegExp(String.raw`(?<![\p{L}\p{N}/])(?:${source})(?![\p{L}\p{N}]|/\d|-\d\d?-)`, 'giu'),
  sign: source.includes(WEEKDAY)
    ? WEEKDAY_SIGN
    : source.includes(MONTH) || source.includes(ANY_MONTH)
      ? MONTH_SIGN
      : OTHER_SIGN,
  read,
})

const PARTS: readonly (readonly [RegExp, DatePart])[] = [
  [/^(?:awal|early|the beginning|the start)/i, 'early'],
  [/^(?:pertengahan|medio|mid$|the middle)/i, 'mid'],
  [/^(?:akhir|late$|the end)/i, 'late'],
]
const partOf = (written: string | undefined): { part?: DatePart } => {
  const part = PARTS.find(([pattern]) => written !== undefined && pattern.test(written))?.[1]
  return part === undefined ? {} : { part }
}
const offsetOf = (word: string | undefined): number | undefined =>
  word === undefined ? undefined : /lalu|silam|last|kemarin/i.test(word) ? -1 : /ini|this/i.test(word) ? 0 : 1
const yearOf = (groups: Readonly<Record<string, string | undefined>>): { year: number | null; yearOffset?: number } => {
  const yearOffset = offsetOf(groups['yearId'] ?? groups['yearEn'])
  if (groups['year'] === undefined) return { year: null, ...(yearOffset !== undefined && { yearOffset }) }
  const year = Number(groups['year'])
  return { year: year < 100 ? year + 2000 : year }
}

/** Day before month, as both languages' news has it here; the other way round only where nothing else is possible. */
function numeric(groups: Readonly<Record<string, string | undefined>>): DateShape {
  const [first, second] = [Number(groups['day']), Number(groups['month'])]
  const [day, month] = second > 12 && first <= 12 && second <= 31 ? [second, first] : [first, second]
  const weekday = groups['weekday']
  return {
    type: 'day',
    ...yearOf(groups),
    month,
    day,
    ...(weekday !== undefined && { weekday: weekdayNumber(weekday) }),
  }
}

/** A day and a month's name. "may 5" in lower case is no date. */
function named(groups: Readonly<Record<string, string | undefined>>): DateShape | null {
  const name = groups['name']!
  if (WORDLIKE_MONTH.test(name)) return null
  const weekday = groups['weekday']
  return {
    type: 'day',
    ...yearOf(groups),
    month: monthNumber(name),
    day: Number(groups['day']),
    ...(weekday !== undefined && { weekday: weekdayNumber(weekday) }),
  }
}

function dayRange(groups: Readonly<Record<string, string | undefined>>): DateShape | null {
  const to = named(groups)
  if (to?.type !== 'day' || Number(groups['first']) >= to.day) return null
  return { type: 'range', from: { ...to, day: Number(groups['first']) }, to }
}

function month(groups: Readonly<Record<string, string | undefined>>): DateShape | null {
  const name = groups['name']!
  if (WORDLIKE_MONTH.test(name)) return null
  return { type: 'month', ...yearOf(groups), month: monthNumber(name), ...partOf(groups['part']) }
}

const DAY = String.raw`(?<day>\d{1,2})`
const NAMED_END = String.raw`(?:,?${S}(?:tahun${S})?${YEAR}|${YEAR_OFFSET})?`
const SLASHES = String.raw`${DAY}/(?<month>\d{1,2})(?:/(?<year>[12]\d{3}|\d\d))?`
const TO = String.raw`${S}?(?:[-–—]|hingga|sampai|s/d|to|and|dan)${S}?`
/** What must stand before a bare month or year so that it is one. */
const CUE = String.raw`(?<=(?<!\p{L})(?:pada|bulan|sejak|hingga|sampai|selama|sepanjang|dari|mulai|akhir|awal|pertengahan|medio|per|di|antara|dalam|tahun|musim|menjelang|in|since|until|till|by|during|from|of|early|late|mid|between|through|throughout|before|after|sebelum|setelah|this|for)(?:${S}(?:bulan|tahun|the year|kalender))?[ \u00a0-])`
/** What is counted rather than dated: "pada 2000 orang". */
const NO_COUNT = String.raw`(?!${S}(?:orang|unit|buah|ekor|personel|warga|rumah|km|meter|kilometer|hektare|hektar|ton|people|homes|troops|soldiers|persen|percent|tentara|kali|hari|jam))`

export const DATE_RULES: readonly DateRule[] = [
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
    String.raw`(?:(?:hari|on)${S})?${THIS_DAY},?${S}\(?(?:tanggal${S}|the${S})?${DAY}(?:st|nd|rd|th)?${S}(?:of${S})?(?<name>${ANY_MONTH})\.?${NAMED_END}\)?${PAST_TAIL}`,
    named,
  ),
  rule(String.raw`${THIS_DAY},?${S}(?<name>${ANY_MONTH})\.?${S}${DAY}(?:st|nd|rd|th)?(?:,?${S}${YEAR})?`, named),
  // 1–3 Juni 2025; June 1-3, 2025
  rule(String.raw`(?<first>\d{1,2})${TO}${DAY}${S}(?<name>${ANY_MONTH})\.?${NAMED_END}${TAIL}`, dayRange),
  rule(String.raw`(?<name>${ANY_MONTH})\.?${S}(?<first>\d{1,2})${TO}${DAY}(?:,?${S}${YEAR})?`, dayRange),
  rule(String.raw`${DAY}(?:st|nd|rd|th)?${S}(?:of${S})?(?<name>${ANY_MONTH})\.?${NAMED_END}${TAIL}`, named),
  rule(
    String.raw`(?<name>${ANY_MONTH})\.?${S}${DAY}(?:st|nd|rd|th)?(?:,?${S}${YEAR}|${YEAR_OFFSET})?(?![.,]?\d)(?!${S}(?:people|orang|persen|percent))`,
    groups =>
      // "Maret 25 orang" is no date; only English puts the month first.
      /^(?:maret|mei|juni|juli|agustus|oktober|desember|januari|februari)$/i.test(groups['name']!)
        ? null
        : named(groups),
  ),
  // kuartal pertama 2024, Q1 2024, the first quarter of last year
  rule(
    String.raw`(?:(?:kuartal|triwulan)${S}(?:ke-)?(?<quarter>pertama|kedua|ketiga|keempat|iii|ii|iv|i|[1-4])|q(?<quarterDigit>[1-4])|(?<quarterEn>first|second|third|fourth|last)${S}quarter)(?:${S}(?:of${S})?(?:tahun${S})?${YEAR}|${S}?(?:of)?${YEAR_OFFSET})?`,
    groups => ({
      type: 'quarter',
      ...yearOf(groups),
      quarter: quarterOf((groups['quarter'] ?? groups['quarterDigit'] ?? groups['quarterEn'])!),
    }),
  ),
  // Juli 2025, awal Oktober 2024 lalu, late March 2025, Juni tahun lalu
  rule(
    String.raw`(?:${PART}[ \u00a0-](?:bulan${S})?|bulan${S})?(?<name>${ANY_MONTH})\.?,?${S}(?:tahun${S}|of${S})?${YEAR}${PAST_TAIL}`,
    month,
  ),
  rule(String.raw`(?:${PART}[ \u00a0-](?:bulan${S})?|bulan${S})?(?<name>${MONTH})${YEAR_OFFSET}`, month),
  // April lalu, bulan April lalu, April mendatang
  rule(
    String.raw`(?:${PART}${S}(?:bulan${S})?|bulan${S})?(?<name>${MONTH})${S}(?:yang${S})?(?:lalu(?!${S}lintas)|silam|kemarin|mendatang|depan|nanti|ini)`,
    groups => month(groups),
  ),
  rule(String.raw`(?:last|next|this(?:${S}past)?)${S}(?<name>${MONTH})`, (groups, place) =>
    /this/i.test(place.text.slice(place.start, place.start + 4)) ? month({ ...groups, yearEn: 'this' }) : month(groups),
  ),
  // dua pekan lalu, setahun lalu, two weeks ago, 40 years ago
  rule(
    String.raw`(?:sekitar${S})?(?<count>${COUNT})${S}(?<unit>hari|minggu|pekan|bulan|tahun|days?|weeks?|months?|years?)${S}(?:yang${S})?(?:lalu(?!${S}lintas)|silam|ago)`,
    groups => ({
      type: 'offset',
      unit: unitOf(groups['unit']!),
      amount: -countNumber(groups['count']!),
    }),
  ),
  rule(String.raw`se(?<unit>hari|minggu|pekan|bulan|tahun)${S}(?:yang${S})?(?:lalu(?!${S}lintas)|silam)`, groups => ({
    type: 'offset',
    unit: unitOf(groups['unit']!),
    amount: -1,
  })),
  // Senin pekan lalu, Saturday last week
  rule(
    String.raw`(?:hari${S})?(?<weekday>${WEEKDAY})${HOURS}${S}(?:(?:pekan|minggu)${S}(?<week>lalu|ini|depan)|of${S}(?<weekOf>last|this|next)${S}week|(?<weekEn>last|this|next)${S}week)`,
    groups => ({
      type: 'weekday',
      weekday: weekdayNumber(groups['weekday']!),
      week: offsetOf(groups['week'] ?? groups['weekOf'] ?? groups['weekEn'])!,
    }),
  ),
  rule(
    String.raw`akhir${S}pekan${S}(?<week>lalu|ini|depan|mendatang)|(?<weekEn>last|this|next)${S}weekend`,
    groups => ({
      type: 'offset',
      unit: 'weekend',
      amount: offsetOf(groups['week'] ?? groups['weekEn'])!,
    }),
  ),
  // awal bulan ini, akhir tahun lalu, earlier this month, last week
  rule(
    String.raw`${NOT_SOME}(?:${PART}${S})?(?<unit>pekan|bulan|tahun)${S}(?<when>lalu(?!${S}lintas)|silam|ini|depan|mendatang)`,
    groups => offset(groups, 'when'),
  ),
  rule(String.raw`(?:${PART}${S})?(?<when>last|this|next)${S}(?<unit>week|month|year)`, groups =>
    offset(groups, 'when'),
  ),
  rule(String.raw`${NOT_SOME}minggu${S}(?<when>lalu(?!${S}lintas)|ini|depan)`, (groups, place) =>
    // With a capital in mid-sentence it is Sunday; the rule for weekdays reads that.
    place.text.startsWith('M', place.start) &&
    /\p{L},?[ \u00a0]$/u.test(place.text.slice(Math.max(0, place.start - 3), place.start))
      ? null
      : { type: 'offset', unit: 'week', amount: offsetOf(groups['when'])! },
  ),
  // Sabtu lalu, hari Jumat, on Friday, last Friday
  rule(
    String.raw`(?:hari${S}|on${S}|last${S}|next${S}|this${S})?(?<weekday>${WEEKDAY})${HOURS}${TAIL}`,
    (groups, place) => {
      const name = groups['weekday']!
      const led = place.text.slice(place.start, place.start + 5).toLowerCase() === 'hari '
      if (/^\p{Ll}/u.test(name) && !led) return null
      return { type: 'weekday', weekday: weekdayNumber(name) }
    },
  ),
  rule(String.raw`kemarin${S}lusa`, () => ({ type: 'offset', unit: 'day', amount: -2 })),
  rule(String.raw`kemarin|semalam|tadi${S}malam|malam${S}tadi|yesterday|last${S}night`, () => ({
    type: 'offset',
    unit: 'day',
    amount: -1,
  })),
  rule(
    String.raw`hari${S}ini|(?:pagi|siang|sore|petang|malam)${S}ini|(?:pagi|siang|sore|petang)${S}tadi|today|tonight|this${S}(?:morning|afternoon|evening)`,
    () => ({
      type: 'offset',
      unit: 'day',
      amount: 0,
    }),
  ),
  rule('besok|tomorrow', () => ({ type: 'offset', unit: 'day', amount: 1 })),
  rule('lusa', () => ({ type: 'offset', unit: 'day', amount: 2 })),
  // pada Juni, bulan Juni, in June
  rule(String.raw`bulan${S}(?<name>${MONTH})`, month),
  rule(String.raw`${CUE}(?:${PART}[ \u00a0-])?(?<name>${MONTH})`, (groups, place) =>
    /^\p{Ll}/u.test(groups['name']!) && place.text !== place.text.toLowerCase() ? null : month(groups),
  ),
  // "antara Januari dan Maret 2025": the first of two needs no other cue than the second
  rule(String.raw`(?<name>${MONTH})(?=${S}?(?:[-–—]|hingga|sampai|dan|to|and)${S}?(?:${MONTH})(?!\p{L}))`, groups =>
    /^\p{Ll}/u.test(groups['name']!) ? null : month(groups),
  ),
  rule(String.raw`${CUE}${YEAR}${PAST_TAIL}${NO_COUNT}`, (groups, place) => yearShape(groups, place)),
  rule(String.raw`(?<=\()${YEAR}(?=\))`, groups => ({ type: 'year', year: Number(groups['year']) })),
  rule(String.raw`${YEAR}(?=${S}?(?:[-–—]|hingga|sampai)${S}?(?:1[5-9]|20)\d\d(?!\d))`, groups => ({
    type: 'year',
    year: Number(groups['year']),
  })),
  rule(String.raw`(?<=(?:1[5-9]|20)\d\d${S}?(?:[-–—]|hingga|sampai|dan|to|and)${S}?)${YEAR}${NO_COUNT}`, groups => ({
    type: 'year',
    year: Number(groups['year']),
  })),
]

function yearShape(groups: Readonly<Record<string, string | undefined>>, place: Place): DateShape | null {
  const before = place.text.slice(Math.max(0, place.start - 20), place.start)
  // "Undang-Undang Nomor 30 Tahun 2002" is a name.
  if (/(?:nomor|no\.?)[ \u00a0]\d+[ \u00a0]tahun[ \u00a0]$/i.test(before)) return null
  const written = /(?<!\p{L})(awal|pertengahan|medio|akhir|early|mid|late)(?:[ \u00a0]tahun)?[ \u00a0-]$/iu.exec(before)
  return { type: 'year', year: Number(groups['year']), ...partOf(written?.[1]) }
}

function offset(groups: Readonly<Record<string, string | undefined>>, when: string): DateShape {
  return { type: 'offset', unit: unitOf(groups['unit']!), amount: offsetOf(groups[when])!, ...partOf(groups['part']) }
}

function unitOf(word: string): 'day' | 'week' | 'month' | 'year' {
  if (/^(?:hari|day)/i.test(word)) return 'day'
  if (/^(?:minggu|pekan|week)/i.test(word)) return 'week'
  return /^(?:bulan|month)/i.test(word) ? 'month' : 'year'
}

function quarterOf(word: string): number {
  const words = [
    ['pertama', 'i', '1', 'first'],
    ['kedua', 'ii', '2', 'second'],
    ['ketiga', 'iii', '3', 'third'],
    ['keempat', 'iv', '4', 'fourth', 'last'],
  ]
  return words.findIndex(forms => forms.includes(word.toLowerCase())) + 1
}
