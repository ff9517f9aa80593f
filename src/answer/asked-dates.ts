import { findDates, type DateExpression } from '../language/dates.ts'
import { resolveDate } from '../reading/resolve-date.ts'
import type { DateSpan } from '../reading/statement.ts'
import type { AskedConcept } from './concepts.ts'
import type { Evidence } from './evidence.ts'

/** The dates that a question names: "in July 2025", "pada 27 November". */
export function askedDates(question: string): DateExpression[] {
  return findDates(question).filter(({ shape }) => shape !== null)
}

/**
 * Whether each concept of a question is a part of a date that the evidence agrees with, although it writes it otherwise: `stated` in
 * the sentence (27/11, "Juni tahun lalu"), or `published` on that date. A date without a year is read as the article would mean it.
 */
export function dateMatches(
  dates: readonly DateExpression[],
  concepts: readonly AskedConcept[],
  { article, statement }: Pick<Evidence, 'article' | 'statement'>,
): { readonly stated: boolean; readonly published: boolean }[] {
  const agreeing = dates.map(expression => {
    const asked = resolveDate(expression, article.published).resolved
    return {
      expression,
      stated: asked !== null && statement.dates.some(({ resolved }) => resolved !== null && overlap(asked, resolved)),
      published:
        asked !== null &&
        article.published !== null &&
        asked.from <= article.published &&
        article.published <= asked.to,
    }
  })
  return concepts.map(concept => {
    const date = agreeing.find(({ expression }) => expression.start <= concept.start && concept.end <= expression.end)
    return { stated: date?.stated ?? false, published: date?.published ?? false }
  })
}

function overlap(a: DateSpan, b: DateSpan): boolean {
  return a.from <= b.to && b.from <= a.to
}
