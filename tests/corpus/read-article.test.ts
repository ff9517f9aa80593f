import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readOutletNames } from '../../src/corpus/origin/outlet-names.ts'
import { readArticle, type ReadOptions } from '../../src/corpus/read-article.ts'

const A = 'Jembatan gantung di Kendal dibuka kembali setelah dua tahun ditutup karena banjir.'
const B = 'Bupati Wulan Sari mengatakan jembatan itu kini mampu menahan beban tiga kali lipat.'

const read = (text: string, options?: ReadOptions) => readArticle('a', text, 'txt', options)
const quotable = (text: string, format: 'txt' | 'md' = 'txt') => {
  const article = readArticle('a', text, format)
  return article.sentences
    .filter(({ role }) => role === 'body' || role === 'item')
    .map(({ start, end }) => text.slice(start, end))
}

describe('readArticle', () => {
  test('keeps the text as it is and points into it', () => {
    const text = `\r\n  ${A}  ${B}\r\n\r\n`
    const article = read(text)
    expect(article.text).toBe(text)
    expect(quotable(text)).toEqual([A, B])
    expect(article.sentences.map(({ paragraph }) => paragraph)).toEqual([0, 0])
  })

  test('begins after the dateline and reads the outlet from it', () => {
    const text = `KENDAL, iKabar.id - ${A}\n${B}`
    expect(quotable(text)).toEqual([A, B])
    expect(read(text)).toMatchObject({ outlet: 'iKabar.id', outletBasis: 'dateline', published: null, dateBasis: null })
  })

  test('finds the dateline after a standfirst', () => {
    expect(read(`${B}\nWarta.com, Kendal - ${A}`)).toMatchObject({ outlet: 'Warta.com' })
  })

  test('reads a page as it was scraped', () => {
    const text =
      `Jembatan Kendal Dibuka\n\nBupati Kendal Wulan Sari. (Antara)\n\nJembatan Kendal Dibuka\n\nRina Wardani • 4 August 2025 09:19\n\n` +
      `Kendal: ${A} Warga di Kendal senang.\nAdvertisement\nYang dibangun antara lain:\n- 40 ton kabel\n- Dua menara\n` +
      `Baca juga: Pasar Kendal Pindah\nBeban Tiga Kali Lipat\n${B}\n\nJangan lupa ikuti kabar lainnya dan follow akun\nGoogle News Wartakendal.com\n\n(Rina Wardani)`
    expect(read(text)).toMatchObject({
      title: 'Jembatan Kendal Dibuka',
      outlet: 'Wartakendal.com',
      outletBasis: 'text',
      published: '2025-08-04',
      dateBasis: 'byline',
      language: 'id',
      form: 'report',
      url: null,
      warnings: [],
    })
    expect(quotable(text)).toEqual([
      A,
      'Warga di Kendal senang.',
      'Yang dibangun antara lain:',
      '40 ton kabel',
      'Dua menara',
      B,
    ])
    const roles = read(text).sentences.map(({ role }) => role)
    expect(roles).toEqual(['headline', 'caption', 'body', 'body', 'body', 'item', 'item', 'headline', 'body'])
  })

  test('a subhead is no title', () => {
    expect(read(`${A}\nBeban Tiga Kali Lipat\n${B}`).title).toBeNull()
  })

  test('cuts what the page put inside a line', () => {
    expect(quotable(`${A} Baca juga: Pasar Kendal Pindah\n${B} (RW)`)).toEqual([A, B])
    expect(quotable(`${A} [Gambas:Video 30warta] ${B}`)).toEqual([A, B])
  })

  test('a sentence that a scraper broke around a link is one sentence', () => {
    expect(quotable('Bupati \nWulan Sari mengatakan jembatan itu\n mampu menahan beban tiga kali lipat.')).toEqual([
      'Wulan Sari mengatakan jembatan itu\n mampu menahan beban tiga kali lipat.',
    ])
  })

  test('reads front matter, and the text after it', () => {
    const text = `---\ntitle: Jembatan\noutlet: Warta Kendal\npublished: 2025-08-04\nform: digest\nlanguage: en\nurl: https://warta.com/a\n---\n\n${A}\n${B}\n`
    expect(quotable(text, 'md')).toEqual([A, B])
    expect(readArticle('a', text, 'md')).toMatchObject({
      title: 'Jembatan',
      outlet: 'Warta Kendal',
      outletBasis: 'front-matter',
      published: '2025-08-04',
      dateBasis: 'front-matter',
      form: 'digest',
      language: 'en',
      url: 'https://warta.com/a',
      text,
    })
  })

  test('a date that lies is left out with a warning, and the next evidence asked', () => {
    const text = `---\npublished: 2025-02-30\n---\n"${A}" kata Tono kepada wartawan, Senin (4/8/2025). ${B} ${A}`
    const article = readArticle('a', text, 'md')
    expect(article).toMatchObject({ published: '2025-08-04', dateBasis: 'sentence' })
    expect(article.warnings).toEqual([expect.stringContaining('published')])
  })

  test('what is known from outside comes before what the text says', () => {
    const text = `KENDAL, iKabar.id - ${A} Demikian menurut Tono pada Senin (4/8/2025).\n${B}`
    const meta = { title: 'Lain', outlet: 'warta.com', published: '2025-08-05', url: 'https://warta.com/2025/08/06/a' }
    expect(read(text, { meta })).toMatchObject({
      title: 'Lain',
      outlet: 'warta.com',
      outletBasis: 'metadata',
      published: '2025-08-05',
      dateBasis: 'metadata',
    })
  })

  test('a URL tells outlet and day where nothing else does', () => {
    const meta = { url: 'https://news.warta.com/2025/08/06/jembatan' }
    expect(read(A, { meta })).toMatchObject({
      outlet: 'warta.com',
      outletBasis: 'url',
      published: '2025-08-06',
      dateBasis: 'metadata',
    })
  })

  test('shows outlets by the names that the corpus gives them', () => {
    const outlets = readOutletNames('ikabar.id: Kabar Kendal')
    expect(read(`KENDAL, iKabar.id - ${A}`, { outlets }).outlet).toBe('Kabar Kendal')
  })

  test('agencies and papers that are cited are not the outlet', () => {
    expect(read(`Dilansir kantor berita AFP, ${A} Hal itu dikutip dari Warta.com.\n${B}`).outlet).toBeNull()
  })

  test('drops a day that is still to come, where it is told what day it is', () => {
    const text = `Rina Wardani • 4 August 2025\n\n${A} Demikian menurut Tono pada Jumat (1/8/2025).\n${B}`
    expect(read(text).published).toBe('2025-08-04')
    const early = read(text, { today: '2025-08-02' })
    expect(early).toMatchObject({ published: '2025-08-01', dateBasis: 'sentence' })
    expect(early.warnings).toEqual([expect.stringContaining('future')])
  })

  test('warns of a weekday that is not that of the day', () => {
    const article = read(`Rina Wardani • Selasa, 4 Agustus 2025\n\n${A}`)
    expect(article.published).toBe('2025-08-04')
    expect(article.warnings).toEqual([expect.stringContaining('weekday')])
  })

  test('an empty text gives an article without sentences', () => {
    for (const text of ['', ' \n\t ', '---\ntitle: a\n---\n', 'Advertisement\n\nLoading...'])
      expect(quotable(text, 'md')).toEqual([])
  })

  test('sentences are ordered, apart, trimmed and inside, whatever the lines', () => {
    const line = fc.oneof(
      fc.constantFrom(
        A,
        B,
        `${A} ${B}`,
        'Baca juga: Pasar Kendal Pindah',
        'Advertisement',
        '- 40 ton kabel',
        'Yang hadir:',
        '',
        '(RW)',
      ),
      fc.constantFrom(
        'Judul Lain',
        'Rina • 4 August 2025',
        'dan seterusnya',
        `${B} (RW)`,
        `${A} Baca juga: Lain`,
        'KENDAL, iKabar.id - Air naik.',
      ),
      fc.string({ unit: 'binary', maxLength: 30 }),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 15 }), fc.constantFrom('txt', 'md'), (lines, format) => {
        const text = lines.join('\n')
        let last = 0
        for (const { start, end } of readArticle('a', text, format).sentences) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
          expect(text.slice(start, end)).not.toMatch(/Baca juga|Advertisement|\(RW\)/)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  test.each([
    ['spaces', `Air naik.${' '.repeat(500_000)}x`],
    ['stops', '. , '.repeat(120_000)],
    ['calls', 'Air naik. Baca juga kabar lain yang lebih '.repeat(12_000)],
    ['quotation marks', `"${' '.repeat(500_000)}x`],
    ['brackets', '. ('.repeat(160_000)],
    ['capitals', '. (A'.repeat(120_000)],
    ['short lines', Array.from({ length: 40_000 }, (_, n) => `aa bb cc dd ee ff ${n}`).join('\n')],
    ['marks', `${A}\n${'*'.repeat(500_000)}x\n${B}`],
    ['dates', '1/2/2025 '.repeat(50_000)],
  ])('half a megabyte of %s takes no time to speak of', (_, text) => {
    const start = performance.now()
    readArticle('a', text, 'txt')
    readArticle('a', text, 'md')
    expect(performance.now() - start).toBeLessThan(8_000)
  })
})
