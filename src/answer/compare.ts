import type { Language } from '../language/language.ts'
import type { Citation, Comparison, FigureRow, OutletView, SharedStatement } from './answer.ts'
import { cite } from './cite.ts'
import type { Bridge } from './concepts.ts'
import type { CorpusView } from './corpus-view.ts'
import type { Evidence } from './evidence.ts'
import { ledgerOf, spreadOf } from './ledger.ts'
import { readTopic } from './topic.ts'

/** The most quotes of one outlet. */
const MOST_QUOTES = 3

/**
 * What each outlet says on a topic, what they agree on, where their figures differ, and which of them are silent.
 *
 * @param outlets every outlet of the corpus
 */
export async function compareOutlets(
  topic: string,
  view: CorpusView,
  bridge: Bridge,
  outlets: readonly string[],
  fallback?: Language,
): Promise<Comparison> {
  const { query, silence, about, entries } = await readTopic(topic, view, bridge, fallback)
  // Two articles that name no outlet may be of two.
  const sourceOf = ({ article }: Evidence) => JSON.stringify([article.outlet, article.outlet === null && article.id])
  const bySource = grouped(about, ({ evidence }) => sourceOf(evidence)).map(said => said.slice(0, MOST_QUOTES))
  const { citations, numberOf } = cite(bySource.flat(), view, bridge.names)
  const figures = ledgerOf(entries, numberOf, bridge.names)
  const views = bySource.map((said): OutletView => {
    const numbers = new Set(said.map(({ evidence }) => numberOf(evidence)!.n))
    return {
      outlet: said[0]!.evidence.article.outlet,
      citations: citations.filter(({ n }) => numbers.has(n)),
      figures: ledgerOf(
        entries.filter(({ evidence }) => sourceOf(evidence) === sourceOf(said[0]!.evidence)),
        numberOf,
        bridge.names,
      ),
    }
  })
  const speaking = new Set(views.map(({ outlet }) => outlet))
  return {
    topic,
    language: query.language,
    silence,
    outlets: views,
    same: sharedStatements(figures, citations),
    different: differing(figures),
    spread: spreadOf(figures),
    silent: silence ? [] : outlets.filter(outlet => !speaking.has(outlet)),
    coverage: view.coverage,
    generation: view.generation,
  }
}

/** Figures that more than one outlet states (articles that name none may all be of one), and statements without such a figure that more than one carries. */
function sharedStatements(figures: readonly FigureRow[], citations: readonly Citation[]): SharedStatement[] {
  const outletsOf = (numbers: readonly number[]) => [
    ...new Set(citations.filter(({ n }) => numbers.includes(n)).map(({ source }) => source)),
  ]
  const shared = figures
    .map((figure): SharedStatement => ({ outlets: outletsOf(figure.citations), figure, citations: figure.citations }))
    .filter(({ outlets }) => outlets.length > 1)
  const told = new Set(shared.flatMap(one => one.citations))
  for (const carried of grouped(citations, ({ origin }) => origin)) {
    const numbers = carried.map(({ n }) => n)
    const outlets = outletsOf(numbers)
    if (outlets.length > 1 && !numbers.every(n => told.has(n)))
      shared.push({ outlets, figure: null, citations: numbers })
  }
  return shared
}

/** Figures of one thing with one fate that have more than one value. */
function differing(figures: readonly FigureRow[]): FigureRow[][] {
  const groups = grouped(figures, ({ counted, event, negated }) => JSON.stringify([counted?.key, event, negated]))
  const amount = ({ value, valueTo, magnitude }: FigureRow) => JSON.stringify([value, valueTo, magnitude])
  return groups.filter(group => new Set(group.map(amount)).size > 1)
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => unknown): Item[][] {
  const groups = new Map<unknown, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return [...groups.values()]
}
