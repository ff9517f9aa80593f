import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cut, shorten } from '../../src/reply/cut.ts'
import { hostileText } from './hostile.ts'

describe('cut', () => {
  it('ends after a sentence where one ends late enough', () => {
    const text = 'Hujan turun tiga hari. Sungai Brantas meluap pada malam ketiga dan warga mengungsi.'
    expect(cut(text, 40)).toBe('Hujan turun tiga hari.')
  })

  it('does not take an abbreviation for the end of a sentence', () => {
    const text = 'Pernyataan itu dibacakan oleh Letjen. Raden Sastro di depan para pengungsi desa.'
    expect(cut(text, 45)).toBe('Pernyataan itu dibacakan oleh Letjen. Raden')
  })

  it('ends between words where no sentence ends', () => {
    expect(cut('Perahu karet dan tenda darurat dikirim ke hilir', 20)).toBe('Perahu karet dan')
    expect(cut('Perahu karet dan tenda', 16)).toBe('Perahu karet dan')
  })

  it('never cuts a grapheme in two', () => {
    expect(cut('👩‍👩‍👧‍👦'.repeat(4), 25)).toBe('👩‍👩‍👧‍👦'.repeat(2))
    expect(cut('e\u0301'.repeat(10), 5)).toBe('e\u0301'.repeat(2))
  })

  it('cuts a grapheme that is longer than the limit between code points', () => {
    expect(cut(`a${'\u0301'.repeat(5000)}`, 10)).toHaveLength(10)
    expect(cut(`😀${'\u0301'.repeat(5000)}`, 1)).toBe('')
  })

  it('stays within the limit, well-formed, and is the beginning of the text', () => {
    fc.assert(
      fc.property(hostileText(60), fc.integer({ min: 1, max: 200 }), (raw, limit) => {
        const text = raw.replace(/\p{Surrogate}/gu, '')
        const head = cut(text, limit)
        expect(head.length).toBeLessThanOrEqual(limit)
        expect(text.startsWith(head)).toBe(true)
        expect(/\p{Surrogate}/u.test(head)).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })

  it('is quick on a long text without spaces', () => {
    const started = performance.now()
    expect(cut('x'.repeat(1_000_000), 4096)).toHaveLength(4096)
    expect(cut('\u0301'.repeat(1_000_000), 4096)).toHaveLength(4096)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

describe('shorten', () => {
  it('adds an ellipsis within the limit, and only where something was cut', () => {
    expect(shorten('Balai desa lama', 15)).toBe('Balai desa lama')
    expect(shorten('Balai desa lama sekali', 15)).toBe('Balai desa…')
  })
})
