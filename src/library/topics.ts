import { cut } from '../answer/corpus-view.ts'
import type { Article } from '../corpus/article.ts'
import { MONTH, WEEKDAY } from '../language/dates/date-words.ts'
import type { NameTable } from '../language/names/names.ts'
import { isStopWord } from '../language/words/stop-words.ts'
import { findWords, fold, type Word } from '../language/words/words.ts'
import type { Topic } from './library.ts'

/** Finds topics of the corpus that what somebody types may become. */
export type Topics = (typed: string, limit: number) => Topic[]

/** Of a large corpus only the most frequent are kept. */
const MOST_NAMES = 3000
const MOST_WORDS = 1000
/** A name of more words is a headline. */
const LONGEST_NAME = 5
/** A plain word is a topic from this many articles, or this many times, on. */
const FREQUENT = { articles: 2, times: 3 }
const SHORTEST_WORD = 4

const OF_DATES = new RegExp(`^(?:${MONTH}|${WEEKDAY})$`, 'i')

interface Counted {
  /** How often each way of writing it occurs. */
  readonly written: Map<string, number>
  readonly articles: Set<string>
  /** The folded forms by which it is found. */
  readonly forms: Set<string>
  times: number
}

/**
 * Counts the names (runs of words in capitals; the table of names joins those that mean one thing) and the frequent plain words of
 * the articles, and finds them by the beginning of any word of any of their forms: the most frequent first, names before words.
 */
export function topicsOf(articles: readonly Article[], names: NameTable): Topics {
  const ordinary = ordinaryWords(articles)
  const found = { name: new Map<string, Counted>(), word: new Map<string, Counted>() }
  for (const article of articles)
    for (const sentence of article.sentences) {
      if (sentence.role !== 'body' && sentence.role !== 'item') continue
      const text = cut(article, sentence)
      const words = findWords(text)
      for (const run of namesIn(text, words, ordinary)) {
        const key = run.map(({ lower }) => lower)
        const name = names.find(key)
        const forms = [key, ...(name?.forms ?? [])].map(form => form.join(' '))
        count(found.name, name?.key ?? key.join(' '), text.slice(run[0]!.start, run.at(-1)!.end), forms, article.id)
      }
      for (const { lower, capital } of words)
        if (!capital && lower.length >= SHORTEST_WORD && !isStopWord(lower, 'id') && !isStopWord(lower, 'en'))
          count(found.word, lower, lower, [lower], article.id)
    }
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

/** Words that occur in lower case: in capitals at the beginning of a sentence they are no names. */
function ordinaryWords(articles: readonly Article[]): ReadonlySet<string> {
  const ordinary = new Set<string>()
  for (const { text } of articles) for (const { lower, capital } of findWords(text)) if (!capital) ordinary.add(lower)
  return ordinary
}

/** Runs of words in capitals with nothing but a space or hyphen between them; months and days of the week are no names. */
function namesIn(text: string, words: readonly Word[], ordinary: ReadonlySet<string>): Word[][] {
  const runs: Word[][] = []
  let run: Word[] = []
  const close = () => {
    if (run.length > 0 && run.length <= LONGEST_NAME && run.some(({ lower }) => lower.length > 1)) runs.push(run)
    run = []
  }
  for (const word of words) {
    const before = run.at(-1)
    if (before && !/^[ \u00a0-]$/.test(text.slice(before.end, word.start))) close()
    const isFirst = word === words[0]
    const isName =
      word.capital &&
      !OF_DATES.test(word.lower) &&
      !(isFirst && (ordinary.has(word.lower) || isFunctionWord(word)))
    if (isName) run.push(word)
    else close()
  }
  close()
  return runs
}

function isFunctionWord({ lower, acronym }: Word): boolean {
  return !acronym && (isStopWord(lower, 'id') || isStopWord(lower, 'en'))
}

function count(
  counts: Map<string, Counted>,
  key: string,
  written: string,
  forms: readonly string[],
  article: string,
): void {
  const known = counts.get(key) ?? { written: new Map<string, number>(), articles: new Set(), forms: new Set(), times: 0 }
  counts.set(key, known)
  known.written.set(written, (known.written.get(written) ?? 0) + 1)
  known.articles.add(article)
  for (const form of forms) known.forms.add(` ${fold(form)}`)
  known.times += 1
}

function mostFrequent(counts: ReadonlyMap<string, Counted>, most: number) {
  return [...counts.values()]
    .map(({ written, articles, forms, times }) => ({
      text: [...written].sort(([, x], [, y]) => y - x)[0]![0],
      forms: [...forms],
      articles: articles.size,
      times,
    }))
    .sort((x, y) => y.articles - x.articles || y.times - x.times || x.text.localeCompare(y.text))
    .slice(0, most)
}
