import { mkdir, readdir, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { hasCode } from '../disk/disk-error.ts'
import type { FileSystem } from '../disk/file-system.ts'

/** Where files are put together before they come to their place: hidden, so that no corpus is read from it. */
const STAGE = '.kutip-importing'
const ASIDE = '.before-import-'

/** A folder that an import fills. */
export interface Place {
  readonly folder: string
  /** Where its files are put together, in the folder itself: it may be the root of a disk of its own. */
  readonly stage: string
  /** Names of what is there now and would be in the way. */
  readonly present: readonly string[]
}

/**
 * Looks at a folder that is to be filled; makes it where there is none.
 * @param isInTheWay whether something there has to go; what is hidden never has to
 */
export async function openPlace(
  files: FileSystem,
  folder: string,
  isInTheWay: (name: string) => boolean,
): Promise<Place> {
  const names = await files.list(folder).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return []
    throw error
  })
  return {
    folder,
    stage: join(folder, STAGE),
    present: names.filter(name => !name.startsWith('.') && isInTheWay(name)),
  }
}

/** Makes the stage of a place, without what an import that was interrupted has left there. */
export async function clearStage(files: FileSystem, { folder, stage }: Place): Promise<void> {
  await files.makeFolder(folder)
  await rm(stage, { recursive: true, force: true })
  await files.makeFolder(stage)
}

/** Removes the stage and all that is still in it. */
export async function removeStage({ stage }: Place): Promise<void> {
  await rm(stage, { recursive: true, force: true })
}

/**
 * Moves what is in the way aside, into a folder `.before-import-N` beside it, and what was put together into its place. Nothing is deleted.
 * Where something fails, all that was moved is moved back.
 * @returns the folders that now hold what was there before
 */
export async function fill(files: FileSystem, places: readonly Place[]): Promise<string[]> {
  const moved: { from: string; to: string }[] = []
  const move = async (from: string, to: string) => {
    await files.rename(from, to)
    moved.push({ from, to })
  }
  const asides: string[] = []
  try {
    for (const { folder, present } of places) {
      if (present.length === 0) continue
      const aside = await newFolder(folder)
      asides.push(aside)
      for (const name of present) await move(join(folder, name), join(aside, name))
      await files.syncFolder(aside)
    }
    for (const { folder, stage } of places) {
      for (const name of await files.list(stage)) await move(join(stage, name), join(folder, name))
      await files.syncFolder(folder)
    }
  } catch (error) {
    for (const { from, to } of moved.reverse()) await files.rename(to, from).catch(() => {})
    for (const aside of asides) await rmdir(aside).catch(() => {})
    throw error
  }
  return asides
}

async function newFolder(folder: string): Promise<string> {
  const taken = (await readdir(folder)).flatMap(name =>
    name.startsWith(ASIDE) ? Number(name.slice(ASIDE.length)) || 0 : [],
  )
  const path = join(folder, `${ASIDE}${Math.max(0, ...taken) + 1}`)
  await mkdir(path, { mode: 0o700 })
  return path
}
