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
    ['The road is shut, WayWatch, a monitoring group, said.', 'WayWatch'],
  ])('"%s"', (text, speaker) => {
    expect(speakerOf(text, 'en')).toBe(speaker)
  })

  it('takes those who briefed an agency for the speakers, not the agency', () => {
    const previous = 'Two security officials briefed Reuters on condition of anonymity.'
    expect(speakerOf('They said the road was shut.', 'en', previous)).toBe('security officials')
  })
})
