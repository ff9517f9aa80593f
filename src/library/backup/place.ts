import { rm, rmdir } from 'node:fs/promises'
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
export async function removeStage({ stage }: Pick<Place, 'stage'>): Promise<void> {
  await rm(stage, { recursive: true, force: true })
}

/** What an import is about to move: enough to finish it after a crash. */
export interface Plan {
  /** The corpus, then the data. */
  readonly places: readonly (Place & { /** Where what is in the way goes to. */ readonly aside: string | null })[]
}

/** Moves nothing yet. */
export async function planOf(files: FileSystem, places: readonly Place[]): Promise<Plan> {
  const planned = []
  for (const place of places)
    planned.push({ ...place, aside: place.present.length === 0 ? null : await newName(files, place.folder) })
  return { places: planned }
}

/**
 * Moves what is in the way aside, into a folder `.before-import-N` beside it, and what was put together into its place. Nothing is deleted.
 * The corpus goes first and comes last, so that there never is one without the data that says what of it is hidden. What was moved by an
 * earlier attempt at the same plan is left as it is.
 * @returns `out` does it; `back` puts everything as it was before, and stops and throws at what cannot be put back
 */
export function carrying(files: FileSystem, { places }: Plan) {
  const moved: { from: string; to: string }[] = []
  const move = async (from: string, to: string) => {
    await files.rename(from, to)
    moved.push({ from, to })
  }
  return {
    out: async () => {
      for (const { folder, present, aside } of places) {
        if (aside === null) continue
        await files.makeFolder(aside)
        const there = new Set(await files.list(aside))
        for (const name of present) if (!there.has(name)) await move(join(folder, name), join(aside, name))
        await files.syncFolder(aside)
        await files.syncFolder(folder)
      }
      for (const { folder, stage } of places.toReversed()) {
        for (const name of await files.list(stage)) await move(join(stage, name), join(folder, name))
        await files.syncFolder(folder)
      }
    },
    back: async () => {
      for (const { from, to } of moved.toReversed()) await files.rename(to, from)
      for (const { aside } of places) if (aside !== null) await rmdir(aside).catch(() => {})
      for (const { folder } of places) await files.syncFolder(folder)
    },
  }
}

async function newName(files: FileSystem, folder: string): Promise<string> {
  const taken = (await files.list(folder)).flatMap(name =>
    name.startsWith(ASIDE) ? Number(name.slice(ASIDE.length)) || 0 : [],
  )
  return join(folder, `${ASIDE}${Math.max(0, ...taken) + 1}`)
}
