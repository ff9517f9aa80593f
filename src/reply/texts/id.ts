import { counter, lister } from './plural.ts'
import type { Texts } from './texts.ts'
import { viewsInIndonesian } from './views-id.ts'

const tag = 'id-ID'
const count = counter(tag)
const list = lister(tag)

export const indonesian: Texts = {
  numberTag: tag,
  ...viewsInIndonesian,

  qualifiers: {
    about: 'sekitar',
    'more-than': 'lebih dari',
    'at-least': 'sedikitnya',
    nearly: 'hampir',
    'up-to': 'hingga',
    'fewer-than': 'kurang dari',
  },
  events: {
    sent: 'dikirim',
    additional: 'tambahan',
    killed: 'tewas',
    wounded: 'luka-luka',
    captured: 'ditawan',
    missing: 'hilang',
    displaced: 'mengungsi',
    arrested: 'ditangkap',
    promised: 'dijanjikan',
    supplied: 'dipasok',
    received: 'diterima',
    produced: 'diproduksi',
    destroyed: 'dihancurkan',
    denied: 'dibantah',
  },
  magnitudes: {
    10: 'puluhan',
    100: 'ratusan',
    1000: 'ribuan',
    10_000: 'puluhan ribu',
    100_000: 'ratusan ribu',
    1_000_000: 'jutaan',
    1_000_000_000: 'miliaran',
    1_000_000_000_000: 'triliunan',
  },
  denied: 'dibantah',
  of: (counted, owner) => `${counted} (${owner})`,
  accordingTo: speaker => `menurut ${speaker}`,
  asOf: date => `per ${date}`,
  origins: (reports, origins) => `${count(reports, 'laporan')}, ${count(origins, 'sumber asal')}`,
  differ: 'Angkanya berbeda: lain penuturnya, lain harinya, atau lain yang dihitung.',
  contradict: 'Angka dari sumber-sumber ini saling bertentangan.',
  moreFigures: n => `…dan ${count(n, 'angka lagi')}`,

  noOutlet: 'media tidak disebut',
  published: date => `terbit ${date}`,
  undated: 'tanpa tanggal',
  dateFromText: 'tanggal dibaca dari teksnya',
  saidBy: speaker => `Dikatakan oleh ${speaker}`,
  sameOrigin: citations => `Pernyataan yang sama dengan ${list(citations)}`,
  digest: 'Ringkasan dengan kata-kata Kutip sendiri, bukan kata-kata medianya',
  digestShort: 'ringkasan',
  openAtQuote: 'Buka di kutipannya',
  openReport: 'Buka laporannya',
  after: date => `setelah ${date}`,
  before: date => `sebelum ${date}`,
  moreQuotes: n => count(n, 'kutipan lagi'),

  noEvidence: 'Tidak ada bukti: artikel yang ada tidak menjawab pertanyaan ini.',
  notCovered: 'Tidak ada artikel yang menyebutnya.',
  notStated: 'Artikel yang ada menyinggungnya, tetapi tidak menyatakan apa yang ditanyakan.',
  missing: 'Tidak ditemukan',
  relatedMark: 'hanya berkaitan',
  askBetterHow:
    'Sebutkan orang, tempat, atau benda seperti dalam berita, dalam bahasa Indonesia atau Inggris, atau cari kata tertentu dengan /cari.',
  nothingAsked: 'Belum ada pertanyaan di situ.',
  nothingAskedHow:
    'Tanyakan sesuatu yang diberitakan, paling sedikit dengan satu kata kunci: “berapa orang yang diungsikan”.',
  tooLong: limit => `Pertanyaan itu terlalu panjang: paling banyak ${count(limit, 'karakter')}.`,
  tooLongHow: 'Tanyakan satu hal saja, dengan satu atau dua kalimat.',
  question: 'Pertanyaan Anda',

  covers: 'Cakupan artikel',
  coverage: (articles, outlets, period, undated) =>
    [
      `${count(articles, 'artikel')} dari ${count(outlets, 'media')}`,
      period &&
        (period.first === period.last ? `terbit ${period.first}` : `terbit ${period.first} sampai ${period.last}`),
      undated > 0 && `${count(undated, 'artikel')} tanpa tanggal`,
    ]
      .filter(Boolean)
      .join(', '),

  passagesFound: (shown, total) => `${shown} dari ${count(total, 'bagian')}, yang terbaik lebih dulu.`,
  nothingFound:
    'Tidak ada bagian artikel dengan kata itu. Coba kata lain, kurangi saringan, atau pakai bahasa satunya.',
  morePassages: n => count(n, 'bagian lagi'),
  narrowSearch: 'Sebutkan media, masa, atau bahasa agar yang tampil lebih sedikit.',

  status: 'Keadaan korpus',
  contents: 'Isi',
  contentsOf: (articles, passages, terms) =>
    `${count(articles, 'artikel')}, ${count(passages, 'bagian')}, ${count(terms, 'istilah')}`,
  generation: (n, builtAt) => `Generasi ${n}, dibuat ${builtAt}`,
  refreshingNow: 'Korpus sedang disegarkan.',
  sources: 'Sumber',
  articles: n => count(n, 'artikel'),
  skipped: n => `${count(n, 'berkas')} dilewati`,
  refreshed: 'Korpus sudah disegarkan',
  nothingChanged: 'Tidak ada yang berubah.',
  added: n => `${count(n, 'artikel')} ditambahkan`,
  changed: n => `${count(n, 'artikel')} berubah`,
  removed: n => `${count(n, 'artikel')} dihapus`,
  warnings: n => count(n, 'catatan'),
  refreshedIn: (n, seconds) => `Generasi ${n}, disusun dalam ${seconds} detik`,
  refreshing: 'Menyegarkan korpus…',
  stages: {
    reading: 'Membaca artikel',
    indexing: 'Menyusun indeks',
    verifying: 'Memeriksa indeks',
    keeping: 'Menyimpannya di disk',
  },
  progress: (done, files) => `${done} dari ${count(files, 'berkas')}`,
  more: n => `…dan ${n} lagi`,

  sorry: 'Tidak berhasil',
  internalError: id => `Ada kesalahan di dalam Kutip. Bila Anda melaporkannya, sebutkan nomor ini: ${id}`,
  moderatorsOnly:
    'Hanya orang dengan izin “Kelola Server”, atau dengan peran yang ditentukan operator, yang boleh melakukan ini.',
  serverOnly: 'Ini hanya bisa dipakai di server tempat Kutip menjadi anggota.',
  unknownCommand: 'Kutip tidak lagi mengenal perintah ini. Muat ulang Discord, lalu coba lagi.',
  badDate: 'Tulis tanggal sebagai tahun-bulan-hari, misalnya 2025-04-28; tanggalnya harus ada.',
  periodBackwards: 'Masa itu berakhir sebelum dimulai: tukar “dari” dan “sampai”.',
  unknownOutlet: (name, known) => `Tidak ada media bernama ${name}. Yang ada: ${known}.`,
  cannotWrite: channel =>
    `Anda bertanya di ${channel}, tetapi saya tidak boleh menjawab di sana. Seorang moderator dapat memberi saya izin “Lihat Kanal”, “Kirim Pesan”, “Sematkan Tautan”, dan “Baca Riwayat Pesan” di kanal itu (di utas juga “Kirim Pesan di Utas”).`,
}
