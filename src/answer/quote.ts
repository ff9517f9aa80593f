import type { Article, Sentence } from '../corpus/article.ts'
import { cut } from './corpus-view.ts'
import { introductionOf, type Evidence } from './evidence.ts'
import type { Scored } from './score.ts'

/** A quote may grow by a sentence that it needs, or by its list, up to this many words. */
const MOST_WORDS = { needed: 60, helpful: 40 }

/** A neighbour is taken in if it has this much more of what was asked for: the kind of thing, and the share of the concepts. */
const WORTH_TAKING_IN = 0.34

/** From this fit on a sentence has what was asked for and needs no neighbour. */
const HAS_IT = 0.7

/** A stretch of an article. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * The span to quote, always one stretch of one passage: the sentence; with the list that it introduces, or the line that introduces its
 * list; with the one before it where it points back ("Dia mengatakan…"); else with the neighbour that has what it lacks.
 *
 * @param around the scored evidence of the same passage
 */
export function quoteSpan(one: Scored, passageStart: number, around: readonly Scored[]): Span {
  const needed = neededSpan(one.evidence, passageStart)
  if (needed.start !== one.evidence.sentence.start || needed.end !== one.evidence.sentence.end) return needed
  return helpfulSpan(one, around)
}

function neededSpan({ article, index, sentence, statement }: Evidence, passageStart: number): Span {
  const to = listAfter(article, index) ?? sentence
  const introduction = introductionOf(article, index)
  const before = article.sentences[index - 1]
  const backwards = statement.pointsBack && before?.role === 'body' && before.paragraph >= sentence.paragraph - 1
  const from = introduction ?? (backwards ? before : sentence)
  const isShort = (start: number, end: number) => wordsIn(article, { start, end }) <= MOST_WORDS.needed
  if (from.start >= passageStart && isShort(from.start, to.end)) return { start: from.start, end: to.end }
  return isShort(sentence.start, to.end) ? { start: sentence.start, end: to.end } : sentence
}

function helpfulSpan(one: Scored, around: readonly Scored[]): Span {
  const { article, index, sentence, matched } = one.evidence
  // What was asked for stands there already: a neighbour would only make it longer.
  if (one.fit >= HAS_IT) return sentence
  let best: Span = sentence
  let most = WORTH_TAKING_IN
  for (const other of around) {
    const neighbour = other.evidence
    if (Math.abs(neighbour.index - index) !== 1) continue
    // It goes on from a sentence that would be missing, and may be said by somebody else.
    if (neighbour.index < index && neighbour.statement.pointsBack) continue
    const both = {
      start: Math.min(sentence.start, neighbour.sentence.start),
      end: Math.max(sentence.end, neighbour.sentence.end),
    }
    if (wordsIn(article, both) > MOST_WORDS.helpful) continue
    const added = matched.filter((sure, i) => sure === 0 && neighbour.matched[i]! > 0).length / matched.length
    const gain = Math.max(0, other.fit - one.fit) + added
    if (gain <= most) continue
    most = gain
    best = both
  }
  return best
}

function wordsIn({ text }: Article, { start, end }: Span): number {
  return text.slice(start, end).split(/\s+/).length
}

/** The last item of the list that a sentence introduces, or null. */
function listAfter(article: Article, index: number): Sentence | null {
  const sentence = article.sentences[index]!
  if (sentence.role !== 'body' || !cut(article, sentence).endsWith(':')) return null
  let last: Sentence | null = null
  for (let at = index + 1; article.sentences[at]?.role === 'item'; at++) last = article.sentences[at]!
  return last
}
