import { createReadStream } from 'node:fs'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import process from 'node:process'
import { InvalidArgumentError } from 'commander'
import { loadConfig } from '../config.ts'
import { UserError } from '../language/user-error.ts'
import { createLibrary } from '../library/create-library.ts'
import type { Library } from '../library/library.ts'

/** Opens the corpus that the call names, else the one that is configured. */
export function openLibrary(corpus: string | undefined): Promise<Library> {
  return createLibrary({ corpus: corpus ?? loadConfig().corpus, now: () => new Date() })
}

/** One line of a batch. */
export interface BatchLine {
  readonly id: string
  readonly question: string
}

/** Reads a batch, `{id, question}` or `{id, text}` a line. Throws a `UserError` that names the line where one is neither. */
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
    if (line.trim() !== '') yield parseLine(line, `${file}:${number}`)
  }
}

function parseLine(line: string, place: string): BatchLine {
  try {
    const { id, question, text } = JSON.parse(line) as Record<string, unknown>
    const asked = question ?? text
    if (typeof asked === 'string' && (typeof id === 'string' || typeof id === 'number'))
      return { id: String(id), question: asked }
  } catch {
    // Said below, with the place.
  }
  throw new UserError('batch-line', {
    en: `${place} is not a line of a batch. Each line is a JSON object with "id" and "question".`,
    id: `${place} bukan baris batch. Setiap baris adalah objek JSON dengan "id" dan "question".`,
  })
}

/** Writes to stdout and waits where the reader is slow. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
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
