import { textHash } from '../corpus/admit.ts'
import { fingerprintOf } from './generations/segment.ts'
import type { Keeper } from './generations/keeper.ts'
import { notOurs, readOnly } from './generations/refusals.ts'
import { inspect } from './inspect/inspect.ts'
import { nearest } from './inspect/near-duplicates.ts'
import type { Library } from './library.ts'
import type { ChangeReport, Moderation, Withheld } from './moderation.ts'
import type { Shelf } from './shelf/shelf.ts'
import type { CorpusLookup } from './shelf/adding.ts'

/** What moderators do: each deed goes into the history first, and then into the next generation. */
export function moderationOf(
  shelf: Shelf | null,
  keeper: Keeper,
  isReadOnly: boolean,
): Moderation & Pick<Library, 'refresh'> {
  const open = (): Shelf => {
    if (shelf === null || isReadOnly) throw readOnly()
    return shelf
  }
  const lookup: CorpusLookup = {
    article: id => {
      const article = keeper.all().get(id)
      return article ? { hash: fingerprintOf(article), text: textHash(article) } : null
    },
    like: async article => {
      const found = await nearest(article, keeper.all().values())
      if (found === null) return null
      const { article: other, same } = found
      return { article: other.id, title: other.title, same, how: shelf?.withheld().get(other.id)?.how ?? null }
    },
  }
  const done = async (deed: Promise<unknown>): Promise<ChangeReport> => {
    await deed
    return keeper.follow()
  }
  return {
    refresh: options => keeper.refresh(options),
    rollback: async (by, from) => {
      open()
      return keeper.rollback(by, from)
    },
    draft: async upload => open().draft(upload, lookup),
    drafted: async draft => open().drafted(draft, lookup),
    add: async (draft, facts, by) => {
      const { article } = await open().add(draft, facts, by, lookup)
      return { article: article!, change: await keeper.follow() }
    },
    edit: async (article, facts, by) => done(open().edit(article, facts, by, lookup)),
    hide: async (article, reason, by) => done(open().hide(article, reason, by, lookup)),
    show: async (article, by) => done(open().show(article, by)),
    remove: async (article, by) => done(open().remove(article, by, lookup)),
    restore: async (article, by) => done(open().restore(article, by)),
    purge: async (article, by) => {
      const isAdded = open()
        .added()
        .some(({ id }) => id === article)
      // The corpus folder is the operator's: nothing is deleted there.
      if (!isAdded && keeper.all().has(article)) throw notOurs(article)
      await open().purge(article, by)
      await keeper.forget(article)
    },
    withheld: async () =>
      [...(shelf?.withheld() ?? [])].map(([article, how]): Withheld => {
        const { title = null, outlet = null, published = null } = keeper.all().get(article) ?? {}
        return { article, title, outlet, published, ...how }
      }),
    history: async (limit, before) => shelf?.history(limit, before) ?? [],
    inspect: async () => inspect([...keeper.current().articles.values()], keeper.current().skipped),
  }
}
