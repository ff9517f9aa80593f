import { join } from 'node:path'
import type { Article, Skipped } from '../article.ts'
import { readJsonLine } from '../formats/json-line.ts'
import type { OutletNames } from '../origin/outlet-names.ts'
import { readArticle } from '../read-article.ts'
import { decode } from './decode.ts'
import { countLines, linesOfFile } from './jsonl.ts'
import { openJsonl } from './open-corpus.ts'
import { readSmallFile, refusals } from './read-file.ts'
import type { ArticleFile } from './scan-folder.ts'

/** An article and the file (and line) that it came from. */
export interface Sourced {
  readonly file: string
  readonly article: Article
}

/** What every article of a corpus is read with. */
export interface SourceOptions {
  readonly outlets: OutletNames
  readonly today?: string
  /** Called with how many of how many files (or lines) are read. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void
}

/** Reads files below `root` one after the other. */
export async function* fromFiles(root: string, files: readonly ArticleFile[], options: SourceOptions): AsyncGenerator<Sourced | Skipped> {
  for (const [at, file] of files.entries()) {
    yield await fromFile(root, file, options)
    options.onProgress?.({ done: at + 1, total: files.length })
  }
}

async function fromFile(root: string, { file, id, format }: ArticleFile, options: SourceOptions): Promise<Sourced | Skipped> {
  const bytes = await readSmallFile(join(root, file))
  if ('code' in bytes) return { file, ...bytes }
  if (bytes.length === 0) return { file, ...refusals.empty }
  const decoded = decode(bytes)
  if (decoded === null) return { file, ...refusals.binary }
  const shared = { ...options, warnings: decoded.warnings }
  return guarded(file, async () => {
    if (format !== 'html') return readArticle(id, decoded.text, format, shared)
    // Its parser takes a fifth of a second to load: only for those who have pages.
    const { readHtml } = await import('../formats/html.ts')
    const { text, meta } = readHtml(decoded.text)
    return readArticle(id, text, 'txt', { ...shared, meta })
  })
}

/** Reads the lines of the JSONL file `name` in the folder `root`. */
export async function* fromJsonl(root: string, name: string, options: SourceOptions): AsyncGenerator<Sourced | Skipped> {
  const file = await openJsonl(join(root, name))
  try {
    const total = options.onProgress === undefined ? 0 : await countLines(file)
    for await (const { number, bytes, length } of linesOfFile(file)) {
      const where = `${name}:${number}`
      const source = bytes === null ? { file: where, ...refusals.tooLarge(length) } : await fromLine(where, bytes, options)
      if (source !== null) yield source
      options.onProgress?.({ done: number, total })
    }
  } finally {
    await file.close()
  }
}

/** The article of a line, or why it is none; null for a line of white space. */
async function fromLine(file: string, bytes: Uint8Array, options: SourceOptions): Promise<Sourced | Skipped | null> {
  const decoded = decode(bytes)
  if (decoded === null) return { file, ...refusals.binary }
  if (decoded.text.trim() === '') return null
  const line = readJsonLine(decoded.text)
  if ('code' in line) return { file, ...line }
  const { id, text, meta } = line
  if (text.trim() === '') return { file, ...refusals.empty }
  const warnings = [...decoded.warnings, ...line.warnings]
  return guarded(file, async () => readArticle(id, text, 'txt', { ...options, meta, warnings }))
}

/** One article that cannot be read must not take the others with it. */
async function guarded(file: string, read: () => Promise<Article>): Promise<Sourced | Skipped> {
  try {
    const article = await read()
    const quotable = article.sentences.some(({ role }) => role === 'body' || role === 'item')
    return quotable ? { file, article } : { file, ...refusals.noText }
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0]!.slice(0, 200) : String(error)
    return { file, code: 'failed', reason: `It could not be read as an article (${why}); check what was saved.` }
  }
}
