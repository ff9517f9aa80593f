import { expect, test } from 'vitest'
import { readByline } from '../../../src/corpus/origin/byline.ts'

test.each([
  ['Rina Wardani • 4 August 2025 09:19', '2025-08-04', null],
  ['Senin, 4 Agustus 2025 | 10:12 WIB', '2025-08-04', null],
  ['Warta-kendal.com - 04/08/2025, 21:48 WIB', '2025-08-04', 'Warta-kendal.com'],
  ['Oleh Tono Subagio - Senin, 4 Agustus 2025 10:12 WIB', '2025-08-04', null],
  ['Diterbitkan 4 Agt 2025, Diperbarui 5 Agt 2025', '2025-08-04', null],
  ['By Jane Alder | August 4, 2025 10:00 AM', '2025-08-04', null],
  ['wartaNews Senin, 04 Agu 2025 10:12 WIB', '2025-08-04', null],
])('reads "%s"', (line, date, outlet) => {
  expect(readByline(line)).toEqual({ date, outlet, wrongWeekday: false })
})

test.each([
  'Jembatan itu dibuka Senin (4/8/2025)',
  'Jembatan Kendal dibuka Senin, 4 Agustus 2025',
  'Kendal, Senin (4/8/2025).',
  'Rina Wardani',
  'Senin, 31 Februari 2025',
])('"%s" is none', line => {
  expect(readByline(line)).toBeNull()
})

test('tells when the weekday is not that of the day', () => {
  expect(readByline('Rina Wardani • Selasa, 4 Agustus 2025')?.wrongWeekday).toBe(true)
})
