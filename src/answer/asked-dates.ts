import { findDates, type DateExpression } from '../language/dates/dates.ts'
import { resolveDate } from '../reading/resolve-date.ts'
import type { DateSpan } from '../reading/statement.ts'
import type { AskedConcept } from './concepts.ts'
import type { Evidence } from './evidence.ts'

/** The dates that a question names: "in July 2025", "pada 27 November". */
export function askedDates(question: string): DateExpression[] {
  return findDates(question).filter(({ shape }) => shape !== null)
}

/**
 * Whether each concept of a question is a part of a date that the evidence agrees with, although it writes it otherwise: the sentence
 * states it (27/11, "Juni tahun lalu"), or states no other and was published on it. A date without a year is read as the article would
 * mean it.
 */
export function dateMatches(
  dates: readonly DateExpression[],
  concepts: readonly AskedConcept[],
  { article, statement }: Pick<Evidence, 'article' | 'statement'>,
): boolean[] {
  const stated = statement.dates.flatMap(({ resolved }) => resolved ?? [])
  const agreeing = dates.filter(expression => {
    const asked = resolveDate(expression, article.published).resolved
    if (asked === null) return false
    if (stated.length > 0) return stated.some(date => within(date, asked))
    return article.published !== null && asked.from <= article.published && article.published <= asked.to
  })
  return concepts.map(concept => agreeing.some(({ start, end }) => start <= concept.start && concept.end <= end))
}

/** "13 July" is a day of "July"; "July" is not "13 July". */
function within(inner: DateSpan, outer: DateSpan): boolean {
  return outer.from <= inner.from && inner.to <= outer.to
}
