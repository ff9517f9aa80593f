import { describe, expect, it } from 'vitest'
import { daysOf } from './rows-of.ts'

describe('the day to which a figure belongs', () => {
  it.each([
    // The date behind a list is that of all.
    [
      'Kepolisian memulangkan 18 orang, terdiri dari sembilan warga Peru dan tiga warga Kenya, Rabu (19/2/2025).',
      '2025-02-19',
    ],
    ['Bantuan 20 ton beras, 500 selimut dan 30 tenda tiba di Lembar, Kamis (27/2).', '2025-02-27'],
    // What is put in between commas parts nothing.
    [
      'Tabrakan di Jalan Angsana, Sabtu (1/3/2025) malam, menyebabkan tujuh penumpang tewas dan 19 luka-luka.',
      '2025-03-01',
    ],
    ['Pertukaran 90 tahanan, yang terbesar tahun itu, berlangsung pada Jumat (28/2).', '2025-02-28'],
    // "Since" with an end is a stretch.
    ['Sejak Januari hingga Februari 2025, petugas menolak 40 paspor.', '2025-01-01'],
    // A count up to a day is of that day, whoever reports it.
    ['Sebanyak 27 orang tewas, demikian data posko per Selasa (4/3).', '2025-03-04'],
    ['Kepala Posko Rahmat Hidayat melaporkan per Selasa (4/3) ada 27 orang tewas.', '2025-03-04'],
  ])('"%s"', (text, day) => {
    const days = daysOf(text)
    expect(days.length).toBeGreaterThan(0)
    expect(new Set(days)).toEqual(new Set([day]))
  })

  it.each([
    ['The bus, carrying 38 nurses from Peru, plunged off a road on Sunday, killing nine of them.', '2025-03-02'],
    ["In all, 46 homes, three schools and a church were destroyed in Tuesday's raid.", '2025-03-04'],
    ['Some 450 nurses, most of them Kenyan, were deported in 2024, twice the number in 2023.', '2024-01-01'],
  ])('"%s"', (text, day) => {
    expect(new Set(daysOf(text, 'en'))).toEqual(new Set([day]))
  })

  it.each([
    ['Harga beras naik 21 persen pada 2024, tertinggi dalam 30 tahun.', ['2024-01-01', null]],
    ['Inflasi Mei 2024 tercatat 2,8 persen, lebih rendah dari bulan sebelumnya 3 persen.', ['2024-05-01', null]],
    ['Pengunjung mencapai 1,5 juta, dua kali lipat dari 2021.', [null]],
    ['Gempa itu, yang terjadi pada Sabtu, merusak 40 rumah.', [null]],
    ['"Ada 40 rumah rusak," kata Dewi di ruang kerjanya, Balai Kota Lembar, Selasa (4/3).', [null]],
    ['"Ada 40 rumah rusak," begitu tulisannya, Selasa (4/3).', [null]],
    ['"Ada 40 rumah. Lalu pada 2021 air surut," kata Dewi.', [null]],
    ['Harga beras naik menjadi 12 persen pada Mei 2024 dari 9 persen pada Mei 2023.', ['2024-05-01', '2023-05-01']],
    ['Petani itu menanam 800 bibit dalam semalam.', [null]],
    ['Petani itu menanam 800 bibit semalam.', ['2025-03-05']],
    ['Pria kelahiran Lembar, 25 Juni 1936, itu meninggalkan dua anak.', [null]],
    ['Sebanyak 40 rumah rusak, kata Dewi setelah meninjau tenda, Selasa (4/3).', [null]],
    ['Sebanyak 12 pemain cedera, sehingga dicoret jelang laga pada Kamis (5/2).', [null]],
    ['Pemain 33 tahun itu belum bugar, sehingga dicoret jelang laga pada Kamis (5/2).', [null]],
    ['Bowo, 55 tahun, lulus dari akademi pada 1990.', [null]],
  ])('leaves out the date of something else: "%s"', (text, days) => {
    expect(daysOf(text)).toEqual(days)
  })

  it.each([
    ['The quake, which struck on Saturday, destroyed 40 homes.', [null]],
    ['The blast, the third this month, killed seven.', [null]],
    ['Fires that began on Feb. 9 have killed seven.', [null]],
    ['Fires on Feb. 9 killed seven.', ['2025-02-09']],
    ['The gang, dismantled in August, smuggled 700 people.', [null]],
    ['The firm, which employs 54 people, lost 31 million euros in 2024.', [null, '2024-01-01']],
    ['The fair drew 900 visitors, compared with 600 in 2021.', [null, '2021-01-01']],
    ['Some 90 trucks came on Monday, short of the 600 a day agreed.', ['2025-03-03', null]],
  ])('leaves out the date of something else: "%s"', (text, days) => {
    expect(daysOf(text, 'en')).toEqual(days)
  })
})
