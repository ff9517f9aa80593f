import { expect, test } from 'vitest'
import { articleLanguage } from '../../src/corpus/article-language.ts'

test('knows the two languages by their function words', () => {
  expect(articleLanguage('Jembatan itu dibuka kembali oleh bupati dan warga yang datang dari desa.')).toBe('id')
  expect(articleLanguage('The bridge was opened by the mayor and the people of the town.')).toBe('en')
})

test('an Indonesian report with English names stays Indonesian', () => {
  expect(articleLanguage('Film "The End of the Bridge" yang diputar di Kendal tidak laku, kata mereka.')).toBe('id')
})

test('says Indonesian where nothing tells', () => {
  expect(articleLanguage('Kendal 2025 PDAM')).toBe('id')
  expect(articleLanguage('')).toBe('id')
})
