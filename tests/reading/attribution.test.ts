import { describe, expect, it } from 'vitest'
import { speakerOf } from './rows-of.ts'

describe('who says it', () => {
  it.each([
    ['"Kami siap," kata Karo Ops Polda Lembar, Kombes Rangga Wijaya.', 'Rangga Wijaya'],
    ['"Kami siap," kata Koordinator Relawan Lembar Peduli, Wayan Artha.', 'Wayan Artha'],
    ['"Kami siap," keluh Rohana (52), warga Kelurahan Sungai Batu.', 'Rohana'],
    ['Kabar itu dibantah Kementerian Pertahanan Voronia.', 'Kementerian Pertahanan Voronia'],
    ['Juru bicara Rosa Medina menolak laporan bahwa jalan ditutup.', 'Rosa Medina'],
    ['Juru bicara Rosa Medina menolak bantuan itu.', null],
    ['Rosa Medina menulis bahwa jalan ditutup.', 'Rosa Medina'],
    ['Rosa Medina menulis sebuah buku.', null],
    ['Media setempat mengabarkan jalan ditutup.', 'Media setempat'],
    [
      'Kementerian Pertahanan Peru mengeklaim jalan dibuka, sementara pihak Kenya membantah.',
      'Kementerian Pertahanan Peru',
    ],
    ['Kepala Dinas Kesehatan Lembar Rosa Medina, ditemui di kantornya, menerangkan jalan ditutup.', 'Rosa Medina'],
    ['Kepala Stasiun Lembar, Dedi Purnomo, memprakirakan ombak tinggi.', 'Dedi Purnomo'],
  ])('"%s"', (text, speaker) => {
    expect(speakerOf(text)).toBe(speaker)
  })

  it.each([
    ["Peru's spy agency believes the road is shut.", "Peru's spy agency"],
    ['The road is shut, Alder regional governor Oksana Bondar wrote.', 'Oksana Bondar'],
    ['The road is shut, the zoo said.', 'zoo'],
    ['The deal, announced on Tuesday, was signed.', null],
    ['The closure was announced by the African Union on Wednesday.', 'African Union'],
    ['The ministry rejected a report that the road was shut.', 'ministry'],
    ['The ministry rejected the bid.', null],
    ['The health ministry recorded 27 cases in May.', 'health ministry'],
    ['The city recorded 27 millimetres of rain.', null],
    ['The club recorded 27 wins in May.', null],
    ['Officials put the number of displaced at 75,000.', 'Officials'],
    ['The carmaker recalled 78,000 vehicles.', null],
    ['"It was dark," recalled teacher Maria Gomez.', 'Maria Gomez'],
    ["The road is shut, Dr. Hugo Braga, the programme's director, said.", 'Hugo Braga'],
    ['The road has been shut since it was mined on Sept. 4, Health Minister Hugo Braga said.', 'Hugo Braga'],
    [
      'A senior Peruvian official, speaking on condition of anonymity, said the road was shut.',
      'senior Peruvian official',
    ],
    ['The road is shut, the port commander, Capt. Ana Duarte, said.', 'Ana Duarte'],
    ['The road is shut, WayWatch, a monitoring group, said.', 'WayWatch'],
  ])('"%s"', (text, speaker) => {
    expect(speakerOf(text, 'en')).toBe(speaker)
  })

  it('takes those who briefed an agency for the speakers, not the agency', () => {
    const previous = 'Two security officials briefed Reuters on condition of anonymity.'
    expect(speakerOf('They said the road was shut.', 'en', previous)).toBe('security officials')
  })
  it.each([
    ['Labour Minister Ana Duarte met union leaders on Monday.', 'She said the road was shut.', 'Ana Duarte'],
    ['The port authority issued a statement on Monday.', 'It said the road was shut.', 'port authority'],
    ['Residents of the village described the night.', 'They said the road was shut.', 'Residents'],
    ['The Ministry of Defence issued a statement.', 'It said the road was shut.', 'Ministry of Defence'],
    // Either may have said so.
    ['Residents of the village met two nurses.', 'They said the road was shut.', null],
    ['The port grew quiet on Monday.', 'It said the road was shut.', null],
  ])('takes the only one of whom the sentence before tells: "%s %s"', (previous, text, speaker) => {
    expect(speakerOf(text, 'en', previous)).toBe(speaker)
  })

  it.each([
    ['Gubernur Merano Taufik Akbar meninjau sawah.', 'Gubernur itu menyebut sawah kering.', 'Taufik Akbar'],
    ['Gubernur Merano Taufik Akbar meninjau sawah.', 'Bupati itu menyebut sawah kering.', 'Bupati itu'],
  ])('knows a person again by the office: "%s %s"', (previous, text, speaker) => {
    expect(speakerOf(text, 'id', previous)).toBe(speaker)
  })
})
