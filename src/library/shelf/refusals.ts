import { FILE_LIMIT, type Refusal } from '../../corpus/files/read-file.ts'
import { UserError } from '../../language/user-error.ts'

/** How many articles may be added in all, those in the trash included. */
export const MOST_ADDED = 2000
/** How much they may come to, in bytes. */
export const MOST_ADDED_BYTES = 200 * 1024 * 1024
/** Shortest and longest reason for hiding an article, in UTF-16 code units. */
export const REASON_LENGTH = { least: 3, most: 300 } as const

const MB = 1024 * 1024
const megabytes = (bytes: number, language: 'en' | 'id') =>
  (Math.ceil((bytes / MB) * 10) / 10).toLocaleString(language, { maximumFractionDigits: 1 })

export const noSuchArticle = (article: string) =>
  new UserError('no-such-article', {
    en: `There is no article “${article.slice(0, 100)}”; choose one from the list.`,
    id: `Tidak ada artikel “${article.slice(0, 100)}”; pilih salah satu dari daftar.`,
  })

export const inTheTrash = () =>
  new UserError('in-the-trash', {
    en: 'The article is in the trash; restore it first.',
    id: 'Artikel itu ada di tempat sampah; pulihkan dahulu.',
  })

export const notInTheTrash = () =>
  new UserError('not-in-the-trash', {
    en: 'The article is not in the trash; remove it first.',
    id: 'Artikel itu tidak ada di tempat sampah; hapus dahulu.',
  })

export const alreadyPurged = () =>
  new UserError('already-purged', {
    en: 'The article is out of sight for good already; its file belongs to the operator, who can take it out of the corpus folder.',
    id: 'Artikel itu sudah disingkirkan; berkasnya milik operator, yang dapat mengeluarkannya dari folder korpus.',
  })

export const alreadyHidden = () =>
  new UserError('already-hidden', {
    en: 'The article is hidden already; show it first to give another reason.',
    id: 'Artikel itu sudah disembunyikan; tampilkan dahulu untuk memberi alasan lain.',
  })

export const notHidden = () =>
  new UserError('not-hidden', {
    en: 'The article is not hidden; there is nothing to do.',
    id: 'Artikel itu tidak disembunyikan; tidak ada yang perlu dilakukan.',
  })

export const nothingToEdit = () =>
  new UserError('nothing-to-edit', {
    en: 'Nothing was given to be changed; give a title, outlet, date or URL.',
    id: 'Tidak ada yang diubah; isi judul, media, tanggal, atau URL.',
  })

export const badReason = () =>
  new UserError('bad-reason', {
    en: `Give the reason that readers see on one line of ${REASON_LENGTH.least} to ${REASON_LENGTH.most} characters.`,
    id: `Tulis alasan yang akan dilihat pembaca dalam satu baris, ${REASON_LENGTH.least} sampai ${REASON_LENGTH.most} karakter.`,
  })

export const noSuchDraft = () =>
  new UserError('no-such-draft', {
    en: 'This article was handed in too long ago (a day), or it is in the corpus already; hand it in again.',
    id: 'Artikel ini dikirim terlalu lama (lebih dari sehari), atau sudah ada di korpus; kirim lagi.',
  })

/** @param title how people know the article that has the text already */
export const sameText = (title: string, isInTheTrash: boolean) =>
  new UserError('same-text', {
    en: isInTheTrash
      ? `The corpus has this text already, in the trash: “${title}”; restore that article instead.`
      : `The corpus has this text already: “${title}”; edit that article instead.`,
    id: isInTheTrash
      ? `Korpus sudah memiliki teks ini, di tempat sampah: “${title}”; pulihkan artikel itu saja.`
      : `Korpus sudah memiliki teks ini: “${title}”; sunting artikel itu saja.`,
  })

/** @param article the one that had the text when it was hidden or removed */
export const withheldText = (article: string, how: 'hidden' | 'removed') =>
  new UserError('same-text', {
    en: `This text was ${how} as “${article}”; ${how === 'hidden' ? 'show' : 'restore'} that article instead.`,
    id: `Teks ini sudah ${how === 'hidden' ? 'disembunyikan' : 'dihapus'} sebagai “${article}”; ${how === 'hidden' ? 'tampilkan' : 'pulihkan'} artikel itu saja.`,
  })

export const tooManyAdded = () =>
  new UserError('too-many-added', {
    en: `${MOST_ADDED.toLocaleString('en')} articles were added, and more are not kept; purge some from the trash, or put new ones into the corpus folder.`,
    id: `Sudah ${MOST_ADDED.toLocaleString('id')} artikel ditambahkan, dan tidak boleh lebih; bersihkan sebagian dari tempat sampah, atau taruh artikel baru di folder korpus.`,
  })

export const tooMuchAdded = () =>
  new UserError('too-much-added', {
    en: `The articles that were added may have ${MOST_ADDED_BYTES / MB} MB in all, and with this one they would have more; purge some from the trash, or put new ones into the corpus folder.`,
    id: `Semua artikel tambahan paling besar ${MOST_ADDED_BYTES / MB} MB, dan dengan artikel ini menjadi lebih; bersihkan sebagian dari tempat sampah, atau taruh artikel baru di folder korpus.`,
  })

export const uploadUnsupported = () =>
  new UserError('upload-unsupported', {
    en: 'Only .txt, .md and .html files are articles; save it as one of these and hand it in again.',
    id: 'Hanya berkas .txt, .md, dan .html yang bisa menjadi artikel; simpan sebagai salah satunya lalu kirim lagi.',
  })

export const uploadTooLarge = (bytes: number) =>
  new UserError('upload-too-large', {
    en: `It has ${megabytes(bytes, 'en')} MB and an article at most ${FILE_LIMIT / MB} MB; split it and hand in the parts.`,
    id: `Ukurannya ${megabytes(bytes, 'id')} MB, sedangkan artikel paling besar ${FILE_LIMIT / MB} MB; bagi lalu kirim bagiannya.`,
  })

/** Why the content of a file is no article, in both languages. */
export function uploadRefused({ code, reason }: Refusal): UserError {
  const id = INDONESIAN[code] ?? 'Berkas itu tidak dapat dibaca sebagai artikel; periksa isinya.'
  return new UserError(`upload-${code}`, { en: reason, id })
}

const INDONESIAN: Readonly<Record<string, string>> = {
  empty: 'Berkas itu kosong; isi dengan sebuah artikel.',
  binary: 'Berkas itu bukan teks (arsip, gambar, atau dokumen biner); simpan sebagai teks biasa dalam UTF-8.',
  'no-text': 'Tidak ada kalimat yang dapat dikutip di dalamnya; periksa apa yang disimpan.',
}
