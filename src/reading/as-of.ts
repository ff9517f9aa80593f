import type { DateExpression } from '../language/dates/dates.ts'
import type { AttributionReading } from './attribution.ts'
import { AUXILIARIES, PREPOSITIONS } from './grammar.ts'
import { indexAt, type Scan } from './scan.ts'

interface Stretch {
  readonly start: number
  readonly end: number
}

/** Words that may stand between who said it and the day on which it was said. */
const REPORT_WORD =
  /^(?:hari|wartawan|reporters|jumpa|pers|keterangan|keterangannya|tertulis|konferensi|lokasi|statement|news|conference|interview|press|wawancara|siaran|resmi|kepada|a|the|kantornya|kantor)$/
const SUBORDINATE =
  /(?<!\p{L})(?:yang|setelah|sebelum|sejak|karena|ketika|saat|meski|who|which|after|before|since|because|when|while|although)(?!\p{L})/iu
const SINCE = /(?<!\p{L})(?:sejak|since|setelah|after|sebelum|before)[ \u00a0](?:(?:bulan|tahun|hari)[ \u00a0])?$/iu
const AS_OF = /(?<!\p{L})(?:per|hingga|sampai|as of|until|by)[ \u00a0](?:hari[ \u00a0])?$/iu
const NEARER = 200

/**
 * The date to which a figure belongs: the nearest in its sentence that is neither the day of the report nor in another
 * clause. Null where there is none.
 */
export function asOfDate(scan: Scan, figure: Stretch, attribution: AttributionReading): DateExpression | null {
  let best: { date: DateExpression; distance: number } | null = null
  for (const date of scan.dates) {
    if (date.shape === null || reports(scan, date, attribution)) continue
    const before = scan.text.slice(Math.max(0, date.start - 16), date.start)
    const [from, to] = date.start >= figure.end ? [figure.end, date.start] : [date.end, figure.start]
    if (to < from || apart(scan.text, from, to, date)) continue
    if (SINCE.test(before) || (to - from < 2000 && SUBORDINATE.test(scan.text.slice(from, to)))) continue
    const distance = to - from - (AS_OF.test(before) ? NEARER : 0)
    if (best === null || distance < best.distance) best = { date, distance }
  }
  return best?.date ?? null
}

/** A comma parts a date from a figure, unless the date opens the sentence ("Pada 2024, …") or closes it ("…, Senin malam"). */
function apart(text: string, from: number, to: number, date: DateExpression): boolean {
  const between = text.slice(from, to)
  const comma = between.indexOf(',')
  if (comma === -1) return false
  if (date.end <= from) {
    const before = text.slice(0, date.start)
    // "Ledakan di gudang itu, Rabu (14/9), menewaskan empat orang": set apart by commas of its own.
    const enclosed = /, ?$/.test(before) && /^(?:[ \u00a0]\p{Ll}+){0,2},[^,]*$/u.test(between)
    return before.includes(',') && !enclosed
  }
  return !(/^, ?$/.test(between.slice(comma)) && /^(?:[ \u00a0]\p{L}+){0,2}[.!?"”]*$/u.test(text.slice(date.end)))
}

/** Whether a date stands with who said it: "kata Bowo di kantornya, Rabu (11/9)", "TASS, Senin (28/4), melaporkan". */
function reports(scan: Scan, date: DateExpression, { stretches }: AttributionReading): boolean {
  return stretches.some(({ start, end }) => {
    if (date.start >= start && date.end <= end) return true
    if (date.start < end || date.start - end > 60 || /[\d.;:!?]/.test(scan.text.slice(end, date.start))) return false
    const between = scan.words.slice(indexAt(scan.words, end), indexAt(scan.words, date.start))
    return between.every(
      ({ lower, capital }) =>
        capital ||
        PREPOSITIONS.has(lower) ||
        AUXILIARIES.has(lower) ||
        lower.endsWith('nya') ||
        REPORT_WORD.test(lower),
    )
  })
}
