import type { Article } from '../../corpus/article.ts'
import { fold } from '../../language/words/words.ts'
import type { TitleMatch } from '../library.ts'

/** Finds articles by what is known about them. */
export type Titles = (typed: string, limit: number) => TitleMatch[]

/** More is no title; it would only cost time at every key that is pressed. */
const LONGEST_TYPED = 300

/**
 * An index of the articles by title, outlet and day, for suggesting them while somebody types: every word typed must begin a word of
 * theirs. The title itself comes first, then titles that begin so, then the newest; undated ones last.
 */
export function titlesOf(articles: readonly Article[]): Titles {
  const known = articles.map(entryOf).toSorted((x, y) => (x.day === y.day ? 0 : x.day < y.day ? 1 : -1))
  return (typed, limit) => {
    const start = plain(typed.slice(0, LONGEST_TYPED))
    const words = start.split(' ').filter(Boolean)
    const rank = (title: string) => (title === start ? 0 : title.startsWith(start) ? 1 : 2)
    return known
      .filter(one => words.every(word => one.words.includes(` ${word}`)))
      .sort((x, y) => rank(x.title) - rank(y.title))
      .slice(0, limit)
      .map(({ match }) => match)
  }
}

interface Entry {
  readonly match: TitleMatch
  readonly day: string
  readonly title: string
  readonly words: string
}

/** Articles stay from generation to generation, so what is made of one is kept as long as it is. */
const entries = new WeakMap<Article, Entry>()

function entryOf(article: Article): Entry {
  const known = entries.get(article)
  if (known) return known
  const { id, title, outlet, published } = article
  const entry = {
    match: { article: id, title, source: outlet, published },
    day: published ?? '',
    title: plain(title ?? id),
    words: ` ${plain([title ?? '', outlet ?? '', published ?? '', id].join(' '))}`,
  }
  entries.set(article, entry)
  return entry
}

/** A text as its folded words and figures, separated by single spaces. */
function plain(text: string): string {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}
