import type { APIEmbedField } from 'discord.js'
import type { Skipped } from '../../corpus/article.ts'
import type { Language } from '../../language/language.ts'
import type { RefreshProgress, RefreshReport, SourceSummary, Status } from '../../library/library.ts'
import { coverageInWords } from '../wording/coverage.ts'
import { dayInWords, instantInWords } from '../wording/dates.ts'
import { fit, fitLines } from '../fit.ts'
import { BLANK, inert, inertShort } from '../inert.ts'
import { LIMITS, SHOWN } from '../limits.ts'
import { COLOURS, type DiscordMessage } from '../message.ts'
import { textsIn } from '../texts/languages.ts'
import type { Texts } from '../texts/texts.ts'

/** What the corpus holds at present. */
export function renderStatus(status: Status, language: Language): DiscordMessage {
  const texts = textsIn(language)
  const lines = [
    `${texts.contents}: ${texts.contentsOf(status.articles, status.passages, status.terms)}`,
    inert(coverageInWords(status.coverage, texts)),
    texts.generation(status.generation, instantInWords(status.builtAt, texts)),
    status.refreshing && texts.refreshingNow,
  ]
  const sources = status.sources.map(source => sourceSummary(source, texts))
  const embed = fit({
    color: COLOURS.moderator,
    title: texts.status,
    description: lines.filter(Boolean).join('\n'),
    entries: [...list(texts.sources, sources, texts), ...skippedFiles(status.skipped, texts)],
  })
  return { embeds: [embed] }
}

/** What a refresh has changed. */
export function renderRefresh(report: RefreshReport, language: Language): DiscordMessage {
  const texts = textsIn(language)
  const { added, changed, removed } = report
  const seconds = new Intl.NumberFormat(texts.numberTag, { maximumFractionDigits: 1 }).format(
    report.milliseconds / 1000,
  )
  const same = added.length + changed.length + removed.length === 0
  const remarks = report.warnings.map(({ article, warning }) => fileLine(article, warning))
  const embed = fit({
    color: COLOURS.moderator,
    title: texts.refreshed,
    description: [
      same && texts.nothingChanged,
      `${texts.contents}: ${texts.articles(report.articles)}`,
      texts.refreshedIn(report.generation, seconds),
    ]
      .filter(Boolean)
      .join('\n'),
    entries: [
      ...list(texts.added(added.length), names(added), texts),
      ...list(texts.changed(changed.length), names(changed), texts),
      ...list(texts.removed(removed.length), names(removed), texts),
      ...skippedFiles(report.skipped, texts),
      ...list(texts.warnings(report.warnings.length), remarks, texts),
    ],
  })
  return { embeds: [embed] }
}

/** How far a running refresh has come. */
export function renderProgress(progress: RefreshProgress, language: Language): DiscordMessage {
  const texts = textsIn(language)
  const description = `${texts.stages[progress.stage]}: ${texts.progress(progress.done, progress.files)}`
  return { embeds: [{ color: COLOURS.moderator, title: texts.refreshing, description }] }
}

function sourceSummary({ outlet, articles, first, last }: SourceSummary, texts: Texts): string {
  const days = [...new Set([first, last])].filter(day => day !== null).map(day => dayInWords(day, texts))
  const name = (outlet && inertShort(outlet, SHOWN.name)) || texts.noOutlet
  return `${name}: ${texts.articles(articles)} (${days.length > 0 ? days.join(' – ') : texts.undated})`
}

function skippedFiles(skipped: readonly Skipped[], texts: Texts): readonly APIEmbedField[] {
  const lines = skipped.map(({ file, reason }) => fileLine(file, reason))
  return list(texts.skipped(skipped.length), lines, texts)
}

function names(articles: readonly string[]): readonly string[] {
  return articles.map(article => inertShort(article, SHOWN.name) || BLANK)
}

function fileLine(file: string, reason: string): string {
  return `${inertShort(file, SHOWN.name) || BLANK}: ${inertShort(reason, SHOWN.remark)}`
}

/** A field with the first lines of a list; none where the list is empty. */
function list(name: string, lines: readonly string[], texts: Texts): readonly APIEmbedField[] {
  return lines.length === 0 ? [] : [{ name, value: fitLines(lines, LIMITS.fieldValue, texts.more, SHOWN.list) }]
}
