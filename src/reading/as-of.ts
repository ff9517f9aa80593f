import type { DateExpression } from '../language/dates/dates.ts'
import type { AttributionReading } from './attribution.ts'
import { TIMES } from './countable-things.ts'
import { AUXILIARIES, PREPOSITIONS } from './grammar.ts'
import { indexAt, type Scan } from './scan.ts'
import type { EventKind, Figure } from './statement.ts'

interface Stretch {
  readonly start: number
  readonly end: number
}

interface DatedFigure extends Stretch {
  readonly event: EventKind | null
  readonly counted: Figure['counted']
}

/** Words that may stand between who said it and the day on which it was said. */
const REPORT_WORD =
  /^(?:hari|wartawan|reporters|jumpa|pers|keterangan|keterangannya|tertulis|konferensi|lokasi|statement|news|conference|interview|press|wawancara|siaran|resmi|kepada|a|the|kantornya|kantor)$/
/** What opens a clause of its own: a date on the other side of it is told of something else. */
const SUBORDINATE =
  /(?<!\p{L})(?:yang|setelah|sebelum|sejak|karena|meski|untuk|guna|agar|supaya|who|which|after|before|since|because|although|for[ \u00a0]\p{L}+ing|(?:dan|and)[ \u00a0](?:tidak|tak|akan|belum|sudah|telah|will|would|has|have|had|is|are|was|were|did))(?!\p{L})/iu
