import { UserError } from '../language/user-error.ts'
import { fingerprintOf } from './generations/segment.ts'
import type { Keeper } from './generations/keeper.ts'
import { readOnly } from './generations/refusals.ts'
import { inspect } from './inspect/inspect.ts'
import { nearest } from './inspect/near-duplicates.ts'
import type { Library } from './library.ts'
import type { Action, Actor, ChangeReport, Moderation, Withheld } from './moderation.ts'
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
      return article ? { hash: fingerprintOf(article) } : null
    },
    like: async article => {
      const found = await nearest(article, keeper.all().values())
      if (found === null) return null
      const { article: other, same } = found
      return { article: other.id, title: other.title, same }
    },
  }
  const done = async (deed: Promise<unknown>): Promise<ChangeReport> => {
    await deed
    return keeper.follow()
  }
  /** Notes in the history what was done to the corpus as a whole, and what was refused; where there is a history. */
  const noted = async (
    action: Action,
    by: Actor,
    details: Readonly<Record<string, boolean>>,
    deed: () => Promise<ChangeReport>,
  ) => {
    const line = { action, by, article: null }
    try {
      const change = await deed()
      const { added, changed, removed, skipped, articles } = change
      const counts = { added: added.length, changed: changed.length, removed: removed.length, skipped: skipped.length }
      const failed = await record({
        ...line,
        hash: keeper.contentHash(),
        with: { ...details, generation: change.generation, articles, ...counts },
        result: 'done',
      })
      return { ...change, troubles: [...change.troubles, ...failed] }
    } catch (error) {
      await record({ ...line, hash: null, with: details, result: error instanceof UserError ? error.code : 'failed' })
      throw error
    }
  }
  const record = async (deed: Parameters<Shelf['record']>[0]): Promise<ChangeReport['troubles']> => {
    try {
      if (!isReadOnly) await shelf?.record(deed)
      return []
    } catch (error) {
      if (error instanceof UserError) return [error.texts]
      throw error
    }
  }
  return {
    refresh: options =>
      noted('refresh', options.by, options.force ? { force: true } : {}, () => keeper.refresh(options)),
    rollback: by =>
      noted('rollback', by, {}, () => {
        open()
        return keeper.rollback()
      }),
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
      await open().purge(article, by)
      await keeper.follow()
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
