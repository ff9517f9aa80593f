import { introductionOf, type Evidence } from './evidence.ts'

/** A quote may grow by the sentence before it or the line that introduces its list up to this many words. */
const MOST_WORDS = 60

/**
 * The span to quote: the sentence; with the one before it where it points back ("Dia mengatakan…"); for a list item, from the line
 * that introduces the list, if that is not too long. Always one stretch of the article, with no boilerplate in it.
 */
export function quoteSpan(
  { article, index, sentence, statement, passage: _ }: Evidence,
  passageStart: number,
): { start: number; end: number } {
  const introduction = introductionOf(article, index)
  const before = article.sentences[index - 1]
  const from =
    introduction ??
    (statement.pointsBack && before?.role === 'body' && before.paragraph >= sentence.paragraph - 1 ? before : null)
  if (!from || from.start < passageStart) return sentence
  const words = article.text.slice(from.start, sentence.end).split(/\s+/).length
  return words > MOST_WORDS ? sentence : { start: from.start, end: sentence.end }
}
