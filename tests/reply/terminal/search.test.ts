import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { renderSearchText } from '../../../src/reply/terminal/search.ts'
import { hit, searchResult } from '../samples.ts'

const plain = { colour: false, width: 80 }

describe('passages found, on a terminal', () => {
  const found = hit({
    text: 'Perahu karet tiba di Wanasari.',
    highlights: [
      { start: 0, end: 6 },
      { start: 7, end: 12 },
    ],
    url: 'https://hulu.example/a',
  })

  it('stand under their sources', () => {
    expect(renderSearchText(searchResult([found]), 'id', plain)).toBe(
      `perahu karet

1 dari 1 bagian, yang terbaik lebih dulu.

[1] Kabar Hulu · tanpa tanggal
    “Perahu karet tiba di Wanasari.”
    https://hulu.example/a#:~:text=Perahu%20karet%20tiba%20di%20Wanasari.

Cakupan artikel: 12 artikel dari 3 media, terbit 3 Februari 2031 sampai 9 Maret
2031, 2 artikel tanpa tanggal
`,
    )
  })

  it('have the words that matched in bold, with colour, and the same text', () => {
    const coloured = renderSearchText(searchResult([found]), 'en', { colour: true, width: 80 })
    expect(coloured).toContain('\u001B[1mPerahu\u001B[22m \u001B[1mkaret\u001B[22m')
    expect(stripVTControlCharacters(coloured)).toBe(renderSearchText(searchResult([found]), 'en', plain))
  })

  it('cannot move the cursor or change colours', () => {
    const evil = hit({ text: 'satu\u001B[2J\u009B31m dua\r\nhapus', source: 'A\u0007B' })
    const text = renderSearchText(searchResult([evil], { words: 'x\u001B]0;y\u0007' }), 'en', plain)
    expect(/[\p{Cc}](?<!\n)/u.test(text)).toBe(false)
  })
})
