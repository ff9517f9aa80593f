import { mkdir, open, readFile, rename, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'

/** A list of records that survives a crash: a file with a JSON line for each, written to the disk before `add` resolves. */
export interface Journal<Entry> {
  /** Oldest first. */
  entries(): readonly Entry[]
  add(entry: Entry): Promise<void>
  /** Keeps what satisfies the predicate, and writes the file anew. Resolves with what was dropped. */
  keep(isKept: (entry: Entry) => boolean): Promise<readonly Entry[]>
  close(): Promise<void>
}

/** Readable by its owner alone: entries may name people. */
const MODE = 0o600

/**
 * Opens a journal, and makes one where there is none.
 * @param read an entry from what a line holds, or null for one that is damaged (after a crash the last may be); it is left out
 * @param most more entries than this are not kept: the oldest go
 * @throws what the file system throws
 */
export async function openJournal<Entry>(
  path: string,
  read: (line: unknown) => Entry | null,
  most: number,
): Promise<Journal<Entry>> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const text = await readFile(path, 'utf8').catch(missingIsEmpty)
  const found = text
    .split('\n')
    .filter(Boolean)
    .map(line => read(parsed(line)))
  let entries: readonly Entry[] = found.flatMap(entry => (entry === null ? [] : [entry])).slice(-most)
  const isWhole = entries.length === found.length && (text === '' || text.endsWith('\n'))
  if (!isWhole) await rewrite(path, entries)
  let file = await open(path, 'a', MODE)
  // One write at a time, in the order in which they were asked for; one that fails does not hold up the next.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <Result>(task: () => Promise<Result>): Promise<Result> => {
    const result = last.then(task)
    last = result.catch(() => {})
    return result
  }
  const replace = async (kept: readonly Entry[]) => {
    await rewrite(path, kept)
    await file.close()
    file = await open(path, 'a', MODE)
    entries = kept
  }
  return {
    entries: () => entries,
    add: entry =>
      inTurn(async () => {
        await appendLine(file, entry)
        entries = [...entries, entry]
        // Written anew only now and then, so that a full journal does not cost a whole file for each line.
        if (entries.length > most * 1.25) await replace(entries.slice(-most))
      }),
    keep: isKept =>
      inTurn(async () => {
        const dropped = entries.filter(entry => !isKept(entry))
        if (dropped.length > 0) await replace(entries.filter(isKept))
        return dropped
      }),
    close: () => inTurn(() => file.close()),
  }
}

async function appendLine(file: FileHandle, entry: unknown): Promise<void> {
  await file.appendFile(`${JSON.stringify(entry)}\n`)
  await file.datasync()
}

/** Writes a new file beside the old one and puts it in its place, so that a crash leaves one or the other, whole. */
async function rewrite(path: string, entries: readonly unknown[]): Promise<void> {
  const beside = `${path}.new`
  const file = await open(beside, 'w', MODE)
  try {
    await file.writeFile(entries.map(entry => `${JSON.stringify(entry)}\n`).join(''))
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(beside, path)
}

function missingIsEmpty(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
  throw error
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
