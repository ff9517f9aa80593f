import type { APIEmbed, APIEmbedField } from 'discord.js'
import type { Citation, Comparison, FigureRow, OutletView, SharedStatement } from '../../answer/answer.ts'
import type { Language } from '../../language/language.ts'
import { fitLines, fits } from '../fit.ts'
import { BLANK, inertShort, inertWithin } from '../inert.ts'
import { LIMITS, SHOWN } from '../limits.ts'
import { markOf, markOfQuote } from '../mark.ts'
import type { DiscordMessage } from '../message.ts'
import { textsIn } from '../texts/languages.ts'
import type { Texts } from '../texts/texts.ts'
import { coverageInWords } from '../wording/coverage.ts'
import { dayInWords } from '../wording/dates.ts'
import { figureLine, spreadInWords } from '../wording/figure-line.ts'
import { articleLink, outletOf } from '../wording/source-line.ts'
import { ledgerText, numbersText } from './ledger-text.ts'
import { renderNothing } from './nothing.ts'
import { renderPage, type PageAsked } from './paged.ts'

/** Two columns: with a third, each would be some twenty characters wide. */
const COLUMNS = 2
const ROWS_ON_A_PAGE = 2
const LINES_EACH = 5
/** Ends a row of columns. Nothing of it is seen or read out. */
const ROW_END: APIEmbedField = { name: '\u200B', value: '\u200B' }
/** Before the headings, so that they are told apart at a glance. */
const SIGNS = { same: '🟰', different: '↔️', silent: '🔇' } as const
/** A quote beside others is cut earlier than one alone. */
const QUOTE = 200

/**
 * What each outlet says on a topic as a Discord message: first what several say, what differs and who is silent; then the outlets
 * side by side, page by page.
 */
export function renderComparison(comparison: Comparison, language: Language, asked?: PageAsked): DiscordMessage {
  const { topic, silence, coverage, outlets, silent } = comparison
  if (silence) return renderNothing(topic, silence, coverage, language)
  const texts = textsIn(language)
  const paged = {
    command: 'compare',
    state: markOfComparison(comparison),
    question: topic,
    whenEmpty: texts.topic,
    lines: [
      texts.outletsOn(outlets.length, silent.length),
      outlets.length === 1 && texts.oneOutletOnly,
      ...sameLines(comparison, language, texts),
      ...differentLines(comparison, language, texts),
      silent.length > 0 && `${heading('silent', texts)}: ${namesText(silent, texts)}`,
    ],
    entries: outlets.map(view => outletField(view, texts)),
    most: COLUMNS * ROWS_ON_A_PAGE,
    footer: coverageInWords(coverage, texts),
  }
  const message = renderPage(paged, language, asked)
  return { ...message, embeds: message.embeds.map(inColumns) }
}

/** The fields in rows of two. */
function inColumns(embed: APIEmbed): APIEmbed {
  const { fields = [] } = embed
  const rows = fields.flatMap((field, at) => (at > 0 && at % COLUMNS === 0 ? [ROW_END, field] : [field]))
  const parted = { ...embed, fields: rows }
  return fits(parted) ? parted : embed
}

function heading(part: keyof typeof SIGNS, texts: Texts): string {
  return `\n**${SIGNS[part]} ${texts[part]}**`
}

/** By this mark the card's buttons see whether its quotes are still the same. */
export function markOfComparison({ outlets }: Comparison): string {
  return markOf(...outlets.flatMap(({ citations }) => citations.map(markOfQuote)))
}

function sameLines({ same, outlets }: Comparison, language: Language, texts: Texts): string[] {
  const citations = outlets.flatMap(view => view.citations)
  const line = ({ outlets: names, figure, citations: numbers }: SharedStatement) => {
    const what = figure ? figureText({ ...figure, citations: [] }, citations, language, texts) : texts.sameStatement
    return `- ${what}: ${namesText(names, texts)} · ${numbersText(numbers, texts)}`
  }
  return same.length === 0
    ? []
    : [heading('same', texts), fitLines(same.map(line), SHOWN.ledger / 2, texts.more, LINES_EACH)]
}

function differentLines(comparison: Comparison, language: Language, texts: Texts): (string | null)[] {
  const { different, outlets } = comparison
  if (different.length === 0) return []
  const citations = outlets.flatMap(view => view.citations)
  const lines = different.flat().map(row => `- ${figureText(row, citations, language, texts)}`)
  return [
    heading('different', texts),
    fitLines(lines, SHOWN.ledger, texts.moreFigures, LINES_EACH * 2),
    spreadInWords(comparison, language),
  ]
}

function figureText(row: FigureRow, citations: readonly Citation[], language: Language, texts: Texts): string {
  return ledgerText(figureLine(row, citations, language), texts)
}

function namesText(names: readonly (string | null)[], texts: Texts): string {
  const shown = names.slice(0, SHOWN.list).map(name => (name && inertShort(name, SHOWN.name)) || texts.noOutlet)
  const left = names.length - shown.length
  return [shown.join(', '), left > 0 && texts.more(left)].filter(Boolean).join(' ')
}

/** What one outlet says: its quotes, each with its day and its link; what it counts stands above. */
function outletField({ citations }: OutletView, texts: Texts): APIEmbedField {
  return {
    name: inertShort(outletOf(citations[0]!, texts), LIMITS.fieldName),
    value: fitLines(
      citations.map(citation => quoteText(citation, texts)),
      LIMITS.fieldValue,
      texts.moreQuotes,
    ),
    inline: true,
  }
}

function quoteText(citation: Citation, texts: Texts): string {
  const { n, quote, form, published, url } = citation
  const shown = inertWithin(quote, QUOTE)
  const text = shown.text.trim() === '' ? BLANK : shown.text
  const link = url && articleLink(citation, quote)
  const source = [
    published ? texts.published(dayInWords(published, texts)) : texts.undated,
    form === 'digest' && texts.digestShort,
    link && `[${form === 'report' ? texts.openAtQuote : texts.openReport}](${link.href}) (${link.host})`,
  ]
  const marked = form === 'report' ? `“${text}”` : text
  return `[${n}] ${marked}${shown.whole ? '' : ' …'}\n-# ${source.filter(Boolean).join(' · ')}`
}
