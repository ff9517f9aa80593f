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
 * Quotes evidence in the given order, numbered from 1. A sentence that an earlier quote holds already is not quoted again.
 *
 * @param scored all the evidence, for the neighbours that a quote may need
 */
export function cite(chosen: readonly Scored[], scored: readonly Scored[], view: CorpusView): Cited {
  const origins = originsOf(chosen.map(({ evidence }) => evidence))
  const citations: Citation[] = []
  const numbers = new Map<Evidence, CitedAs>()
  chosen.forEach((one, i) => {
    const { article, passage, sentence } = one.evidence
    const holds = ({ start, end }: Span) => start <= sentence.start && sentence.end <= end
    const earlier = citations.find(citation => citation.article === article.id && holds(citation))
    if (!earlier) {
      const around = scored.filter(({ evidence }) => evidence.passage === passage)
      const span = quoteSpan(one, view.passage(passage).start, around)
      citations.push(citationOf(one.evidence, span, citations.length + 1, origins[i]!))
    }
    const { n, origin } = earlier ?? citations.at(-1)!
    numbers.set(one.evidence, { n, origin })
  })
  return { citations, numberOf: evidence => numbers.get(evidence) ?? null }
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
