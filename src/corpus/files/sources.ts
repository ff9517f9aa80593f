import { createHash } from 'node:crypto'
import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../article.ts'
import { readJsonLine } from '../formats/json-line.ts'
import type { OutletNames } from '../origin/outlet-names.ts'
import { readArticle } from '../read-article.ts'
import { decode } from './decode.ts'
import { countLines, linesOfFile } from './jsonl.ts'
import { openJsonl } from './open-corpus.ts'
import { errorCode, readSmallFile, refusals, type Refusal } from './read-file.ts'
import type { ArticleFile } from './scan-folder.ts'

/** What a file, or a line, was found to be. */
export type Found = Article | Refusal

/** A file, or a line of a JSONL file. */
export interface Source {
  readonly file: string
  /** Stays the same as long as what it holds does: path, size and time stamps of a file, a hash of a line. */
  readonly key: string
  /** Null: the key is known, so it was not read. */
  readonly found: Found | null
}

/** What every article of a corpus is read with. */
export interface SourceOptions {
  readonly outlets: OutletNames
  readonly today?: string
  /** Whether what has this key need not be read. */
  readonly isKnown?: (key: string) => boolean
  /** Called with how many of how many files (or lines) are read. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void
}

/** Reads files below `root` one after the other. */
export async function* fromFiles(
  root: string,
  files: readonly ArticleFile[],
  options: SourceOptions,
): AsyncGenerator<Source> {
  for (const [at, file] of files.entries()) {
    // The key is taken before the file is read: what changes in between is read again the next time.
    const key = keyOf(root, file)
    const isKnown = options.isKnown?.(key) === true
    yield { file: file.file, key, found: isKnown ? null : await fromFile(root, file, options) }
    options.onProgress?.({ done: at + 1, total: files.length })
  }
}

/** The key of a file. Looking it up takes a few microseconds; waiting for it, file by file, would take twenty times as long. */
function keyOf(root: string, { file }: ArticleFile): string {
  try {
    const { size, mtimeNs, ctimeNs, ino } = lstatSync(join(root, file), { bigint: true })
    return `${file} ${size} ${mtimeNs} ${ctimeNs} ${ino}`
  } catch (error) {
    return `${file} ${errorCode(error)}`
  }
}

async function fromFile(root: string, file: ArticleFile, options: SourceOptions): Promise<Found> {
  const bytes = await readSmallFile(join(root, file.file))
  return 'code' in bytes ? bytes : fromBytes(bytes, file, options)
}

/** The article that the content of a file is, or why it is none. */
export async function fromBytes(
  bytes: Uint8Array,
  { id, format }: Pick<ArticleFile, 'id' | 'format'>,
  options: Pick<SourceOptions, 'outlets' | 'today'>,
): Promise<Found> {
  if (bytes.length === 0) return refusals.empty
  const decoded = decode(bytes)
  if (decoded === null) return refusals.binary
  const shared = { ...options, warnings: decoded.warnings }
  return guarded(async () => {
    if (format !== 'html') return readArticle(id, decoded.text, format, shared)
    // Its parser takes a fifth of a second to load: only for those who have pages.
    const { readHtml } = await import('../formats/html.ts')
    const { text, meta } = readHtml(decoded.text)
    return readArticle(id, text, 'txt', { ...shared, meta })
  })
}

/** Reads the lines of the JSONL file `name` in the folder `root`. */
export async function* fromJsonl(root: string, name: string, options: SourceOptions): AsyncGenerator<Source> {
  const file = await openJsonl(join(root, name))
  try {
    const total = options.onProgress === undefined ? 0 : await countLines(file)
    for await (const { number, bytes, length } of linesOfFile(file)) {
      const where = `${name}:${number}`
      const key = bytes === null ? where : createHash('sha256').update(bytes).digest('base64')
      const isKnown = options.isKnown?.(key) === true
      const found = isKnown ? null : bytes === null ? refusals.tooLarge(length) : await fromLine(bytes, options)
      if (found !== 'blank') yield { file: where, key, found }
      options.onProgress?.({ done: number, total })
    }
  } finally {
    await file.close()
  }
}

/** The article of a line, or why it is none. */
async function fromLine(bytes: Uint8Array, options: SourceOptions): Promise<Found | 'blank'> {
  const decoded = decode(bytes)
  if (decoded === null) return refusals.binary
  if (decoded.text.trim() === '') return 'blank'
  const line = readJsonLine(decoded.text)
  if ('code' in line) return line
  const { id, text, meta } = line
  if (text.trim() === '') return refusals.empty
  const warnings = [...decoded.warnings, ...line.warnings]
  return guarded(async () => readArticle(id, text, 'txt', { ...options, meta, warnings }))
}

/** One article that cannot be read must not take the others with it. */
async function guarded(read: () => Promise<Article>): Promise<Found> {
  try {
    const article = await read()
    const quotable = article.sentences.some(({ role }) => role === 'body' || role === 'item')
    return quotable ? article : refusals.noText
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0]!.slice(0, 200) : String(error)
    return { code: 'failed', reason: `It could not be read as an article (${why}); check what was saved.` }
  }
}
