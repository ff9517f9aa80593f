import type { FileHandle } from 'node:fs/promises'
import { FILE_LIMIT } from './read-file.ts'

/** A line of a JSONL file: its bytes, or null where it is longer than an article may be. */
export interface RawLine {
  /** From 1. */
  readonly number: number
  readonly bytes: Uint8Array | null
  readonly length: number
}

const CHUNK = 256 * 1024
const NEWLINE = 0x0a

/** The lines of an open file, one after the other; never more than one line and one chunk are in memory. */
export async function* linesOfFile(file: FileHandle): AsyncGenerator<RawLine> {
  let parts: Uint8Array[] = []
  let length = 0
  let number = 1
  const take = (): RawLine => {
    const line = { number: number++, bytes: length > FILE_LIMIT ? null : Buffer.concat(parts), length }
    parts = []
    length = 0
    return line
  }
  const add = (part: Uint8Array) => {
    length += part.length
    if (length <= FILE_LIMIT) parts.push(part)
    else parts = []
  }
  for await (const chunk of chunksOf(file)) {
    let from = 0
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      add(chunk.subarray(from, at))
      yield take()
      from = at + 1
    }
    if (from < chunk.length) add(chunk.subarray(from))
  }
  if (length > 0) yield take()
}

/** How many lines a file has: for showing progress. */
export async function countLines(file: FileHandle): Promise<number> {
  let count = 0
  let last = NEWLINE
  for await (const chunk of chunksOf(file)) {
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) count++
    last = chunk.at(-1) ?? last
  }
  return last === NEWLINE ? count : count + 1
}

async function* chunksOf(file: FileHandle): AsyncGenerator<Uint8Array> {
  for (let position = 0; ;) {
    const chunk = new Uint8Array(CHUNK)
    const { bytesRead } = await file.read(chunk, 0, CHUNK, position)
    if (bytesRead === 0) return
    position += bytesRead
    yield chunk.subarray(0, bytesRead)
  }
}
