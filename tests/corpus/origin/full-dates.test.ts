import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate, findFullDates } from '../../../src/corpus/origin/full-dates.ts'

const dates = (text: string) => findFullDates(text).map(({ date }) => date)

describe('findFullDates', () => {
  test.each([
    ['Senin (4/8/2025)', '2025-08-04'],
    ['pada 4-8-2025 pagi', '2025-08-04'],
    ['Minggu, 3 Agustus 2025', '2025-08-03'],
    ['Rabu 6 Agt 2025', '2025-08-06'],
    ['6 Agu 2025', '2025-08-06'],
    ['6 Sept. 2025', '2025-09-06'],
    ['6 Nopember 2025', '2025-11-06'],
    ['August 6, 2025', '2025-08-06'],
    ['Wed, Aug. 6 2025', '2025-08-06'],
    ['6th August 2025', '2025-08-06'],
    ['2025-08-06', '2025-08-06'],
    ['08/23/2025', '2025-08-23'],
  ])('reads "%s"', (text, date) => {
    expect(dates(text)).toEqual([date])
  })

  test.each([
    '2025-02-30',
    '31/4/2025',
    '30 Februari 2025',
    'Agustus 2025',
    '4/8',
    'pasal 12/3/45678',
    '40 Agustus 2025',
    '3 Mei 0025',
  ])('finds none in "%s"', text => {
    expect(dates(text)).toEqual([])
  })

  test('checks the weekday that stands before it', () => {
    expect(findFullDates('Senin (4/8/2025), Selasa (4/8/2025), 4/8/2025').map(({ weekday }) => weekday)).toEqual([
      'right',
      'wrong',
      null,
    ])
    expect(findFullDates("Jum'at, 8 Agustus 2025")[0]?.weekday).toBe('right')
    expect(findFullDates('Ahad, 3 Agustus 2025')[0]?.weekday).toBe('right')
  })

  test('gives the span with its weekday', () => {
    const text = 'kata Tono, Senin (4/8/2025).'
    expect(findFullDates(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Senin (4/8/2025'])
  })

  test('reads back every day of a century, day before month', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true }), day => {
        const iso = day.toISOString().slice(0, 10)
        const [y, m, d] = iso.split('-').map(Number)
        expect(dates(`${d}/${m}/${y}`)).toEqual([iso])
        expect(dates(day.toLocaleDateString('id', { timeZone: 'UTC', dateStyle: 'full' }))).toEqual([iso])
      }),
    )
  })
})

test('calendarDate knows leap years and refuses days that are none', () => {
  expect(calendarDate(2024, 2, 29)).toBe('2024-02-29')
  expect(calendarDate(2025, 2, 29)).toBeNull()
  expect(calendarDate('2025', '13', '1')).toBeNull()
  expect(calendarDate('abcd', 1, 1)).toBeNull()
})
