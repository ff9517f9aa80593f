import { describe, expect, test } from 'vitest'
import { readDateline } from '../../../src/corpus/origin/dateline.ts'

const REST = 'Jembatan itu dibuka kembali.'

describe('readDateline', () => {
  test.each([
    ['KENDAL, iKabar.id - ', 'iKabar.id'],
    ['Warta6.com, Kendal - ', 'Warta6.com'],
    ['JAKARTA, WARTA.com – ', 'WARTA.com'],
    ['Jakarta, Warta News -- ', 'Warta News'],
    ['Jakarta, Kabar Indonesia -- ', 'Kabar Indonesia'],
    ['KABAR.CO.ID, JAKARTA -- ', 'KABAR.CO.ID'],
    ['KABAR.CO.ID - JAKARTA. ', 'KABAR.CO.ID'],
    ['KABAR-KENDAL.com, KENDAL - ', 'KABAR-KENDAL.com'],
    ['LONDON (Reuters) - ', 'Reuters'],
    ['WASHINGTON, Nov 30 (Reuters) - ', 'Reuters'],
    ['SEOUL, South Korea (AP) — ', 'AP'],
    ['Sichuan, Kompas-', 'Kompas'],
    ['JAKARTA (Suara Kendal) - ', 'Suara Kendal'],
    ['Warta.com - ', 'Warta.com'],
    ['Jakarta, Indonesia – ', null],
    ['Bogor, Jawa Barat - ', null],
    ['WASHINGTON, D.C. - ', null],
    ['Pyongyang: ', null],
    ['KALIWUNGU - ', null],
    ['Jakarta - ', null],
  ])('"%s" is one', (dateline, outlet) => {
    expect(readDateline(dateline + REST, dateline + REST)).toEqual({ length: dateline.length, outlet, date: null })
  })

  test('takes a full date out of it', () => {
    const line = `Surabaya, 4 Agustus 2025 (ANTARA) - ${REST}`
    expect(readDateline(line, line)).toMatchObject({ outlet: 'ANTARA', date: '2025-08-04' })
  })

  test('a place that is not well known counts where the text says "di …" of it', () => {
    const line = `Limbangan - ${REST}`
    expect(readDateline(line, line)).toBeNull()
    expect(readDateline(line, `${line} Warga di Limbangan senang.`)).toMatchObject({ length: 'Limbangan - '.length })
  })

  test.each([
    'Rina Wardani - Tono Subagio menikah di Kendal.',
    'Tono Subagio: Saya heran jembatan itu roboh.',
    'DPRD: Ada lima jembatan yang rusak.',
    'Korea Selatan - Jepang sepakat membuka kembali jalur itu.',
    'Komisi Jembatan Rakyat (KJR) - Dewan sepakat soal anggaran.',
    'Jakarta-Kendal ditempuh enam jam.',
    'Jembatan itu - kata Tono - dibuka kembali.',
    'Catatan: Jembatan itu dibuka kembali.',
    REST,
  ])('"%s" begins with the report itself', line => {
    expect(readDateline(line, line)).toBeNull()
  })
})
