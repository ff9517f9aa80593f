import { describe, expect, it } from 'vitest'
import { readSentence } from '../../src/reading/statements.ts'
import { rowsOf } from './rows-of.ts'

describe('a number without its noun', () => {
  it.each([
    ['Partai Fajar meraih 61 kursi, Partai Senja 44, dan sisanya kosong.', ['61 seat - -', '44 seat - -']],
    ['Peru mengirim 61 tentara, Kenya 44.', ['61 troops - sent', '44 troops - sent']],
    ['Badai itu menewaskan 31 orang di Lembar dan sembilan di Kuta.', ['31 person - killed', '9 person - killed']],
    ['Pabrik itu membuat 90 bus pada Mei, naik dari 70 pada April.', ['90 bus - -', '70 bus - -']],
    [
      'Sebanyak 90 kapal, termasuk tujuh kapal selam, terlihat di sana, naik dari 70.',
      ['90 ship - -', '7 submarine - -', '70 ship - -'],
    ],
    ['Ada 14 kasus baru, sehingga totalnya menjadi 212.', ['14 case - -', '212 case - -']],
    ['Hanya 90 truk yang masuk, kurang dari 600 per hari.', ['90 truck - -', '600 truck - -']],
  ])('counts what the one before it counts: "%s"', (text, rows) => {
    expect(rowsOf(text)).toEqual(rows)
  })

  it.each([
    ['There is rice for six days and oil for ten.', ['6 day - -', '10 day - -']],
    ['Moreno had 1.9 million votes to Duarte’s 1.8 million.', ['1900000 vote - -', '1800000 vote - -']],
    ['The storm killed 31 in Haiti and nine in Cuba.', ['31 person - killed', '9 person - killed']],
    ['The toll of dead climbed to 63, up from 41.', ['63 person - killed', '41 person - killed']],
    ['Kenya found 14 new cases, bringing the total to 212.', ['14 case - -', '212 case - -']],
    ['Some 90 trucks came on Monday, short of the 600 a day agreed.', ['90 truck - -', '600 truck - -']],
    ['The plant built 90 buses, up from 70 a year earlier.', ['90 bus - -', '70 bus - -']],
  ])('counts what the one before it counts: "%s"', (text, rows) => {
    expect(rowsOf(text, 'en')).toEqual(rows)
  })

  it('does not take an age, a place or another clause for it', () => {
    expect(rowsOf('Dua anak, yang termuda berusia 3, hilang.')).toEqual(['2 child - missing'])
    expect(rowsOf('Sebanyak 12 guru, murid SMA Tunas 3 di Merano, hilang.')).toEqual(['12 teacher - -'])
    expect(rowsOf('Police found 120 bicycles and detained five.', 'en')).toEqual([
      '120 bicycl - -',
      '5 person - arrested',
    ])
    expect(rowsOf('Police found 120 bicycles and arrested a gang of five.', 'en')).toEqual([
      '120 bicycl - -',
      '5 person - arrested',
    ])
  })

  it('has no sender of the one before it', () => {
    const { figures } = readSentence('Peru mengirim 61 tentara, Kenya 44.', 0, { language: 'id', published: null })
    expect(figures.map(({ event, sender }) => [event, sender])).toEqual([
      ['sent', 'pe'],
      ['sent', null],
    ])
  })

  it('takes "hundreds of others" from the sentence before', () => {
    expect(rowsOf('Hundreds of others are feared trapped.', 'en', 'At least 15 miners were buried.')).toEqual([
      '~100 miner - -',
    ])
  })
})
