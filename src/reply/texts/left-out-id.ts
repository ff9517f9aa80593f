import { FILE_LIMIT } from '../../corpus/files/read-file.ts'
import type { LeftOut } from '../../library/library.ts'

const MOST = `${FILE_LIMIT / 1024 / 1024} MB`

/** Why a file was left out and what to do, in Indonesian, by its code. In English the corpus says it itself. */
const REASONS: Readonly<Partial<Record<string, (one: LeftOut) => string>>> = {
  unsupported: ({ file }) =>
    /\.jsonl$/i.test(file)
      ? 'Berkas .jsonl adalah korpus tersendiri; sebutkan berkas itu sebagai korpus, bukan foldernya.'
      : 'Hanya berkas .txt, .md, dan .html yang menjadi artikel; ubah jenisnya atau keluarkan dari korpus.',
  'too-large': () => `Artikel paling besar ${MOST}; bagi berkas itu, atau pakai berkas .jsonl.`,
  'too-deep': () => 'Folder ini terlalu dalam untuk dicari; pindahkan lebih ke atas.',
  empty: () => 'Berkas kosong; isi dengan artikel atau hapus.',
  'no-text': () => 'Tidak ada kalimat yang dapat dikutip di dalamnya; periksa apa yang disimpan.',
  binary: () => 'Berkas ini bukan teks; simpan sebagai teks biasa dalam UTF-8.',
  symlink: () => 'Berkas ini sebuah tautan, dan tautan tidak diikuti; taruh berkas aslinya di korpus.',
  'not-a-file': () => 'Ini bukan berkas biasa; keluarkan dari korpus.',
  unreadable: () =>
    'Kutip tidak dapat membacanya; periksa disk, dan beri akun yang menjalankan Kutip hak untuk membacanya.',
  vanished: () => 'Berkas hilang sebelum sempat dibaca; segarkan lagi saat tidak ada yang memindahkan berkas.',
  changing: () => 'Berkas sedang ditulis saat dibaca; segarkan lagi setelah selesai.',
  failed: () => 'Berkas ini tidak dapat dibaca sebagai artikel; periksa apa yang disimpan.',
  'bad-json': () =>
    'Baris ini bukan satu catatan JSON yang utuh; tulis satu {"id": "…", "text": "…"} pada setiap baris.',
  'bad-record': () => 'Catatan ini tidak memiliki “id” atau “text” yang dapat dipakai; lengkapi keduanya.',
  'bad-outlets': () => 'Daftar media tidak dapat dipakai; perbaiki isinya lalu segarkan.',
  'same-id': ({ stays }) =>
    `Id-nya sudah dipakai ${stays ?? 'berkas lain'}, yang tetap dipakai; beri berkas ini nama lain.`,
  duplicate: ({ stays }) => `Teksnya sama dengan ${stays ?? 'artikel lain'}, yang tetap dipakai; hapus salah satunya.`,
}

/** One sentence: what is wrong and what to do. Plain text. */
export function leftOutInIndonesian(one: LeftOut): string {
  return REASONS[one.code]?.(one) ?? `Berkas ini tidak dapat dipakai (${one.code}); periksa isinya.`
}
