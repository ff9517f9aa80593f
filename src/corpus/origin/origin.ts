import type { DateBasis, OutletBasis } from '../article.ts'
import type { ArticleMeta } from '../article-meta.ts'
import { dayInUrl, publicationDateIn } from '../publication-date.ts'
import type { Byline } from './byline.ts'
import type { Dateline } from './dateline.ts'
import { outletInFurniture } from './outlet.ts'
import { outletName, outletOfUrl, type OutletNames } from './outlet-names.ts'

/** Everything in and around an article that may tell its date and its outlet. */
export interface Evidence {
  readonly front: ArticleMeta
  readonly meta: ArticleMeta
  readonly dateline: Dateline | null
  readonly bylines: readonly Byline[]
  /** Texts of the report's sentences, in order. */
  readonly sentences: readonly string[]
  /** Texts of what is no part of the report. */
  readonly furniture: readonly string[]
}

interface FoundDate {
  readonly date: string
  readonly basis: DateBasis
}

/**
 * The publication date by the surest evidence there is.
 * @param today what lies after it is no date of publication: dropped with a warning, and the next evidence is asked
 */
export function dateOf(
  evidence: Evidence,
  today?: string,
): { readonly found: FoundDate | null; readonly warnings: readonly string[] } {
  const { front, meta, dateline, bylines, sentences } = evidence
  const byline = bylines.find(({ date }) => date !== null)
  const url = front.url ?? meta.url
  const warnings: string[] = []
  const accept = (date: string | null | undefined, basis: DateBasis, wrongWeekday = false): FoundDate | null => {
    if (!date) return null
    if (today !== undefined && date > today) {
      warnings.push(`the date ${date} (${basis}) lies in the future; it was dropped`)
      return null
    }
    if (wrongWeekday) warnings.push(`the weekday beside ${date} is not that day's; the date was kept`)
    return { date, basis }
  }
  const fromSentences = () => {
    const told = publicationDateIn(sentences)
    return accept(told?.date, 'sentence', told?.wrongWeekday)
  }
  const found =
    accept(front.published, 'front-matter') ??
    accept(meta.published, 'metadata') ??
    accept(byline?.date, 'byline', byline?.wrongWeekday) ??
    accept(dateline?.date, 'dateline') ??
    accept(url ? dayInUrl(url) : null, 'metadata') ??
    fromSentences()
  return { found, warnings }
}

/** The outlet by the surest evidence there is, under the name to show for it; null where the article does not tell. */
export function outletOf(
  evidence: Evidence,
  names: OutletNames = new Map(),
): { readonly name: string; readonly basis: OutletBasis } | null {
  const { front, meta, dateline, bylines, furniture } = evidence
  const accept = (written: string | null | undefined, basis: OutletBasis) =>
    written ? { name: outletName(written, names), basis } : null
  const url = front.url ?? meta.url
  return (
    accept(front.outlet, 'front-matter') ??
    accept(meta.outlet, 'metadata') ??
    accept(dateline?.outlet, 'dateline') ??
    accept(bylines.find(({ outlet }) => outlet !== null)?.outlet, 'byline') ??
    accept(url ? outletOfUrl(url, names) : null, 'url') ??
    accept(outletInFurniture(furniture), 'text')
  )
}
