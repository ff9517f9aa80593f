import { join } from 'node:path'
import { UserError } from '../../language/user-error.ts'
import type { Article } from '../../corpus/article.ts'
import { FILE_LIMIT } from '../../corpus/files/read-file.ts'
import { fromBytes } from '../../corpus/files/sources.ts'
import type { OutletNames } from '../../corpus/origin/outlet-names.ts'
import { diskError, hasCode } from '../disk/disk-error.ts'
import type { FileSystem } from '../disk/file-system.ts'
import { contentHash } from '../disk/sealed.ts'
import { writeWhole } from '../disk/whole-file.ts'
import type { Upload } from '../moderation.ts'
import { uploadRefused, uploadTooLarge, uploadUnsupported } from './refusals.ts'
import type { Added } from './state.ts'

/** What an article is read with. */
export interface Reading {
  readonly outlets: OutletNames
  /** `YYYY-MM-DD` */
  readonly today: string
}

/**
 * The article that an upload holds.
 * @throws UserError `upload-…` where it holds none, with the reason
 */
export async function readUpload({ format, bytes }: Upload, id: string, reading: Reading): Promise<Article> {
  if (format !== 'txt' && format !== 'md' && format !== 'html') throw uploadUnsupported()
  if (bytes.length > FILE_LIMIT) throw uploadTooLarge(bytes.length)
  const found = await fromBytes(bytes, { id, format }, reading)
  if ('code' in found) throw uploadRefused(found)
  return found
}

/** The content files of articles that were added, named after what is in them. */
export interface Contents {
  /** Writes it under a name that says it is not in the history yet. */
  write(content: Added, bytes: Uint8Array): Promise<void>
  /** Gives it its own name, now that the history has it. */
  settle(content: Added): Promise<void>
  /** The article of a content file, or what is the matter with it. */
  read(id: string, content: Added, reading: Reading): Promise<Article | UserError>
  remove(content: Added): Promise<void>
  /** How many there are that the history has never heard of. One has its own name only if the history once had it. */
  unknown(known: ReadonlySet<string>): Promise<number>
  /** Settles those that are kept. */
  settleAll(kept: Iterable<Added>): Promise<void>
  /** Removes all but those that are kept, and what a crash has left of unfinished ones. */
  sweep(kept: Iterable<Added>): Promise<void>
}

export const nameOf = ({ hash, format }: Pick<Added, 'hash' | 'format'>): string => `${hash}.${format}`

const OURS = /^([0-9a-f]{64})\.(?:txt|md|html)(|\..+)$/
const ADDING = '.adding'

/** The content files of a folder. All of it throws what the file system throws. */
export function openContents(files: FileSystem, folder: string): Contents {
  const pathOf = (content: Added) => join(folder, nameOf(content))
  const names = () =>
    files.list(folder).catch((error: unknown) => {
      if (hasCode(error, 'ENOENT')) return []
      throw error
    })
  const remove = async (path: string) => {
    await files.remove(path).catch((error: unknown) => {
      if (!hasCode(error, 'ENOENT')) throw error
    })
  }
  const settle = async (content: Added) => {
    await files.rename(`${pathOf(content)}${ADDING}`, pathOf(content))
    await files.syncFolder(folder)
  }
  /** Where nothing could be renamed, it has the other name still. */
  const bytesOf = (path: string) =>
    files.read(path).catch((error: unknown) => {
      if (hasCode(error, 'ENOENT')) return files.read(`${path}${ADDING}`)
      throw error
    })
  return {
    write: async (content, bytes) => {
      await files.makeFolder(folder)
      await writeWhole(files, `${pathOf(content)}${ADDING}`, bytes)
    },
    settle,
    read: async (id, content, reading) => {
      const path = pathOf(content)
      try {
        const bytes = await bytesOf(path)
        if (contentHash(bytes) !== content.hash) return damaged(path)
        return await readUpload({ format: content.format, bytes }, id, reading)
      } catch (error) {
        if (error instanceof UserError) return error
        return hasCode(error, 'ENOENT') ? missing(path) : diskError(error, path)
      }
    },
    remove: async content => {
      for (const path of [pathOf(content), `${pathOf(content)}${ADDING}`]) await remove(path)
      await files.syncFolder(folder)
    },
    unknown: async known =>
      (await names()).filter(name => {
        const [, hash, rest] = OURS.exec(name) ?? []
        return hash !== undefined && rest === '' && !known.has(hash)
      }).length,
    settleAll: async kept => {
      const there = new Set(await names())
      for (const content of kept) if (there.has(`${nameOf(content)}${ADDING}`)) await settle(content)
    },
    sweep: async kept => {
      const whole = new Set(Array.from(kept, nameOf))
      for (const name of await names()) if (OURS.test(name) && !whole.has(name)) await remove(join(folder, name))
    },
  }
}

const missing = (path: string) =>
  new UserError('content-missing', {
    en: `An article that was added is gone from the disk and was left out: ${path}. Put the file back from a backup, or add the article again.`,
    id: `Satu artikel tambahan hilang dari disk dan dilewati: ${path}. Kembalikan berkas itu dari cadangan, atau tambahkan lagi artikelnya.`,
  })

const damaged = (path: string) =>
  new UserError('content-damaged', {
    en: `An article that was added is damaged on the disk and was left out: ${path}. Put the file back from a backup, or add the article again.`,
    id: `Satu artikel tambahan rusak di disk dan dilewati: ${path}. Kembalikan berkas itu dari cadangan, atau tambahkan lagi artikelnya.`,
  })
