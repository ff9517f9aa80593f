import type { Language } from '../../language/language.ts'
import { UserError } from '../../language/user-error.ts'

/** Whether an error is one of the system, with one of these codes (`ENOENT`). */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  const code = systemCode(error)
  return code !== null && codes.includes(code)
}

/** The system's own code of an error (`ENOSPC`); null for every other error, which is a bug. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null
  return /^E[A-Z0-9]+$/.test(error.code) ? error.code : null
}

const GOES_ON: Readonly<Record<Language, string>> = {
  en: 'Answers go on from what is there.',
  id: 'Jawaban tetap diberikan dari data yang sudah ada.',
}

/** What is the matter and what the operator does about it, for the codes of the system. */
const TROUBLES: readonly {
  readonly code: string
  readonly system: readonly string[]
  readonly en: (path: string) => string
  readonly id: (path: string) => string
}[] = [
  {
    code: 'disk-full',
    system: ['ENOSPC', 'EDQUOT', 'EFBIG'],
    en: path => `The disk is full: ${path} could not be written. Free some space (or raise the limit), then try again.`,
    id: path =>
      `Disk penuh: ${path} tidak dapat ditulis. Kosongkan sebagian ruang (atau naikkan batasnya), lalu coba lagi.`,
  },
  {
    code: 'disk-read-only',
    system: ['EROFS'],
    en: path =>
      `The disk can only be read: ${path} could not be written. Mount it for writing, or set another data folder.`,
    id: path =>
      `Disk hanya dapat dibaca: ${path} tidak dapat ditulis. Pasang disk agar dapat ditulis, atau pilih folder data lain.`,
  },
  {
    code: 'disk-refused',
    system: ['EACCES', 'EPERM'],
    en: path =>
      `Kutip may not use ${path}. Give the account under which it runs the right to read and write there, then try again.`,
    id: path =>
      `Kutip tidak diizinkan memakai ${path}. Beri akun yang menjalankannya hak baca dan tulis di sana, lalu coba lagi.`,
  },
  {
    code: 'too-many-files',
    system: ['EMFILE', 'ENFILE'],
    en: path =>
      `Too many files are open: ${path} could not be opened. Raise the limit of open files (ulimit -n), then try again.`,
    id: path =>
      `Terlalu banyak berkas terbuka: ${path} tidak dapat dibuka. Naikkan batas berkas terbuka (ulimit -n), lalu coba lagi.`,
  },
]

/**
 * What the system threw, as something that the operator can mend: `disk-full`, `disk-read-only`, `disk-refused`, `too-many-files`,
 * or `disk-error` for the rest. The text names the path and the remedy.
 */
export function diskError(error: unknown, path: string): UserError {
  const system = systemCode(error) ?? (error instanceof Error ? error.message : String(error))
  const trouble = TROUBLES.find(known => known.system.includes(system))
  if (trouble !== undefined) return withTexts(trouble.code, trouble.en(path), trouble.id(path), error)
  return withTexts(
    'disk-error',
    `The disk failed at ${path} (${system}). Look at the state of the disk and of this file, then try again.`,
    `Disk gagal pada ${path} (${system}). Periksa keadaan disk dan berkas ini, lalu coba lagi.`,
    error,
  )
}

function withTexts(code: string, en: string, id: string, cause: unknown): UserError {
  return new UserError(code, { en: `${en} ${GOES_ON.en}`, id: `${id} ${GOES_ON.id}` }, { cause })
}

/** Does something to the disk; what the system throws meanwhile becomes a `diskError` of this path. Bugs pass as they are. */
export async function tellingDiskErrors<Result>(path: string, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act()
  } catch (error) {
    throw systemCode(error) === null ? error : diskError(error, path)
  }
}
