import type { Status } from '../../library/library.ts'
import type { Draft, HistoryEntry, Inspection, Withheld } from '../../library/moderation.ts'
import { leftOutBy, type Outcome } from '../cards/moderating/outcome.ts'
import { historyTitle } from '../cards/moderating/history.ts'
import { KINDS } from '../cards/moderating/inspection.ts'
import { oneLine, shortLine } from '../inert.ts'
import { SHOWN } from '../limits.ts'
import { english } from '../texts/en.ts'
import { moderatingInEnglish as moderating } from '../texts/moderating-en.ts'
import { coverageInWords } from '../wording/coverage.ts'
import { dayInWords } from '../wording/dates.ts'
import { coloursFor, type TerminalStyle } from './lines.ts'

// What operators read at the terminal about the corpus; in English, as all of the terminal's own words are.

export function statusText(status: Status, style: TerminalStyle): string {
  const { bold } = coloursFor(style)
  const facts = [
    [english.contents, english.contentsOf(status.articles, status.passages, status.terms)],
    [english.covers, coverageInWords(status.coverage, english)],
    ['Generation', `${status.generation}, built ${minute(status.builtAt)}`],
  ] as const
  const sources = status.sources.map(({ outlet, articles, first, last }) => [
    oneLine(outlet ?? english.noOutlet),
    String(articles),
    [...new Set([first, last])].map(day => day ?? english.undated).join(' to '),
  ])
  const hidden = status.hidden.map(({ article, title, reason }) => [
    article,
    oneLine(title ?? ''),
    oneLine(reason ?? ''),
  ])
  return blocks(
    bold(english.status),
    table(facts, style),
    section(english.sources, sources, style),
    section(moderating.hidden(hidden.length), hidden, style),
    section(
      english.skipped(status.skipped.length),
      status.skipped.map(({ file, reason }) => [file, reason]),
      style,
    ),
    status.troubles.map(trouble => `${moderating.troubles}: ${trouble.en}`).join('\n'),
  )
}

/** What came of something that was done to the corpus. */
export function outcomeText(outcome: Outcome, style: TerminalStyle): string {
  const { bold } = coloursFor(style)
  const { action, report, answered } = outcome
  const { added, changed, removed, titles, warnings, figures, troubles } = report
  const skipped = leftOutBy(outcome)
  const named = (articles: readonly string[]) => articles.map(article => [article, oneLine(titles.get(article) ?? '')])
  const number = new Intl.NumberFormat(english.numberTag)
  const news = figures.map(({ article, value, counted, before, quote }) => [
    `${number.format(value)} ${oneLine(counted)}`,
    before === null ? moderating.firstReport : moderating.firstAbove(number.format(before)),
    `“${shortLine(quote, SHOWN.remark)}” (${article})`,
  ])
  const isSame = added.length + changed.length + removed.length === 0
  return blocks(
    bold(moderating.done[action]),
    [
      ...(isSame ? [english.nothingChanged] : []),
      `${english.articles(report.articles)}, generation ${report.generation}, ${report.milliseconds / 1000} s`,
      ...troubles.map(trouble => `${moderating.troubles}: ${trouble.en}`),
    ].join('\n'),
    section(english.added(added.length), named(added), style),
    section(english.changed(changed.length), named(changed), style),
    section(english.removed(removed.length), named(removed), style),
    section(
      english.skipped(skipped.length),
      skipped.map(({ file, reason }) => [file, reason]),
      style,
    ),
    section('New figures', news, style),
    section(
      moderating.answeredNow(answered.length),
      answered.map(question => [oneLine(question)]),
      style,
    ),
    section(
      english.warnings(warnings.length),
      warnings.map(({ article, warning }) => [article, warning]),
      style,
    ),
  )
}

/** What lies in the trash. */
export function trashText(withheld: readonly Withheld[], style: TerminalStyle): string {
  const removed = withheld.filter(({ how }) => how === 'removed')
  const rows = removed.map(({ article, title, outlet, at }) => [
    article,
    oneLine(title ?? ''),
    oneLine(outlet ?? ''),
    `removed ${dayInWords(at.slice(0, 10), english)}`,
  ])
  return rows.length === 0 ? `${moderating.trashEmpty}\n` : blocks(section(moderating.trash, rows, style))
}

/** Who did what, newest first. */
export function historyText(entries: readonly HistoryEntry[], style: TerminalStyle): string {
  if (entries.length === 0) return `${moderating.historyEmpty}\n`
  const rows = entries.map(entry => [
    `#${entry.number}`,
    minute(entry.at),
    historyTitle(entry, moderating),
    ...(entry.by.user === null ? ['operator', ''] : [`user ${entry.by.user}`, `server ${entry.by.place}`]),
    [
      entry.article ?? '',
      ...Object.entries(entry.with)
        .filter(([name]) => name !== 'text')
        .map(([name, value]) => `${name}=${value}`),
    ]
      .filter(Boolean)
      .join(' '),
  ])
  const earlier = entries.at(-1)!.number - 1
  const more = `${english.more(earlier)}: history --limit ${entries[0]!.number}`
  return blocks(table(rows, style), earlier > 0 ? more : '')
}

/** An article that is nearly the same as one that is added. */
export function nearlySame({ article, title, how }: NonNullable<Draft['like']>): string {
  return moderating.nearlySameAs(`${article}${title ? ` (${oneLine(title)})` : ''}`, how)
}

/** What may want mending, kind by kind. */
export function inspectionText({ articles, findings }: Inspection, style: TerminalStyle): string {
  const kinds = KINDS.map(kind => {
    const rows = findings
      .filter(finding => finding.kind === kind)
      .map(({ subjects, detail }) => [subjects.join(' = '), oneLine(detail ?? '')])
    return section(`${moderating.findings[kind]} (${rows.length})`, rows, style)
  })
  return blocks(moderating.inspected(articles, findings.length), ...kinds)
}

function section(title: string, rows: readonly (readonly string[])[], style: TerminalStyle): string {
  return rows.length === 0 ? '' : `${coloursFor(style).bold(title)}\n${table(rows, style, '  ')}`
}

/** Columns as wide as their widest cell, but no cell wider than half the terminal; the last one is left as it is. */
function table(rows: readonly (readonly string[])[], { width }: TerminalStyle, indent = ''): string {
  const plain = rows.map(row => row.map(oneLine))
  const columns = Math.max(...plain.map(row => row.length))
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.min(Math.max(...plain.map(row => row[at]?.length ?? 0)), Math.floor(width / 2)),
  )
  const line = (row: readonly string[]) =>
    row.map((cell, at) => (at === row.length - 1 ? cell : shortLine(cell, widths[at]!).padEnd(widths[at]!))).join('  ')
  return plain.map(row => `${indent}${line(row)}`.trimEnd()).join('\n')
}

function blocks(...parts: readonly string[]): string {
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

/** An ISO instant to the minute, in UTC, so that a column of them lines up. */
function minute(instant: string): string {
  return `${instant.slice(0, 16).replace('T', ' ')} UTC`
}
