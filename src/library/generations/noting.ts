import { UserError } from '../../language/user-error.ts'
import type { Action, Actor, ChangeReport, HistoryEntry } from '../moderation.ts'
import type { Shelf } from '../shelf/shelf.ts'

/** Something that is done to the corpus as a whole. */
export interface WholeDeed {
  readonly action: Action
  readonly by: Actor
  readonly details: HistoryEntry['with']
  readonly run: () => Promise<ChangeReport>
  /** SHA-256 over what lies in the corpus folder afterwards. */
  readonly hash: () => string
  /** Whether it is worth a line though nothing has changed. */
  readonly isAsked: boolean
}

/** Does something to the corpus as a whole and notes in the history what came of it, or that it was refused. Null: there is no history. */
export async function noting(shelf: Shelf | null, deed: WholeDeed): Promise<ChangeReport> {
  const { action, by, details } = deed
  const note = async (outcome: Pick<HistoryEntry, 'hash' | 'with' | 'result'>): Promise<ChangeReport['troubles']> => {
    try {
      await shelf?.record({ action, by, article: null, ...outcome })
      return []
    } catch (error) {
      if (error instanceof UserError) return [error.texts]
      throw error
    }
  }
  let change: ChangeReport
  try {
    change = await deed.run()
  } catch (error) {
    await note({ hash: null, with: details, result: error instanceof UserError ? error.code : 'failed' })
    throw error
  }
  const counts = {
    added: change.added.length,
    changed: change.changed.length,
    removed: change.removed.length,
  }
  if (!deed.isAsked && Object.values(counts).every(count => count === 0)) return change
  const { generation, articles, skipped } = change
  const failed = await note({
    hash: deed.hash(),
    with: { ...details, generation, articles, ...counts, skipped: skipped.length },
    result: 'done',
  })
  // One reason for both is said once.
  const others = failed.filter(({ en }) => !change.troubles.some(trouble => trouble.en === en))
  return { ...change, troubles: [...change.troubles, ...others] }
}
