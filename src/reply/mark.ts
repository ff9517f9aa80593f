import { createHash } from 'node:crypto'
import type { Answer, Citation } from '../answer/answer.ts'
import type { SearchResult } from '../library/library.ts'

/**
 * Short marks by which a button recognises, later and after any number of refreshes, whether what it was made for is still there.
 * (A generation's number would not do: it changes without the answer changing, and starts anew with the process.)
 */
export function markOf(...parts: readonly (string | number)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 8)
}

export function markOfQuote({ article, start, end }: Pick<Citation, 'article' | 'start' | 'end'>): string {
  return markOf(article, start, end)
}

export function markOfAnswer({ citations, outcome }: Answer): string {
  return markOf(outcome, ...citations.map(markOfQuote))
}

/** @param firstPage the hits of the first page, and how many there are in all */
export function markOfSearch({ hits, total }: Pick<SearchResult, 'hits' | 'total'>, firstPage: number): string {
  return markOf(total, ...hits.slice(0, firstPage).map(markOfQuote))
}
