import { describe, expect, it } from 'vitest'
import { readArticle } from '../../src/corpus/read-article.ts'
import { contextOf } from '../../src/library/context.ts'

const FIRST =
  'Hujan turun sejak pagi di Lembayung. Air naik dengan cepat ke rumah warga. Warga naik ke atap rumah mereka.'
const SECOND = 'Perahu karet pertama tiba pada malam hari bersama petugas.'
const LAST = 'Bupati meninjau lokasi pengungsian pada keesokan harinya.'
const TEXT = `${FIRST}\n\n${SECOND}\n\nBaca juga: Cara Menanam Cabai di Pekarangan\n\n${LAST}\n`

const article = readArticle('hujan', TEXT, 'txt')
const span = (quote: string) => ({ start: TEXT.indexOf(quote), end: TEXT.indexOf(quote) + quote.length })

describe('the context of a quote', () => {
  it('is its paragraph, one slice of the article, and says where in it the quote stands', () => {
    const quote = 'Air naik dengan cepat ke rumah warga.'
    const context = contextOf(article, span(quote))!
    expect(context.text).toBe(FIRST)
    expect(TEXT.slice(context.start, context.end)).toBe(context.text)
    expect(context.text.slice(context.quote.start, context.quote.end)).toBe(quote)
  })

  it('takes in the paragraphs beside it where the quote is all of its own, but nothing that is no report', () => {
    const context = contextOf(article, span(SECOND))!
    expect(context.text).toBe(`${FIRST}\n\n${SECOND}`)
    expect(contextOf(article, span(LAST))!.text).toBe(LAST)
  })

  it('is cut to a length that can be shown, around the quote', () => {
    const sentences = Array.from(
      { length: 80 },
      (_, i) => `Rumah nomor ${i} di tepi kali terendam sampai ke jendelanya.`,
    )
    const text = `${sentences.join(' ')}\n`
    const quote = sentences[40]!
    const start = text.indexOf(quote)
    const context = contextOf(readArticle('rumah', text, 'txt'), { start, end: start + quote.length })!
    expect(context.text.length).toBeLessThanOrEqual(1800)
    expect(context.text.length).toBeGreaterThan(1500)
    expect(context.text.slice(context.quote.start, context.quote.end)).toBe(quote)
  })

  it('is none where the article has no such sentence', () => {
    expect(contextOf(article, { start: TEXT.length + 5, end: TEXT.length + 9 })).toBeNull()
    expect(contextOf(article, span('Cara Menanam Cabai'))).toBeNull()
  })
})
