import type { Article, Sentence } from '../corpus/article.ts'
import { cut } from './corpus-view.ts'
import { introductionOf, type Evidence } from './evidence.ts'

/** A quote may grow by the sentence before it or the line that introduces its list up to this many words. */
const MOST_WORDS = 60

/**
 * The span to quote: the sentence; with the list that it introduces; with the one before it where it points back ("Dia mengatakan…"); for a list item, from the line
 * that introduces the list, if that is not too long. Always one stretch of the article, with no boilerplate in it.
 */
export function quoteSpan(
  { article, index, sentence, statement }: Evidence,
  passageStart: number,
): { start: number; end: number } {
  const to = listAfter(article, index) ?? sentence
  const introduction = introductionOf(article, index)
  const before = article.sentences[index - 1]
  const backwards = statement.pointsBack && before?.role === 'body' && before.paragraph >= sentence.paragraph - 1
  const from = introduction ?? (backwards ? before : sentence)
  const isShort = (start: number, end: number) => article.text.slice(start, end).split(/\s+/).length <= MOST_WORDS
  if (from.start >= passageStart && isShort(from.start, to.end)) return { start: from.start, end: to.end }
  return isShort(sentence.start, to.end) ? { start: sentence.start, end: to.end } : sentence
}

/** The last item of the list that a sentence introduces, or null. */
function listAfter(article: Article, index: number): Sentence | null {
  const sentence = article.sentences[index]!
  if (sentence.role !== 'body' || !/:$/.test(cut(article, sentence))) return null
  let last: Sentence | null = null
  for (let at = index + 1; article.sentences[at]?.role === 'item'; at++) last = article.sentences[at]!
  return last
}
