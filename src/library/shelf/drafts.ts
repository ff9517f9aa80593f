import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Format } from '../../corpus/files/scan-folder.ts'
import { hasCode } from '../disk/disk-error.ts'
import type { FileSystem } from '../disk/file-system.ts'
import { writeWhole } from '../disk/whole-file.ts'
import type { Upload } from '../moderation.ts'

/** How many drafts wait at most; the oldest go. */
export const MOST_DRAFTS = 50
/** How long a draft waits, in milliseconds. */
export const DRAFT_LIFE = 24 * 60 * 60 * 1000

/** What was handed in and is not in the corpus yet, in a folder of its own. Not two calls at once. */
export interface Drafts {
  /** Keeps it aside; resolves with its id. What is there already waits anew from now on. */
  put(upload: Upload): Promise<string>
  /** Null where it is too old, was added, or is damaged. */
  get(id: string): Promise<Upload | null>
  drop(id: string): Promise<void>
}

interface Waiting {
  readonly name: string
  readonly at: number
  readonly format: Format
}

/** The time is in the name, so that no other file has to agree with this one: milliseconds, id, format. */
const NAME = /^(\d{15})-([0-9a-f]{16})\.(txt|md|html)$/
const LEFTOVER = /^\d{15}-[0-9a-f]{16}\./

/**
 * Opens the drafts in a folder, and drops what is too old or unfinished.
 * @throws what the file system throws
 */
export async function openDrafts(files: FileSystem, folder: string, now: () => Date): Promise<Drafts> {
  const drafts = new Map<string, Waiting>()
  const isOld = ({ at }: Waiting) => now().getTime() - at > DRAFT_LIFE
  const remove = async (name: string) => {
    await files.remove(join(folder, name)).catch(missingIsFine)
  }
  const drop = async (id: string) => {
    const draft = drafts.get(id)
    if (draft === undefined) return
    await remove(draft.name)
    drafts.delete(id)
  }
  const dropOld = async (most: number) => {
    const oldestFirst = [...drafts].toSorted(([, a], [, b]) => a.at - b.at)
    for (const [at, [id, draft]] of oldestFirst.entries())
      if (isOld(draft) || at < oldestFirst.length - most) await drop(id)
  }

  // What cannot be swept (on a disk that can only be read) does no harm.
  for (const name of await files.list(folder).catch(missingIsEmpty)) {
    const [, at, id, format] = NAME.exec(name) ?? []
    if (id !== undefined) {
      // Of two of one draft the later stays: names are listed in order of time.
      await drop(id).catch(() => {})
      drafts.set(id, { name, at: Number(at), format: format as Format })
    } else if (LEFTOVER.test(name)) await remove(name).catch(() => {})
  }
  await dropOld(MOST_DRAFTS).catch(() => {})

  return {
    put: async upload => {
      const id = draftId(upload)
      const at = now().getTime()
      const draft = { name: `${String(at).padStart(15, '0')}-${id}.${upload.format}`, at, format: upload.format }
      await files.makeFolder(folder)
      await writeWhole(files, join(folder, draft.name), upload.bytes)
      const before = drafts.get(id)
      drafts.set(id, draft)
      // The draft is safe: what cannot be cleared away behind it is cleared away at the next opening.
      if (before !== undefined && before.name !== draft.name) await remove(before.name).catch(() => {})
      await dropOld(MOST_DRAFTS).catch(() => {})
      return id
    },
    get: async id => {
      const draft = drafts.get(id)
      if (draft === undefined || isOld(draft)) return null
      const bytes = await files.read(join(folder, draft.name)).catch(missingIsNull)
      const upload = bytes === null ? null : { format: draft.format, bytes }
      return upload !== null && draftId(upload) === id ? upload : null
    },
    drop,
  }
}

/** Made of the content and how it is to be read. */
function draftId({ format, bytes }: Upload): string {
  return createHash('sha256').update(`${format}\n`).update(bytes).digest('hex').slice(0, 16)
}

function missingIsNull(error: unknown): null {
  if (hasCode(error, 'ENOENT')) return null
  throw error
}

const missingIsFine = (error: unknown): void => void missingIsNull(error)

const missingIsEmpty = (error: unknown): readonly string[] => missingIsNull(error) ?? []
