import { counter } from './plural.ts'
import type { ViewTexts } from './views.ts'

const count = counter('id-ID')

export const viewsInIndonesian: ViewTexts = {
  page: (page, pages) => `Halaman ${page} dari ${pages}`,
  topic: 'Topik Anda',

  article: 'Artikel',
  writtenIn: { en: 'dalam bahasa Inggris', id: 'dalam bahasa Indonesia' },
  passages: n => count(n, 'bagian'),
  noSuchArticle: name =>
    `Tidak ada artikel yang bernama ${name} atau memuat kata itu. Pilih salah satu dari saran yang muncul.`,

  lastRefresh: date => `Penyegaran terakhir: ${date}`,
  undatedArticles: n => count(n, 'artikel tanpa tanggal'),

  onlyThose: filters => `Hanya bagian artikel ${filters.join(', ')}.`,
  ofOutlet: name => `dari ${name}`,
  publishedBetween: (from, to) => `terbit dari ${from} sampai ${to}`,
  publishedFrom: date => `terbit mulai ${date}`,
  publishedTo: date => `terbit sampai ${date}`,

  inOrder: (dated, undated) =>
    `${count(dated, 'kutipan')} menurut hari yang dibicarakannya${undated > 0 ? `, lalu ${count(undated, 'kutipan tanpa tanggal')}` : ''}.`,
  inPicture: 'Gambarnya menampilkan angka-angka ini menurut hari.',
  chartOf: topic => `${topic}: angka dari waktu ke waktu`,
  chartAlt: (topic, points) => `Grafik angka dari waktu ke waktu untuk ${topic}. ${points}`,
  notDrawn: n => `${count(n, 'angka')} tanpa hari atau tanpa bilangan tidak digambar`,
  otherOutlets: 'media lain',

  outletsOn: (speaking, silent) =>
    `${count(speaking, 'sumber')} membicarakannya${silent > 0 ? `, ${count(silent, 'media')} tidak` : ''}.`,
  same: 'Sama',
  different: 'Berbeda',
  silent: 'Diam',
  sameStatement: 'satu pernyataan',
  oneOutletOnly: 'Hanya satu sumber yang membicarakannya: tidak ada pembandingnya.',

  checked: 'Diperiksa dengan korpus',
  noVerdict: 'Isi artikel tentang angka dan nama di pesan ini. Benar tidaknya bukan Kutip yang menentukan.',
  figuresInIt: 'Angka',
  namesInIt: 'Nama',
  articlesHaveSame: 'sama di artikel',
  articlesHaveOther: 'lain di artikel',
  articlesHaveNone: 'tidak dihitung di artikel mana pun',
  namedIn: passages => `di ${count(passages, 'bagian')}`,
  namedNowhere: 'tidak ada di artikel mana pun',
  nothingToCheck: 'Tidak ada angka atau nama di pesan ini.',
  checkedInPart: 'Hanya sebagian pesan yang diperiksa: isinya terlalu banyak.',
}
