import { describe, expect, it } from 'vitest'
import { rowsOf } from './rows-of.ts'

describe('figures of one list', () => {
  it.each([
    ['Sebanyak 312 keluarga atau 1.140 jiwa mengungsi.', ['312 family - displaced', '1140 person - displaced']],
    ['Sebanyak 312 keluarga (1.140 jiwa) mengungsi.', ['312 family - displaced', '1140 person - displaced']],
    ['Filipina mengirim tiga kapal penjaga pantai dan satu pesawat.', ['3 ship - sent', '1 plane - sent']],
    ['Tiga rumah rusak dan dua jembatan roboh.', ['3 house - -', '2 bridge - destroyed']],
    [
      'Korban tewas dalam kebakaran itu terdiri atas lima perawat dan dua pasien.',
      ['5 nurse - killed', '2 patient - killed'],
    ],
    ['Dua anak termasuk di antara lima korban tewas.', ['2 child - killed', '5 person - killed']],
    ['Sebanyak 61 orang, 18 di antaranya anak-anak, tewas.', ['61 person - killed', '18 person - killed']],
  ])('share what happened: "%s"', (text, rows) => {
    expect(rowsOf(text)).toEqual(rows)
  })

  it.each([
    ['The dead include five nurses and two patients.', ['5 nurse - killed', '2 patient - killed']],
    ['Two nurses were among the five dead patients.', ['2 nurse - killed', '5 patient - killed']],
    // What is included is a list as well.
    [
      'Peru will send $4 million in aid, including 70 tents, 300 blankets and 12 pumps.',
      ['4000000 USD - sent', '70 tent - sent', '300 blanket - sent', '12 pump - sent'],
    ],
    ['Some 61 people, 18 of them children, died.', ['61 person - killed', '18 person - killed']],
    ['Thirteen nurses, the oldest aged 60, were among the dead.', ['13 nurse - killed']],
    ["A third of the city's 900 nurses have fled.", ['900 nurse - -']],
    ['Of the 112 nurses, 64 survived, 39 died.', ['112 nurse - -', '64 nurse - -', '39 nurse - killed']],
  ])('share what happened: "%s"', (text, rows) => {
    expect(rowsOf(text, 'en')).toEqual(rows)
  })
})
