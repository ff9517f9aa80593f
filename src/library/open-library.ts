import { join } from 'node:path'
import { openCorpus } from '../corpus/files/open-corpus.ts'
import { readCorpusSettings } from '../corpus/read-corpus.ts'
import { unfinishedImport } from './backup/journal.ts'
import { createLibrary } from './create-library.ts'
import type { FileSystem } from './disk/file-system.ts'
import { openGenerationStore } from './disk/generation-store.ts'
import { lockFolder } from './disk/lock.ts'
import { lookingOnly, nodeFiles } from './disk/node-files.ts'
import { withoutWriting } from './disk/unwritable.ts'
import { codeFingerprint } from './generations/code-fingerprint.ts'
import { threads } from './generations/workshop.ts'
import type { Library } from './library.ts'
import type { Actor, ChangeReport } from './moderation.ts'
import { openShelf } from './shelf/shelf.ts'

export interface OpenLibraryOptions {
  /** A folder of articles, or one file. */
  readonly corpus: string
  /** The folder where what moderators do, and the generations, are kept. */
  readonly data: string
  readonly now: () => Date
  /**
   * Takes the data folder for this process; throws `data-in-use` where another has it. Without, nothing on the disk is touched, so that a
   * bot that is running is not disturbed: the library answers, and refuses to change anything.
   */
  readonly lock: boolean
  /** False: what has changed in the folder since a generation was kept is left for a refresh, which then says what it was. */
  readonly catchesUp?: boolean
}

/** Opens a corpus together with what moderators have done to it, and with the generations on the disk. Throws `UserError`s. */
export async function openLibrary({ lock, ...options }: OpenLibraryOptions): Promise<Library> {
  if (!lock) return openWith({ ...options, files: lookingOnly(nodeFiles), isReadOnly: true })
  const held = await lockFolder(options.data, () => options.now().getTime())
  try {
    const library = await openWith(options)
    return {
      ...library,
      close: async () => {
        await library.close()
        await held.release()
      },
    }
  } catch (error) {
    await held.release()
    throw error
  }
}

interface OpenWithOptions extends Omit<OpenLibraryOptions, 'lock'> {
  readonly files?: FileSystem
  readonly isReadOnly?: boolean
  /** Why nothing can be written to the data folder, which is not taken then: it is read, and whatever would write is refused. Null: it can. */
  readonly unwritable?: ChangeReport['troubles'][number] | null
}

/** Opens a library in a data folder that the caller has taken, or in which nothing is written. */
export async function openWith({ corpus, data, now, ...how }: OpenWithOptions): Promise<Library> {
  const { isReadOnly = false, catchesUp = true, unwritable = null } = how
  const files = unwritable === null ? (how.files ?? nodeFiles) : withoutWriting(nodeFiles)
  const unfinished = await unfinishedImport(files, data)
  if (unfinished) throw unfinished
  // Where the corpus is gone, what is on the disk goes on answering: the library says so.
  const outlets = await openCorpus(corpus).then(
    async opened => (await readCorpusSettings(opened)).outlets,
    () => new Map<string, string>(),
  )
  const shelf = await openShelf({ files, folder: shelfIn(data), now, outlets })
  const fingerprint = codeFingerprint()
  const opening = openGenerationStore({ files, folder: join(data, 'generations'), fingerprint })
  // Who only looks can do without; there may be no such folder yet.
  const store = await (isReadOnly || unwritable ? opening.catch(() => null) : opening)
  const kept = { shelf, ...(store && { store }), unwritable }
  return createLibrary({ corpus, now, ...kept, threads: threads(), isReadOnly, catchesUp })
}

/** Notes in the history of a data folder, which the caller has taken, that a backup was put in its place. */
export async function recordImport(
  data: string,
  details: { readonly created: string; readonly files: number },
  by: Actor,
  now: () => Date,
): Promise<void> {
  const shelf = await openShelf({ files: nodeFiles, folder: shelfIn(data), now, outlets: new Map() })
  await shelf.record({ action: 'import', by, article: null, hash: null, with: details, result: 'done' })
}

function shelfIn(data: string): string {
  return join(data, 'shelf')
}
