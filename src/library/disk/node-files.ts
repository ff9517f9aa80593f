import { constants } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, unlink, type FileHandle } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { hasCode } from './disk-error.ts'
import type { FileSystem } from './file-system.ts'

const OWNER_FILE = 0o600
const OWNER_FOLDER = 0o700
const WINDOWS = process.platform === 'win32'

/** Whoever puts a link in the place of one of Kutip's files does not get another file overwritten. Windows has no such flag. */
const NO_LINK = WINDOWS ? 0 : constants.O_NOFOLLOW

/** The real disk. */
export const nodeFiles: FileSystem = {
  read: path => readFile(path),
  list: async folder => (await readdir(folder)).sort(),
  makeFolder: async path => {
    const first = await mkdir(path, { recursive: true, mode: OWNER_FOLDER })
    if (first === undefined) return
    // The names of the new folders too have to outlive a power cut.
    for (let at = resolve(path); at.length >= first.length && at !== dirname(at); at = dirname(at))
      await syncFolder(dirname(at))
  },
  write: (path, bytes) => within(path, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC, put(bytes)),
  append: (path, bytes) => within(path, constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND, put(bytes)),
  truncate: (path, length) => within(path, constants.O_RDWR, file => file.truncate(length)),
  // Opened for writing, because Windows refuses to sync what was opened for reading.
  sync: path => within(path, constants.O_RDWR, file => file.sync()),
  syncFolder,
  rename,
  remove: unlink,
}

const put = (bytes: Uint8Array) => (file: FileHandle) => file.writeFile(bytes)

async function within(path: string, flags: number, act: (file: FileHandle) => Promise<void>): Promise<void> {
  const file = await open(path, flags | NO_LINK, OWNER_FILE)
  try {
    await act(file)
  } finally {
    await file.close()
  }
}

/** Windows cannot sync folders, and some file systems of networks refuse it; there is nothing better to be done then. */
async function syncFolder(path: string): Promise<void> {
  if (WINDOWS) return
  const folder = await open(path, constants.O_RDONLY | constants.O_DIRECTORY)
  try {
    await folder.sync()
  } catch (error) {
    if (!hasCode(error, 'EINVAL', 'ENOTSUP')) throw error
  } finally {
    await folder.close()
  }
}

/** A disk that is read as it is, and on which nothing that is written leaves a trace. */
export function lookingOnly(files: FileSystem): FileSystem {
  const nothing = async () => {}
  return {
    ...files,
    makeFolder: nothing,
    write: nothing,
    append: nothing,
    truncate: nothing,
    sync: nothing,
    syncFolder: nothing,
    rename: nothing,
    remove: nothing,
  }
}
