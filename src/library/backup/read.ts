import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { hasCode, tellingDiskErrors } from '../disk/disk-error.ts'
import { CHUNK, LONGEST_LINE, readLine, SEAL_LENGTH, sealOf, VERSION, versionOf, type Header } from './format.ts'
import { isAllowed } from './paths.ts'
import { backupDamaged, backupMissing, backupNewer, backupUnsafe } from './refusals.ts'

/** What is done with the content of a backup, in order. */
export interface Receiver {
  header(header: Header): Promise<void>
  /** A file begins. Its path may be trusted: see `isAllowed`. */
  file(path: string): Promise<void>
  part(bytes: Uint8Array): Promise<void>
  /** The file ends, and is what it was. */
  end(): Promise<void>
}

/**
 * Reads a backup, part by part. First all of it is verified, before the receiver hears of anything; then each file once more.
 * @throws UserError `backup-missing`, `backup-damaged`, `backup-newer` or `backup-unsafe`; and what the receiver throws
 */
export async function readBackup(path: string, receiver: Receiver): Promise<void> {
  const length = await tellingDiskErrors(path, () => sealedLength(path))
  const lines = reader(path, receiver)
  const gunzip = createGunzip({ chunkSize: CHUNK })
  // What fails in there destroys the last stream, and is thrown by the loop.
  pipeline(createReadStream(path, { end: length - 1, highWaterMark: CHUNK }), gunzip).catch(() => {})
  try {
    for await (const line of linesIn(gunzip, path)) await lines.take(line)
  } catch (error) {
    throw isOfGzip(error) ? backupDamaged(path) : error
  }
  lines.close()
}

/** How much of the file stands before its seal, once that is found to be the right one. */
async function sealedLength(path: string): Promise<number> {
  try {
    const file = await open(path)
    try {
      const length = (await file.stat()).size - SEAL_LENGTH
      if (length <= 0) throw backupDamaged(path)
      const hash = createHash('sha256')
      const bytes = file.createReadStream({ start: 0, end: length - 1, highWaterMark: CHUNK, autoClose: false })
      for await (const chunk of bytes as AsyncIterable<Buffer>) hash.update(chunk)
      const { buffer: seal } = await file.read(Buffer.alloc(SEAL_LENGTH), 0, SEAL_LENGTH, length)
      if (!seal.equals(sealOf(hash.digest('hex')))) throw backupDamaged(path)
      return length
    } finally {
      await file.close()
    }
  } catch (error) {
    throw hasCode(error, 'ENOENT', 'ENOTDIR')
      ? backupMissing(path)
      : hasCode(error, 'EISDIR')
        ? backupDamaged(path)
        : error
  }
}

/** Takes the lines of a backup one by one, and sees that they are in order. */
function reader(path: string, receiver: Receiver) {
  let header: Header | null = null
  let file: { hash: ReturnType<typeof createHash>; size: number } | null = null
  const seen = new Set<string>()
  const damaged = () => backupDamaged(path)

  const take = async (text: string): Promise<void> => {
    const line = readLine(text)
    if (header === null) {
      const version = versionOf(text)
      if (version !== null && version > VERSION) throw backupNewer(path, version)
      if (line === null || !('kutip' in line)) throw damaged()
      header = line
      return receiver.header(line)
    }
    if (line === null || 'kutip' in line) throw damaged()
    if ('path' in line) {
      if (file !== null) throw damaged()
      if (!isAllowed(line.path, header.corpusFile) || seen.has(line.path)) throw backupUnsafe(path, line.path)
      seen.add(line.path)
      file = { hash: createHash('sha256'), size: 0 }
      return receiver.file(line.path)
    }
    if (file === null) throw damaged()
    if ('base64' in line) {
      const bytes = Buffer.from(line.base64, 'base64')
      file.hash.update(bytes)
      file.size += bytes.length
      return receiver.part(bytes)
    }
    if (file.size !== line.size || file.hash.digest('hex') !== line.sha256) throw damaged()
    file = null
    return receiver.end()
  }
  return {
    take,
    close: () => {
      if (file !== null || header?.files !== seen.size) throw damaged()
    },
  }
}

async function* linesIn(chunks: AsyncIterable<Buffer>, path: string): AsyncGenerator<string> {
  let rest = Buffer.alloc(0)
  for await (const chunk of chunks) {
    let from = 0
    const bytes = Buffer.concat([rest, chunk])
    for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, from)) {
      yield bytes.toString('utf8', from, at)
      from = at + 1
    }
    rest = bytes.subarray(from)
    if (rest.length > LONGEST_LINE) throw backupDamaged(path)
  }
  if (rest.length > 0) throw backupDamaged(path)
}

/** What was sealed and cannot be unpacked was never a backup. */
const isOfGzip = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_')
