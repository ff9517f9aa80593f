import { describe, expect, it } from 'vitest'
import { rowsOf } from './rows-of.ts'

describe('what happened to what is counted', () => {
  it.each([
    // Lives that fell victim are lost, unless to what takes none by itself.
    ['Lebih dari 3.600 jiwa menjadi korban letusan itu.', ['3600 person - killed']],
    ['Sebanyak 40 jiwa menjadi korban.', ['40 person - killed']],
    ['Sekitar 2.000 jiwa menjadi korban banjir.', ['2000 person - -']],
    ['Sebanyak 40 orang menjadi korban penipuan.', ['40 person - -']],
    ['Korban jiwa akibat banjir di Lembar bertambah menjadi 205 orang.', ['205 person - killed']],
    // Goods and suspects are handed over alike, and only the goods are given.
    ['Sebanyak 300 traktor diserahkan kepada petani.', ['300 traktor - supplied']],
    ['Tiga tersangka diserahkan ke kejaksaan.', ['3 suspect - -']],
    // What goods are worth is not given, but aid is money.
    ['Peru memberikan bantuan militer senilai Rp7 miliar.', ['7000000000 IDR - supplied']],
    ['Peru memberikan mesin senilai Rp7 miliar.', ['7000000000 IDR - -']],
    ['Penambahan 300 tentara dibatalkan.', ['300 troops - additional']],
    ['Massa membakar tiga truk.', ['3 truck - destroyed']],
    ['Sebanyak 70 rumah rata dengan tanah.', ['70 house - destroyed']],
    ['Sebanyak 320 pelamar gugur pada tahap wawancara.', ['320 lamar - -']],
    ['Sebanyak 320 prajurit gugur pada Mei.', ['320 troops - killed']],
    ['Enam terdakwa dijatuhi hukuman mati.', ['6 suspect - -']],
    ['Partai itu memperoleh 61 kursi dan 40 suara.', ['61 seat - -', '40 vote - -']],
  ])('"%s"', (text, rows) => {
    expect(rowsOf(text)).toEqual(rows)
  })

  it.each([
    ['The rebels handed over six trucks.', ['6 truck - supplied']],
    ['The rebels handed over six suspects.', ['6 suspect - -']],
    ['Some 46 homes were reduced to rubble.', ['46 house - destroyed']],
    ['The wave swept away 46 boats.', ['46 boat - destroyed']],
    ['They torched three trucks.', ['3 truck - destroyed']],
    ['Two girls and 12 nurses drowned.', ['2 girl - killed', '12 nurse - killed']],
    ['It will supply a further 1,200 missiles.', ['1200 missile - additional']],
    ['Voters gave the party 71 seats.', ['71 seat - -']],
    ['Officials put the number of displaced at 75,000.', ['75000 person - displaced']],
    ['The number of poor people in the city doubled to 8,000.', ['8000 person - -']],
  ])('"%s"', (text, rows) => {
    expect(rowsOf(text, 'en')).toEqual(rows)
  })
})

describe('what is counted', () => {
  it.each([
    ['Turki meraih lima emas, tiga perak dan dua perunggu.', ['5 medal - -', '3 medal - -', '2 medal - -']],
    ['Polisi menyita 12 batang emas dan 5 kilogram emas.', ['12 gold_bar - -', '5 kilogram - -']],
    ['Rohana (40) dan Sari (41 tahun) melihat 312 keluarga (1.140 jiwa).', ['312 family - -', '1140 person - -']],
  ])('"%s"', (text, rows) => {
    expect(rowsOf(text)).toEqual(rows)
  })

  it.each([
    ['They won five gold medals, three silver and two bronze.', ['5 medal - -', '3 medal - -', '2 medal - -']],
    ['Winds of 185 kilometers and waves of 9 meters.', ['185 kilometre - -', '9 metre - -']],
  ])('"%s"', (text, rows) => {
    expect(rowsOf(text, 'en')).toEqual(rows)
  })
})
