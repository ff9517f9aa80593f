import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Article, Skipped } from './article.ts'
import { decode } from './files/decode.ts'
import { openCorpus } from './files/open-corpus.ts'
import { readSmallFile, refusals, type Refusal } from './files/read-file.ts'
import { fromFiles, fromJsonl, type Sourced } from './files/sources.ts'
import { readOutletNames, type OutletNames } from './origin/outlet-names.ts'

/** Longest stretch of work before the event loop gets a turn, in milliseconds. A single article is never interrupted. */
const LONGEST_TURN = 8

export interface LoadOptions {
  /** `YYYY-MM-DD`: publication dates after it are dropped with a warning. */
  readonly today?: string
  /** Called after each file (or line) with how many of how many are read. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void
  /** Ends the reading: the signal's reason is thrown. */
  readonly signal?: AbortSignal
}

/** One step of reading a corpus. */
export type CorpusEntry =
  | { readonly kind: 'article'; readonly article: Article }
  | {
      readonly kind: 'skipped'
      readonly skipped: Skipped
      /** For a duplicate: its id, and that of the article with the same text that stays. */
      readonly alias?: { readonly id: string; readonly of: string }
    }
  | { readonly kind: 'glossary'; readonly path: string }

/** A corpus as read. */
export interface Corpus {
  /** In the order of their paths, or lines. */
  readonly articles: readonly Article[]
  readonly skipped: readonly Skipped[]
  /** Ids of duplicates, with the id of the article that has the same text and stays. */
  readonly aliases: ReadonlyMap<string, string>
  /** Paths of the glossaries beside the articles. */
  readonly glossaries: readonly string[]
}

/**
 * Reads a whole corpus into memory; see `streamCorpus`.
 * @throws UserError as `streamCorpus` does
 */
export async function loadCorpus(path: string, options: LoadOptions = {}): Promise<Corpus> {
  const articles: Article[] = []
  const skipped: Skipped[] = []
  const aliases = new Map<string, string>()
  const glossaries: string[] = []
  for await (const entry of streamCorpus(path, options)) {
    if (entry.kind === 'article') articles.push(entry.article)
    else if (entry.kind === 'glossary') glossaries.push(entry.path)
    else {
      skipped.push(entry.skipped)
      if (entry.alias !== undefined) aliases.set(entry.alias.id, entry.alias.of)
    }
  }
  return { articles, skipped, aliases, glossaries }
}

/**
 * Reads a corpus article by article: a folder of `.txt`, `.md` and `.html` files (searched `DEEPEST` deep), one such file, or a `.jsonl`
 * file of one article a line. What cannot be read is an entry of kind `skipped`, with file (and line), code and remedy; the rest goes on. Of
 * articles with one id, or with one text, the first by path or line stays. The event loop gets a turn every few milliseconds.
 *
 * @throws UserError `corpus-missing`, `corpus-unreadable` or `corpus-unsupported`
 */
export async function* streamCorpus(path: string, options: LoadOptions = {}): AsyncGenerator<CorpusEntry> {
  const corpus = await openCorpus(path)
  for (const skipped of corpus.skipped) yield { kind: 'skipped', skipped }
  for (const path of corpus.glossaries) yield { kind: 'glossary', path }
  const names = corpus.outlets === null ? new Map<string, string>() : await readOutlets(corpus.outlets)
  if ('code' in names) yield { kind: 'skipped', skipped: { file: basename(corpus.outlets!), ...names } }

  const reading = { ...options, outlets: 'code' in names ? new Map<string, string>() : names }
  const sources = corpus.jsonl === null ? fromFiles(corpus.root, corpus.files, reading) : fromJsonl(corpus.root, corpus.jsonl, reading)
  const admit = gatekeeper()
  const pause = pacer()
  for await (const source of sources) {
    options.signal?.throwIfAborted()
    yield 'code' in source ? { kind: 'skipped', skipped: source } : admit(source)
    await pause()
  }
}

/** Lets the first article of each id and of each text pass. */
function gatekeeper(): (source: Sourced) => CorpusEntry {
  const files = new Map<string, string>()
  const texts = new Map<string, string>()
  return ({ file, article }) => {
    const { id } = article
    const first = files.get(id)
    if (first !== undefined) {
      const reason = `The id "${id}" is taken by ${first}, which stays; give this one another name.`
      return { kind: 'skipped', skipped: { file, code: 'same-id', reason } }
    }
    const hash = createHash('sha256').update(wordsOf(article)).digest('base64')
    const of = texts.get(hash)
    if (of !== undefined) {
      const reason = `It has the same text as the article "${of}", which stays; remove one of them.`
      return { kind: 'skipped', skipped: { file, code: 'duplicate', reason }, alias: { id, of } }
    }
    files.set(id, file)
    texts.set(hash, id)
    return { kind: 'article', article }
  }
}

/** What two copies of an article have in common, whatever furniture stands around it. */
function wordsOf({ text, sentences }: Article): string {
  return sentences.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ')).join('\n')
}

async function readOutlets(path: string): Promise<OutletNames | Refusal> {
  const bytes = await readSmallFile(path)
  if ('code' in bytes) return bytes
  const decoded = decode(bytes)
  if (decoded === null) return refusals.binary
  try {
    return readOutletNames(decoded.text)
  } catch (error) {
    return { code: 'bad-outlets', reason: `The list of outlets ${error instanceof Error ? error.message : String(error)}; it was not used.` }
  }
}

/** Gives the event loop a turn whenever `LONGEST_TURN` has gone by. */
function pacer(): () => Promise<void> {
  let last = performance.now()
  return async () => {
    if (performance.now() - last < LONGEST_TURN) return
    await setImmediate()
    last = performance.now()
  }
}
