import { findFullDates, type FullDate } from './origin/full-dates.ts'

/** The day an article was published, as its sentences tell it. */
export interface PublicationDate {
  /** `YYYY-MM-DD` */
  readonly date: string
  /** True where the text puts the wrong weekday before it. */
  readonly wrongWeekday: boolean
}

/** Words of a sentence that reports what was said or sent out, and so is about the day of the report. */
const REPORTING =
  /\b(?:dilansir|melansir|dikutip|mengutip|kutip|dilaporkan|melaporkan|lapor|laporan|kata|ujar|ucap|ungkap|tutur|jelas|tegas|imbuh|tambah|sebut|papar|terang|tulis|tandas|pungkas|beber|lanjut|sambung|cetus|tukas|timpal|urai|cuit|unggah|menurut|kepada|keterangan|mengatakan|menyatakan|menyebut|menyebutkan|menjelaskan|menuturkan|mengungkapkan|menegaskan|menambahkan|mengaku|mengumumkan|mengonfirmasi|konferensi pers|jumpa pers|siaran pers|rilis|ditemui|dihubungi|dikonfirmasi|wartawan|diterima|said|says|told|reported|reports|announced|according)(?:nya)?\b|[”"’][\s,]{0,4}\p{Ll}/iu

/** Right before or after a date, they tell that it is still to come or a limit. */
const COMING =
  /\b(?:akan|mendatang|nanti|besok|rencananya|dijadwalkan|hingga|sampai|batas|paling lambat|scheduled|will|next|until)\b/i
const COMING_AFTER = /^\W{0,3}(?:mendatang|nanti|besok|next)\b/i

/** Share of an article in which it says when it was written; what comes later is background. */
const OPENING = 2 / 3

/** How far before a date such a word counts, in code units. */
const NEAR = 40

/**
 * The publication date as the sentences of an article tell it: the latest full date that a reporting sentence in the opening
 * of the article names, with its weekday ("kata Rina, Senin (2/6/2025)") or set off by commas. A date of an event, told without
 * such a frame, dates the event and not the article; a date without its year is none.
 *
 * @param sentences texts in order
 */
export function publicationDateIn(sentences: readonly string[]): PublicationDate | null {
  const opening = sentences.reduce((sum, sentence) => sum + sentence.length, 0) * OPENING
  let read = 0
  let latest: FullDate | null = null
  for (const sentence of sentences) {
    if (read > opening) break
    read += sentence.length
    const dates = findFullDates(sentence)
    if (dates.length === 0 || !REPORTING.test(sentence)) continue
    for (const date of dates) {
      if (isReportingDate(sentence, date) && (latest === null || isBetter(date, latest))) latest = date
    }
  }
  return latest === null ? null : { date: latest.date, wrongWeekday: latest.weekday === 'wrong' }
}

function isReportingDate(sentence: string, { start, end, weekday }: FullDate): boolean {
  const before = sentence.slice(Math.max(0, start - NEAR), start)
  const after = sentence.slice(end, end + NEAR)
  if (COMING.test(before) || COMING_AFTER.test(after)) return false
  return weekday !== null || (/,\s*$/.test(before) && /^\s*(?:[,.]|$)/.test(after))
}

/** A date that its weekday belies stands behind the others; among equals the later one counts. */
function isBetter(a: FullDate, b: FullDate): boolean {
  const wrong = (date: FullDate) => date.weekday === 'wrong'
  return wrong(a) === wrong(b) ? a.date > b.date : wrong(b)
}

/** `YYYY-MM-DD` out of a metadata field: an ISO day or instant, or a date as an article writes it; null for anything else. */
export function dayOf(value: string): string | null {
  return findFullDates(value.slice(0, 60).replace(/(\d)T(?=\d)/, '$1 '))[0]?.date ?? null
}

/** `YYYY-MM-DD` from the path of a URL (".../2025/06/02/..."), or null. */
export function dayInUrl(url: string): string | null {
  const found = /\/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)/.exec(url)
  return found === null
    ? null
    : (findFullDates(`${found[1]}-${found[2]!.padStart(2, '0')}-${found[3]!.padStart(2, '0')}`)[0]?.date ?? null)
}
