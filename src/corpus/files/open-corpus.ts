import { constants } from 'node:fs'
import { open, readdir, realpath, stat, type FileHandle } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { UserError } from '../../language/user-error.ts'
import { errorCode } from './read-file.ts'
import { formatOf, isGlossary, isOutletList, scanFolder, type Scan } from './scan-folder.ts'

/** Largest JSONL corpus, in bytes. */
export const JSONL_LIMIT = 1024 ** 3

/** What stands at the path of a corpus. */
export interface OpenedCorpus extends Scan {
  /** The folder that the files' paths are relative to. */
  readonly root: string
  /** The JSONL file that is the corpus, or null where it is a folder or one article. */
  readonly jsonl: string | null
}

/**
 * Finds out what a corpus path is: a folder, a `.jsonl` file, or one article. The path itself may be a link, what lies in the folder not.
 * @throws UserError `corpus-missing`, `corpus-unreadable` or `corpus-unsupported`
 */
export async function openCorpus(path: string): Promise<OpenedCorpus> {
  try {
    const real = await realpath(path)
    const found = await stat(real)
    if (found.isDirectory()) return { root: real, jsonl: null, ...(await scanFolder(real)) }
    const root = dirname(real)
    const file = basename(real)
    const format = formatOf(file)
    const jsonl = extname(file).toLowerCase() === '.jsonl'
    if (!found.isFile() || (!jsonl && format === null)) throw unsupported(path)
    const files = format === null ? [] : [{ file, id: file.slice(0, -extname(file).length), format }]
    return { root, jsonl: jsonl ? file : null, files, skipped: [], ...(await dataBeside(root)) }
  } catch (error) {
    throw corpusError(path, error)
  }
}

/**
 * Opens a JSONL corpus for reading.
 * @throws UserError `corpus-unreadable` where that fails, `corpus-unsupported` where it is larger than `JSONL_LIMIT`
 */
export async function openJsonl(path: string): Promise<FileHandle> {
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
    const { size } = await file.stat()
    if (size <= JSONL_LIMIT) return file
    await file.close()
  } catch (error) {
    throw corpusError(path, error)
  }
  throw new UserError('corpus-unsupported', {
    en: `The corpus ${path} is larger than 1 GiB; split it into several files and choose one.`,
    id: `Korpus ${path} lebih besar dari 1 GiB; bagilah menjadi beberapa berkas lalu pilih salah satu.`,
  })
}

async function dataBeside(folder: string): Promise<{ outlets: string | null; glossaries: readonly string[] }> {
  const names = await readdir(folder).catch((): string[] => [])
  const paths = (matches: (name: string) => boolean) =>
    names
      .filter(matches)
      .map(name => join(folder, name))
      .toSorted(byText)
  return { outlets: paths(isOutletList)[0] ?? null, glossaries: paths(isGlossary) }
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function corpusError(path: string, error: unknown): UserError {
  if (error instanceof UserError) return error
  const code = errorCode(error)
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new UserError(
      'corpus-missing',
      {
        en: `There is no corpus at ${path}; check the path, or put a folder of articles there.`,
        id: `Tidak ada korpus di ${path}; periksa alamatnya, atau letakkan folder berisi artikel di sana.`,
      },
      { cause: error },
    )
  return new UserError(
    'corpus-unreadable',
    {
      en: `The corpus at ${path} cannot be read (${code ?? 'unknown error'}); give the account that runs Kutip the right to read it.`,
      id: `Korpus di ${path} tidak dapat dibaca (${code ?? 'galat tak dikenal'}); beri akun yang menjalankan Kutip hak untuk membacanya.`,
    },
    { cause: error },
  )
}

function unsupported(path: string): UserError {
  return new UserError('corpus-unsupported', {
    en: `${path} is no corpus; give a folder of .txt, .md and .html files, one such file, or a .jsonl file.`,
    id: `${path} bukan korpus; berikan folder berisi berkas .txt, .md, dan .html, satu berkas seperti itu, atau sebuah berkas .jsonl.`,
  })
}
