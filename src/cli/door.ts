import { createReadStream } from 'node:fs'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import process from 'node:process'
import { InvalidArgumentError } from 'commander'
import { loadConfig } from '../config.ts'
import { UserError } from '../language/user-error.ts'
import { createLibrary } from '../library/create-library.ts'
import type { Library } from '../library/library.ts'
import { openLibrary } from '../library/open-library.ts'

/** So many files that were left out are named one by one; `/corpus status` has them all. */
const MOST_NAMED = 20

/**
 * Opens the corpus that the call names, as it lies there; else the one that is configured, as its moderators want it seen. Says on stderr
 * which files were left out and why.
 */
export async function openCorpus(named: string | undefined): Promise<Library> {
  const now = () => new Date()
  const { corpus, data } = named === undefined ? loadConfig() : { corpus: named, data: null }
  const library = await (data === null
    ? createLibrary({ corpus, now })
    : openLibrary({ corpus, data, now, lock: false }))
  const { skipped, troubles } = await library.status()
  for (const { en } of troubles) process.stderr.write(`${en}\n`)
  for (const { file, reason } of skipped.slice(0, MOST_NAMED)) process.stderr.write(`left out: ${file}: ${reason}\n`)
  if (skipped.length > MOST_NAMED) process.stderr.write(`left out: ${skipped.length - MOST_NAMED} files more\n`)
  return library
}

/** One line of a batch. */
export interface BatchLine {
  readonly id: string
  readonly question: string
}

/**
 * Reads a batch, `{id, question}` or `{id, text}` a line. A line that is neither is named on stderr, the others are read, and the exit
 * status is 1 in the end. Throws a `UserError` where there is no such file.
 */
export async function* readBatch(file: string): AsyncGenerator<BatchLine> {
  const input = createReadStream(file, 'utf8')
  try {
    await once(input, 'open')
  } catch {
    throw new UserError('batch-unreadable', {
      en: `The batch file ${file} cannot be read. Check the path.`,
      id: `Berkas ${file} tidak dapat dibaca. Periksa lokasinya.`,
    })
  }
  let number = 0
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number++
    if (line.trim() === '') continue
    const parsed = parseLine(line)
    if (parsed) yield parsed
    else {
      process.stderr.write(
        `${file}:${number} is not a line of a batch: each is a JSON object with "id" and "question".\n`,
      )
      process.exitCode = 1
    }
  }
}

function parseLine(line: string): BatchLine | null {
  try {
    const { id, question, text } = JSON.parse(line) as Record<string, unknown>
    const asked = question ?? text
    const isLine = typeof asked === 'string' && (typeof id === 'string' || typeof id === 'number')
    return isLine ? { id: String(id), question: asked } : null
  } catch {
    return null
  }
}

/** Writes to stdout and waits where the reader is slow. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text) && !process.stdout.destroyed) await once(process.stdout, 'drain')
}

/** A whole number of at least 1, for options. */
export function positive(value: string): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('Give a whole number from 1 on.')
  return number
}

/** How text is set on this terminal: colour only where somebody looks at it. */
export function terminalStyle(): { colour: boolean; width: number } {
  return {
    colour: process.stdout.isTTY === true && !process.env['NO_COLOR'],
    width: Math.min(process.stdout.columns ?? 100, 100),
  }
}
