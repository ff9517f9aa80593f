import { setImmediate } from 'node:timers/promises'
import { capitalNames } from '../../answer/capital-names.ts'
import { cut } from '../../answer/corpus-view.ts'
import type { Article } from '../../corpus/article.ts'
import type { Lexicon } from '../../language/lexicon/lexicon.ts'
import type { NameTable } from '../../language/names/names.ts'
import { isStopWord } from '../../language/words/stop-words.ts'
import { findWords, fold } from '../../language/words/words.ts'
import type { Topic } from '../library.ts'

/** Finds topics of the corpus that what somebody types may become. */
export type Topics = (typed: string, limit: number) => Topic[]

/** Of a large corpus only the most frequent are suggested … */
const MOST_NAMES = 3000
const MOST_WORDS = 1000
/** … and only these are counted on, for what is frequent in one part of it may be rare in another. */
const KEPT = 30_000
/** A plain word is a topic from this many articles, or this many times, on. */
const FREQUENT = { articles: 2, times: 3 }
const SHORTEST_WORD = 4

/** Words that occur in lower case: in capitals at the beginning of a sentence they are no names. */
const LOWER_CASE = /(?<!\p{L})\p{Ll}+(?!\p{L})/gu

/** The event loop gets its turn after this many articles: Discord's heartbeats go on while a corpus is read. */
const AT_ONCE = 20

/** How often a topic occurs in some articles. */
interface Count {
  readonly key: string
  /** How often each way of writing it occurs. */
  readonly written: ReadonlyMap<string, number>
  /** The folded forms by which it is found, each after a space. */
  readonly forms: readonly string[]
  readonly articles: number
  readonly times: number
}

/** What is counted in some articles: plain data. */
export interface TopicCounts {
  readonly names: readonly Count[]
  readonly words: readonly Count[]
  /** Words that occur in lower case and that the lexicon does not know. */
  readonly ordinary: readonly string[]
}

/** What names are looked for with. */
export interface TopicSearch {
  readonly names: NameTable
  readonly lexicon: Lexicon
  /** Whether a word is known to occur in lower case elsewhere. */
  readonly isOrdinary: (lower: string) => boolean
}

/** Counts the names (runs of words in capitals; the table of names joins those that mean one thing) and the plain words of articles. */
export async function countTopics(
  articles: readonly Article[],
  { names, lexicon, isOrdinary }: TopicSearch,
): Promise<TopicCounts> {
  const ordinary = new Set<string>()
  await inTurns(articles, ({ text }) => {
    for (const [word] of text.matchAll(LOWER_CASE)) if (!ordinary.has(word) && !knows(lexicon, word)) ordinary.add(word)
  })
  const search = {
    names,
    isOrdinary: (lower: string) => ordinary.has(lower) || isOrdinary(lower) || knows(lexicon, lower),
  }
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
  return {
    names: mostFrequent([...found.name.values()], KEPT),
    words: mostFrequent([...found.word.values()], KEPT),
    ordinary: [...ordinary],
  }
}

/**
 * Finds topics by the beginning of any word of any of their forms: the most frequent first, names before words.
 * @param gone counts to take away again, of articles that are no longer there
 */
export function topicsFrom(counts: readonly TopicCounts[], gone: readonly TopicCounts[] = []): Topics {
  const sum = (kind: 'names' | 'words') => {
    const sums = new Map<string, Count>()
    for (const [lists, sign] of [
      [counts, 1],
      [gone, -1],
    ] as const)
      for (const list of lists)
        for (const one of list[kind]) {
          const known = sums.get(one.key)
          if (known) sums.set(one.key, added(known, one, sign))
          else if (sign === 1) sums.set(one.key, one)
        }
    return [...sums.values()].filter(({ articles }) => articles > 0)
  }
  const known = [
    ...mostFrequent(sum('names'), MOST_NAMES).map(one => ({ ...one, kind: 'name' as const })),
    ...mostFrequent(sum('words'), MOST_WORDS)
      .filter(({ articles, times }) => articles >= FREQUENT.articles && times >= FREQUENT.times)
      .map(one => ({ ...one, kind: 'word' as const })),
  ].map(one => ({ ...one, text: mostWritten(one.written) }))
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

function added(a: Count, b: Count, sign: 1 | -1): Count {
  const written = new Map(a.written)
  for (const [form, times] of b.written) written.set(form, (written.get(form) ?? 0) + sign * times)
  return { ...a, written, articles: a.articles + sign * b.articles, times: a.times + sign * b.times }
}

function mostWritten(written: Count['written']): string {
  return [...written].reduce((best, one) => (one[1] > best[1] ? one : best))[0]
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

/** A count that is being made. */
interface Counted extends Count {
  readonly written: Map<string, number>
  articles: number
  times: number
  /** The article that was counted last: they come one after the other. */
  last: string
}

function count(
  counts: Map<string, Counted>,
  key: string,
  written: string,
  article: string,
  formsOf: () => readonly (readonly string[])[],
): void {
  const known: Counted = counts.get(key) ?? {
    key,
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

function mostFrequent<One extends Count>(counts: readonly One[], most: number): One[] {
  return counts
    .toSorted((x, y) => y.articles - x.articles || y.times - x.times || (x.key < y.key ? -1 : 1))
    .slice(0, most)
}
