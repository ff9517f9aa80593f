import { UserError } from '../../language/user-error.ts'
import { openAppendLog } from '../disk/append-log.ts'
import type { FileSystem } from '../disk/file-system.ts'
import type { InTurn } from '../disk/in-turn.ts'
import type { Action, Actor, HistoryEntry } from '../moderation.ts'
import { readEntry } from './history-entry.ts'
import { shelfState, type ShelfState } from './state.ts'

/** What a line of the history says besides its number and the time. */
export type Deed = Pick<HistoryEntry, 'action' | 'by' | 'article' | 'hash' | 'with' | 'result'>

/** A deed that was checked and may be done. */
export interface Prepared extends Pick<HistoryEntry, 'article' | 'hash' | 'with'> {
  /** What is left to do once the line is on the disk. Does not throw. */
  readonly settle?: () => Promise<void>
}

/** What was done to the corpus, and what all of it comes to. A deed is done when its line is on the disk, and not before. */
export interface History {
  readonly state: ShelfState
  /** How many lines nobody can read; see `AppendLog`. */
  readonly damaged: number
  /** Oldest first. */
  entries(): readonly HistoryEntry[]
  /**
   * Does a deed in its turn. One that fails is noted with the code of its error, where the disk takes it.
   * @param prepare checks it and says what the line holds; throws where it cannot be done
   */
  deed(
    action: Action,
    article: string | null,
    by: Actor,
    prepare: () => Prepared | Promise<Prepared>,
  ): Promise<HistoryEntry>
  /** Notes what was done elsewhere. Throws a `diskError`. */
  record(deed: Deed): Promise<HistoryEntry>
}

/** Ids of articles are shorter; what people make up may not be. */
const LONGEST_ID = 200

/**
 * Opens a history, and folds it.
 * @throws a `diskError` where it is there and cannot be read
 */
export async function openHistory(files: FileSystem, path: string, now: () => Date, turns: InTurn): Promise<History> {
  const log = await openAppendLog(files, path, readEntry)
  const state = shelfState(log.entries())
  const write = async (deed: Deed): Promise<HistoryEntry> => {
    const number = (log.entries().at(-1)?.number ?? 0) + 1
    const { action, by, article, hash, with: given, result } = deed
    const entry = { number, at: now().toISOString(), action, by, article, hash, with: given, result }
    await log.append(entry)
    state.take(entry)
    return entry
  }
  return {
    state,
    damaged: log.damaged,
    entries: log.entries,
    deed: (action, article, by, prepare) =>
      turns(async () => {
        try {
          const { settle, ...line } = await prepare()
          const entry = await write({ ...line, action, by, result: 'done' })
          await settle?.()
          return entry
        } catch (error) {
          const result = error instanceof UserError ? error.code : 'failed'
          const subject = article?.slice(0, LONGEST_ID) ?? null
          await write({ action, by, article: subject, hash: null, with: {}, result }).catch(() => {})
          throw error
        }
      }),
    record: entry => turns(() => write(entry)),
  }
}
