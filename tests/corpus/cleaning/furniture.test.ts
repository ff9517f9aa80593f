import { describe, expect, test } from 'vitest'
import { furnitureIn } from '../../../src/corpus/cleaning/furniture.ts'

const cuts = (line: string) => furnitureIn(line).map(({ start, end }) => line.slice(start, end))

describe('furnitureIn', () => {
  test.each([
    'SCROLL TO CONTINUE WITH CONTENT',
    'Advertisement',
    'IKLAN - GULIR UNTUK LANJUT',
    'Loading...',
    'Baca juga: Jembatan Kendal Selesai Lebih Cepat',
    'BACA : Jembatan Kendal Selesai',
    'Baca Juga',
    'Simak juga Video: Detik-detik Jembatan Dibuka',
    "Lihat juga video 'Jembatan Dibuka':",
    '[Gambas:Video 30warta]',
    'Also read: Bridge opens early',
    'Read more',
    'Watch: How the bridge was built',
    'Jangan lupa ikuti kabar lainnya dan follow akun Google News kami',
    'Google News Warta-kendal.com',
    'Ikuti kami di WhatsApp Channel Warta Kendal',
    'Dapatkan berita pilihan setiap pagi dari Warta Kendal',
    'Sign up for our newsletter',
    'Follow us on Instagram',
    'Editor: Rina Wardani',
    'Penulis : Tono | Editor : Rina',
    'Laporan wartawan Warta Kendal, Tono Subagio',
    'By Jane Alder',
    'Reporting by Jane Alder; Editing by John Roe',
    'Sumber: Warta Kendal',
    'Tags: jembatan, kendal, banjir',
    'Share Tweet WhatsApp',
    'Bagikan artikel ini ke Facebook',
    '#kendal #jembatan',
    'Copyright © 2025 Warta Kendal',
    'Dilarang keras mengambil konten tanpa izin tertulis dari redaksi',
    'Artikel ini telah tayang di Warta-kendal.com dengan judul Jembatan Dibuka',
    'This article was originally published on the Kendal Daily',
    'Halaman selanjutnya',
    'Halaman 2 dari 3',
    'Berita terkait',
    'Related stories',
    '3 jam yang lalu',
    'https://warta-kendal.com/jembatan',
    '(Rina Wardani)',
    '(rw/ts)',
    '(RW)',
    '* * *',
    '![jembatan](jembatan.png)',
  ])('"%s" is furniture as a whole', line => {
    expect(furnitureIn(line)).toEqual([{ start: 0, end: line.length }])
  })

  test.each([
    'Baca buku di perpustakaan desa kini gratis.',
    'Simak penjelasan bupati tentang jembatan itu.',
    'Lihat juga banyak warga yang datang sejak pagi untuk menonton.',
    'Video jembatan itu beredar luas di media sosial.',
    'Ikuti langkah petugas, kata Tono, agar semua selamat.',
    'Klik menu pengaturan lalu pilih bahasa.',
    'Iklan rokok dilarang di dekat sekolah itu.',
    'Share prices in the town fell on Monday.',
    'Copyright law is being debated in the capital, ministers said.',
    'By Monday the bridge had reopened.',
    'Dilarang mengambil ikan di kolam itu, kata Tono kepada warga.',
    'Penulis novel itu lahir di Kendal.',
    'Sumber air di desa itu mengering.',
    'Petugas (baca: polisi desa) datang terlambat.',
    'Jembatan itu ditutup pada Senin (2/6).',
    'Perusahaan Daerah Air Minum (PDAM)',
    'Artikel ini ditulis Tono ketika jembatan itu belum selesai.',
  ])('"%s" is none', line => {
    expect(furnitureIn(line)).toEqual([])
  })

  test('finds a call after the end of a sentence, up to the end of the line', () => {
    expect(cuts('Jembatan dibuka," kata Tono. Baca juga: Pasar Kendal Pindah')).toEqual([
      'Baca juga: Pasar Kendal Pindah',
    ])
    expect(cuts("Jembatan dibuka. Simak Video 'Pasar Pindah': [Gambas:Video 30warta]")).toEqual(
      expect.arrayContaining(["Simak Video 'Pasar Pindah': [Gambas:Video 30warta]"]),
    )
  })

  test('finds a call in brackets and leaves what follows', () => {
    expect(cuts('Jembatan dibuka. (Baca juga: Pasar Kendal Pindah) Warga senang.')).toEqual([
      '(Baca juga: Pasar Kendal Pindah)',
    ])
  })

  test('a call whose title was joined to the next paragraph leaves that paragraph', () => {
    expect(cuts('Baca juga: Pasar Kendal Pindah,"Kami senang," kata Tono.')).toEqual([
      'Baca juga: Pasar Kendal Pindah,',
    ])
  })

  test.each([
    ['Jembatan dibuka. (Rina Wardani)', '(Rina Wardani)'],
    ['Benarkah begitu ? (RW)', '(RW)'],
    ['"Kami senang," katanya. (rw/ts)', '(rw/ts)'],
    ['Jembatan dibuka. [rw]', '[rw]'],
    ['Jembatan dibuka. #kendal #jembatan', '#kendal #jembatan'],
    ['Jembatan dibuka. ADVERTISEMENT', 'ADVERTISEMENT'],
  ])('in "%s" the end is furniture', (line, end) => {
    expect(cuts(line)).toEqual([end])
  })
})
