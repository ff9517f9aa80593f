import type { DateMention, DateSpan } from '../../reading/statement.ts'
import type { Texts } from '../texts/texts.ts'

const STYLES: Readonly<Record<DateSpan['precision'], Intl.DateTimeFormatOptions>> = {
  day: { dateStyle: 'long', timeZone: 'UTC' },
  month: { year: 'numeric', month: 'long', timeZone: 'UTC' },
  year: { year: 'numeric', timeZone: 'UTC' },
  range: { dateStyle: 'long', timeZone: 'UTC' },
}

/** Formats by language and style: making one is dear. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatIn(tag: string, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${tag} ${JSON.stringify(style)}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(tag, style)
  formats.set(key, format)
  return format
}

/** A day, `YYYY-MM-DD`, in words: "28 April 2025". */
export function dayInWords(day: string, texts: Texts): string {
  return spanInWords({ from: day, to: day, precision: 'day' }, texts)
}

/** A resolved date in words, as precise as it is known. */
export function spanInWords(span: DateSpan, texts: Texts): string {
  const format = formatIn(texts.numberTag, STYLES[wholeMonths(span) ? 'month' : span.precision])
  // A plain `YYYY-MM-DD` is read as UTC.
  const [from, to] = [new Date(span.from), new Date(span.to)]
  return span.precision === 'range' ? format.formatRange(from, to) : format.format(from)
}

/** Whether a range runs from the first day of a month to the last day of one: "January to March". */
function wholeMonths({ from, to, precision }: DateSpan): boolean {
  const dayAfter = new Date(Date.parse(to) + 86_400_000)
  return precision === 'range' && from.endsWith('-01') && dayAfter.getUTCDate() === 1
}

/** A bound as a text gives it: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
function boundInWords(bound: string, texts: Texts): string {
  const precision = (['year', 'month', 'day'] as const)[bound.split('-').length - 1] ?? 'day'
  return spanInWords({ from: bound, to: bound, precision }, texts)
}

/**
 * The date that a text states, in words: resolved where that was possible, else between the bounds that the text gives,
 * else null (there is nothing to show but the words of the quote).
 */
export function mentionInWords(mention: DateMention, texts: Texts): string | null {
  if (mention.resolved) return spanInWords(mention.resolved, texts)
  if (mention.after) return texts.after(boundInWords(mention.after, texts))
  if (mention.before) return texts.before(boundInWords(mention.before, texts))
  return null
}

/** An ISO instant as a day and time of day, in UTC. */
export function instantInWords(instant: string, texts: Texts): string {
  const format = formatIn(texts.numberTag, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
  return `${format.format(new Date(instant))} UTC`
}
