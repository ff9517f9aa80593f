import type { NameTable } from '../language/names/names.ts'
import type { DateMention } from '../reading/statement.ts'
import type { Citation } from './answer.ts'
import { cut, type CorpusView } from './corpus-view.ts'
import type { Evidence } from './evidence.ts'
import { originsOf } from './origins.ts'
import { quoteSpan, type Span } from './quote.ts'
import type { Scored } from './score.ts'

/** Where a piece of evidence is cited. */
export interface CitedAs {
  readonly n: number
  readonly origin: number
}

/** Evidence as numbered quotes, and the number of each piece of evidence. */
export interface Cited {
  readonly citations: readonly Citation[]
  readonly numberOf: (evidence: Evidence) => CitedAs | null
}

/**
 * Quotes evidence in the given order, numbered from 1: each its sentence, with what that cannot be understood without. No sentence is
 * quoted twice: it is cited where an earlier quote holds it, and a quote that a later one would hold grows into that.
 *
 * @param around more evidence of the same passages, for the neighbour that has what a quote lacks
 */
export function cite(
  chosen: readonly Scored[],
  view: CorpusView,
  names: NameTable,
  around: readonly Scored[] = [],
): Cited {
  const evidence = chosen.map(one => one.evidence)
  const origins = originsOf(evidence, names)
  const citations: Citation[] = []
  const numbers = new Map<Evidence, number>()
  const originNumbers = new Map<number, number>()
  const add = ({ evidence }: Scored, span: Span, origin: number): number => {
    if (!originNumbers.has(origin)) originNumbers.set(origin, originNumbers.size + 1)
    return citations.push(citationOf(evidence, span, citations.length + 1, originNumbers.get(origin)!))
  }
  chosen.forEach((one, i) => {
    const { article, passage, sentence } = one.evidence
    const neighbours = around.filter(({ evidence }) => evidence.passage === passage)
    const own = citations.filter(other => other.article === article.id)
    const isFree = (span: Span) => !own.some(other => overlap(other, span))
    const from = view.passage(passage).start
    const helped = quoteSpan(one, from, neighbours)
    const span = isFree(helped) ? helped : quoteSpan(one, from, [])
    const holding = own.find(other => holds(other, sentence))
    const grows = own.find(other => holds(span, other))
    if (grows) citations[grows.n - 1] = { ...grows, ...span, quote: cut(article, span) }
    // Where its neighbour is quoted already, with something else, it stands alone.
    numbers.set(one.evidence, (grows ?? holding)?.n ?? add(one, isFree(span) ? span : sentence, origins[i]!))
  })
  const read = [...chosen, ...around].map(({ evidence }) => evidence)
  return {
    citations: citations.map(citation => ({ ...citation, dates: datesIn(citation, read) })),
    numberOf: evidence => {
      const n = numbers.get(evidence)
      return n === undefined ? null : { n, origin: citations[n - 1]!.origin }
    },
  }
}

/** The dates that a quote states, in the order of the text. */
function datesIn(citation: Citation, read: readonly Evidence[]): DateMention[] {
  const within = read.filter(({ article, sentence }) => article.id === citation.article && holds(citation, sentence))
  const dates = new Map(within.flatMap(({ statement }) => statement.dates.map(date => [date.start, date])))
  return [...dates.values()].sort((x, y) => x.start - y.start)
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

function overlap(x: Span, y: Span): boolean {
  return x.start < y.end && y.start < x.end
}

function citationOf({ article, passage, statement }: Evidence, span: Span, n: number, origin: number): Citation {
  return {
    n,
    article: article.id,
    title: article.title,
    source: article.outlet,
    published: article.published,
    dateBasis: article.dateBasis,
    form: article.form,
    quote: cut(article, span),
    start: span.start,
    end: span.end,
    url: article.url,
    passage,
    dates: statement.dates,
    attribution: statement.attribution,
    origin,
  }
}
