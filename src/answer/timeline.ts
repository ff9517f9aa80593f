import type { Language } from '../language/language.ts'
import type { Figure } from '../reading/statement.ts'
import type { Citation, DatedCitation, EvidenceDate, FigurePoint, Timeline } from './answer.ts'
import { cite, type Cited } from './cite.ts'
import type { Bridge } from './concepts.ts'
import type { CorpusView } from './corpus-view.ts'
import type { Evidence } from './evidence.ts'
import { ledgerOf, spreadOf, type Entry } from './ledger.ts'
import { readTopic } from './topic.ts'

/** The most quotes of a timeline. */
const MOST_QUOTES = 40

/** What the articles say on a topic, in the order of the days that they speak of; the figures of a thing that is counted apart. */
export async function timelineOf(
  topic: string,
  view: CorpusView,
  bridge: Bridge,
  fallback?: Language,
): Promise<Timeline> {
  const { query, silence, about, entries } = await readTopic(topic, view, bridge, fallback)
  const cited = cite(about.slice(0, MOST_QUOTES), view, bridge.names)
  const dates = datesByCitation(
    about.map(({ evidence }) => evidence),
    entries,
    cited,
  )
  const dated = cited.citations
    .flatMap((citation): DatedCitation[] => {
      const date = dates.get(citation.n)
      return date ? [{ citation, date }] : []
    })
    .sort((x, y) => inTime(x.date, y.date))
  const undated = cited.citations.filter(({ n }) => !dates.has(n))
  const renumber = numbering([...dated.map(({ citation }) => citation), ...undated])
  const rows = ledgerOf(entries, cited.numberOf, bridge.names)
  return {
    topic,
    language: query.language,
    silence,
    dated: dated.map(({ citation, date }) => ({ citation: { ...citation, n: renumber(citation.n) }, date })),
    undated: undated.map(citation => ({ ...citation, n: renumber(citation.n) })),
    series: seriesOf(entries, cited, renumber),
    spread: spreadOf(rows),
    coverage: view.coverage,
    generation: view.generation,
  }
}

/** New numbers in the order of the given citations, by their old ones. */
function numbering(citations: readonly Citation[]): (n: number) => number {
  const numbers = new Map(citations.map(({ n }, at) => [n, at + 1]))
  return n => numbers.get(n)!
}

function datesByCitation(
  about: readonly Evidence[],
  entries: readonly Entry[],
  { numberOf }: Cited,
): Map<number, EvidenceDate> {
  const figures = new Map(entries.map(({ evidence, figure }) => [evidence, figure]))
  const dates = new Map<number, EvidenceDate>()
  for (const evidence of about) {
    const n = numberOf(evidence)?.n
    const date = dateOf(evidence, figures.get(evidence))
    if (n !== undefined && date && !dates.has(n)) dates.set(n, date)
  }
  return dates
}

/** The day of the figure, else one that the sentence states, else that of the article. */
function dateOf({ article, statement }: Evidence, figure?: Figure): EvidenceDate | null {
  const stated = figure?.asOf?.resolved ?? statement.dates.find(({ resolved }) => resolved)?.resolved
  if (stated) return { span: stated, basis: 'stated' }
  if (article.published === null) return null
  return { span: { from: article.published, to: article.published, precision: 'day' }, basis: 'published' }
}

/** Each statement of the figure, once for each article, in order of time. */
function seriesOf(entries: readonly Entry[], { numberOf }: Cited, renumber: (n: number) => number): FigurePoint[] {
  const points = new Map<string, FigurePoint>()
  for (const entry of entries) {
    const { article } = entry.evidence
    const [figure] = ledgerOf([entry], evidence => {
      const cited = numberOf(evidence)
      return cited && { ...cited, n: renumber(cited.n) }
    })
    if (!figure) continue
    const date = dateOf(entry.evidence, entry.figure)
    const { value, valueTo, magnitude, qualifier, event, negated, of, speaker } = figure
    const key = JSON.stringify([article.id, value, valueTo, magnitude, qualifier, event, negated, of, speaker, date])
    if (!points.has(key)) points.set(key, { figure, date, source: article.outlet })
  }
  return [...points.values()].sort((x, y) =>
    x.date && y.date ? inTime(x.date, y.date) : Number(x.date === null) - Number(y.date === null),
  )
}

function inTime({ span: x }: EvidenceDate, { span: y }: EvidenceDate): number {
  return x.from.localeCompare(y.from) || x.to.localeCompare(y.to)
}
