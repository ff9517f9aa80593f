import type { Format } from '../../corpus/files/scan-folder.ts'
import { FACTS, type Actor, type ArticleFacts, type HistoryEntry } from '../moderation.ts'

/** An article that somebody added: where its content lies on the disk, and how large it is. */
export interface Added {
  /** SHA-256 of its content. */
  readonly hash: string
  readonly format: Format
  readonly bytes: number
}

interface Done {
  readonly by: Actor
  readonly at: string
  /** See `textHash`: of the article as it was then; null where the history does not say. */
  readonly text: string | null
}

/** What moderators have done, all in all. Articles by their ids. */
export interface ShelfState {
  /** Those in the trash included. */
  readonly added: ReadonlyMap<string, Added>
  readonly facts: ReadonlyMap<string, ArticleFacts>
  /** Those that were hidden before they came into the trash included. */
  readonly hidden: ReadonlyMap<string, Done & { readonly reason: string }>
  /** `purged`: an article of the corpus folder that was purged. Nothing of it could be deleted, so that it stays here. */
  readonly removed: ReadonlyMap<string, Done & { readonly purged: boolean }>
}

/** What entries of the history come to. `take` adds one more to it. */
export function shelfState(entries: readonly HistoryEntry[]): ShelfState & { take(entry: HistoryEntry): void } {
  const added = new Map<string, Added>()
  const facts = new Map<string, ArticleFacts>()
  const hidden = new Map<string, Done & { reason: string }>()
  const removed = new Map<string, Done & { purged: boolean }>()

  const take = (entry: HistoryEntry): void => {
    const { article, by, at } = entry
    const text = typeof entry.with['text'] === 'string' ? entry.with['text'] : null
    if (entry.result !== 'done' || article === null) return
    switch (entry.action) {
      case 'add': {
        const content = addedBy(entry)
        if (content === null) return
        added.set(article, content)
        facts.set(article, { ...facts.get(article), ...factsOf(entry) })
        // Where it lay in the trash its file was lost, and somebody handed it in again.
        removed.delete(article)
        return
      }
      case 'edit':
        facts.set(article, { ...facts.get(article), ...factsOf(entry) })
        return
      case 'hide':
        hidden.set(article, { reason: String(entry.with['reason'] ?? ''), by, at, text })
        return
      case 'show':
        hidden.delete(article)
        return
      case 'remove':
        removed.set(article, { by, at, text, purged: false })
        return
      case 'restore':
        removed.delete(article)
        return
      case 'purge':
        if (added.has(article)) for (const map of [added, facts, hidden, removed]) map.delete(article)
        else removed.set(article, { by, at, text: removed.get(article)?.text ?? null, purged: true })
        return
      case 'refresh':
      case 'rollback':
      case 'import':
    }
  }
  for (const entry of entries) take(entry)
  return { added, facts, hidden, removed, take }
}

const FORMATS: readonly Format[] = ['txt', 'md', 'html']

function addedBy({ hash, with: { format, bytes } }: HistoryEntry): Added | null {
  const known = FORMATS.find(each => each === format)
  return hash === null || known === undefined || typeof bytes !== 'number' ? null : { hash, format: known, bytes }
}

function factsOf(entry: HistoryEntry): ArticleFacts {
  const given = FACTS.flatMap(name => {
    const value = entry.with[name]
    return value === null || typeof value === 'string' ? [[name, value] as const] : []
  })
  return Object.fromEntries(given)
}
