import type { Article } from '../../corpus/article.ts'
import { fingerprintOf, type OpenSegment } from './segment.ts'

/** Which segments a set of articles is served from. */
export interface Plan {
  readonly keep: readonly OpenSegment[]
  /** The articles that a new segment has to be made for. */
  readonly build: readonly Article[]
}

/** A segment is dissolved into the new one when that is at least half as large: so that there are few, and each article moves seldom. */
const DISSOLVED_UP_TO = 2
/** A segment most of which is gone is dissolved as well. */
const LEAST_LIVING = 0.5

/**
 * Chooses from the segments that are there, and names the articles that are in none of them. Segments that are small beside what has to be
 * built anyway are built again with it (as log-structured merge trees do, O'Neil et al. 1996), so their number grows with
 * the logarithm of the corpus, and one changed article among many costs one article.
 */
export function planSegments(articles: Iterable<Article>, available: readonly OpenSegment[]): Plan {
  const living = new Map<OpenSegment, Article[]>(available.map(segment => [segment, []]))
  const missing: Article[] = []
  for (const article of articles) {
    const fingerprint = fingerprintOf(article)
    const home = available.find(({ slots }) => slots.has(fingerprint))
    if (home) living.get(home)!.push(article)
    else missing.push(article)
  }
  const keep: OpenSegment[] = []
  const build = [...missing]
  for (const [segment, own] of [...living].sort(([, x], [, y]) => x.length - y.length)) {
    if (own.length === 0) continue
    const isSmall = missing.length > 0 && own.length <= DISSOLVED_UP_TO * build.length
    if (isSmall || own.length < LEAST_LIVING * segment.articles.length) build.push(...own)
    else keep.push(segment)
  }
  return { keep, build }
}
