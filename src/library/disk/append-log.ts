import { dirname } from 'node:path'
import { hasCode, tellingDiskErrors } from './disk-error.ts'
import type { FileSystem } from './file-system.ts'
import { inTurn } from './in-turn.ts'
import { contentHash } from './sealed.ts'

/** A list that only grows: a file with one line for each entry, its checksum before it. */
export interface AppendLog<Entry> {
  /** Oldest first. */
  entries(): readonly Entry[]
  /** How many lines were found that nobody can vouch for. They stay in the file and are not believed. */
  readonly damaged: number
  /** Resolves when the entry is on the disk. Throws a `diskError`; the entry is then not in the log. */
  append(entry: Entry): Promise<void>
}

const NEWLINE = 0x0a
const CHECKSUM_DIGITS = 16

/**
 * Opens a log; its file is made by the first entry. A last line that a crash left unfinished is cut off.
 * @param read an entry from what a line holds, or null for what is none
 * @throws a `diskError` where the file is there and cannot be read
 */
export async function openAppendLog<Entry>(
  files: FileSystem,
  path: string,
  read: (value: unknown) => Entry | null,
): Promise<AppendLog<Entry>> {
  const bytes = await tellingDiskErrors(path, () => files.read(path).catch(missingIsNull))
  /** Up to here the file consists of whole lines. */
  let length = bytes === null ? 0 : bytes.lastIndexOf(NEWLINE) + 1
  /** Whether there may be a stretch of an unfinished line behind. */
  let isTorn = bytes !== null && bytes.length > length
  let isNamed = bytes !== null
  const found = linesOf(bytes?.subarray(0, length)).map(line => readLine(line, read))
  let entries: readonly Entry[] = found.flatMap(entry => (entry === null ? [] : [entry]))

  const mend = async () => {
    if (!isTorn) return
    await files.truncate(path, length).catch((error: unknown) => {
      if (length > 0 || !hasCode(error, 'ENOENT')) throw error
    })
    isTorn = false
  }
  const write = async (line: Uint8Array) => {
    if (!isNamed) await files.makeFolder(dirname(path))
    await mend()
    isTorn = true
    await files.append(path, line)
    await files.sync(path)
    if (!isNamed) await files.syncFolder(dirname(path))
    isNamed = true
    isTorn = false
    length += line.length
  }
  // On a disk that can only be read the log can be read nevertheless.
  await mend().catch(() => {})

  const turns = inTurn()
  return {
    entries: () => entries,
    damaged: found.filter(entry => entry === null).length,
    append: entry =>
      turns(async () => {
        try {
          await tellingDiskErrors(path, () => write(lineOf(entry)))
        } catch (error) {
          // Now, so that a restart does not find an entry that was said to have failed; or else before the next entry.
          await mend().catch(() => {})
          throw error
        }
        entries = [...entries, entry]
      }),
  }
}

function lineOf(entry: unknown): Uint8Array {
  const json = JSON.stringify(entry)
  return Buffer.from(`${checksum(json)} ${json}\n`)
}

function readLine<Entry>(line: string, read: (value: unknown) => Entry | null): Entry | null {
  const json = line.slice(CHECKSUM_DIGITS + 1)
  if (line !== `${checksum(json)} ${json}`) return null
  try {
    return read(JSON.parse(json))
  } catch {
    return null
  }
}

function checksum(json: string): string {
  return contentHash(Buffer.from(json)).slice(0, CHECKSUM_DIGITS)
}

function linesOf(bytes: Uint8Array | undefined): readonly string[] {
  return bytes === undefined || bytes.length === 0 ? [] : Buffer.from(bytes).toString('utf8').split('\n').slice(0, -1)
}

function missingIsNull(error: unknown): null {
  if (hasCode(error, 'ENOENT')) return null
  throw error
}
