/** Bytes as text, with what was odd about them; null where they are no text. */
export interface Decoded {
  readonly text: string
  readonly warnings: readonly string[]
}

/** What windows-1252 puts at 0x80 to 0x9f. `TextDecoder('windows-1252')` of Node 20 leaves them as control characters. */
const WINDOWS_1252 = [
  0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d, 0x017d,
  0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d,
  0x017e, 0x0178,
]

/** How files begin that are no text: PDF, PNG, zip, gzip, GIF, ELF, JPEG, RTF. */
const SIGNATURES = ['25504446', '89504e47', '504b0304', '1f8b', '47494638', '7f454c46', 'ffd8ff', '7b5c727466']

/** More than this share of control characters makes a file binary. */
const MOST_CONTROLS = 0.01
/** From this share of NUL bytes on, all but a few on one side of each pair, bytes are UTF-16 without a mark. */
const UTF16_NULS = 0.2

/**
 * Decodes a file: UTF-8, UTF-16 (by its mark, or by its NULs), or else windows-1252 with a warning. A byte order mark is dropped.
 * @returns null for binary: a known signature, NULs, or more than 1 % control characters
 */
export function decode(bytes: Uint8Array): Decoded | null {
  const beginning = Buffer.from(bytes.subarray(0, 8)).toString('hex')
  if (SIGNATURES.some(signature => beginning.startsWith(signature))) return null
  const decoded = decodeAny(bytes)
  return decoded === null || isBinary(decoded.text) ? null : decoded
}

function decodeAny(bytes: Uint8Array): Decoded | null {
  const sure = (encoding: string) => ({ text: new TextDecoder(encoding).decode(bytes), warnings: [] })
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return sure('utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return sure('utf-16be')
  let even = 0
  let odd = 0
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) {
    if (at % 2 === 0) even++
    else odd++
  }
  if (even + odd > 0) {
    const few = (even + odd) * 0.05
    if (even + odd < bytes.length * UTF16_NULS || (even > few && odd > few)) return null
    const encoding = even > odd ? 'utf-16be' : 'utf-16le'
    return { ...sure(encoding), warnings: [`decoded as ${encoding} though it has no byte order mark`] }
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), warnings: [] }
  } catch {
    return { text: windows1252(bytes), warnings: ['not valid UTF-8; decoded as windows-1252'] }
  }
}

function windows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin.replace(/[\x80-\x9f]/g, char => String.fromCharCode(WINDOWS_1252[char.charCodeAt(0) - 0x80]!))
}

function isBinary(text: string): boolean {
  let controls = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0) return true
    if (code < 0x09 || (code > 0x0d && code < 0x20) || (code > 0x7e && code < 0xa0)) controls++
  }
  return controls > text.length * MOST_CONTROLS
}
