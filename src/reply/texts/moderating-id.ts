import { leftOutInIndonesian } from './left-out-id.ts'
import type { ModeratingTexts } from './moderating-texts.ts'
import { counter, lister } from './plural.ts'

const count = counter('id-ID')
const list = lister('id-ID')

/** Details of an entry of the history. */
const DETAILS: ReadonlyMap<string, string> = new Map([
  ['reason', 'alasan'],
  ['title', 'judul'],
  ['outlet', 'media'],
  ['published', 'terbit'],
  ['url', 'alamat'],
  ['format', 'jenis'],
  ['bytes', 'byte'],
  ['force', 'dipaksa'],
  ['generation', 'generasi'],
  ['articles', 'artikel'],
  ['added', 'baru'],
  ['changed', 'berubah'],
  ['removed', 'hilang'],
  ['skipped', 'dilewati'],
  ['created', 'dibuat'],
  ['files', 'berkas'],
])

export const moderatingInIndonesian: ModeratingTexts = {
  otherServer: 'Korpus ini dirawat oleh moderator server lain.',
  keepersUnnamed:
    'Kutip ada di beberapa server, dan belum ditentukan moderator server mana yang merawat korpus, jadi tidak ada yang boleh mengubahnya. Operator menyebut servernya di pengaturan MODERATOR_GUILD_IDS.',

  paste: 'Tambah artikel',
  pasteTitle: 'Judul artikel',
  pasteTitleHint: 'Boleh dikosongkan; isi bila teksnya tidak diawali judul.',
  pasteText: 'Artikelnya, kata demi kata',
  pasteTextHint: 'Paling banyak 4.000 karakter. Untuk yang lebih panjang, beri /korpus tambah sebuah berkas.',
  pasteAgain: 'Tempel lagi',
  draft: 'Artikel yang akan ditambahkan',
  notAddedYet: 'Belum masuk korpus. Inilah yang dibaca Kutip:',
  title: 'Judul',
  outlet: 'Media',
  published: 'Terbit',
  url: 'Alamat',
  length: 'Bahasa dan panjang',
  notFound: 'tidak ditemukan',
  basis: {
    moderator: 'menurut moderator',
    'front-matter': 'dari bagian kepala berkas',
    metadata: 'dari metadata halaman',
    byline: 'dari baris penulis',
    dateline: 'dari baris tempat dan tanggal',
    sentence: 'dari sebuah kalimat teksnya',
  },
  missing: { outlet: 'medianya', published: 'tanggalnya', url: 'alamatnya' },
  couldNotRead: what => `Tidak terbaca: ${list(what)}. Lengkapi, atau tambahkan artikel ini apa adanya.`,
  begins: 'Awalnya',
  odd: 'Yang janggal',
  leftOut: leftOutInIndonesian,
  sameAs: (title, how) =>
    ({
      shown: `Korpus sudah memuat teks ini: ${title}. Teks ini tidak dapat ditambahkan dua kali; /korpus ubah mengubah keterangannya.`,
      hidden: `Korpus sudah memuat teks ini, tersembunyi: ${title}. Teks ini tidak dapat ditambahkan dua kali; /korpus tampilkan memunculkannya lagi.`,
      removed: `Korpus sudah memuat teks ini, di tempat sampah: ${title}. Teks ini tidak dapat ditambahkan dua kali; /korpus tempat-sampah mengembalikannya.`,
    })[how ?? 'shown'],
  nearlySameAs: (title, how) =>
    ({
      shown: `Teks yang hampir sama sudah ada di korpus: ${title}. Bila ditambahkan, keduanya dikutip; bila laporannya sama, batalkan.`,
      hidden: `Teks yang hampir sama sedang disembunyikan: ${title}. Bila laporannya sama, batalkan.`,
      removed: `Teks yang hampir sama ada di tempat sampah: ${title}. Bila laporannya sama, batalkan.`,
    })[how ?? 'shown'],
  add: 'Tambahkan',
  addAsItIs: 'Tambahkan apa adanya',
  fillIn: 'Lengkapi dan tambahkan',
  cancel: 'Batal',
  cancelled: 'Dibatalkan',
  nothingDone: 'Tidak ada yang diubah.',

  facts: 'Tentang artikel',
  dateHint: 'Misalnya 2025-04-28, 28/04/2025, atau 28 April 2025. Kosong: tanpa tanggal.',
  urlHint: 'Diawali https://. Kosong: tidak ada.',
  emptyHint: 'Kosong: tidak ada.',
  editAgain: 'Coba lagi',

  removeWhich: title => `Hapus “${title}”?`,
  removeMeans:
    'Artikel ini dikeluarkan dari jawaban dan dipindahkan ke tempat sampah; /korpus tempat-sampah dapat mengembalikannya.',
  remove: 'Hapus',
  purgeWhich: title => `Hapus “${title}” selamanya?`,
  purgeMeans:
    'Berkasnya dihapus dan tidak dapat dikembalikan. Berkas di folder korpus sendiri tetap ada di sana, tanpa terlihat.',
  purge: 'Hapus selamanya',
  rollbackWhich: 'Kembali ke artikel sebelum penyegaran terakhir?',
  rollbackMeans:
    'Yang ditambahkan, diubah, disembunyikan, atau dihapus moderator tetap berlaku. Kembali sekali lagi membatalkannya; penyegaran membaca folder seperti adanya sekarang.',
  rollback: 'Kembali',

  trash: 'Tempat sampah',
  trashEmpty: 'Tempat sampah kosong.',
  trashCount: articles => `${count(articles, 'artikel terhapus')}, yang terbaru lebih dulu.`,
  removedBy: (who, day) => `dihapus oleh ${who} pada ${day}`,
  restoreWhich: 'Kembalikan artikel',
  purgeFrom: 'Hapus artikel selamanya',
  purged: 'Terhapus selamanya',
  purgedText: title => `“${title}” sudah tidak ada.`,

  done: {
    refresh: 'Korpus sudah disegarkan',
    rollback: 'Kembali ke artikel sebelumnya',
    add: 'Artikel ditambahkan',
    edit: 'Artikel diubah',
    hide: 'Artikel disembunyikan',
    show: 'Artikel ditampilkan lagi',
    remove: 'Artikel dihapus',
    restore: 'Artikel dikembalikan',
  },
  firstAbove: before => `laporan pertama di atas ${before}`,
  firstReport: 'laporan pertama tentangnya',
  answeredNow: questions => `${count(questions, 'pertanyaan')} sekarang terjawab`,
  troubles: 'Yang tidak dapat dilakukan',
  soFar: (added, changed, removed, skipped) =>
    `sejauh ini ${added} baru, ${changed} berubah, ${removed} hilang, ${skipped} dilewati`,

  operator: 'operator, di terminal',
  refreshingBy: who => `Korpus sedang disegarkan, dimulai oleh ${who}.`,
  hidden: articles => count(articles, 'artikel tersembunyi'),
  hiddenFromReaders: articles => `${count(articles, 'artikel')} disembunyikan moderator`,
  lastChange: what => `Terakhir di riwayat: ${what}`,
  undelivered: 'Ini tidak dapat ditampilkan saat selesai:',
  history: 'Riwayat korpus',
  historyEmpty: 'Belum ada yang dilakukan.',
  historyCount: entries => `${count(entries, 'catatan')}, yang terbaru lebih dulu.`,
  historyLatest: (shown, of) =>
    `${count(shown, 'catatan')} terbaru dari ${count(of, 'catatan')}, yang terbaru lebih dulu; operator melihat semuanya dengan npm run corpus -- history.`,
  actions: {
    refresh: 'penyegaran',
    rollback: 'kembali ke artikel sebelumnya',
    add: 'artikel ditambahkan',
    edit: 'artikel diubah',
    hide: 'artikel disembunyikan',
    show: 'artikel ditampilkan lagi',
    remove: 'artikel dihapus',
    restore: 'artikel dikembalikan',
    purge: 'artikel dihapus selamanya',
    import: 'cadangan dibaca',
  },
  resultDone: 'berhasil',
  failed: code => `gagal (${code})`,
  onArticle: article => `artikel: ${article}`,
  detail: name => DETAILS.get(name) ?? name,
  passagesDone: (done, of) => `${done} dari ${count(of, 'bagian')}`,

  inspection: 'Pemeriksaan semua artikel',
  inspected: (articles, findings) =>
    `${count(articles, 'artikel')}, ${findings === 0 ? 'tidak ada yang perlu diperbaiki' : count(findings, 'temuan')}.`,
  findings: {
    'left-out': 'Dilewati',
    'no-outlet': 'Tanpa media',
    'no-date': 'Tanpa tanggal',
    'no-title': 'Tanpa judul',
    odd: 'Janggal',
    'near-duplicate': 'Hampir sama',
  },
  alike: share => `${share} isinya sama`,

  ambiguous: name => `Ada lebih dari satu artikel bernama ${name}. Pilih dari saran yang muncul.`,
  noneHidden: name => `Tidak ada artikel tersembunyi bernama ${name}. Pilih dari saran yang muncul.`,
  articleGone: 'Artikel itu sudah tidak ada, jadi tidak ada yang dilakukan.',
  draftGone: 'Yang diserahkan itu tidak lagi disimpan. Tambahkan lagi dengan /korpus tambah.',
  factsMovedOn:
    'Artikel ini sudah berubah sejak Anda membuka formulir, jadi tidak ada yang diatur. Coba lagi: formulir lalu menunjukkan yang diketahui sekarang.',
  isHidden: (title, reason) => `Moderator menyembunyikan “${title}”. Alasannya: ${reason}`,
  uploadKind: (name, endings) =>
    `${name} bukan jenis berkas yang dibaca Kutip. Artikel berakhiran ${endings}; arsip tidak dibuka.`,
  uploadLarge: (name, limit) =>
    `${name} terlalu besar: sebuah artikel paling banyak ${limit}. Bagi menjadi artikel-artikelnya lalu tambahkan satu per satu; operator dapat menaruh banyak sekaligus di folder korpus, atau di berkas .jsonl yang menjadi korpusnya.`,
  uploadEmpty: 'Tidak ada teks di situ. Tempelkan artikelnya, atau lampirkan sebagai berkas.',
  uploadPlace: 'Kutip hanya menerima berkas dari Discord sendiri. Lampirkan berkas itu pada perintahnya.',
  uploadUnreachable: 'Berkas itu tidak dapat diambil dari Discord. Beri perintahnya lagi.',
}
