import { readFile } from 'node:fs/promises'
import type { Bridge } from '../answer/concepts.ts'
import type { Coverage } from '../answer/answer.ts'
import type { CorpusView } from '../answer/corpus-view.ts'
import { RANKING } from '../answer/ranking.ts'
import { spellingOf } from '../answer/spelling.ts'
import type { Article, Passage, Skipped } from '../corpus/article.ts'
import { loadCorpus } from '../corpus/load-corpus.ts'
import { passagesOf } from '../corpus/passages.ts'
import { buildMiniSearch, miniSearchEngine } from '../index/minisearch-engine.ts'
import { loadLexicon } from '../language/lexicon/lexicon.ts'
import { loadNames } from '../language/names/names.ts'
import { analyse, type Term } from '../language/words/terms.ts'
import { UserError } from '../language/user-error.ts'
import type { RefreshProgress } from './library.ts'
import { titlesOf, type Titles } from './titles.ts'
import { topicsOf, type Topics } from './topics.ts'

/** One whole state of the corpus: the articles, their index, and what questions about them are understood with. */
export interface Generation {
  readonly view: CorpusView
  readonly bridge: Bridge
  readonly articles: ReadonlyMap<string, Article>
  readonly passages: number
  readonly skipped: readonly Skipped[]
  readonly titles: Titles
  readonly topics: Topics
}

/** Analysed passages are kept for the last this many that were looked at: the second stage reads the same ones again and again. */
const REMEMBERED_PASSAGES = 5_000

/** Reads a corpus and builds an index over it, yielding to the event loop. Throws a `UserError` where there is no corpus. */
export async function buildGeneration(
  corpus: string,
  generation: number,
  onProgress: (progress: RefreshProgress) => void = () => {},
): Promise<Generation> {
  const {
    articles: list,
    skipped,
    glossaries,
  } = await loadCorpus(corpus, {
    onProgress: ({ done, total }) => onProgress({ stage: 'reading', done, files: total }),
  })
  if (list.length === 0)
    throw new UserError('corpus-empty', {
      en: `There is no readable article in ${corpus}. ${skipped[0] ? `The first file left out: ${skipped[0].file}: ${skipped[0].reason}` : 'Put .txt, .md, .html or .jsonl files there.'}`,
      id: `Tidak ada artikel yang terbaca di ${corpus}. ${skipped[0] ? `Berkas pertama yang dilewati: ${skipped[0].file} (${skipped[0].code}).` : 'Taruh berkas .txt, .md, .html, atau .jsonl di sana.'}`,
    })
  const articles = new Map(list.map(article => [article.id, article]))
  const passages = new Map<string, Passage>()
  for (const article of list) for (const passage of passagesOf(article)) passages.set(passage.id, passage)

  const index = await buildMiniSearch(
    (function* () {
      for (const passage of passages.values()) {
        const article = articles.get(passage.article)!
        const words = (text: string) =>
          analyse(text, article.language)
            .map(({ term }) => term)
            .join(' ')
        yield {
          id: passage.id,
          terms: words(article.text.slice(passage.start, passage.end)),
          title: words(article.title ?? ''),
        }
      }
    })(),
    done => onProgress({ stage: 'indexing', done, files: passages.size }),
  )
  const engine = miniSearchEngine(index, RANKING)
  onProgress({ stage: 'verifying', done: passages.size, files: passages.size })
  if (engine.vocabulary.passages !== passages.size)
    throw new Error(`The index holds ${engine.vocabulary.passages} of ${passages.size} passages.`)

  const lexicon = loadLexicon()
  const names = loadNames(await Promise.all(glossaries.map(path => readFile(path, 'utf8'))))
  const remembered = new Map<string, readonly Term[]>()
  return {
    articles,
    passages: passages.size,
    skipped,
    titles: titlesOf(list),
    topics: await topicsOf(list, names, lexicon),
    bridge: {
      lexicon,
      names,
      vocabulary: engine.vocabulary,
      spelling: spellingOf(engine.vocabulary, lexicon),
      ranking: RANKING,
    },
    view: {
      generation,
      engine,
      coverage: coverageOf(list),
      article: id => articles.get(id)!,
      passage: id => passages.get(id)!,
      terms: id => {
        const known = remembered.get(id)
        if (known) return known
        const { article, start, end } = passages.get(id)!
        const { text, language } = articles.get(article)!
        const terms = analyse(text.slice(start, end), language)
        if (remembered.size >= REMEMBERED_PASSAGES) remembered.clear()
        remembered.set(id, terms)
        return terms
      },
    },
  }
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
