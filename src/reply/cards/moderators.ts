import type { APIEmbedField } from 'discord.js'
import type { Language } from '../../language/language.ts'
import type { RefreshProgress, SourceSummary, Status } from '../../library/library.ts'
import type { HistoryEntry } from '../../library/moderation.ts'
import { coverageInWords } from '../wording/coverage.ts'
import { dayInWords, instantInWords } from '../wording/dates.ts'
import { fit } from '../fit.ts'
import { inert, inertShort } from '../inert.ts'
import { SHOWN } from '../limits.ts'
import { COLOURS, type DiscordMessage } from '../message.ts'
import { textsIn } from '../texts/languages.ts'
import { moderatingTextsIn } from '../texts/moderating.ts'
import type { Texts } from '../texts/texts.ts'
import { historyTitle } from './moderating/history.ts'
import { list, remarkLine, skippedFiles, troubleLines, who } from './moderating/parts.ts'

/** What the corpus holds at present, what is hidden of it, and the last that was done to it. */
export function renderStatus(status: Status, last: HistoryEntry | null, language: Language): DiscordMessage {
  const texts = textsIn(language)
  const moderating = moderatingTextsIn(language)
  const { refreshing } = status
  const lines = [
    `${texts.contents}: ${texts.contentsOf(status.articles, status.passages, status.terms)}`,
    inert(coverageInWords(status.coverage, texts)),
    texts.generation(status.generation, instantInWords(status.builtAt, texts)),
    last && moderating.lastChange(`${historyTitle(last, moderating)}, ${instantInWords(last.at, texts)}`),
    refreshing && moderating.refreshingBy(who(refreshing.by, moderating)),
    refreshing?.progress && progressInWords(refreshing.progress, language),
    ...troubleLines(status.troubles, language),
  ]
  const sources = status.sources.map(source => sourceSummary(source, texts))
  const embed = fit({
    color: COLOURS.moderator,
    title: texts.status,
    description: lines.filter(Boolean).join('\n'),
    entries: [
      ...list(texts.sources, sources, texts),
      ...hiddenArticles(status, language),
      ...skippedFiles(status.skipped, language),
    ],
  })
  return { embeds: [embed] }
}

/** How far a running refresh has come. */
export function renderProgress(progress: RefreshProgress, language: Language): DiscordMessage {
  const description = progressInWords(progress, language)
  return { embeds: [{ color: COLOURS.moderator, title: textsIn(language).refreshing, description }] }
}

/** Plain text: the stage, how far it has come, and what is known of the outcome. */
export function progressInWords({ stage, done, of, changes }: RefreshProgress, language: Language): string {
  const texts = textsIn(language)
  const moderating = moderatingTextsIn(language)
  const far = stage === 'reading' ? texts.progress(done, of) : moderating.passagesDone(done, of)
  const soFar = changes && moderating.soFar(changes.added, changes.changed, changes.removed, changes.skipped)
  return [of > 0 ? `${texts.stages[stage]}: ${far}` : texts.stages[stage], soFar].filter(Boolean).join('\n')
}

function hiddenArticles({ hidden }: Status, language: Language): readonly APIEmbedField[] {
  const lines = hidden.map(({ article, title, reason }) => remarkLine(title ?? article, reason ?? ''))
  return list(moderatingTextsIn(language).hidden(hidden.length), lines, textsIn(language))
}

function sourceSummary({ outlet, articles, first, last }: SourceSummary, texts: Texts): string {
  const days = [...new Set([first, last])].filter(day => day !== null).map(day => dayInWords(day, texts))
  const name = (outlet && inertShort(outlet, SHOWN.name)) || texts.noOutlet
  return `${name}: ${texts.articles(articles)} (${days.length > 0 ? days.join(' – ') : texts.undated})`
}
