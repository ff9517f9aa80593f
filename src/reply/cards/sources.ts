import type { APIEmbedField } from 'discord.js'
import type { Language } from '../../language/language.ts'
import type { SourceSummary, Status } from '../../library/library.ts'
import { fitLines } from '../fit.ts'
import { inert, inertShort } from '../inert.ts'
import { LIMITS, SHOWN } from '../limits.ts'
import type { DiscordMessage } from '../message.ts'
import { moderatingTextsIn } from '../texts/moderating.ts'
import { textsIn } from '../texts/languages.ts'
import type { Texts } from '../texts/texts.ts'
import { coverageInWords } from '../wording/coverage.ts'
import { dayInWords, instantInWords } from '../wording/dates.ts'
import { list, remarkLine } from './moderating/parts.ts'
import { renderPage, type PageAsked } from './paged.ts'

const OUTLETS_IN_A_FIELD = 8

/** The outlets of the corpus, how many articles of each and of which days, and when they were last read; page by page. */
export function renderSources(status: Status, language: Language, asked?: PageAsked): DiscordMessage {
  const texts = textsIn(language)
  const lines = status.sources.map(source => sourceText(source, texts))
  const groups = Array.from({ length: Math.ceil(lines.length / OUTLETS_IN_A_FIELD) }, (_, at) => ({
    from: at * OUTLETS_IN_A_FIELD,
    lines: lines.slice(at * OUTLETS_IN_A_FIELD, (at + 1) * OUTLETS_IN_A_FIELD),
  }))
  const paged = {
    command: 'sources',
    state: '',
    question: texts.sources,
    whenEmpty: texts.sources,
    lines: [inert(coverageInWords(status.coverage, texts)), texts.lastRefresh(instantInWords(status.builtAt, texts))],
    entries: [
      ...groups.map(({ from, lines: shown }) => ({
        name: `${from + 1}–${from + shown.length}`,
        value: fitLines(shown, LIMITS.fieldValue, texts.more),
      })),
      ...hiddenFields(status, language),
    ],
    most: 3,
  }
  return renderPage(paged, language, asked)
}

/** What moderators have hidden, and why: readers may know what they do not get to read. */
function hiddenFields({ hidden }: Status, language: Language): readonly APIEmbedField[] {
  const lines = hidden.map(({ article, title, reason }) => remarkLine(title ?? article, reason ?? ''))
  return list(moderatingTextsIn(language).hiddenFromReaders(hidden.length), lines, textsIn(language))
}

function sourceText({ outlet, articles, first, last }: SourceSummary, texts: Texts): string {
  const days = [...new Set([first, last])].filter(day => day !== null).map(day => dayInWords(day, texts))
  const name = (outlet && inertShort(outlet, SHOWN.name)) || texts.noOutlet
  return `**${name}**: ${texts.articles(articles)} (${days.length > 0 ? days.join(' – ') : texts.undated})`
}
