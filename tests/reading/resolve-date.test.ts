import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDates } from '../../src/language/dates/dates.ts'
import { boundsFromText, resolveDate } from '../../src/reading/resolve-date.ts'

const resolve = (text: string, published: string | null) => {
  const [expression] = findDates(text)
  expect(expression).toBeDefined()
  return resolveDate(expression!, published).resolved
}

describe('resolveDate', () => {
  it.each([
    ['April lalu', '2025-06-02', '2025-04-01', '2025-04-30'],
    ['Oktober lalu', '2025-06-02', '2024-10-01', '2024-10-31'],
    ['Juni lalu', '2025-06-20', '2024-06-01', '2024-06-30'],
    ['Juni tahun lalu', '2025-07-13', '2024-06-01', '2024-06-30'],
    ['bulan Juni', '2024-11-30', '2024-06-01', '2024-06-30'],
    ['Jumat (29/11)', '2024-11-30', '2024-11-29', '2024-11-29'],
    ['hari Rabu (27/11)', '2024-11-30', '2024-11-27', '2024-11-27'],
    ['Minggu (1/12)', '2024-11-30', '2024-12-01', '2024-12-01'],
    ['27 Desember', '2025-01-03', '2024-12-27', '2024-12-27'],
    ['29 Februari', '2025-03-01', '2024-02-29', '2024-02-29'],
    ['Sabtu lalu', '2025-04-28', '2025-04-26', '2025-04-26'],
    ['Sabtu lalu', '2024-11-30', '2024-11-23', '2024-11-23'],
    ['pada Sabtu', '2024-11-30', '2024-11-30', '2024-11-30'],
    ['pada Sabtu', '2025-07-13', '2025-07-12', '2025-07-12'],
    ['Senin depan', '2025-07-13', '2025-07-14', '2025-07-14'],
    ['Kamis pekan lalu', '2025-07-13', '2025-07-03', '2025-07-03'],
    ['kemarin', '2025-03-01', '2025-02-28', '2025-02-28'],
    ['bulan lalu', '2025-01-31', '2024-12-01', '2024-12-31'],
    ['last month', '2025-03-31', '2025-02-01', '2025-02-28'],
    ['awal bulan ini', '2024-11-30', '2024-11-01', '2024-11-30'],
    ['earlier this month', '2025-06-02', '2025-06-01', '2025-06-02'],
    ['pekan lalu', '2025-07-13', '2025-06-30', '2025-07-06'],
    ['akhir tahun lalu', '2025-07-13', '2024-01-01', '2024-12-31'],
    ['tiga hari lalu', '2025-01-02', '2024-12-30', '2024-12-30'],
    ['akan digelar pada 3 Desember', '2024-11-30', '2024-12-03', '2024-12-03'],
    ['kuartal pertama 2024', '2025-07-13', '2024-01-01', '2024-03-31'],
    ['antara Januari dan Maret 2025', '2025-07-13', '2025-01-01', '2025-03-31'],
    ['sepanjang Mei dan Juni', '2025-07-13', '2025-05-01', '2025-06-30'],
    ['from January to March', '2025-07-13', '2025-01-01', '2025-03-31'],
    ['akhir April', '2025-07-13', '2025-04-01', '2025-04-30'],
    ['triwulan IV/2024', '2025-07-13', '2024-10-01', '2024-12-31'],
    ['semester I 2025', '2025-07-13', '2025-01-01', '2025-06-30'],
    ['the second half of last year', '2025-07-13', '2024-07-01', '2024-12-31'],
    ['tahun 1970-an', '2025-07-13', '1970-01-01', '1979-12-31'],
    ['the 1990s', '2025-07-13', '1990-01-01', '1999-12-31'],
    ['musim 2023/2024', '2025-07-13', '2023-01-01', '2024-12-31'],
    ['2021 lalu', '2025-07-13', '2021-01-01', '2021-12-31'],
    ['dua dekade silam', '2025-07-13', '2005-01-01', '2005-12-31'],
    ['tiga hari terakhir', '2025-07-13', '2025-07-10', '2025-07-13'],
    ['the past two weeks', '2025-07-13', '2025-06-29', '2025-07-13'],
    ['setahun terakhir', '2025-07-13', '2024-01-01', '2025-07-13'],
    ['over the weekend', '2025-07-15', '2025-07-12', '2025-07-13'],
    ['tadi pagi', '2025-07-15', '2025-07-15', '2025-07-15'],
    ['earlier this week', '2025-07-16', '2025-07-14', '2025-07-16'],
    ['Senin besok', '2025-07-16', '2025-07-21', '2025-07-21'],
    ['mulai 1 September', '2025-08-19', '2025-09-01', '2025-09-01'],
    ['pada 25 Desember', '2025-06-18', '2024-12-25', '2024-12-25'],
    ['Bantuan akan dibagikan, kata Bowo, Senin', '2025-07-16', '2025-07-14', '2025-07-14'],
  ])('resolves %s in an article of %s', (text, published, from, to) => {
    expect(resolve(text, published)).toMatchObject({ from, to })
  })

  it('needs no other date for an absolute one', () => {
    expect(resolve('2 Juni 2025', null)).toEqual({ from: '2025-06-02', to: '2025-06-02', precision: 'day' })
    expect(resolve('Juni 2025', null)).toEqual({ from: '2025-06-01', to: '2025-06-30', precision: 'month' })
    expect(resolve('sejak 2006', null)).toEqual({ from: '2006-01-01', to: '2006-12-31', precision: 'year' })
  })

  it('leaves a relative one unresolved in an undated article', () => {
    for (const text of [
      'April lalu',
      'kemarin',
      'Jumat (29/11)',
      '27 November',
      'last month',
      'hari ini',
      'the past two weeks',
    ]) {
      expect(resolve(text, null)).toBeNull()
    }
    expect(resolve('April lalu', 'some day')).toBeNull()
    expect(resolve('April lalu', '2025-02-30')).toBeNull()
  })

  it('drops a date that does not exist', () => {
    expect(resolve('31/2/2025', '2025-06-02')).toBeNull()
  })

  it('moves its offsets into the article', () => {
    const [expression] = findDates('Pada April lalu')
    expect(resolveDate(expression!, '2025-06-02', 100)).toMatchObject({
      start: 105,
      end: 115,
      text: 'April lalu',
      basis: 'relative',
    })
  })

  const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2080-12-31'), noInvalidDate: true })
  const pastWords = fc.constantFrom(
    'kemarin',
    'yesterday',
    'pekan lalu',
    'bulan lalu',
    'tahun lalu',
    'last week',
    'last month',
    'last year',
    'awal bulan ini',
    'awal pekan ini',
    'earlier this month',
    'earlier this year',
    'Sabtu lalu',
    'Minggu lalu',
    'last Friday',
    'tiga hari lalu',
    'two weeks ago',
    'setahun lalu',
    'Januari lalu',
    'Juni lalu',
    'Desember lalu',
    'last March',
    'Juni tahun lalu',
    '29 Februari lalu',
    '31 Desember lalu',
    'Senin pekan lalu',
  )

  it('never resolves a past expression after the article’s own date', () => {
    fc.assert(
      fc.property(days, pastWords, (date, words) => {
        const published = date.toISOString().slice(0, 10)
        const span = resolve(words, published)
        expect(span).not.toBeNull()
        expect(span!.from <= span!.to).toBe(true)
        expect(span!.to <= published).toBe(true)
      }),
    )
  })

  it('never asks what day it is today', () => {
    fc.assert(
      fc.property(days, pastWords, (date, words) => {
        const published = date.toISOString().slice(0, 10)
        const year = Number(resolve(words, published)!.to.slice(0, 4))
        expect(Math.abs(year - date.getUTCFullYear())).toBeLessThanOrEqual(8)
      }),
    )
  })

  it('resolves a weekday to that weekday', () => {
    const names = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu']
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 6 }), (date, weekday) => {
        const span = resolve(`pada hari ${names[weekday]}`, date.toISOString().slice(0, 10))
        expect(new Date(span!.from).getUTCDay()).toBe(weekday)
      }),
    )
  })
})

describe('boundsFromText', () => {
  const bounds = (text: string) => boundsFromText(findDates(text))

  it('is the last month or day that an undated article names as past', () => {
    expect(bounds('Ia tiba antara Januari dan Maret 2025, setelah pergi pada 2024.')).toEqual({ after: '2025-03' })
    expect(bounds('Dibuka pada 4 Mei 2023 dan ditutup Juni 2022.')).toEqual({ after: '2023-05-04' })
  })

  it('leaves plans and years alone', () => {
    expect(bounds('Proyek itu akan selesai pada Maret 2031, dengan sasaran pada 2045.')).toEqual({})
  })
})
