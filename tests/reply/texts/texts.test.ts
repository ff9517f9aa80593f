import { describe, expect, it } from 'vitest'
import { english } from '../../../src/reply/texts/en.ts'
import { indonesian } from '../../../src/reply/texts/id.ts'
import { textsIn } from '../../../src/reply/texts/languages.ts'

/** Every text of a language, the functions called with numbers or names, by the path of its key. */
function said(texts: object, path = ''): ReadonlyMap<string, string> {
  const all = new Map<string, string>()
  for (const [key, value] of Object.entries(texts) as [string, unknown][]) {
    const here = `${path}${key}`
    if (typeof value === 'string') all.set(here, value)
    else if (typeof value === 'object' && value !== null)
      for (const [inner, text] of said(value, `${here}.`)) all.set(inner, text)
  }
  return all
}

describe('the texts', () => {
  it('are those of the language', () => {
    expect(textsIn('en')).toBe(english)
    expect(textsIn('id')).toBe(indonesian)
  })

  it('exist in both languages, none empty, and differ', () => {
    const [en, id] = [said(english), said(indonesian)]
    expect([...id.keys()]).toEqual([...en.keys()])
    for (const [key, text] of en) {
      expect(text.trim()).not.toBe('')
      expect(id.get(key)!.trim()).not.toBe('')
      expect(`${key}: ${id.get(key)}`).not.toBe(`${key}: ${text}`)
    }
  })

  it('count in the way of their language', () => {
    expect(english.origins(2, 1)).toBe('2 reports, 1 origin')
    expect(english.moreQuotes(1)).toBe('1 more quote')
    expect(english.moreQuotes(1200)).toBe('1,200 more quotes')
    expect(indonesian.origins(2, 1)).toBe('2 laporan, 1 sumber asal')
    expect(indonesian.moreQuotes(1200)).toBe('1.200 kutipan lagi')
  })

  it('say what the corpus covers, and only what there is to say', () => {
    expect(english.coverage(1, 1, { first: '3 May 2031', last: '3 May 2031' }, 0)).toBe(
      '1 article from 1 outlet, published 3 May 2031',
    )
    expect(english.coverage(2, 1, null, 2)).toBe('2 articles from 1 outlet, 2 articles undated')
    expect(indonesian.coverage(3, 2, { first: '3 Mei 2031', last: '9 Mei 2031' }, 1)).toBe(
      '3 artikel dari 2 media, terbit 3 Mei 2031 sampai 9 Mei 2031, 1 artikel tanpa tanggal',
    )
  })

  it('list in the way of their language', () => {
    expect(english.sameOrigin(['[1]', '[2]', '[4]'])).toBe('Same statement as [1], [2] and [4]')
    expect(indonesian.sameOrigin(['[1]', '[2]', '[4]'])).toBe('Pernyataan yang sama dengan [1], [2], dan [4]')
  })
})
