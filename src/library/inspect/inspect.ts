import type { Article } from '../../corpus/article.ts'
import type { LeftOut } from '../library.ts'
import type { Finding, Inspection } from '../moderation.ts'
import { nearDuplicates } from './near-duplicates.ts'

/** More pairs of articles that are nearly the same are not listed. */
const MOST_PAIRS = 500

/**
 * Looks articles over for what a moderator may want to mend: what was left out, what lacks an outlet, a date or a title, what was odd, and
 * what is nearly the same, the most alike first. Others have their turn every few milliseconds.
 */
export async function inspect(articles: readonly Article[], skipped: readonly LeftOut[]): Promise<Inspection> {
  const lacking = (kind: Finding['kind'], name: 'outlet' | 'published' | 'title') =>
    articles.filter(article => article[name] === null).map(({ id }) => ({ kind, subjects: [id], detail: null }))
  const pairs = await nearDuplicates(articles)
  const findings: Finding[] = [
    ...skipped.map(leftOut => ({
      kind: 'left-out' as const,
      subjects: [leftOut.file],
      detail: leftOut.reason,
      leftOut,
    })),
    ...lacking('no-outlet', 'outlet'),
    ...lacking('no-date', 'published'),
    ...lacking('no-title', 'title'),
    ...articles.flatMap(({ id, warnings }) =>
      warnings.map(detail => ({ kind: 'odd' as const, subjects: [id], detail })),
    ),
    ...pairs.slice(0, MOST_PAIRS).map(({ one, other, resemblance }) => ({
      kind: 'near-duplicate' as const,
      subjects: [one, other],
      // Cut, not rounded: only what is the same is shown as such.
      detail: (Math.floor(resemblance * 100) / 100).toFixed(2),
    })),
  ]
  return { articles: articles.length, findings }
}
