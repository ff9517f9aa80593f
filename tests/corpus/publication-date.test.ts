import { describe, expect, test } from 'vitest'
import { dayInUrl, dayOf, publicationDateIn } from '../../src/corpus/publication-date.ts'

const FILLER = Array.from(
  { length: 8 },
  (_, n) => `Jembatan nomor ${n} menunggu giliran untuk diperbaiki oleh pekerja desa itu.`,
)
const day = (...sentences: string[]) => publicationDateIn([...sentences, ...FILLER])?.date ?? null

describe('publicationDateIn', () => {
  test.each([
    ['Dilansir kantor berita Warta, Senin (4/8/2025), jembatan itu dibuka.'],
    ['"Kami senang," kata Tono kepada wartawan di Kendal, Senin (4/8/2025).'],
    ['Demikian menurut Warta pada Senin (4/8/2025).'],
    ['Hal itu disampaikan dalam siaran pers, 4 Agustus 2025.'],
    ['The mayor told reporters on Monday, August 4, 2025.'],
  ])('takes the day of a report: %s', sentence => {
    expect(day(sentence)).toBe('2025-08-04')
  })

  test.each([
    ['an event without a report', 'Jembatan itu roboh pada Senin (4/8/2025).'],
    ['a day to come', 'Tono mengatakan jembatan akan dibuka pada Senin (4/8/2025).'],
    ['a day to come, told after it', 'Menurut Tono jembatan dibuka Senin (4/8/2025) mendatang.'],
    ['a day without its year', 'Kata Tono kepada wartawan, Senin (4/8).'],
    ['a month', 'Menurut Tono jembatan dibuka Agustus 2025.'],
    [
      'a day in the middle of a sentence without its weekday',
      'Menurut Tono jembatan lama roboh 4 Agustus 1987 karena banjir.',
    ],
  ])('does not take %s', (_, sentence) => {
    expect(day(sentence)).toBeNull()
  })

  test('of several days of reports the latest counts, but one with the right weekday before one with a wrong one', () => {
    expect(day('Kata Tono, Senin (4/8/2025).', 'Kata Rina, Selasa (5/8/2025).', 'Kata Wulan, Minggu (3/8/2025).')).toBe(
      '2025-08-05',
    )
    expect(publicationDateIn(['Kata Tono, Senin (4/8/2025).', 'Kata Rina, Senin (5/8/2025).', ...FILLER])).toEqual({
      date: '2025-08-04',
      wrongWeekday: false,
    })
    expect(publicationDateIn(['Kata Rina, Senin (5/8/2025).', ...FILLER])).toEqual({
      date: '2025-08-05',
      wrongWeekday: true,
    })
  })

  test('what comes late in the article is background', () => {
    expect(publicationDateIn([...FILLER, 'Kata Tono, Senin (4/8/2025).'])).toBeNull()
  })

  test('takes time in proportion to the number of dates', () => {
    const start = performance.now()
    publicationDateIn([`Kata Tono, ${'Senin (4/8/2025), '.repeat(60_000)}`])
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})

test('dayOf reads days and instants of metadata', () => {
  expect(dayOf('2025-08-04')).toBe('2025-08-04')
  expect(dayOf('2025-08-04T10:12:00+07:00')).toBe('2025-08-04')
  expect(dayOf('4 Agustus 2025')).toBe('2025-08-04')
  expect(dayOf('2025-02-30')).toBeNull()
  expect(dayOf('kemarin')).toBeNull()
})

test('dayInUrl reads the day in a path', () => {
  expect(dayInUrl('https://warta.com/read/2025/08/04/1012/jembatan')).toBe('2025-08-04')
  expect(dayInUrl('https://warta.com/2025-8-4/jembatan')).toBe('2025-08-04')
  expect(dayInUrl('https://warta.com/read/2025/13/41/jembatan')).toBeNull()
  expect(dayInUrl('https://warta.com/read/12345678/jembatan')).toBeNull()
})
