import { dirname } from 'node:path'
import { hasCode, tellingDiskErrors } from './disk/disk-error.ts'
import type { FileSystem } from './disk/file-system.ts'
import { inTurn } from './disk/in-turn.ts'
import { nodeFiles } from './disk/node-files.ts'
import { sweepLeftover, writeWhole } from './disk/whole-file.ts'

/** A list of records that survives a crash: a file with a JSON line for each, written to the disk before `add` resolves. */
export interface Journal<Entry> {
  /** Oldest first. */
  entries(): readonly Entry[]
  add(entry: Entry): Promise<void>
  /** Keeps what satisfies the predicate, and writes the file anew. Resolves with what was dropped. */
  keep(isKept: (entry: Entry) => boolean): Promise<readonly Entry[]>
  close(): Promise<void>
}

/**
 * Opens a journal, and makes one where there is none. Where it cannot be made or mended yet, that is tried again before the next entry.
 * @param read an entry from what a line holds, or null for one that is damaged (after a crash the last may be); it is left out
 * @param most more entries than this are not kept: the oldest go
 * @throws a `diskError` where it is there and cannot be read; so do `add` and `keep`, which have then done nothing
 */
export async function openJournal<Entry>(
  path: string,
  read: (line: unknown) => Entry | null,
  most: number,
  files: FileSystem = nodeFiles,
): Promise<Journal<Entry>> {
  await sweepLeftover(files, path)
  const bytes = await tellingDiskErrors(path, () => files.read(path).catch(missingIsNull))
  const text = bytes === null ? '' : Buffer.from(bytes).toString('utf8')
  const found = text
    .split('\n')
    .filter(Boolean)
    .map(line => read(parsed(line)))
  let entries: readonly Entry[] = found.flatMap(entry => (entry === null ? [] : [entry])).slice(-most)
  /** Whether the file holds the entries and nothing else; otherwise it is written anew before the next one. */
  let isTrue = bytes !== null && entries.length === found.length && (text === '' || text.endsWith('\n'))
  const replace = async (kept: readonly Entry[]) => {
    isTrue = false
    await files.makeFolder(dirname(path))
    await writeWhole(files, path, Buffer.from(kept.map(line).join('')))
    isTrue = true
    entries = kept
  }
  const append = async (entry: Entry) => {
    isTrue = false
    await files.append(path, Buffer.from(line(entry)))
    await files.sync(path)
    isTrue = true
    entries = [...entries, entry]
  }
  if (!isTrue) await replace(entries).catch(() => {})

  const inOrder = inTurn()
  const turns = <Result>(task: () => Promise<Result>) => inOrder(() => tellingDiskErrors(path, task))
  return {
    entries: () => entries,
    add: entry =>
      turns(async () => {
        if (!isTrue) await replace(entries)
        await append(entry)
        // Written anew only now and then, so that a full journal does not cost a whole file for each line.
        if (entries.length > most * 1.25) await replace(entries.slice(-most))
      }),
    keep: isKept =>
      turns(async () => {
        const dropped = entries.filter(entry => !isKept(entry))
        if (dropped.length > 0) await replace(entries.filter(isKept))
        return dropped
      }),
    close: () => turns(async () => {}),
  }
}

const line = (entry: unknown) => `${JSON.stringify(entry)}\n`

function missingIsNull(error: unknown): null {
  if (hasCode(error, 'ENOENT')) return null
  throw error
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
