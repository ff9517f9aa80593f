import {
  AGO,
  type DateRule,
  type Groups,
  month,
  offsetOf,
  PART,
  partOf,
  rule,
  S,
  TAIL,
  THIS_DAY,
} from './date-pattern.ts'
import type { DateShape } from './date-shape.ts'
import { COUNT, countNumber, MONTH, weekdayNumber } from './date-words.ts'

/** "beberapa tahun lalu" is no year. */
const NOT_SOME = String.raw`(?<!(?:beberapa|sekian|puluhan|belasan|ratusan|few|several|\d)${S})`
const UNIT = String.raw`(?<unit>hari|minggu|pekan|bulan|tahun|dekade|dasawarsa|days?|weeks?|months?|years?|decades?)`

const today: DateShape = { type: 'offset', unit: 'day', amount: 0 }
const yesterday: DateShape = { type: 'offset', unit: 'day', amount: -1 }

/** Months, weeks and days as seen from the day of writing. */
export const RELATIVE_RULES: readonly DateRule[] = [
  // April lalu, bulan April lalu, April mendatang
  rule(
    String.raw`(?:${PART}${S}(?:bulan${S})?|bulan${S})?(?<name>${MONTH})${S}(?:yang${S})?(?:${AGO}|kemarin|mendatang|depan|nanti|ini)`,
    month,
  ),
  rule(String.raw`(?:last|next|this(?:${S}past)?)${S}(?<name>${MONTH})`, (groups, place) =>
    /this/i.test(place.text.slice(place.start, place.start + 4)) ? month({ ...groups, yearEn: 'this' }) : month(groups),
  ),
  // dua pekan lalu, setahun lalu, two weeks ago, 40 years ago
  rule(String.raw`(?:sekitar${S})?(?<count>${COUNT})${S}${UNIT}${S}(?:yang${S})?(?:${AGO}|ago)`, groups =>
    before(groups['unit']!, countNumber(groups['count']!)),
  ),
  rule(String.raw`se(?<unit>hari|minggu|pekan|bulan|tahun)${S}(?:yang${S})?${AGO}`, groups =>
    before(groups['unit']!, 1),
  ),
  // tiga bulan terakhir, setahun terakhir, the past three months, the last two weeks, the past year
  rule(String.raw`(?<count>${COUNT})${S}${UNIT}${S}(?:belakangan|terakhir)`, groups =>
    upToNow(groups['unit']!, countNumber(groups['count']!)),
  ),
  rule(String.raw`se(?<unit>minggu|pekan|bulan|tahun)${S}(?:belakangan|terakhir)`, groups =>
    upToNow(groups['unit']!, 1),
  ),
  rule(String.raw`the${S}(?:past|last)${S}(?<count>${COUNT})${S}${UNIT}`, groups =>
    upToNow(groups['unit']!, countNumber(groups['count']!)),
  ),
  rule(String.raw`the${S}past${S}(?<unit>week|month|year|decade)`, groups => upToNow(groups['unit']!, 1)),
  // Senin pekan lalu, Saturday last week
  rule(
    String.raw`(?:hari${S})?${THIS_DAY}${S}(?:(?:pekan|minggu)${S}(?<week>lalu|ini|depan)|of${S}(?<weekOf>last|this|next)${S}week|(?<weekEn>last|this|next)${S}week)`,
    groups => ({
      type: 'weekday',
      weekday: weekdayNumber(groups['weekday']!),
      week: offsetOf((groups['week'] ?? groups['weekOf'] ?? groups['weekEn'])!),
    }),
  ),
  rule(
    String.raw`akhir${S}pekan${S}(?<week>lalu|ini|depan|mendatang)|(?<weekEn>last|this|next)${S}weekend`,
    groups => ({ type: 'offset', unit: 'weekend', amount: offsetOf((groups['week'] ?? groups['weekEn'])!) }),
  ),
  // The weekend that is just over
  rule(String.raw`(?:over|during|at)${S}the${S}weekend`, () => ({
    type: 'range',
    from: { type: 'weekday', weekday: 6 },
    to: { type: 'weekday', weekday: 0 },
  })),
  // awal bulan ini, akhir tahun lalu, earlier this month, last week
  rule(
    String.raw`${NOT_SOME}(?:${PART}${S})?(?<unit>pekan|bulan|tahun)${S}(?<when>${AGO}|ini|depan|mendatang)`,
    counted,
  ),
  rule(String.raw`(?:${PART}${S})?(?<when>last|this|next)${S}(?<unit>week|month|year)`, counted),
  rule(String.raw`${NOT_SOME}minggu${S}(?<when>lalu(?!${S}lintas)|ini|depan)`, (groups, place) =>
    // With a capital in mid-sentence it is Sunday; the rule for weekdays reads that.
    place.text.startsWith('M', place.start) &&
    /\p{L},?[ \u00a0]$/u.test(place.text.slice(Math.max(0, place.start - 3), place.start))
      ? null
      : { type: 'offset', unit: 'week', amount: offsetOf(groups['when']!) },
  ),
  // Sabtu lalu, hari Jumat, on Friday, last Friday
  rule(String.raw`(?:hari${S}|on${S}|last${S}|next${S}|this${S})?${THIS_DAY}${TAIL}`, (groups, place) => {
    const name = groups['weekday']!
    const led = place.text.slice(place.start, place.start + 5).toLowerCase() === 'hari '
    if (/^\p{Ll}/u.test(name) && !led) return null
    return { type: 'weekday', weekday: weekdayNumber(name) }
  }),
  rule(String.raw`kemarin${S}lusa`, () => ({ type: 'offset', unit: 'day', amount: -2 })),
  rule(String.raw`kemarin|semalam|tadi${S}malam|malam${S}tadi|yesterday|last${S}night`, () => yesterday),
  rule(
    String.raw`hari${S}ini|(?:pagi|siang|sore|petang|malam)${S}ini|(?:pagi|siang|sore|petang)${S}tadi|tadi${S}(?:pagi|siang|sore)|today|tonight|this${S}(?:morning|afternoon|evening)`,
    () => today,
  ),
  rule('besok|tomorrow', () => ({ type: 'offset', unit: 'day', amount: 1 })),
  rule('lusa', () => ({ type: 'offset', unit: 'day', amount: 2 })),
]

function counted(groups: Groups): DateShape {
  const { unit } = unitOf(groups['unit']!)
  return { type: 'offset', unit, amount: offsetOf(groups['when']!), ...partOf(groups['part']) }
}

/** So many of a unit before the day of writing. */
function before(word: string, count: number): DateShape & { readonly type: 'offset' } {
  const { unit, each } = unitOf(word)
  return { type: 'offset', unit, amount: -count * each }
}

/** From so many of a unit ago to the day of writing; weeks by the day, since such a week is no calendar week. */
function upToNow(word: string, count: number): DateShape {
  const { unit, amount } = before(word, count)
  const from: DateShape =
    unit === 'week' ? { type: 'offset', unit: 'day', amount: amount * 7 } : { type: 'offset', unit, amount }
  return { type: 'range', from, to: today }
}

function unitOf(word: string): { readonly unit: 'day' | 'week' | 'month' | 'year'; readonly each: number } {
  if (/^(?:hari|day)/i.test(word)) return { unit: 'day', each: 1 }
  if (/^(?:minggu|pekan|week)/i.test(word)) return { unit: 'week', each: 1 }
  if (/^(?:bulan|month)/i.test(word)) return { unit: 'month', each: 1 }
  return { unit: 'year', each: /^(?:tahun|year)/i.test(word) ? 1 : 10 }
}
