import type { APIEmbedField } from 'discord.js'
import type { Citation, EvidenceDate, FigurePoint, Timeline } from '../../answer/answer.ts'
import type { Language } from '../../language/language.ts'
import type { DateSpan } from '../../reading/statement.ts'
import { chartOf, type Chart } from '../chart/figure-chart.ts'
import { pngOf } from '../chart/png.ts'
import { fitLines } from '../fit.ts'
import { inert, inertShort, oneLine, shortLine } from '../inert.ts'
import { LIMITS, SHOWN } from '../limits.ts'
import { markOf, markOfQuote } from '../mark.ts'
import type { DiscordMessage, MessageFile } from '../message.ts'
import { textsIn } from '../texts/languages.ts'
import type { Texts } from '../texts/texts.ts'
import { coverageInWords } from '../wording/coverage.ts'
import { spanInWords } from '../wording/dates.ts'
import { figureLine, spreadInWords } from '../wording/figure-line.ts'
import { sourceLine } from '../wording/source-line.ts'
import { ledgerText } from './ledger-text.ts'
import { quoteField } from './quote-field.ts'
import { renderNothing } from './nothing.ts'
import { renderPage, type PageAsked } from './paged.ts'

const QUOTES_ON_A_PAGE = 6
const FIGURES_SHOWN = 10
const PICTURE = 'timeline.png'

/** How pictures come about, and what is done where one does not: the card goes out without it. */
export interface Drawing {
  readonly draw?: (chart: Chart) => Promise<Uint8Array>
  readonly notDrawn: (error: unknown) => void
}

/**
 * What the articles say on a topic in order of time as a Discord message: its figures where it is one, with a picture of them on the
 * first page, then the quotes, page by page.
 */
export async function renderTimeline(
  timeline: Timeline,
  language: Language,
  drawing: Drawing,
  asked: PageAsked = {},
): Promise<DiscordMessage> {
  const { topic, silence, dated, undated, series, coverage } = timeline
  if (silence) return renderNothing(topic, silence, coverage, language)
  const texts = textsIn(language)
  const picture = (asked.page ?? 1) > 1 ? null : await pictureOf(timeline, language, drawing)
  const quotes = quotesIn(timeline)
  const paged = {
    command: 'timeline',
    state: markOfTimeline(timeline),
    question: topic,
    whenEmpty: texts.topic,
    lines: [
      texts.inOrder(dated.length, undated.length),
      series.length > 0 && figuresText(series, language, texts),
      series.length > 0 && spreadInWords(timeline, language),
      picture && texts.inPicture,
    ],
    entries: [
      ...dated.map(({ citation, date }) => datedField(citation, date, quotes, texts)),
      ...undated.map(citation => datedField(citation, null, quotes, texts)),
    ],
    most: QUOTES_ON_A_PAGE,
    footer: coverageInWords(coverage, texts),
  }
  const message = renderPage(paged, language, asked)
  if (!picture) return message
  const embeds = message.embeds.map(embed => ({ ...embed, image: { url: `attachment://${PICTURE}` } }))
  return { ...message, embeds, files: [picture] }
}

function quotesIn({ dated, undated }: Timeline): Citation[] {
  return [...dated.map(({ citation }) => citation), ...undated]
}

/** By this mark the card's buttons see whether its quotes are still the same. */
export function markOfTimeline(timeline: Timeline): string {
  return markOf(...quotesIn(timeline).map(markOfQuote))
}

/** A quote under the day that it speaks of; where that is the day of publication, this is said once. */
function datedField(
  citation: Citation,
  date: EvidenceDate | null,
  among: readonly Citation[],
  texts: Texts,
): APIEmbedField {
  const day = date?.basis === 'stated' ? `${texts.asOf(spanInWords(date.span, texts))} · ` : ''
  const dates = citation.dates.filter(({ resolved }) => !(day && resolved && sameSpan(resolved, date!.span)))
  const { value } = quoteField({ ...citation, dates }, among, texts)
  const number = `[${citation.n}] `
  return { name: number + inertShort(day + sourceLine(citation, texts), LIMITS.fieldName - number.length), value }
}

function sameSpan(a: DateSpan, b: DateSpan): boolean {
  return a.from === b.from && a.to === b.to
}

function figuresText(series: readonly FigurePoint[], language: Language, texts: Texts): string {
  const lines = series.map(({ figure, date, source }) => {
    const when = date ? spanInWords(date.span, texts) : texts.undated
    const { head, details, citations } = figureLine({ ...figure, asOf: null }, [], language)
    const outlet = shortLine(source ?? '', SHOWN.name) || texts.noOutlet
    return `- ${inert(when)}: ${ledgerText({ head, details: [...details, outlet], citations }, texts)}`
  })
  return fitLines(lines, SHOWN.ledger, texts.moreFigures, FIGURES_SHOWN)
}

/** The picture of the figures and what it shows in words; null where there are not two to draw, or where it cannot be drawn. */
async function pictureOf(
  { topic, series }: Timeline,
  language: Language,
  { draw = pngOf, notDrawn }: Drawing,
): Promise<MessageFile | null> {
  const chart = chartOf(topic, series, language)
  if (!chart) return null
  const texts = textsIn(language)
  const points = chart.points.map(({ when, said, source }) => `${when}: ${said} (${source})`).join('; ')
  const alt = texts.chartAlt(shortLine(topic, SHOWN.name), oneLine(points))
  try {
    return { name: PICTURE, data: await draw(chart), description: shortLine(alt, LIMITS.fieldValue) }
  } catch (error) {
    notDrawn(error)
    return null
  }
}
