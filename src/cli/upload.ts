import { resolve } from 'node:path'
import type { Language } from '../language/language.ts'
import { FILE_LIMIT, readSmallFile } from '../corpus/files/read-file.ts'
import { formatOf } from '../corpus/files/scan-folder.ts'
import { UserError } from '../language/user-error.ts'
import type { Upload } from '../library/moderation.ts'

const MOST = `${FILE_LIMIT / 1024 / 1024} MB`

/** What is the matter with a file that an operator has named, and what to do, by the code with which it was not read. */
const WHY: Readonly<Partial<Record<string, Readonly<Record<Language, string>>>>> = {
  vanished: {
    en: 'There is no such file. Check the path.',
    id: 'Tidak ada berkas seperti itu. Periksa lokasinya.',
  },
  symlink: {
    en: 'It is a link, and links are not followed. Name the file to which it leads.',
    id: 'Itu sebuah tautan, dan tautan tidak diikuti. Sebutkan berkas yang ditujunya.',
  },
  'not-a-file': {
    en: 'It is a folder, or no plain file. Name one file; for a whole folder set KUTIP_CORPUS.',
    id: 'Itu folder, atau bukan berkas biasa. Sebutkan satu berkas; untuk seluruh folder isi KUTIP_CORPUS.',
  },
  'too-large': {
    en: `An article has at most ${MOST}. Split it into its articles and add them one by one, or make them a .jsonl file with one article a line and set it as KUTIP_CORPUS.`,
    id: `Artikel paling besar ${MOST}. Bagi menjadi artikel-artikelnya lalu tambahkan satu per satu, atau jadikan berkas .jsonl dengan satu artikel per baris dan isikan ke KUTIP_CORPUS.`,
  },
  changing: {
    en: 'It was being written while it was read. Add it again when it is finished.',
    id: 'Berkas itu sedang ditulis saat dibaca. Tambahkan lagi setelah selesai.',
  },
}

const UNREADABLE: Readonly<Record<Language, string>> = {
  en: 'It could not be read. Give the account that runs this the right to read it, and check the disk.',
  id: 'Berkas itu tidak dapat dibaca. Beri akun yang menjalankan ini hak untuk membacanya, dan periksa disk.',
}

/**
 * A file of the operator's own choice. What it has to hold is the library's to say.
 * @throws UserError `upload-kind`, `file-unreadable`
 */
export async function uploadOf(file: string): Promise<Upload> {
  const format = formatOf(file)
  if (format === null)
    throw new UserError('upload-kind', {
      en: `${file} is no article: an article ends in .txt, .md, .markdown, .html or .htm.`,
      id: `${file} bukan artikel: artikel berakhiran .txt, .md, .markdown, .html, atau .htm.`,
    })
  const bytes = await readSmallFile(file)
  if (bytes instanceof Uint8Array) return { format, bytes }
  const why = WHY[bytes.code] ?? UNREADABLE
  throw new UserError('file-unreadable', {
    en: `${resolve(file)} was not added. ${why.en}`,
    id: `${resolve(file)} tidak ditambahkan. ${why.id}`,
  })
}
