import { dirname, join } from 'node:path'
import type { FileSystem } from './file-system.ts'

const UNFINISHED = '.new'

/**
 * Writes a file so that a crash at any moment leaves the old content or the new, whole: beside it, to the disk, and into its place.
 * Not twice at once on one path.
 * @param parts the content, in order
 * @throws what the file system throws; the file is then as it was, or, where the folder alone could not be synced, new
 */
export async function writeWhole(
  files: FileSystem,
  path: string,
  ...[first, ...rest]: readonly [Uint8Array, ...Uint8Array[]]
): Promise<void> {
  const beside = `${path}${UNFINISHED}`
  try {
    await files.write(beside, first)
    for (const part of rest) await files.append(beside, part)
    await files.sync(beside)
    await files.rename(beside, path)
  } catch (error) {
    await files.remove(beside).catch(() => {})
    throw error
  }
  await files.syncFolder(dirname(path))
}

/** Removes what a crash has left of unfinished files in a folder, as well as may be: where it cannot be done, it does no harm. */
export async function sweepLeftovers(files: FileSystem, folder: string): Promise<void> {
  const names = await files.list(folder)
  for (const name of names.filter(each => each.endsWith(UNFINISHED)))
    await files.remove(join(folder, name)).catch(() => {})
}

/** The same for one file. */
export async function sweepLeftover(files: FileSystem, path: string): Promise<void> {
  await files.remove(`${path}${UNFINISHED}`).catch(() => {})
}
