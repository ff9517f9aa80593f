import type { Skipped } from '../../corpus/article.ts'
import type { Language } from '../../language/language.ts'
import { UserError } from '../../language/user-error.ts'
import type { SetAside } from '../disk/generation-store.ts'
import type { RefreshProgress } from '../library.ts'
import type { Actor } from '../moderation.ts'

type Texts = Readonly<Record<Language, string>>

export function empty(corpus: string, skipped: readonly Skipped[]): UserError {
  const [first] = skipped
  return new UserError('corpus-empty', {
    en: `There is no readable article in ${corpus}. ${first ? `The first file left out: ${first.file}: ${first.reason}` : 'Put .txt, .md, .html or .jsonl files there.'}`,
    id: `Tidak ada artikel yang terbaca di ${corpus}. ${first ? `Berkas pertama yang dilewati: ${first.file} (${first.code}).` : 'Taruh berkas .txt, .md, .html, atau .jsonl di sana.'}`,
  })
}

export function shrunk(had: number, has: number): UserError {
  return new UserError('corpus-shrunk', {
    en: `The corpus has shrunk from ${had} to ${has} articles; the old index goes on answering. If that is meant, refresh with force.`,
    id: `Korpus menyusut dari ${had} menjadi ${has} artikel; indeks lama tetap menjawab. Jika memang disengaja, segarkan dengan opsi paksa.`,
  })
}

export function running({
  by,
  progress,
}: {
  readonly by: Actor
  readonly progress: RefreshProgress | null
}): UserError {
  const share = progress === null ? 0 : Math.floor((100 * progress.done) / Math.max(progress.of, 1))
  const stage = progress?.stage ?? 'reading'
  const who = by.user === null ? { en: 'the operator', id: 'operator' } : { en: 'a moderator', id: 'seorang moderator' }
  return new UserError('refresh-running', {
    en: `A refresh that ${who.en} started is already running (${STAGES.en[stage]}, ${share} %). Ask again when it is done.`,
    id: `Penyegaran yang dimulai oleh ${who.id} sedang berjalan (${STAGES.id[stage]}, ${share} %). Coba lagi setelah selesai.`,
  })
}

const STAGES: Readonly<Record<Language, Readonly<Record<RefreshProgress['stage'], string>>>> = {
  en: { reading: 'reading', indexing: 'indexing', verifying: 'verifying', keeping: 'writing to the disk' },
  id: { reading: 'membaca', indexing: 'mengindeks', verifying: 'memeriksa', keeping: 'menulis ke disk' },
}

export function nothingToRollBack(): UserError {
  return new UserError('nothing-to-roll-back', {
    en: 'There is nothing to go back to: no refresh has changed anything yet, or what was before it is no longer on the disk.',
    id: 'Tidak ada yang dapat dikembalikan: belum ada penyegaran yang mengubah sesuatu, atau keadaan sebelumnya tidak ada lagi di disk.',
  })
}

export function movedOn(): UserError {
  return new UserError('moved-on', {
    en: 'The corpus has changed since you were asked; nothing was done. Look at what is there now, and ask again.',
    id: 'Korpus sudah berubah sejak Anda ditanya; tidak ada yang dilakukan. Lihat keadaan sekarang, lalu ulangi.',
  })
}

export function readOnly(): UserError {
  return new UserError('read-only', {
    en: 'The corpus was opened without a data folder, so nothing can be changed here. Set KUTIP_DATA to a folder that Kutip may write to.',
    id: 'Korpus dibuka tanpa folder data, sehingga tidak ada yang dapat diubah di sini. Isi KUTIP_DATA dengan folder yang boleh ditulisi Kutip.',
  })
}

export function notOurs(article: string): UserError {
  return new UserError('not-ours', {
    en: `"${article}" lies in the corpus folder, in which Kutip deletes nothing. It stays out of sight; whoever keeps that folder can delete its file there.`,
    id: `"${article}" berada di folder korpus, dan Kutip tidak menghapus apa pun di sana. Artikel itu tetap tidak terlihat; pengelola folder dapat menghapus berkasnya.`,
  })
}

const FAULTS: Readonly<Record<SetAside['why'], string>> = {
  empty: 'kosong',
  truncated: 'terpotong',
  damaged: 'rusak',
  older: 'dari Kutip yang lebih lama',
  newer: 'dari Kutip yang lebih baru',
  'other-settings': 'dibuat dengan pengaturan lain',
  incomplete: 'tidak lengkap',
  unreadable: 'tidak terbaca',
}

/** A file of an earlier generation that cannot be used. */
export function setAside(file: string, why: SetAside['why']): Texts {
  return {
    en: `The index on the disk cannot be used as it is (${file}: ${why}); it was set aside and is made again from the articles.`,
    id: `Indeks di disk tidak dapat dipakai (${file}: ${FAULTS[why]}); berkas itu disisihkan dan indeks dibuat lagi dari artikel.`,
  }
}

export function notRevived(generation: number, error: unknown): Texts {
  const why = error instanceof Error ? error.message : String(error)
  return {
    en: `Generation ${generation} on the disk cannot be used (${why}); the index is made again from the articles.`,
    id: `Generasi ${generation} di disk tidak dapat dipakai (${why}); indeks dibuat lagi dari artikel.`,
  }
}

/** What has changed since the last run could not be taken in. */
export function notCaughtUp(error: unknown): Texts {
  const why = error instanceof Error ? error.message : String(error)
  return {
    en: `What has changed in the corpus since the last start could not be taken in (${why}); what was kept goes on answering.`,
    id: `Perubahan korpus sejak penyalaan terakhir tidak dapat diambil (${why}); yang tersimpan tetap menjawab.`,
  }
}

/** A generation that answers and could not be kept on the disk, for a reason that is no fault of the disk. */
export function notKept(error: unknown): Texts {
  const why = error instanceof Error ? error.message : String(error)
  return {
    en: `The index answers and could not be kept on the disk (${why}); the next change tries again.`,
    id: `Indeks sudah menjawab, tetapi tidak dapat disimpan di disk (${why}); perubahan berikutnya mencoba lagi.`,
  }
}
