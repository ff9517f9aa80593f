import type { Withheld } from '../moderation.ts'
import type { ShelfState } from './state.ts'

/** How an article is kept out of sight. */
export type Withholding = Pick<Withheld, 'how' | 'reason' | 'by' | 'at'>

/** The same for a text, and the article that had it when it was hidden or removed. */
export type WithheldText = Withholding & Pick<Withheld, 'article'>

/** What is out of sight, by article. */
export function withheld(state: ShelfState): ReadonlyMap<string, Withholding> {
  return new Map(all(state).map(({ article, how, reason, by, at }) => [article, { how, reason, by, at }]))
}

/** The texts of what is out of sight, as far as they are known, by `textHash`. */
export function withheldTexts(state: ShelfState): ReadonlyMap<string, WithheldText> {
  return new Map(all(state).flatMap(({ text, ...how }) => (text === null ? [] : [[text, how] as const])))
}

function all({ hidden, removed }: ShelfState): readonly (WithheldText & { readonly text: string | null })[] {
  return [
    ...[...hidden]
      .filter(([article]) => !removed.has(article))
      .map(([article, one]) => ({ article, how: 'hidden' as const, ...one })),
    ...[...removed].map(([article, { by, at, text }]) => ({
      article,
      how: 'removed' as const,
      reason: null,
      by,
      at,
      text: text ?? hidden.get(article)?.text ?? null,
    })),
  ]
}
