import type { Article } from '../corpus/article.ts'
import { findDates, type DateExpression } from '../language/dates/dates.ts'
import { resolveDate } from '../reading/resolve-date.ts'
import type { DateSpan, Figure } from '../reading/statement.ts'
import type { AskedConcept } from './concepts.ts'
import { boundsOf, type Evidence } from './evidence.ts'

/** A question and the dates in it. */
interface AskedTime {
  readonly question: string
  readonly dates: readonly DateExpression[]
}

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

/** "sejak 2024", "before May": an asked date that opens or closes a stretch of time. */
const OPEN =
  /(?<!\p{L})(?:sejak|sebelum|setelah|sesudah|sampai|hingga|since|before|after|until|till|by|from) (?:(?:the|tahun|bulan|tanggal|hari|akhir|awal|end of|beginning of) ?)*$/iu

/**
 * Whether a figure is of another time than the question asks about: its own date touches none of the asked ones, or it has none and its
 * report is older than they are, or younger by more than a year. What is promised lies ahead.
 */
export function isOfOtherTime({ asOf, event }: Figure, { article }: Evidence, { question, dates }: AskedTime): boolean {
  const told = asOf === null && event !== 'promised' ? toldWithin(article) : null
  const own = asOf?.resolved ?? told
  if (!own || dates.some(({ start }) => OPEN.test(question.slice(0, start)))) return false
  const asked = dates.flatMap(date => resolveDate(date, article.published).resolved ?? [])
  return asked.length > 0 && asked.every(({ from, to }) => to < own.from || own.to < from)
}

/** "13 July" is a day of "July"; "July" is not "13 July". */
function within(inner: DateSpan, outer: DateSpan): boolean {
  return outer.from <= inner.from && inner.to <= outer.to
}

/** The time of which a report tells without saying so: the year up to it; of an undated one, from a year before the last day that it names. */
function toldWithin(article: Article): { readonly from: string; readonly to: string } | null {
  const { published } = article
  if (published !== null) return { from: yearBefore(published), to: published }
  const { after } = boundsOf(article)
  return after === undefined ? null : { from: yearBefore(after), to: '9999' }
}

/** The same day a year earlier; `YYYY-MM-DD`. */
function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
}
