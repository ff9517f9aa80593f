import { FILE_LIMIT } from '../corpus/files/read-file.ts'
import { formatOf } from '../corpus/files/scan-folder.ts'
import type { Upload } from '../library/moderation.ts'
import { describeError, type Log } from '../log.ts'
import { inertShort } from '../reply/inert.ts'
import { SHOWN } from '../reply/limits.ts'
import { refused } from '../reply/texts/moderating.ts'

/** A file that came with an interaction, as Discord describes it there. */
export interface Attached {
  /** For showing, and for its ending; never part of a path. */
  readonly name: string
  /** Bytes, as Discord says. */
  readonly size: number
  readonly url: string
}

/** @throws UserError `upload-…` where it is no article's file or cannot be had */
export type FetchUpload = (attached: Attached) => Promise<Upload>

const MEGABYTE = 1024 * 1024
const WITHIN_MS = 10_000

const ENDINGS = '.txt, .md, .markdown, .html, .htm'

/** Where Discord keeps what people attach. */
const HOSTS: ReadonlySet<string> = new Set(['https://cdn.discordapp.com', 'https://media.discordapp.net'])

interface Source {
  /** Another place that files may come from, as an origin: that of the sandbox. */
  readonly sandbox?: string | undefined
  /** How long a file may take, in milliseconds; default 10 s. */
  readonly withinMs?: number
  readonly log: Log
}

/**
 * Fetches what people attach: from Discord's own hosts alone, without following redirects, within the time, and no more bytes than an
 * article may have, whatever Discord said of its size.
 */
export function createFetchUpload({ sandbox, withinMs = WITHIN_MS, log }: Source): FetchUpload {
  return async ({ name, size, url }) => {
    const format = formatOf(name)
    const shown = inertShort(name, SHOWN.name)
    if (format === null) throw refused('upload-kind', texts => texts.uploadKind(shown, ENDINGS))
    if (!isFromDiscord(url, sandbox)) throw refused('upload-place', texts => texts.uploadPlace)
    if (size > FILE_LIMIT) throw tooLarge(shown)
    let bytes: Uint8Array | null
    try {
      bytes = await fetchWithin(url, FILE_LIMIT, withinMs)
    } catch (error) {
      log.warn({ doing: 'fetch a file', error: describeError(error) }, 'upload not fetched')
      throw refused('upload-unreachable', texts => texts.uploadUnreachable)
    }
    if (bytes === null) throw tooLarge(shown)
    return { format, bytes }
  }
}

function tooLarge(name: string) {
  return refused('upload-large', texts => texts.uploadLarge(name, `${FILE_LIMIT / MEGABYTE} MB`))
}

function isFromDiscord(url: string, sandbox: string | undefined): boolean {
  if (!URL.canParse(url)) return false
  const { origin, username, password } = new URL(url)
  return username === '' && password === '' && (HOSTS.has(origin) || (sandbox !== undefined && origin === sandbox))
}

/** What stands at an address; null where it is more than `most` bytes. */
async function fetchWithin(url: string, most: number, withinMs: number): Promise<Uint8Array | null> {
  const response = await fetch(url, {
    redirect: 'error',
    signal: AbortSignal.timeout(withinMs),
    // What is packed might be far larger than it looks.
    headers: { 'accept-encoding': 'identity' },
  })
  if (response.status !== 200 || response.body === null) {
    await response.body?.cancel()
    throw new Error(`status ${response.status}`)
  }
  const chunks: Uint8Array[] = []
  let total = 0
  // Leaving the loop cancels the rest.
  for await (const chunk of response.body) {
    total += chunk.byteLength
    if (total > most) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
