import type { APIEmbedField } from 'discord.js'
import type { Citation } from '../../answer/answer.ts'
import { BLANK, inert, inertShort, inertWithin, type Span } from '../inert.ts'
import { LIMITS } from '../limits.ts'
import { articleLink, remarks, sourceLine, type Sourced } from '../wording/source-line.ts'
import type { Texts } from '../texts/texts.ts'

/** A quote as a field: number, outlet and day as its name; then the quote, and under it what else is known. */
export function quoteField(citation: Citation, among: readonly Citation[], texts: Texts): APIEmbedField {
  return passageField({
    sourced: citation,
    n: citation.n,
    text: citation.quote,
    remarks: remarks(citation, among, texts),
    texts,
  })
}

export interface PassageInField {
  readonly sourced: Sourced & { readonly related?: true }
  readonly n: number
  /** Verbatim, as the article has it. */
  readonly text: string
  readonly bold?: readonly Span[]
  /** Plain text. */
  readonly remarks: readonly string[]
  readonly texts: Texts
  /** The most characters of the value; default Discord's own limit. */
  readonly limit?: number
}

/** A passage of an article, with its source, as a field. */
export function passageField({
  sourced,
  n,
  text,
  bold,
  remarks,
  texts,
  limit = LIMITS.fieldValue,
}: PassageInField): APIEmbedField {
  const link = articleLink(sourced, text)
  const below = remarks.map(remark => inert(remark))
  if (link)
    below.push(`[${sourced.form === 'report' ? texts.openAtQuote : texts.openReport}](${link.href}) (${link.host})`)
  // Small print, so that the eye finds the quote; the words are read out all the same.
  const smallPrint = below.length > 0 ? `\n-# ${below.join(' · ')}` : ''
  return {
    name: `[${n}] ${inertShort(sourceLine(sourced, texts), LIMITS.fieldName - 10)}`,
    value: quoted(text, sourced.form, limit - smallPrint.length, bold) + smallPrint,
  }
}

/**
 * A passage between quotation marks, inert, at most `limit` long. A digest's words are nobody's quotation and get no marks.
 * Where the passage was cut, the ellipsis stands outside the marks.
 */
function quoted(text: string, form: Sourced['form'], limit: number, bold?: readonly Span[]): string {
  const [open, close] = form === 'report' ? ['“', '”'] : ['', '']
  const ellipsis = ' …'
  const shown = inertWithin(text, limit - open.length - close.length - ellipsis.length, bold)
  return `${open}${shown.text.trim() === '' ? BLANK : shown.text}${close}${shown.whole ? '' : ellipsis}`
}
