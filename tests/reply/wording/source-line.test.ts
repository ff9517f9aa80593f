import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleLink, remarks, sourceLine } from '../../../src/reply/wording/source-line.ts'
import { textsIn } from '../../../src/reply/texts/languages.ts'
import { hostileText } from '../hostile.ts'
import { attribution, citation, dateMention } from '../samples.ts'

const en = textsIn('en')
const id = textsIn('id')

describe('the source of a quote', () => {
  it('is its outlet and its day', () => {
    expect(sourceLine(citation(1), en)).toBe('Harian Muara · published 4 February 2031')
    expect(sourceLine(citation(1), id)).toBe('Harian Muara · terbit 4 Februari 2031')
  })

  it('says what is missing', () => {
    expect(sourceLine(citation(1, { source: null, published: null }), en)).toBe(
      'outlet not named (Banjir Kali Lestari) · undated',
    )
    expect(sourceLine(citation(1, { source: null, title: null }), id)).toMatch(/^media tidak disebut \(banjir-1\) · /)
    expect(sourceLine(citation(1, { source: '\u200B' }), id)).toContain('media tidak disebut')
  })

  it('says where the day was only read from a sentence, and where the text is a digest', () => {
    const weak = sourceLine(citation(1, { dateBasis: 'sentence', form: 'digest' }), en)
    expect(weak).toBe('Harian Muara · published 4 February 2031 · date read from its text · digest')
  })
})

describe('the remarks on a quote', () => {
  it('are the dates it states, once each, its speaker and its twins', () => {
    const first = citation(1, {
      dates: [dateMention('2031-02-01'), dateMention('2031-02-01'), dateMention('lalu', { resolved: null })],
      attribution: attribution('Ratna', 'bupati Wanasari'),
    })
    const twin = citation(2, { origin: 1 })
    expect(remarks(first, [first, twin, citation(3)], en)).toEqual([
      'as of 1 February 2031',
      'Said by Ratna, bupati Wanasari',
      'Same statement as [2]',
    ])
  })

  it('are none where there is nothing to remark', () => {
    expect(remarks(citation(1), [citation(1), citation(2)], id)).toEqual([])
  })
})

describe('the link to an article', () => {
  const link = (url: string | null, quote = 'Warga mengungsi.', form: 'report' | 'digest' = 'report') =>
    articleLink(citation(1, { url, form }), quote)

  it('opens at the first words of the quote', () => {
    expect(link('https://muara.example/a')).toEqual({
      href: 'https://muara.example/a#:~:text=Warga%20mengungsi.',
      host: 'muara.example',
    })
    expect(link('https://muara.example/a#isi')!.href).toBe('https://muara.example/a#isi:~:text=Warga%20mengungsi.')
    expect(link('https://muara.example/a', 'Satu dua tiga empat lima enam tujuh delapan sembilan')!.href).toMatch(
      /delapan$/,
    )
  })

  it('encodes what has a meaning in a text fragment or in markdown', () => {
    expect(link('https://muara.example/a_(b)*', 'rumah-rumah, (dua) & lain')!.href).toBe(
      'https://muara.example/a%5F%28b%29%2A#:~:text=rumah%2Drumah%2C%20%28dua%29%20%26%20lain',
    )
  })

  it('of a digest goes to the report as a whole, since its words do not stand there', () => {
    expect(link('https://muara.example/a', 'Warga mengungsi.', 'digest')!.href).toBe('https://muara.example/a')
  })

  it.each([
    'http://muara.example/a',
    'javascript:alert(1)',
    'https://name:word@muara.example/',
    'https://muara.example:8443/',
    'https://127.0.0.1/a',
    'https://localhost/a',
    'https://[::1]/a',
    'https://2130706433/',
    '/a',
    '',
    `https://muara.example/${'a'.repeat(400)}`,
  ])('is left out for %s', url => {
    expect(link(url)).toBeNull()
  })

  it('leaves the words out where they would make it too long', () => {
    const url = `https://muara.example/${'a'.repeat(250)}`
    expect(link(url, 'kata'.repeat(20))!.href).toBe(url)
  })

  it('never breaks out of a masked link', () => {
    fc.assert(
      fc.property(hostileText(10), hostileText(20), (path, quote) => {
        const found = link(`https://muara.example/${path}`, quote)
        expect(found?.href ?? 'https://muara.example/').toMatch(/^https:\/\/muara\.example\/[^\s()<>[\]*_`|\\]*$/)
      }),
    )
  })
})
