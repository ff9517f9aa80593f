import { expect, test } from 'vitest'
import { domainsIn } from '../../../src/corpus/origin/domains.ts'
import { outletInFurniture } from '../../../src/corpus/origin/outlet.ts'

test('finds the outlet in a call to follow it and in a note on where the article appeared', () => {
  expect(outletInFurniture(['Baca juga: Jembatan', 'Google News Wartakendal.com'])).toBe('Wartakendal.com')
  expect(outletInFurniture(['Artikel ini telah tayang di Wartakendal.com dengan judul Jembatan'])).toBe(
    'Wartakendal.com',
  )
  expect(outletInFurniture(['Ikuti kami di Instagram Kabar.co.id', 'Copyright © Kabar.co.id', 'Follow Lain.com'])).toBe(
    'Kabar.co.id',
  )
})

test('is silent where two are named equally often, or only platforms and sources', () => {
  expect(outletInFurniture(['Ikuti Kabar.com', 'Ikuti Warta.com'])).toBeNull()
  expect(outletInFurniture(['Follow us on facebook.com and instagram.com'])).toBeNull()
  expect(outletInFurniture(['THE SUN | MIRROR.CO.UK'])).toBeNull()
  expect(outletInFurniture([])).toBeNull()
})

test('domainsIn leaves addresses, paths and file names alone', () => {
  expect(domainsIn('Warta.com, www.kabar.co.id dan Liputan.id.').map(({ text }) => text)).toEqual([
    'Warta.com',
    'kabar.co.id',
    'Liputan.id',
  ])
  expect(domainsIn('rina@warta.com, https://kabar.id/jembatan, naskah.docx, 3.500')).toEqual([])
})
