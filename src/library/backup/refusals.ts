import { UserError } from '../../language/user-error.ts'

export const backupMissing = (path: string) =>
  new UserError('backup-missing', {
    en: `There is no backup at ${path}; check the path.`,
    id: `Tidak ada cadangan di ${path}; periksa alamatnya.`,
  })

export const backupDamaged = (path: string) =>
  new UserError('backup-damaged', {
    en: `${path} is no backup of Kutip, or it is damaged or cut off; nothing was changed. Copy it again, or take another one.`,
    id: `${path} bukan cadangan Kutip, atau rusak atau terpotong; tidak ada yang diubah. Salin ulang, atau pakai cadangan lain.`,
  })

export const backupNewer = (path: string, version: number) =>
  new UserError('backup-newer', {
    en: `${path} was made by a later Kutip (format ${version}); nothing was changed. Update Kutip, then import it.`,
    id: `${path} dibuat oleh Kutip yang lebih baru (format ${version}); tidak ada yang diubah. Perbarui Kutip, lalu impor.`,
  })

export const backupUnsafe = (path: string, file: string) =>
  new UserError('backup-unsafe', {
    en: `${path} holds a file that no backup of Kutip has (${shown(file)}); nothing was changed. Do not trust it.`,
    id: `${path} memuat berkas yang tidak ada dalam cadangan Kutip (${shown(file)}); tidak ada yang diubah. Jangan percayai.`,
  })

export const notEmpty = (folder: string) =>
  new UserError('import-not-empty', {
    en: `There is something in ${folder} already; nothing was changed. Name empty folders, or use --force, which moves what is there aside.`,
    id: `Sudah ada isi di ${folder}; tidak ada yang diubah. Pakai folder kosong, atau --force, yang menyisihkan isi lama.`,
  })

export const importUnfinished = (data: string, cause?: unknown) =>
  new UserError(
    'import-unfinished',
    {
      en: `An import into ${data} was interrupted, and the corpus may be half the old one and half the new. Run the import again with --force; nothing is lost, what was there before is moved aside.`,
      id: `Impor ke ${data} terputus, dan korpus mungkin setengah lama setengah baru. Jalankan lagi impor itu dengan --force; tidak ada yang hilang, isi lama disisihkan.`,
    },
    { cause },
  )

/** @param ending `.jsonl` for a backup whose corpus is such a file; null for one whose corpus is a folder */
export const otherKind = (corpus: string, ending: string | null) =>
  new UserError('import-other-kind', {
    en: `The corpus of this backup is a ${ending === null ? 'folder' : `${ending} file`}, and ${corpus} is none; set KUTIP_CORPUS to one, then import again.`,
    id: `Korpus cadangan ini berupa ${ending === null ? 'folder' : `berkas ${ending}`}, sedangkan ${corpus} bukan; sesuaikan KUTIP_CORPUS, lalu impor lagi.`,
  })

export const withinEachOther = (corpus: string, data: string) =>
  new UserError('import-within', {
    en: `The corpus ${corpus} and the data folder ${data} lie within each other; set KUTIP_CORPUS or KUTIP_DATA to another folder, then import again.`,
    id: `Korpus ${corpus} dan folder data ${data} berada di dalam satu sama lain; atur KUTIP_CORPUS atau KUTIP_DATA ke folder lain, lalu impor lagi.`,
  })

export const notExported = (file: string, why: string) =>
  new UserError('export-failed', {
    en: `${file} could not be read (${why}), so there is no backup; see that Kutip may read it and nothing moves it, then export again.`,
    id: `${file} tidak dapat dibaca (${why}), sehingga cadangan tidak dibuat; pastikan Kutip boleh membacanya dan tidak ada yang memindahkannya, lalu ekspor lagi.`,
  })

export const badName = (file: string) =>
  new UserError('export-bad-name', {
    en: `The name of ${shown(file)} cannot be kept in a backup (a backslash, or far too long); rename the file, then export again.`,
    id: `Nama ${shown(file)} tidak dapat disimpan dalam cadangan (ada garis miring terbalik, atau terlalu panjang); ganti namanya, lalu ekspor lagi.`,
  })

const shown = (file: string) => JSON.stringify(file.slice(0, 200))
