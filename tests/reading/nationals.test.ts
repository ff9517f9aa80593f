import { describe, expect, it } from 'vitest'
import { rowsOf } from './rows-of.ts'

describe('nationals', () => {
  it.each([
    [
      'Korban tewas adalah 14 warga Kanada, tiga Prancis, seorang Brasil, dan satu Kenya.',
      ['14 citizen ca killed', '3 citizen fr killed', '1 citizen br killed', '1 citizen ke killed'],
    ],
    [
      'Sebanyak 14 warga negara Kanada, tiga Prancis dan seorang Brasil tewas.',
      ['14 citizen ca killed', '3 citizen fr killed', '1 citizen br killed'],
    ],
    [
      'Delapan korban luka berasal dari Kanada, tiga dari Prancis dan satu dari Brasil.',
      ['8 person ca wounded', '3 person fr wounded', '1 person br wounded'],
    ],
    ['Sebanyak 14 warga Kanada dan tiga kapal Prancis tiba.', ['14 citizen ca -', '3 ship fr -']],
    ['Dua kapal Kanada tiba.', ['2 ship ca -']],
    ['Sebanyak 14 warga desa dan seorang Prancis tiba.', ['14 resident - -']],
  ])('goes on through the list in "%s"', (text, rows) => {
    expect(rowsOf(text)).toEqual(rows)
  })

  it.each([
    [
      'The dead are 14 Canadians, three French and a Brazilian.',
      ['14 citizen ca killed', '3 citizen fr killed', '1 citizen br killed'],
    ],
    [
      'Eight of the injured nurses are from Canada, three from France and one from Brazil.',
      ['8 nurse ca wounded', '3 nurse fr wounded', '1 nurse br wounded'],
    ],
    ['Fourteen Canadians and two French tourists arrived.', ['14 citizen ca -', '2 tourist fr -']],
    ['Three Japanese were killed.', ['3 citizen jp killed']],
    ['They opened three Japanese gardens.', ['3 garden jp -']],
  ])('goes on through the list in "%s"', (text, rows) => {
    expect(rowsOf(text, 'en')).toEqual(rows)
  })

  it('has one key for citizens and residents of a country', () => {
    const keys = (text: string) => rowsOf(text).map(row => row.split(' ')[1])
    expect(keys('Lima warga Kanada hilang.')).toEqual(['citizen'])
    expect(keys('Lima warga negara Kanada hilang.')).toEqual(['citizen'])
    expect(keys('Lima WNI hilang.')).toEqual(['citizen'])
    expect(keys('Lima warga Lembah Sunyi hilang.')).toEqual(['resident'])
  })
})
