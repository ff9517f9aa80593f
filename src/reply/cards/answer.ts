import type { APIEmbed, APIEmbedField } from 'discord.js'
import type { Answer, Citation } from '../../answer/answer.ts'
import type { Language } from '../../language/language.ts'
import { coverageInWords } from '../wording/coverage.ts'
import { ledger, spreadInWords, type LedgerLine } from '../wording/figure-line.ts'
import { turnAct, type Button, type Controls } from '../controls.ts'
import { fitLines, fits, type Card } from '../fit.ts'
import { inert } from '../inert.ts'
import { LIMITS, SHOWN } from '../limits.ts'
import { markOfAnswer, markOfQuote } from '../mark.ts'
import { COLOURS, type DiscordMessage } from '../message.ts'
import { questionShown, showQuestion } from '../shown-question.ts'
import { silenceInWords } from '../wording/silence.ts'
import { sourceLine } from '../wording/source-line.ts'
import { controlTextsIn } from '../texts/controls.ts'
import { textsIn } from '../texts/languages.ts'
import type { Texts } from '../texts/texts.ts'
import { quoteField } from './quote-field.ts'

export interface AnswerCardOptions {
  /** From 1; one that is not there means the nearest that is. */
  readonly page?: number
  /** What there is to say about this card, in plain text. */
  readonly notes?: readonly string[]
}

/** More quotes on one page are not read. */
const QUOTES_ON_A_PAGE = 5

/**
 * An answer as a Discord message: the question, what was found, then the quotes with their sources; or why there are none. Quotes that
 * do not fit stand on further pages; every page names the sources of all.
 */
export function renderAnswer(answer: Answer, language: Language, options: AnswerCardOptions = {}): DiscordMessage {
  const texts = textsIn(language)
  const frame = frameOf(answer, language, options.notes ?? [])
  const pages = pagesOf(answer, frame, texts)
  const page = Math.min(Math.max(options.page ?? 1, 1), pages.length)
  const controls = controlsOf(answer, language, page, pages)
  return { embeds: [embedOf(answer, frame, pages[page - 1]!, texts)], ...(controls.length > 0 && { controls }) }
}

/** What every page of the answer has. */
function frameOf(answer: Answer, language: Language, notes: readonly string[]): Omit<Card, 'entries' | 'rest'> {
  const texts = textsIn(language)
  const { title, lines } = showQuestion(answer.question, texts.question)
  const above = [...lines, ...notes.map(note => `-# ${inert(note)}`)]
  const coverage = coverageInWords(answer.coverage, texts)
  if (answer.outcome === 'answered') {
    const figures = ledger(answer, language).map(line => ledgerLine(line, texts))
    const found = figures.length > 0 && fitLines(figures, SHOWN.ledger - lines.join('').length, texts.moreFigures)
    const description = [...above, found, spreadInWords(answer, language)].filter(Boolean).join('\n')
    return { color: COLOURS.answered, title, description, footer: coverage }
  }
  const { head, lines: why } = silenceInWords(answer.silence, texts)
  const below = [...why, `${texts.covers}: ${coverage}`].map(line => inert(line))
  return { color: COLOURS.silent, title, description: [...above, `**${head}**`, ...below].join('\n') }
}

/** Which quotes stand on which page: as many as fit, in order. */
function pagesOf(
  answer: Answer,
  frame: Omit<Card, 'entries' | 'rest'>,
  texts: Texts,
): readonly (readonly Citation[])[] {
  const pages: Citation[][] = [[]]
  for (const citation of answer.citations) {
    const page = pages.at(-1)!
    const longer = [...page, citation]
    const isRoom = longer.length <= QUOTES_ON_A_PAGE && fits(embedOf(answer, frame, longer, texts))
    if (page.length === 0 || isRoom) page.push(citation)
    else pages.push([citation])
  }
  return pages
}

function embedOf(
  answer: Answer,
  frame: Omit<Card, 'entries' | 'rest'>,
  shown: readonly Citation[],
  texts: Texts,
): APIEmbed {
  const related = answer.outcome !== 'answered'
  const fields = shown.map(citation =>
    quoteField(related ? { ...citation, related } : citation, answer.citations, texts),
  )
  const others = answer.citations.filter(citation => !shown.includes(citation))
  if (others.length > 0) fields.push(otherQuotes(others, texts))
  const { color, title, description, footer } = frame
  return {
    color,
    title,
    ...(description && { description }),
    ...(fields.length > 0 && { fields }),
    ...(footer && { footer: { text: footer } }),
  }
}

function ledgerLine({ head, details, citations }: LedgerLine, texts: Texts): string {
  const numbers = citations.slice(0, SHOWN.list).map(n => `[${n}]`)
  if (citations.length > SHOWN.list) numbers.push(texts.more(citations.length - SHOWN.list))
  return [`**${inert(head)}**`, ...details.map(detail => inert(detail)), numbers.join(' ')].join(' · ')
}

/** The quotes of the other pages, each with its source, so that no number in the ledger points nowhere. */
function otherQuotes(citations: readonly Citation[], texts: Texts): APIEmbedField {
  const lines = citations.map(citation => `[${citation.n}] ${inert(sourceLine(citation, texts))}`)
  return { name: texts.moreQuotes(citations.length), value: fitLines(lines, LIMITS.fieldValue, texts.more) }
}

function controlsOf(
  answer: Answer,
  language: Language,
  page: number,
  pages: readonly (readonly Citation[])[],
): readonly Controls[] {
  if (answer.silence?.code === 'nothing-asked' || answer.silence?.code === 'too-long') return []
  const { title, lines } = showQuestion(answer.question, '')
  // A button reads the question from the card: where it cannot be read there, there are no buttons.
  if (questionShown({ title, description: lines.join('\n') }) === null) return []
  const texts = controlTextsIn(language)
  const mark = markOfAnswer(answer)
  const turnTo = (to: number) => turnAct('ask', to, mark, language)
  const button = (label: string, name: 'why' | 'up' | 'down' | 'report' | 'tell' | 'context', ...more: string[]) =>
    ({ kind: 'button', label, act: { name, with: [language, ...more] } }) as const satisfies Button
  const first = pages[page - 1]?.[0]
  const reading: Button[] = []
  if (page > 1) reading.push({ kind: 'button', label: texts.previous, emoji: '◀️', act: turnTo(page - 1) })
  if (page < pages.length) {
    const label = texts.moreSources(page + 1, pages.length)
    reading.push({ kind: 'button', label, emoji: '▶️', act: turnTo(page + 1) })
  }
  if (first) reading.push(button(texts.context, 'context', markOfQuote(first)))
  reading.push(button(texts.why, 'why'))
  if (answer.outcome === 'no-evidence') reading.push(button(texts.tellMe, 'tell'))
  const opinions: Button[] = [
    { ...button(texts.good, 'up'), emoji: '👍' },
    { ...button(texts.bad, 'down'), emoji: '👎' },
  ]
  if (answer.citations.length > 0) opinions.push(button(texts.report, 'report', mark))
  return [reading, opinions]
}
