import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDates, isDay, lastDayOf } from '../../../src/language/dates/dates.ts'

const only = (text: string) => {
  const found = findDates(text)
  expect(found).toHaveLength(1)
  return found[0]!
}
const day = (year: number | null, month: number, day: number) => ({ type: 'day', year, month, day })

describe('findDates', () => {
  it.each([
    ['2/6/2025', day(2025, 6, 2)],
    ['28/4/2025', day(2025, 4, 28)],
    ['2025-06-02', day(2025, 6, 2)],
    ['13.07.2025', day(2025, 7, 13)],
    ['13 Juli 2025', day(2025, 7, 13)],
    ['13 July 2025', day(2025, 7, 13)],
    ['July 13, 2025', day(2025, 7, 13)],
    ['the 3rd of May 2024', day(2024, 5, 3)],
    ['12 Agt 2025', day(2025, 8, 12)],
    ['5/31/2025', day(2025, 5, 31)],
    ['Senin (2/6/2025)', { ...day(2025, 6, 2), weekday: 1 }],
    ['Minggu, 13 Juli 2025', { ...day(2025, 7, 13), weekday: 0 }],
    ['Rabu 18 September 2019', { ...day(2019, 9, 18), weekday: 3 }],
    ['Friday, July 4, 2025', { ...day(2025, 7, 4), weekday: 5 }],
    ['Juli 2025', { type: 'month', year: 2025, month: 7 }],
    ['awal Oktober 2024 lalu', { type: 'month', year: 2024, month: 10, part: 'early' }],
    ['kuartal kedua 2024', { type: 'quarter', year: 2024, quarter: 2 }],
    ['Q3 2024', { type: 'quarter', year: 2024, quarter: 3 }],
  ])('reads %s without any other date', (text, shape) => {
    expect(only(text)).toMatchObject({ shape, basis: 'absolute' })
  })

  it.each([
    ['January Januari Jan', 1],
    ['February Februari Feb', 2],
    ['March Maret Mar', 3],
    ['April Apr', 4],
    ['May Mei', 5],
    ['June Juni Jun', 6],
    ['July Juli Jul', 7],
    ['August Agustus Aug Agu Agt Agst', 8],
    ['September Sept Sep', 9],
    ['October Oktober Oct Okt', 10],
    ['November Nopember Nov Nop', 11],
    ['December Desember Dec Des', 12],
  ])('knows %s as month %i, with a stop, in lower case and beside a day', (names, month) => {
    for (const name of names.split(' ')) {
      for (const form of [name, name.toLowerCase(), ...(name.length < 5 ? [`${name}.`] : [])]) {
        expect(only(`${form} 2025`), form).toMatchObject({ shape: { type: 'month', year: 2025, month } })
        expect(only(`7 ${form} 2025`), form).toMatchObject({ shape: { type: 'day', year: 2025, month, day: 7 } })
      }
    }
  })

  it('reads may and march in lower case as months only where nothing else can be meant', () => {
    for (const text of ['what happened in may', 'attacks since march', 'berapa korban bulan mei', 'march 2024'])
      expect(only(text)).toMatchObject({ shape: { type: 'month' } })
    for (const text of ['they may 5 times', 'this may be late', 'troops march on the city', 'it may'])
      expect(findDates(text)).toEqual([])
  })

  it.each([
    ['3–5 June', 'June'],
    ['3 s.d. 5 Juni', 'Juni'],
    ['3 sampai dengan 5 Juni', 'Juni'],
    ['June 3 to 5', 'June'],
    ['between 3 and 5 June', 'June'],
  ])('reads the days of %s', text => {
    expect(only(text).shape).toEqual({ type: 'range', from: day(null, 6, 3), to: day(null, 6, 5) })
  })

  it('reads a bare year only behind a word that dates', () => {
    for (const text of [
      'tahun 2024',
      'sejak 2006',
      'pada 2024',
      'since 2010',
      'during 2014',
      'sepanjang 2023',
      'late 2022',
    ]) {
      expect(only(text)).toMatchObject({ basis: 'absolute', shape: { type: 'year' } })
    }
    expect(findDates('sebanyak 2024, 2000 orang, pada 2000 orang')).toEqual([])
  })

  it.each([
    ['(29/11)', day(null, 11, 29), null],
    ['Jumat (29/11)', { ...day(null, 11, 29), weekday: 5 }, null],
    ['27 November', day(null, 11, 27), null],
    ['6 Februari lalu', day(null, 2, 6), 'past'],
    ['akan digelar pada 3 Desember', day(null, 12, 3), 'future'],
    ['April lalu', { type: 'month', year: null, month: 4 }, 'past'],
    ['bulan April lalu', { type: 'month', year: null, month: 4 }, 'past'],
    ['last April', { type: 'month', year: null, month: 4 }, 'past'],
    ['Juni tahun lalu', { type: 'month', yearOffset: -1, month: 6 }, 'past'],
    ['November last year', { type: 'month', yearOffset: -1, month: 11 }, 'past'],
    ['bulan Juni', { type: 'month', year: null, month: 6 }, null],
    ['in May', { type: 'month', year: null, month: 5 }, null],
    ['Sabtu lalu', { type: 'weekday', weekday: 6 }, 'past'],
    ['last Friday', { type: 'weekday', weekday: 5 }, 'past'],
    ['hari Jumat', { type: 'weekday', weekday: 5 }, null],
    ['on Friday', { type: 'weekday', weekday: 5 }, null],
    ['Senin depan', { type: 'weekday', weekday: 1 }, 'future'],
    ['Kamis pekan lalu', { type: 'weekday', weekday: 4, week: -1 }, 'past'],
    ['kemarin', { type: 'offset', unit: 'day', amount: -1 }, 'past'],
    ['yesterday', { type: 'offset', unit: 'day', amount: -1 }, 'past'],
    ['hari ini', { type: 'offset', unit: 'day', amount: 0 }, null],
    ['pekan lalu', { type: 'offset', unit: 'week', amount: -1 }, 'past'],
    ['bulan lalu', { type: 'offset', unit: 'month', amount: -1 }, 'past'],
    ['last month', { type: 'offset', unit: 'month', amount: -1 }, 'past'],
    ['awal bulan ini', { type: 'offset', unit: 'month', amount: 0, part: 'early' }, 'past'],
    ['earlier this month', { type: 'offset', unit: 'month', amount: 0 }, 'past'],
    ['akhir tahun lalu', { type: 'offset', unit: 'year', amount: -1, part: 'late' }, 'past'],
    ['two weeks ago', { type: 'offset', unit: 'week', amount: -2 }, 'past'],
    ['tiga hari lalu', { type: 'offset', unit: 'day', amount: -3 }, 'past'],
    ['setahun silam', { type: 'offset', unit: 'year', amount: -1 }, 'past'],
    ['akhir pekan lalu', { type: 'offset', unit: 'weekend', amount: -1 }, 'past'],
  ])('reads %s, which needs the day of writing', (text, shape, direction) => {
    expect(only(text)).toMatchObject({ shape, direction, basis: 'relative' })
  })

  it.each([
    ['antara Januari dan Maret 2025', 2025, 2025],
    ['Januari hingga Maret 2025', 2025, 2025],
    ['between January and March 2025', 2025, 2025],
    ['November 2024–Januari 2025', 2024, 2025],
    ['1–3 Juni 2025', 2025, 2025],
    ['28 Mei-3 Juni 2025', 2025, 2025],
    ['2010 hingga 2015', 2010, 2015],
  ])('reads the range in %s', (text, from, to) => {
    expect(only(text)).toMatchObject({ shape: { type: 'range', from: { year: from }, to: { year: to } } })
  })

  it('tells Sunday from the week', () => {
    expect(only('sejak minggu lalu').shape).toMatchObject({ type: 'offset', unit: 'week' })
    expect(only('Pada Minggu lalu').shape).toMatchObject({ type: 'weekday', weekday: 0 })
  })

  it('keeps a date that does not exist, without a shape and with a warning', () => {
    for (const text of ['2025-02-30', '31/2/2025', '31 April 2025', '29/2/2023']) {
      expect(only(text)).toMatchObject({ shape: null, warning: expect.stringContaining(text) })
    }
    expect(only('29 Februari').shape).not.toBeNull()
  })

  it('finds no date in traffic, modal verbs or vague times', () => {
    expect(findDates('kecelakaan lalu lintas, it may 5 times march, beberapa tahun lalu, skor 2-1, rasio 3/4')).toEqual(
      [],
    )
  })

  it('gives expressions verbatim, in order and without overlaps', () => {
    const piece = fc.constantFrom(
      'Senin',
      ' ',
      '(',
      '2/6',
      '/2025',
      ')',
      'Juni',
      'lalu',
      'awal',
      'bulan',
      'ini',
      '2024',
      '-',
      'dan',
      'pada',
      ',',
      'last',
      'March',
      '31',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece, { maxLength: 30 }).map(parts => parts.join('')),
        ),
        text => {
          let end = 0
          for (const found of findDates(text)) {
            expect(found.text).toBe(text.slice(found.start, found.end))
            expect(found.start).toBeGreaterThanOrEqual(end)
            end = found.end
          }
        },
      ),
    )
  })

  it('reads every day as both languages write it', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, date => {
        const shape = day(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
        for (const language of ['id', 'en-GB', 'en-US']) {
          const text = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
          expect(only(text).shape).toEqual(shape)
        }
      }),
    )
  })

  it('stays linear on long repetitions', () => {
    for (const unit of [
      '1/',
      'Juni ',
      'pada ',
      '1 Juni ',
      'Sabtu (',
      'antara Januari dan ',
      'last ',
      'akan ',
      ' ',
      '2024-',
    ]) {
      const started = performance.now()
      findDates(unit.repeat(100_000 / unit.length))
      expect(performance.now() - started).toBeLessThan(5000)
    }
  })
})

describe('the calendar', () => {
  it('knows leap years', () => {
    expect(lastDayOf(2024, 2)).toBe(29)
    expect(lastDayOf(1900, 2)).toBe(28)
    expect(isDay(2023, 2, 29)).toBe(false)
    expect(isDay(null, 2, 29)).toBe(true)
    expect(isDay(2023, 13, 1)).toBe(false)
  })
})
