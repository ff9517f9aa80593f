import type { Article, Sentence } from '../corpus/article.ts'
import type { QuoteContext } from './library.ts'

/** Longer than this nobody reads around a quote (and a card of Discord could not hold it). */
const LONGEST = 1800

/** Between two sentences that may be shown together stands nothing but space, marks, and the bullet or number of an item. */
const SEAM = /^[\s\p{P}\p{S}]*(?:\d{1,2}[.)])?[\s\p{P}\p{S}]*$/u

/**
 * The stretch of an article around a quote: its paragraph; where the quote is all of it, the neighbouring paragraphs too. One slice of
 * the article, without boilerplate. Null where no sentence stands there (any more).
 */
export function contextOf(
  article: Article,
  quote: { readonly start: number; readonly end: number },
): QuoteContext | null {
  const { sentences, text } = article
  let first = sentences.findIndex(sentence => isText(sentence) && sentence.end > quote.start)
  let last = sentences.findLastIndex(sentence => isText(sentence) && sentence.start < quote.end)
  if (first < 0 || last < first || sentences[first]!.start > quote.start || sentences[last]!.end < quote.end)
    return null
  const [from, to] = [sentences[first]!, sentences[last]!]
  const grow = (isNear: (sentence: Sentence) => boolean) => {
    const joins = (a: number, b: number) => {
      const [one, other] = [sentences[a], sentences[b]]
      return one && other && isText(one) && isText(other) && SEAM.test(text.slice(one.end, other.start))
    }
    const fits = (a: number, b: number) => sentences[b]!.end - sentences[a]!.start <= LONGEST
    for (let grown = true; grown;) {
      grown = false
      if (joins(first - 1, first) && isNear(sentences[first - 1]!) && fits(first - 1, last)) {
        first--
        grown = true
      }
      if (joins(last, last + 1) && isNear(sentences[last + 1]!) && fits(first, last + 1)) {
        last++
        grown = true
      }
    }
  }
  grow(({ paragraph }) => from.paragraph <= paragraph && paragraph <= to.paragraph)
  if (sentences[first] === from && sentences[last] === to)
    grow(({ paragraph }) => from.paragraph - 1 <= paragraph && paragraph <= to.paragraph + 1)
  const [start, end] = [sentences[first]!.start, sentences[last]!.end]
  return { text: text.slice(start, end), start, end, quote: { start: quote.start - start, end: quote.end - start } }
}

function isText({ role }: Sentence): boolean {
  return role === 'body' || role === 'item'
}
