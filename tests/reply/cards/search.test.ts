import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderSearch, type SearchFilter } from '../../../src/reply/cards/search.ts'
import { readMarkdown } from '../discord-markdown.ts'
import { hostileText, spanWithin } from '../hostile.ts'
import { aliveIn, limitFaults } from '../message-limits.ts'
import { hit, searchResult } from '../samples.ts'

describe('passages found', () => {
  it('stand under their sources, the words that matched in bold', () => {
    const text = 'Perahu karet tiba di Wanasari.'
    const found = hit({
      text,
      highlights: [
        { start: 0, end: 6 },
        { start: 7, end: 12 },
      ],
      published: '2031-03-01',
      dateBasis: 'byline',
    })
    const { title, description, fields, footer } = renderSearch(searchResult([found], { total: 7 }), 'en').embeds[0]!
    expect(title).toBe('perahu karet')
    expect(description).toBe('1 of 7 passages, best first.')
    expect(fields).toEqual([
      { name: '[1] Kabar Hulu · published 1 March 2031', value: '“**Perahu** **karet** tiba di Wanasari.”' },
    ])
    expect(footer!.text).toBe(
      '12 articles from 3 outlets, published 3 February 2031 to 9 March 2031, 2 articles undated',
    )
  })

  it('mark a digest, which is no quotation', () => {
    const { value } = renderSearch(searchResult([hit({ form: 'digest' })]), 'id').embeds[0]!.fields![0]!
    expect(value).toContain('Ringkasan dengan kata-kata Kutip sendiri')
    expect(value).not.toMatch(/[“”]/)
  })

  it('are counted where they do not all fit', () => {
    const long = hit({ text: 'Karung pasir ditumpuk di sepanjang tanggul sejak pagi. '.repeat(18) })
    const { fields } = renderSearch(searchResult(Array.from({ length: 10 }, () => long)), 'en').embeds[0]!
    expect(fields!.at(-1)!.name).toBe(`${10 - (fields!.length - 1)} more passages`)
  })

  it('are none: then it says so, and what there is', () => {
    const { description, footer } = renderSearch(searchResult([]), 'id').embeds[0]!
    expect(description).toContain('Tidak ada bagian artikel dengan kata itu')
    expect(readMarkdown(description!).text).toContain('12 artikel dari 3 media')
    expect(footer).toBeUndefined()
  })

  it('say which filters are in force, also where nothing was found', () => {
    const shown = { page: 1, state: '' }
    const of = (filter: SearchFilter, language: 'en' | 'id', hits = [hit()]) =>
      renderSearch(searchResult(hits), language, { ...shown, filter }).embeds[0]!.description!.split('\n')
    const all = { outlet: 'Harian Muara', from: '2031-02-01', to: '2031-02-28', language: 'id' } as const
    const sentence = 'Only passages of Harian Muara, published from 1 February 2031 to 28 February 2031, in Indonesian.'
    expect(of(all, 'en')[0]).toBe(sentence)
    expect(of(all, 'en', [])[0]).toBe(sentence)
    expect(of({ from: '2031-02-01' }, 'en')[0]).toBe('Only passages published on or after 1 February 2031.')
    expect(of({ to: '2031-02-01', language: 'en' }, 'id')[0]).toBe(
      'Hanya bagian artikel terbit sampai 1 Februari 2031, dalam bahasa Inggris.',
    )
    expect(of({}, 'en')).toEqual(of({}, 'en').filter(line => !line.startsWith('Only')))
  })

  it('are within the limits, and inert, whatever the articles hold', () => {
    const hostileHit = fc
      .record({ text: hostileText(80), source: fc.option(hostileText(6)), a: fc.nat(), b: fc.nat() })
      .map(({ text, source, a, b }) => {
        const { start, end } = spanWithin(text, a, b)
        return hit({ text, source, highlights: [{ start, end }], url: 'https://hulu.example/a' })
      })
    fc.assert(
      fc.property(fc.array(hostileHit, { maxLength: 30 }), hostileText(30), hostileText(8), (hits, words, outlet) => {
        const shown = { page: 1, state: '', filter: { outlet } }
        const message = renderSearch(searchResult(hits, { words }), 'en', shown)
        expect(limitFaults(message)).toEqual([])
        expect(aliveIn(message, ['https://hulu.example/a'])).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})
