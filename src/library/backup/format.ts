import { crc32 } from 'node:zlib'
import { z } from 'zod'

/** Raise it when an older Kutip could not read a backup any more. The seal at the end stays as it is. */
export const VERSION = 1

/** So many bytes of a file stand on one line. */
export const CHUNK = 256 * 1024
/** No line of a backup is longer, in bytes. */
export const LONGEST_LINE = 512 * 1024

/** Settings that are no secret. A token is none of them. */
const SETTINGS = z.object({
  /** Ids of servers. */
  guildIds: z.array(z.string()),
  /** Ids of the servers whose moderators keep the corpus. */
  moderatorGuildIds: z.array(z.string()),
  /** Ids of roles whose members are moderators. */
  moderatorRoleIds: z.array(z.string()),
  /** The path of the corpus. */
  corpus: z.string(),
})
export type KeptSettings = Readonly<z.infer<typeof SETTINGS>>

const HEADER = z.object({
  kutip: z.literal('backup'),
  version: z.literal(VERSION),
  /** ISO instant. */
  created: z.iso.datetime(),
  /** The name of the file that is the corpus; null: it is a folder. */
  corpusFile: z.string().nullable(),
  files: z.number().int().nonnegative(),
  settings: SETTINGS,
})
export type Header = Readonly<z.infer<typeof HEADER>>

/** The lines of a backup: the header, and for each file its path, its bytes in parts, and what they ought to be. */
const LINE = z.union([
  HEADER,
  z.strictObject({ path: z.string() }),
  z.strictObject({ base64: z.base64() }),
  z.strictObject({ size: z.number().int().nonnegative(), sha256: z.string() }),
])
export type Line = Readonly<z.infer<typeof LINE>>

/** A line as it was written; null for one that is none. */
export function readLine(line: string): Line | null {
  return LINE.safeParse(parsed(line)).data ?? null
}

/** The format of a backup of which this is the first line; null where it is none. */
export function versionOf(line: string): number | null {
  const { data } = z.object({ kutip: z.literal('backup'), version: z.number() }).safeParse(parsed(line))
  return data?.version ?? null
}

export const lineOf = (line: Line): string => `${JSON.stringify(line)}\n`

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

/**
 * The end of a backup: a gzip member of its own, not compressed, that holds the SHA-256 of all bytes before it. Compressed data has bits
 * that change nothing when they change; here every byte counts, of what it stands behind and of itself.
 */
export function sealOf(sha256: string): Buffer {
  const line = Buffer.from(`${JSON.stringify({ end: sha256 })}\n`)
  const head = Buffer.from('1f8b08000000000000ff01', 'hex')
  const lengths = Buffer.alloc(4)
  lengths.writeUInt16LE(line.length, 0)
  lengths.writeUInt16LE(line.length ^ 0xffff, 2)
  const foot = Buffer.alloc(8)
  foot.writeUInt32LE(crc32(line), 0)
  foot.writeUInt32LE(line.length, 4)
  return Buffer.concat([head, lengths, line, foot])
}

export const SEAL_LENGTH = sealOf('0'.repeat(64)).length
