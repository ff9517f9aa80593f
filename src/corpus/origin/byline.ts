import { findFullDates } from './full-dates.ts'
import { domainsIn } from './domains.ts'

/** What the line under a headline tells: when, and on which site. */
export interface Byline {
  /** `YYYY-MM-DD`, the first date of the line, or null. */
  readonly date: string | null
  /** A domain-like name in the line ("Warta.com - 3/2/2025"), as written, or null. */
  readonly outlet: string | null
  readonly wrongWeekday: boolean
}

const TIME = /\b\d{1,2}[:.]\d{2}(?::\d{2})?\b|\b(?:wib|wita|wit|am|pm|a\.m\.|p\.m\.|gmt|utc|est|edt|pukul|jam)\b/gi
const WEEKDAYS =
  /\b(?:senin|selasa|rabu|kamis|jumat|jum['’]at|sabtu|minggu|ahad|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/gi
const LABELS =
  /\b(?:diterbitkan|diperbarui|dipublikasikan|terbit|tayang|dibuat|diposting|published|updated|posted|last|update|on|pada|oleh|by|penulis|editor|reporter|jurnalis|tim|redaksi|news|berita)\b/gi

/**
 * Reads a byline: a line that holds a full date and, besides, only a time, labels, separators and names.
 * @returns null where the line is none
 */
export function readByline(line: string): Byline | null {
  if (line.length > 160 || !/\d{4}/.test(line) || /[.!?]["”’]?$/.test(line)) return null
  const dates = findFullDates(line)
  if (dates.length === 0) return null
  let rest = line
  for (const { start, end } of dates.toReversed()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`
  rest = rest.replace(TIME, ' ').replace(WEEKDAYS, ' ').replace(LABELS, ' ')
  const domains = domainsIn(rest)
  for (const { text } of domains) rest = rest.replace(text, ' ')
  const words = rest.match(/[\p{L}\p{N}'’.-]*[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? []
  if (words.length > 8 || words.some(word => !/^\p{Ll}*\p{Lu}/u.test(word))) return null
  return { date: dates[0]!.date, outlet: domains[0]?.text ?? null, wrongWeekday: dates[0]!.weekday === 'wrong' }
}
