import type { Language } from '../../language/language.ts'
import { UserError } from '../../language/user-error.ts'
import { systemCode } from './disk-error.ts'
import type { FileSystem } from './file-system.ts'

/** The `diskError`s of a folder that may well be read, and in which nothing can be written. */
const CODES: ReadonlySet<string> = new Set(['disk-read-only', 'disk-refused', 'disk-full'])

/**
 * What the operator is told of a data folder in which no lock could be written, in both languages; null where that is not what is the
 * matter with it.
 */
export function whyUnwritable(folder: string, error: unknown): Readonly<Record<Language, string>> | null {
  if (!(error instanceof UserError) || !CODES.has(error.code)) return null
  const code = systemCode(error.cause) ?? error.code
  return {
    en: `Nothing can be written to the data folder ${folder} (${code}). Kutip answers all the same; nothing can be changed, and what people say of answers is not kept. Give Kutip the right to write there, make room on the disk, or name another folder in KUTIP_DATA; then start Kutip again.`,
    id: `Folder data ${folder} tidak dapat ditulisi (${code}). Kutip tetap menjawab; tidak ada yang dapat diubah, dan pendapat orang tentang jawaban tidak disimpan. Beri Kutip hak menulis di sana, kosongkan ruang disk, atau sebutkan folder lain di KUTIP_DATA; lalu nyalakan lagi Kutip.`,
  }
}

/** What everybody else is told who wants something kept. */
const dataReadOnly = () =>
  new UserError('data-read-only', {
    en: 'Kutip’s data folder can only be read at present, so nothing can be changed or kept; answers go on. The operator has to let Kutip write there again and start it anew.',
    id: 'Folder data Kutip saat ini hanya dapat dibaca, sehingga tidak ada yang dapat diubah atau disimpan; jawaban tetap diberikan. Operator perlu mengizinkan Kutip menulis lagi di sana, lalu menyalakannya ulang.',
  })

/**
 * A disk that is read as it is, and to which nothing is written even where that could be done again meanwhile: who has no lock must not.
 * Whatever would write throws `data-read-only`.
 */
export function withoutWriting({ read, list }: FileSystem): FileSystem {
  const refuse = () => Promise.reject(dataReadOnly())
  return {
    read,
    list,
    // One that is there need not be made.
    makeFolder: async path => void (await list(path).catch(refuse)),
    write: refuse,
    append: refuse,
    truncate: refuse,
    sync: refuse,
    syncFolder: refuse,
    rename: refuse,
    remove: refuse,
  }
}
