import type { Bridge } from '../../answer/concepts.ts'
import type { Coverage } from '../../answer/answer.ts'
import type { CorpusView } from '../../answer/corpus-view.ts'
import { RANKING } from '../../answer/ranking.ts'
import { spellingOf } from '../../answer/spelling.ts'
import type { Article, Passage } from '../../corpus/article.ts'
import { passagesOf } from '../../corpus/passages.ts'
import { segmentEngine } from '../../index/segment-engine.ts'
import { abbreviationTable, type Abbreviation } from '../../language/names/abbreviations.ts'
import { analyse, type Term } from '../../language/words/terms.ts'
import type { LeftOut } from '../library.ts'
import { namesWith, ownLexicon } from './language-data.ts'
import { fingerprintOf, type OpenSegment } from './segment.ts'
import { titlesOf, type Titles } from './titles.ts'
import { countTopics, topicsFrom, type Topics } from './topics.ts'

/** One whole state of the corpus: the articles, their index, and what questions about them are understood with. */
export interface Generation {
  readonly view: CorpusView
  readonly bridge: Bridge
  readonly articles: ReadonlyMap<string, Article>
  readonly passages: number
  readonly skipped: readonly LeftOut[]
  readonly segments: readonly OpenSegment[]
  readonly titles: () => Titles
  readonly topics: () => Promise<Topics>
}

/** Analysed passages are kept for the last this many that were looked at: the second stage reads the same ones again and again. */
const REMEMBERED_PASSAGES = 5_000

export interface GenerationParts {
  readonly number: number
  /** By id, in the order of the corpus; each stands in one of the segments. */
  readonly articles: ReadonlyMap<string, Article>
  readonly segments: readonly OpenSegment[]
  readonly skipped: readonly LeftOut[]
  readonly glossaries: readonly string[]
}

/** Puts a generation together from segments. What they hold besides its articles is passed over. */
export function assemble({ number, articles, segments, skipped, glossaries }: GenerationParts): Generation {
  const list = [...articles.values()]
  const placed = placesOf(list, segments)
  const engine = segmentEngine(placed.segments, placed.size, RANKING)
  const lexicon = ownLexicon()
  const names = namesWith(glossaries)
  const remembered = new Map<string, readonly Term[]>()
  const passage = (id: string): Passage => {
    const at = id.lastIndexOf('#')
    return passagesIn(articles.get(id.slice(0, at))!)[Number(id.slice(at + 1))]!
  }
  return {
    articles,
    passages: placed.size,
    skipped,
    segments,
    titles: once(() => titlesOf(list)),
    topics: once(async () => {
      const gone = await Promise.all(
        placed.gone.map((away, s) =>
          countTopics(away, { names, lexicon, isOrdinary: ordinaryIn(segments[s]!.topics.ordinary) }),
        ),
      )
      return topicsFrom(
        segments.map(({ topics }) => topics),
        gone,
      )
    }),
    bridge: {
      lexicon,
      names,
      abbreviations: abbreviationTable(placed.abbreviations),
      vocabulary: engine.vocabulary,
      spelling: spellingOf(engine.vocabulary, lexicon),
      ranking: RANKING,
    },
    view: {
      generation: number,
      engine,
      coverage: coverageOf(list),
      article: id => articles.get(id)!,
      passage,
      terms: id => {
        const known = remembered.get(id)
        if (known) return known
        const { article, start, end } = passage(id)
        const { text, language } = articles.get(article)!
        const terms = analyse(text.slice(start, end), language)
        if (remembered.size >= REMEMBERED_PASSAGES) remembered.clear()
        remembered.set(id, terms)
        return terms
      },
    },
  }
}

/**
 * Where each passage of the segments stands among the passages of these articles, what these articles abbreviate, and which articles of each
 * segment are not among them.
 */
function placesOf(articles: readonly Article[], segments: readonly OpenSegment[]) {
  const places = segments.map(({ postings }) => new Int32Array(postings.ids.length).fill(-1))
  const used = segments.map(({ articles: stored }) => new Uint8Array(stored.length))
  const abbreviations: Abbreviation[] = []
  let size = 0
  for (const article of articles) {
    const fingerprint = fingerprintOf(article)
    const at = segments.findIndex(({ slots }) => slots.has(fingerprint))
    const segment = segments[at]
    if (!segment) throw new Error(`The article ${article.id} is in no segment.`)
    const slot = segment.slots.get(fingerprint)!
    used[at]![slot] = 1
    abbreviations.push(...segment.abbreviations[slot]!)
    for (let passage = segment.firsts[slot]!; passage < segment.firsts[slot + 1]!; passage++)
      places[at]![passage] = size++
  }
  return {
    size,
    abbreviations,
    segments: segments.map(({ postings }, s) => ({ postings, places: places[s]! })),
    gone: segments.map(({ articles: stored }, s) => stored.filter((_, slot) => used[s]![slot] === 0)),
  }
}

const passages = new WeakMap<Article, readonly Passage[]>()

function passagesIn(article: Article): readonly Passage[] {
  const known = passages.get(article) ?? passagesOf(article)
  passages.set(article, known)
  return known
}

function ordinaryIn(words: readonly string[]): (lower: string) => boolean {
  const known = new Set(words)
  return lower => known.has(lower)
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => (made ??= { value: make() }).value
}

/** What a set of articles covers. */
export function coverageOf(articles: readonly Article[]): Coverage {
  const days = articles.flatMap(({ published }) => published ?? []).sort()
  return {
    articles: articles.length,
    outlets: new Set(articles.flatMap(({ outlet }) => outlet ?? [])).size,
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
    undated: articles.length - days.length,
  }
}
