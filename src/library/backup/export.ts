import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { open, readdir, realpath } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { openCorpus } from '../../corpus/files/open-corpus.ts'
import { UserError } from '../../language/user-error.ts'
import { hasCode, tellingDiskErrors } from '../disk/disk-error.ts'
import type { FileSystem } from '../disk/file-system.ts'
import { CHUNK, lineOf, sealOf, VERSION, type Header, type KeptSettings } from './format.ts'
import { isAllowed, isKept } from './paths.ts'
import { badName, notExported } from './refusals.ts'

export interface ExportOptions {
  /** The file to be written. One that is there is replaced, once the new one is whole. */
  readonly to: string
  /** A folder of articles, or the file that is the corpus. */
  readonly corpus: string
  /** The data folder. Nobody else may use it meanwhile: see `lockFolder`. */
  readonly data: string
  readonly settings: KeptSettings
  readonly now: () => Date
}

/** A file of a backup, and where it lies now. */
interface Source {
  readonly path: string
  readonly from: string
}

/**
 * Writes a backup: the articles of the corpus with their outlets and glossaries, what was added, the history, what readers said, and the
 * settings. One file, gzipped lines of JSON; it is written whole or not at all. Never more than a part of a file is in memory.
 * @throws UserError `corpus-missing` and its like, `export-failed` for a file that cannot be read, `export-bad-name`, or a `diskError`
 */
export async function exportTo(
  files: FileSystem,
  { to, corpus, data, settings, now }: ExportOptions,
): Promise<{ readonly files: number; readonly bytes: number }> {
  const { root, jsonl, ...found } = await openCorpus(corpus)
  const real = await realpath(corpus)
  const corpusFile = root === real ? null : basename(real)
  const sources = [
    ...(jsonl === null ? found.files.map(({ file }) => file) : [jsonl]).map(file => ({
      path: `corpus/${file}`,
      from: join(root, file),
    })),
    ...[...(found.outlets === null ? [] : [found.outlets]), ...found.glossaries].map(from => ({
      path: `corpus/${basename(from)}`,
      from,
    })),
    ...(await keptIn(data)),
  ]
  const bad = sources.find(({ path }) => !isAllowed(path, corpusFile))
  if (bad !== undefined) throw badName(bad.from)
  const header: Header = {
    kutip: 'backup',
    version: VERSION,
    created: now().toISOString(),
    corpusFile,
    files: sources.length,
    settings: {
      guildIds: settings.guildIds,
      moderatorGuildIds: settings.moderatorGuildIds,
      moderatorRoleIds: settings.moderatorRoleIds,
      corpus: settings.corpus,
    },
  }
  const bytes = await tellingDiskErrors(to, () => write(files, to, linesOf(header, sources)))
  return { files: sources.length, bytes }
}

async function keptIn(data: string): Promise<Source[]> {
  const entries = await readdir(data, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return []
    throw notExported(data, reasonOf(error))
  })
  return entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .map(from => ({ path: relative(data, from).split(sep).join('/'), from }))
    .filter(({ path }) => isKept(path) && !/(?:^|\/)\./.test(path))
    .map(({ path, from }) => ({ path: `data/${path}`, from }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

async function* linesOf(header: Header, sources: readonly Source[]): AsyncGenerator<string> {
  yield lineOf(header)
  for (const { path, from } of sources) {
    yield lineOf({ path })
    const hash = createHash('sha256')
    let size = 0
    for await (const part of partsOf(from)) {
      hash.update(part)
      size += part.length
      yield lineOf({ base64: part.toString('base64') })
    }
    yield lineOf({ size, sha256: hash.digest('hex') })
  }
}

async function* partsOf(path: string): AsyncGenerator<Buffer> {
  try {
    const file = await open(await realpath(path), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
    try {
      if (!(await file.stat()).isFile()) throw notExported(path, 'no file')
      for (;;) {
        const { bytesRead, buffer } = await file.read(Buffer.alloc(CHUNK), 0, CHUNK)
        if (bytesRead === 0) break
        yield buffer.subarray(0, bytesRead)
      }
    } finally {
      await file.close()
    }
  } catch (error) {
    throw error instanceof UserError ? error : notExported(path, reasonOf(error))
  }
}

const reasonOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown')

/** Writes the backup beside its place and moves it there. Resolves with its size. */
async function write(files: FileSystem, to: string, lines: AsyncIterable<string>): Promise<number> {
  const beside = `${to}.new`
  const hash = createHash('sha256')
  let size = 0
  const add = async (bytes: Uint8Array) => {
    await files.append(beside, bytes)
    size += bytes.length
  }
  await files.makeFolder(dirname(to))
  try {
    await files.write(beside, new Uint8Array())
    const gzip = createGzip({ chunkSize: CHUNK })
    // What fails in there destroys the last stream, and is thrown by the loop.
    pipeline(lines, gzip).catch(() => {})
    for await (const chunk of gzip as AsyncIterable<Buffer>) {
      hash.update(chunk)
      await add(chunk)
    }
    await add(sealOf(hash.digest('hex')))
    await files.sync(beside)
    await files.rename(beside, to)
  } catch (error) {
    await files.remove(beside).catch(() => {})
    throw error
  }
  await files.syncFolder(dirname(to))
  return size
}
