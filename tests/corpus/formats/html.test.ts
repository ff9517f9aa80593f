import { describe, expect, test } from 'vitest'
import { HTML_LIMITS, readHtml } from '../../../src/corpus/formats/html.ts'

const P = [
  'Jembatan gantung di Kendal dibuka kembali setelah dua tahun ditutup karena banjir &amp; longsor.',
  'Bupati Wulan Sari mengatakan jembatan itu kini mampu menahan beban tiga kali lipat, yakni 40&nbsp;ton.',
  'Warga desa menyambut pembukaan itu dengan kenduri, wayang, dan lomba perahu yang diikuti 200 orang.',
]
const page = (body: string, head = '') =>
  `<!doctype html><html lang="id"><head><title>Jembatan</title>${head}</head><body>${body}</body></html>`
const article = `<nav><a href="/">Beranda</a></nav><article><h1>Jembatan Dibuka</h1>${P.map(text => `<p>${text}</p>`).join('')}<ul><li>Panjang 120 meter</li><li>Lebar 3 meter</li></ul><script>alert('jahat')</script></article><footer>Kontak</footer>`

describe('readHtml', () => {
  test('takes the article out of the page: a line for each block, entities decoded once, no script, no navigation', () => {
    const lines = readHtml(page(article)).text.split('\n')
    expect(lines).toContain(
      'Jembatan gantung di Kendal dibuka kembali setelah dua tahun ditutup karena banjir & longsor.',
    )
    expect(lines).toContain(P[2])
    expect(lines).toContain('- Panjang 120 meter')
    expect(lines.join(' ')).not.toMatch(/alert|Beranda|Kontak|<|&amp;/)
  })

  test('decodes entities only once', () => {
    expect(readHtml(page(article.replace(P[2]!, `${P[2]} &amp;lt;b&amp;gt;`))).text).toContain('&lt;b&gt;')
  })

  test('reads the head', () => {
    const head =
      '<meta property="og:title" content="Jembatan Kendal Dibuka"><meta property="og:site_name" content="Warta Kendal">' +
      '<meta property="article:published_time" content="2025-08-04T07:00:00+07:00"><link rel="canonical" href="https://warta.com/a">'
    expect(readHtml(page(article, head)).meta).toEqual({
      title: 'Jembatan Kendal Dibuka',
      outlet: 'Warta Kendal',
      published: '2025-08-04',
      url: 'https://warta.com/a',
      language: 'id',
    })
  })

  test('reads the date of JSON-LD, and drops one that is none', () => {
    const ld = (date: string) =>
      `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"${date}"}</script>`
    expect(readHtml(page(article, ld('2025-08-04T01:00:00Z'))).meta.published).toBe('2025-08-04')
    expect(readHtml(page(article, ld('2025-02-30'))).meta.published).toBeNull()
  })

  test('takes a fragment without html element', () => {
    expect(readHtml(`<p>${P[0]}</p><p>${P[1]}</p>`).text).toContain('Jembatan gantung di Kendal')
  })

  test('refuses a page without an article', () => {
    expect(() => readHtml(page('<img src="a.png">'))).toThrow('no text')
    expect(() => readHtml('')).toThrow('no text')
  })

  test.each([
    ['a megabyte of brackets', '<'.repeat(1_000_000)],
    ['deep nesting', `${'<div>'.repeat(5_000)}Jembatan`],
    ['too many pieces', `<p>${'&amp;'.repeat(HTML_LIMITS.nodes + 1)}</p>`],
  ])('refuses %s soon', (_, source) => {
    const start = performance.now()
    expect(() => readHtml(source)).toThrow(/has more than|is nested/)
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})
