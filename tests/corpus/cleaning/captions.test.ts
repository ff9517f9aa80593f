import { expect, test } from 'vitest'
import { isCaption } from '../../../src/corpus/cleaning/captions.ts'

test.each([
  'Foto: Rina Wardani',
  'Jembatan Kendal yang baru dibuka. (Foto: Rina Wardani)',
  'Jembatan Kendal dari udara (Dok. Pemkab Kendal)',
  'Jembatan Kendal dari udara. Dok. Pemkab Kendal',
  'The new bridge at dawn. Photo by Jane Alder',
  'Ilustrasi jembatan/Foto: Shutterstock',
])('"%s" is a caption wherever it stands', line => {
  expect(isCaption(line, false)).toBe(true)
})

test.each([
  'Bupati Kendal Wulan Sari. (Antara)',
  'Jembatan Kendal yang baru (ANTARA/Rina)',
  'Ilustrasi jembatan gantung',
])('"%s" is one only at the head of an article', line => {
  expect(isCaption(line, true)).toBe(true)
  expect(isCaption(line, false)).toBe(false)
})

test.each([
  'Warga berkumpul di jembatan untuk berfoto.',
  'Itu ditulisnya di keterangan foto.',
  'Pemerintah Kabupaten Kendal membuka jembatan itu (baru).',
  'Foto-foto jembatan itu beredar luas dan dibagikan ribuan kali oleh warga yang tinggal di sekitar sungai, kata Tono, ' +
    'sehingga bupati harus menjelaskan kepada wartawan mengapa pembangunan jembatan itu terlambat dua tahun.',
])('"%s" is none', line => {
  expect(isCaption(line, true)).toBe(false)
})
