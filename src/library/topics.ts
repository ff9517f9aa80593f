import { setImmediate } from 'node:timers/promises'
import { capitalNames } from '../answer/capital-names.ts'
import { cut } from '../answer/corpus-view.ts'
import type { Article } from '../corpus/article.ts'
import type { Lexicon } from '../language/lexicon/lexicon.ts'
import type { NameTable } from '../language/names/names.ts'
import { isStopWord } from '../language/words/stop-words.ts'
import { findWords, fold } from '../language/words/words.ts'
import type { Topic } from './library.ts'

/** Finds topics of the corpus that what somebody types may become. */
export type Topics = (typed: string, limit: number) => Topic[]

/** Of a large corpus only the most frequent are kept. */
const MOST_NAMES = 3000
const MOST_WORDS = 1000
/** A plain word is a topic from this many articles, or this many times, on. */
const FREQUENT = { articles: 2, times: 3 }
const SHORTEST_WORD = 4

/** Words that occur in lower case: in capitals at the beginning of a sentence they are no names. */
const LOWER_CASE = /(?<!\p{L})\p{Ll}+(?!\p{L})/gu

/** The event loop gets its turn after this many articles: Discord's heartbeats go on while a corpus is read. */
const AT_ONCE = 20

/** How often a topic occurs. */
interface Counted {
  /** How often each way of writing it occurs. */
  readonly written: Map<string, number>
  /** The folded forms by which it is found, each after a space. */
  readonly forms: readonly string[]
  articles: number
  /** The article that was counted last: they come one after the other. */
  last: string
  times: number
}

/**
 * Counts the names (runs of words in capitals; the table of names joins those that mean one thing) and the frequent plain words of
 * the articles, and finds them by the beginning of any word of any of their forms: the most frequent first, names before words.
 */
export async function topicsOf(articles: readonly Article[], names: NameTable, lexicon: Lexicon): Promise<Topics> {
  const ordinary = new Set<string>()
  await inTurns(articles, ({ text }) => {
    for (const [word] of text.matchAll(LOWER_CASE)) ordinary.add(word)
  })
  const search = { names, isOrdinary: (lower: string) => ordinary.has(lower) || knows(lexicon, lower) }
  const found = { name: new Map<string, Counted>(), word: new Map<string, Counted>() }
  await inTurns(articles, article => {
    for (const sentence of article.sentences) {
      if (sentence.role !== 'body' && sentence.role !== 'item') continue
      const text = cut(article, sentence)
      const words = findWords(text)
      for (const run of capitalNames(text, search, words)) {
        const key = run.map(({ lower }) => lower)
        const name = names.find(key)
        const written = text.slice(run[0]!.start, run.at(-1)!.end)
        count(found.name, name?.key ?? key.join(' '), written, article.id, () => name?.forms ?? [key])
      }
      for (const { lower, capital } of words)
        if (!capital && lower.length >= SHORTEST_WORD && !isStopWord(lower, 'id') && !isStopWord(lower, 'en'))
          count(found.word, lower, lower, article.id, () => [[lower]])
    }
  })
  const known = [
    ...mostFrequent(found.name, MOST_NAMES).map(one => ({ ...one, kind: 'name' as const })),
    ...mostFrequent(found.word, MOST_WORDS)
      .filter(({ articles: count, times }) => count >= FREQUENT.articles && times >= FREQUENT.times)
      .map(one => ({ ...one, kind: 'word' as const })),
  ]
  return (typed, limit) => {
    const start = ` ${findWords(typed.slice(0, 100))
      .map(({ lower }) => lower)
      .join(' ')}`
    return known
      .filter(({ forms }) => forms.some(form => form.includes(start)))
      .slice(0, limit)
      .map(({ text, kind, articles: count }) => ({ text, kind, articles: count }))
  }
}

function knows(lexicon: Lexicon, lower: string): boolean {
  return lexicon.senses([lower]).length > 0 || lexicon.headwords([lower]).length > 0
}

async function inTurns(articles: readonly Article[], read: (article: Article) => void): Promise<void> {
  for (const [at, article] of articles.entries()) {
    read(article)
    if (at % AT_ONCE === AT_ONCE - 1) await setImmediate()
  }
}

function count(
  counts: Map<string, Counted>,
  key: string,
  written: string,
  article: string,
  formsOf: () => readonly (readonly string[])[],
): void {
  const known: Counted = counts.get(key) ?? {
    written: new Map<string, number>(),
    forms: formsOf().map(form => ` ${fold(form.join(' '))}`),
    articles: 0,
    last: '',
    times: 0,
  }
  counts.set(key, known)
  known.written.set(written, (known.written.get(written) ?? 0) + 1)
  if (known.last !== article) known.articles += 1
  known.last = article
  known.times += 1
}

function mostFrequent(counts: ReadonlyMap<string, Counted>, most: number) {
  return [...counts.values()]
    .map(({ written, articles, forms, times }) => ({
      text: [...written].sort(([, x], [, y]) => y - x)[0]![0],
      forms,
      articles,
      times,
    }))
    .sort((x, y) => y.articles - x.articles || y.times - x.times || x.text.localeCompare(y.text))
    .slice(0, most)
}