/** "Februari 2024 yang sebesar 5,3 persen": no clause of its own. */
const AMOUNTING = /[ \u00a0]yang[ \u00a0](?:hanya[ \u00a0])?(?:sebesar|sebanyak|mencapai|tercatat|berjumlah)[ \u00a0]$/i
/** "17 titik api yang terpantau pada Rabu": the clause says when those were that are counted. */
const OWN_CLAUSE = /^[ \u00a0](?:yang|who|which|that)[ \u00a0]/i
/** "sejak Mei": no time at which the figure holds. */
const SINCE = /(?<!\p{L})(?:sejak|since|setelah|after|sebelum|before)[ \u00a0](?:(?:bulan|tahun|hari)[ \u00a0])?$/iu
/** "Sejak dibuka pada 2019, …" */
const EVER_SINCE = /(?:^|[,.(][ \u00a0]?)(?:sejak|since|setelah|after|sebelum|before)[ \u00a0][^,.]{0,40}$/iu
/** "The floods that began on Jan. 9 have …": what has happened since. */
const BEGINNING = /(?<!\p{L})(?:that|which)[ \u00a0][^,.]{0,40}$/u
/** "7 percent more than last year" */
const THAN = /(?<!\p{L})(?:than|daripada|dibanding|dibandingkan)[ \u00a0](?:in[ \u00a0]|pada[ \u00a0])?$/iu
/** "Bowo, kelahiran Lembar, 25 Juni 1936, …" */
const BORN = /(?<!\p{L})(?:kelahiran|lahir|born)(?!\p{L})[^.;]{0,40}$/iu
/** "dalam semalam": how long it took, whichever night it was. */
const WITHIN = /(?<!\p{L})dalam[ \u00a0]semalam$/iu
const AS_OF = /(?<!\p{L})(?:per|hingga|sampai|as of|until|by)[ \u00a0](?:hari[ \u00a0])?$/iu
const NEARER = 200
/** "in 2022 to 24 million", "pada Maret dari 9 persen": what leads on from the date leads away from it. */
const ONWARD = /(?<!\p{L})(?:to|menjadi|from|dari)[ \u00a0]$/iu
const FARTHER = 20
const LONGEST = 600

/**
 * The date to which a figure belongs: the nearest in its sentence that is neither the day of the report nor in another
 * clause. Null where there is none.
 */
export function asOfDate(scan: Scan, figure: DatedFigure, attribution: AttributionReading): DateExpression | null {
  let best: { date: DateExpression; distance: number } | null = null
  for (let at = indexAt(scan.dates, figure.start - LONGEST); at < scan.dates.length; at += 1) {
    const date = scan.dates[at]!
    if (date.start > figure.end + LONGEST) break
    const [from, to] = date.start >= figure.end ? [figure.end, date.start] : [date.end, figure.start]
    if (date.shape === null || to < from || reports(scan, date, attribution)) continue
    const before = scan.text.slice(Math.max(0, date.start - 16), date.start)
    const opening = scan.text.slice(Math.max(0, date.start - 50), date.start)
    if (
      (SINCE.test(before) && date.shape.type !== 'range') ||
      (to === figure.start && date.shape.type !== 'range' && EVER_SINCE.test(opening)) ||
      (from === figure.end && THAN.test(before)) ||
      BORN.test(opening) ||
      WITHIN.test(before + date.text) ||
      (from === figure.end &&
        !AS_OF.test(before) &&
        attribution.stretches.some(({ start, end }) => start >= from && end <= to)) ||
      (to === figure.start &&
        BEGINNING.test(opening) &&
        /^[ \u00a0]ha(?:s|ve)[ \u00a0]/.test(scan.text.slice(date.end, date.end + 6))) ||
      apart(scan.text, figure, date)
    )
      continue
    const next = scan.dates[indexAt(scan.dates, date.end)]
    const nearest = next === undefined || next.start >= figure.start
    const bonus = AS_OF.test(before) && nearest ? NEARER : 0
    const distance = to - from - bonus + (ONWARD.test(scan.text.slice(from, to)) ? FARTHER : 0)
    if (best === null || distance < best.distance) best = { date, distance }
  }
  return best?.date ?? null
}

/** "58 migran, termasuk 11 anak, pada Selasa": what is put in parts neither from the date. */
const PUT_IN =
  /,[ \u00a0](?:termasuk|including|among them|di antaranya|the|an?|yang|salah satu|ter\p{L}+)[ \u00a0][^,.;:]{1,60},(?=[ \u00a0]\p{Ll})/iu
const PART = /,[ \u00a0](?:termasuk|including|among them|di antaranya)[ \u00a0]$/i
/** "… pada Minggu, sementara 31 orang masih hilang": what is set against the rest has its own time. */
const CONTRAST =
  /;|(?:^|\p{Ll}{4})[.!?]["”]?[ \u00a0]["“]?\p{Lu}|,[ \u00a0](?:but|while|whereas|although|sementara|sedangkan|namun|tetapi|tapi|adapun)(?!\p{L})/u
/** Between words; in "4,9 persen" it parts nothing. */
const COMMA = /,(?!\d)/

/** Whether something stands between a figure and a date that makes the date another's. */
function apart(text: string, figure: DatedFigure, date: DateExpression): boolean {
  const later = date.start >= figure.end
  const whole = later ? text.slice(figure.end, date.start) : text.slice(date.end, figure.start)
  const isPart = PART.test(text.slice(Math.max(0, figure.start - 24), figure.start))
  const between = isPart && later ? whole.replace(/^[^,]{0,40},/, '') : whole.replace(PUT_IN, '')
  if (CONTRAST.test(between)) return true
  // What is quoted is dated within the quotation: a date outside is that of the saying.
  if ((whole.match(/[“”"]/g)?.length ?? 0) % 2 === 1 && !(later && FRAGMENT.test(whole))) return true
  // "Firli, 55 tahun, …", "hukuman enam tahun, …": how long is seldom of a day.
  if (TIMES.has(figure.counted?.key ?? '') && COMMA.test(between.replace(/,[ \u00a0]?$/, ''))) return true
  if (later ? leftBehind(text, figure, between) : movedOn(text, figure, between)) return true
  if (asideAt(text, figure.start) !== asideAt(text, date.start)) return true
  if (!later) return SUBORDINATE.test(between)
  // "… setelah hujan turun, Kamis (20/6).": set apart by commas of its own, a date is that of the whole.
  if (closes(text, date) && /,[ \u00a0]?$/.test(between)) return false
  const clause = between.replace(figure.event === null ? OWN_CLAUSE : '', '').replace(AMOUNTING, '')
  return SUBORDINATE.test(clause) || SET_BESIDE.test(clause) || LEADS_ON.test(clause)
}

/** 'sent "some 40 crates of rice" in 2022': a fragment that is quoted goes on outside. */
const FRAGMENT =
  /[^,.!?…]["”][ \u00a0](?:(?:pada|selama|sepanjang|in|on|during|over)[ \u00a0])?(?:(?:tahun|bulan|hari|the|year)[ \u00a0])*$/iu

/** "… sehingga dicoret jelang laga pada Kamis": what came of it, or will come. */
const LEADS_ON = /(?<!\p{L})(?:sehingga|jelang|menjelang|ahead[ \u00a0]of)(?!\p{L})/iu
/** "1,5 juta pengunjung, dua kali lipat dari 2021": the date is that of what it is compared with. */
const SET_BESIDE =
  /,[ \u00a0](?:compared|twice|double|triple|half|(?:\p{L}+[ \u00a0])?(?:times|kali)|up|down|naik|turun|meningkat|menurun|dibanding\p{L}*|lebih|more|less|fewer|higher|lower)(?!\p{L})/iu

/** ", which struck on Saturday,", ", dismantled in August,", ", the third this month,": told of something else by the way. */
const ASIDE =
  /^,[ \u00a0](?:which|who|whose|where|yang|the[ \u00a0](?:first|second|third|worst|\p{L}+(?:th|est))|(?!di[ \u00a0])(?:di\p{L}{4,}|\p{L}{3,}ed))(?!\p{L})/iu

/** "The bus, carrying 38 tourists, plunged": the second comma closes what the first opened. */
const OPENED =
  /,[ \u00a0](?:which|who|whose|where|yang|an?|the|\p{L}{3,}(?:ing|ed)|di\p{L}{4,})[ \u00a0][^,]*(?:,\d[^,]*)*$/iu

/** Where the aside between commas begins that covers an offset, or -1. */
function asideAt(text: string, offset: number): number {
  const least = Math.max(0, offset - LONGEST_ASIDE)
  const start = least + text.slice(least, offset).search(/,(?!\d)[^,]*(?:,\d[^,]*)*$/)
  if (start < least || !ASIDE.test(text.slice(start, start + 24))) return -1
  if (OPENED.test(text.slice(Math.max(0, start - LONGEST_ASIDE), start))) return -1
  return COMMA.test(text.slice(offset, offset + LONGEST_ASIDE)) ? start : -1
}

const LONGEST_ASIDE = 120

/** Whether a date, with an hour behind it, stands before a comma or the end. */
function closes(text: string, date: DateExpression): boolean {
  return /^(?:[ \u00a0]\p{L}+){0,2}(?:[.!?"”]*$|,)/u.test(text.slice(date.end))
}

/** "dari Rp2,7 triliun menjadi Rp2,2 triliun pada 2024": the date is that of where it went. */
function leftBehind(text: string, { start }: Stretch, between: string): boolean {
  const from = /(?<!\p{L})(?:dari|from)[ \u00a0]$/iu.test(text.slice(Math.max(0, start - 8), start))
  return from && /(?<!\p{L})(?:menjadi|ke|to)(?!\p{L})/iu.test(between)
}

/** "2,4 persen, naik dari 2,1 persen": what it is compared with is of another time. */
const COMPARED =
  /,(?!\d)[^,]{0,40}[ \u00a0](?:dari|from|dibanding|dibandingkan|compared[ \u00a0](?:with|to)|daripada|than|short[ \u00a0]of)[ \u00a0](?:the[ \u00a0])?$/i
/** "lebih tinggi dari kuartal sebelumnya 4,95 persen" */
const EARLIER = /(?<!\p{L})(?:sebelumnya|previous|earlier|prior)(?!\p{L})/iu
/** "… pada Oktober dan tiga masih ditahan": what still is has no date of what was. */
const STILL = /^[ \u00a0](?:\p{L}+[ \u00a0])?(?:masih|kini|still|remain|remains|remained|are still|is still)(?!\p{L})/iu

function movedOn(text: string, { end }: Stretch, between: string): boolean {
  return COMPARED.test(between) || EARLIER.test(between) || STILL.test(text.slice(end, end + 24))
}

/** Whether a date stands with who said it: "kata Bowo di kantornya, Rabu (11/9)", "TASS, Senin (28/4), melaporkan". */
function reports(scan: Scan, date: DateExpression, { stretches }: AttributionReading): boolean {
  // "melaporkan, hingga Selasa pukul 12.00, 27 orang tewas": the count is of that day, not the report.
  const counted = AS_OF.test(scan.text.slice(Math.max(0, date.start - 16), date.start))
  return stretches.some(({ start, end }) => {
    if (date.start >= start && date.end <= end) return true
    if (counted) return false
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
