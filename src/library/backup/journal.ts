import { join, resolve } from 'node:path'
import { z } from 'zod'
import { UserError } from '../../language/user-error.ts'
import { diskError, hasCode } from '../disk/disk-error.ts'
import type { FileSystem } from '../disk/file-system.ts'
import { writeWhole } from '../disk/whole-file.ts'
import { carrying, removeStage, type Plan } from './place.ts'
import { importUnfinished } from './refusals.ts'

/** Is there from before the first rename of an import until after the last. */
const JOURNAL = '.kutip-import.json'

const PLAN = z.object({
  places: z.array(
    z.object({
      folder: z.string(),
      stage: z.string(),
      present: z.array(z.string()),
      aside: z.string().nullable(),
    }),
  ),
})

/**
 * Does what a plan says. Where something fails, all that was moved is moved back; where that fails too, or the process is killed, the plan
 * stays on the disk and so does the stage, for `unfinishedImport`.
 * @param data the data folder
 * @returns the folders that now hold what was there before
 * @throws what the file system throws
 */
export async function carryOut(files: FileSystem, data: string, plan: Plan): Promise<string[]> {
  const { out, back } = carrying(files, plan)
  try {
    await writeWhole(files, pathIn(data), Buffer.from(JSON.stringify(plan)))
    await out()
    await removeJournal(files, data)
  } catch (error) {
    await back()
      .then(() => removeJournal(files, data))
      .catch(() => {})
    throw error
  }
  return plan.places.flatMap(({ aside }) => aside ?? [])
}

/** Whether an import was begun and not finished. Throws what the file system throws. */
export async function isUnfinished(files: FileSystem, data: string): Promise<boolean> {
  return (await readJournal(files, data)) !== null
}

/**
 * Finishes an import into a data folder that was interrupted (by `kill -9`, a power cut). The caller has the folder locked, or gives files
 * that only look.
 * @returns null where there is none any more; otherwise `import-unfinished`, which says what to do, or a `diskError`: nothing must be read
 *   from there then
 */
export async function unfinishedImport(files: FileSystem, data: string): Promise<UserError | null> {
  const text = await readJournal(files, data).catch((error: unknown) => diskError(error, pathIn(data)))
  if (text === null || text instanceof UserError) return text
  try {
    const plan = PLAN.parse(JSON.parse(text))
    await carrying(files, plan).out()
    await removeJournal(files, data)
    // On a disk on which nothing can be written it is still there.
    if (await isUnfinished(files, data)) return importUnfinished(data)
    for (const place of plan.places) await removeStage(place).catch(() => {})
    return null
  } catch (error) {
    return importUnfinished(data, error)
  }
}

/** Notes that an import cannot be finished and will be done anew. Until that is whole, nothing must be read from there. */
export async function giveUp(files: FileSystem, data: string): Promise<void> {
  await writeWhole(files, pathIn(data), Buffer.from('{}'))
}

async function readJournal(files: FileSystem, data: string): Promise<string | null> {
  try {
    return Buffer.from(await files.read(pathIn(data))).toString('utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return null
    throw error
  }
}

async function removeJournal(files: FileSystem, data: string): Promise<void> {
  await files.remove(pathIn(data)).catch((error: unknown) => {
    if (!hasCode(error, 'ENOENT')) throw error
  })
  await files.syncFolder(data)
}

const pathIn = (data: string) => join(resolve(data), JOURNAL)
