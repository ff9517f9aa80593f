import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { Skipped } from './article.ts'
import { decode } from './files/decode.ts'
import type { OpenedCorpus } from './files/open-corpus.ts'
import { readSmallFile, refusals, type Refusal } from './files/read-file.ts'
import { fromFiles, fromJsonl, type Source } from './files/sources.ts'
import { pacer } from './pacer.ts'
import { readOutletNames, type OutletNames } from './origin/outlet-names.ts'

/**
 * Longest stretch of work before the event loop gets a turn, in milliseconds; a single article is never interrupted. Each turn may be a
 * question's, which takes longer than that: with shorter stretches a reading would wait for questions most of the time.
 */
const LONGEST_TURN = 40

export interface ReadCorpusOptions {
  /** `YYYY-MM-DD`: publication dates after it are dropped with a warning. */
  readonly today?: string
  /** Whether what has this key is known from an earlier reading with the same settings, and need not be read again. */
  readonly isKnown?: (key: string) => boolean
  /** Gives up where more than so many have to be read. */
  readonly atMost?: number
  /** Called after each file (or line) with how many of how many are read. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void
  /** Ends the reading: the signal's reason is thrown. */
  readonly signal?: AbortSignal
}

/** What stands beside the articles of a corpus and says how to read them. */
export interface CorpusSettings {
  readonly outlets: OutletNames
  /** Texts of the glossaries. */
  readonly glossaries: readonly string[]
  /** Stays the same as long as outlets and glossaries do. */
  readonly fingerprint: string
  /** The list of outlets, where it cannot be used. */
  readonly skipped: readonly Skipped[]
}

/**
 * Reads a corpus: a folder of `.txt`, `.md` and `.html` files (searched `DEEPEST` deep), one such file, or a `.jsonl` file of one article
 * a line. What is known is listed, and not read. The event loop gets a turn now and then.
 * @returns null where more would have to be read than `options.atMost`
 * @throws UserError `corpus-unreadable` or `corpus-unsupported`
 */
export async function readCorpus(
  corpus: OpenedCorpus,
  { outlets }: Pick<CorpusSettings, 'outlets'>,
  options: ReadCorpusOptions = {},
): Promise<readonly Source[] | null> {
  const { atMost = Infinity, signal } = options
  const reading = { ...options, outlets }
  const sources: Source[] = []
  let unknown = 0
  const pause = pacer(LONGEST_TURN)
  const read =
    corpus.jsonl === null
      ? fromFiles(corpus.root, corpus.files, reading)
      : fromJsonl(corpus.root, corpus.jsonl, reading)
  for await (const source of read) {
    signal?.throwIfAborted()
    sources.push(source)
    if (source.found !== null && ++unknown > atMost) return null
    await pause()
  }
  return sources
}

/** Reads the list of outlets and the glossaries of a corpus. */
export async function readCorpusSettings(corpus: OpenedCorpus): Promise<CorpusSettings> {
  const files = [...(corpus.outlets === null ? [] : [corpus.outlets]), ...corpus.glossaries]
  const texts = await Promise.all(files.map(readText))
  const outlets = corpus.outlets === null ? new Map<string, string>() : outletsIn(texts[0]!)
  return {
    outlets: 'code' in outlets ? new Map<string, string>() : outlets,
    glossaries: texts.slice(corpus.outlets === null ? 0 : 1).filter(text => typeof text === 'string'),
    fingerprint: createHash('sha256').update(JSON.stringify(texts)).digest('hex'),
    skipped: 'code' in outlets ? [{ file: basename(corpus.outlets!), ...outlets }] : [],
  }
}

async function readText(path: string): Promise<string | Refusal> {
  const bytes = await readSmallFile(path)
  if ('code' in bytes) return bytes
  return decode(bytes)?.text ?? refusals.binary
}

function outletsIn(text: string | Refusal): OutletNames | Refusal {
  if (typeof text !== 'string') return text
  try {
    return readOutletNames(text)
  } catch (error) {
    return {
      code: 'bad-outlets',
      reason: `The list of outlets ${error instanceof Error ? error.message : String(error)}; it was not used.`,
    }
  }
}
