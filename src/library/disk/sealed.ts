import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'

/** Why bytes were not believed. */
export interface Broken {
  readonly why: 'empty' | 'truncated' | 'damaged' | 'older' | 'newer' | 'other-settings'
}

/** Raise it when what the payloads mean changes. The header stays as it is, so that formats can tell each other apart. */
const FORMAT = 1
/** `kutip`, format, kind, fingerprint, length of the payload, checksum. */
const HEADER = /^(kutip (\d{1,9}) ([\x21-\x7e]{1,100}) ([\x21-\x7e]{1,100}) (\d{1,15})) ([0-9a-f]{64})$/
const LONGEST_HEADER = 400
const NEWLINE = 0x0a
/** So much is hashed at a stretch, about 10 ms, before others have their turn. */
const SLICE = 4 * 1024 * 1024

/** The SHA-256 of some bytes, in hexadecimal digits. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The same for many bytes, in slices. */
export async function contentHashInSlices(bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256')
  for (let start = 0; start < bytes.length; start += SLICE) {
    hash.update(bytes.subarray(start, start + SLICE))
    await setImmediate()
  }
  return hash.digest('hex')
}

/**
 * Bytes with a header line that says what they are and lets every change to them be seen.
 * @param kind what it is, so that one thing is not taken for another; no spaces
 * @param fingerprint of the settings it was made with; no spaces
 */
export function seal(kind: string, fingerprint: string, payload: Uint8Array): Uint8Array {
  return Buffer.concat([sealHeader(kind, fingerprint, payload.length, contentHash(payload)), payload])
}

/** The header alone, for a payload too big to be copied. */
export function sealHeader(kind: string, fingerprint: string, length: number, payloadHash: string): Uint8Array {
  const fields = `kutip ${FORMAT} ${kind} ${fingerprint} ${length}`
  const line = `${fields} ${checksum(fields, payloadHash)}`
  if (!HEADER.test(line)) throw new RangeError(`not a kind or a fingerprint: "${kind}", "${fingerprint}"`)
  return Buffer.from(`${line}\n`, 'latin1')
}

/** The payload of sealed bytes (a view of them, no copy), or why they are not to be believed. */
export function unseal(kind: string, fingerprint: string, bytes: Uint8Array): Uint8Array | Broken {
  const opened = open(bytes)
  return 'why' in opened ? opened : judge(opened, contentHash(opened.payload), kind, fingerprint)
}

/** The same for many bytes: hashed in slices. `hash` is the payload's. */
export async function unsealInSlices(
  kind: string,
  fingerprint: string,
  bytes: Uint8Array,
): Promise<{ readonly payload: Uint8Array; readonly hash: string } | Broken> {
  const opened = open(bytes)
  if ('why' in opened) return opened
  const hash = await contentHashInSlices(opened.payload)
  const payload = judge(opened, hash, kind, fingerprint)
  return 'why' in payload ? payload : { payload, hash }
}

export function isBroken(value: object): value is Broken {
  return 'why' in value
}

interface Opened {
  readonly fields: string
  readonly format: number
  readonly kind: string
  readonly fingerprint: string
  readonly checksum: string
  readonly payload: Uint8Array
}

/** Header and payload; all that is known without the checksum. */
function open(bytes: Uint8Array): Opened | Broken {
  if (bytes.length === 0) return { why: 'empty' }
  const end = bytes.subarray(0, LONGEST_HEADER).indexOf(NEWLINE)
  const line = Buffer.from(bytes.subarray(0, end === -1 ? LONGEST_HEADER : end)).toString('latin1')
  if (end === -1) return { why: line.startsWith('kutip ') && bytes.length < LONGEST_HEADER ? 'truncated' : 'damaged' }
  const match = HEADER.exec(line)
  if (match === null) return { why: 'damaged' }
  const [, fields, format, kind, fingerprint, length, sum] = match
  const payload = bytes.subarray(end + 1)
  if (payload.length !== Number(length)) return { why: payload.length < Number(length) ? 'truncated' : 'damaged' }
  return {
    fields: fields!,
    format: Number(format),
    kind: kind!,
    fingerprint: fingerprint!,
    checksum: sum!,
    payload,
  }
}

/** What the header says is believed only where the checksum holds. */
function judge(opened: Opened, payloadHash: string, kind: string, fingerprint: string): Uint8Array | Broken {
  if (opened.checksum !== checksum(opened.fields, payloadHash)) return { why: 'damaged' }
  if (opened.format !== FORMAT) return { why: opened.format < FORMAT ? 'older' : 'newer' }
  if (opened.kind !== kind) return { why: 'damaged' }
  if (opened.fingerprint !== fingerprint) return { why: 'other-settings' }
  return opened.payload
}

/** Over the header and the payload, by the payload's own hash, so that a big payload is hashed once. */
function checksum(fields: string, payloadHash: string): string {
  return createHash('sha256').update(`${fields}\n${payloadHash}`).digest('hex')
}
