import { conceptsOf } from '../answer/concepts.ts'
import { LONGEST_QUESTION } from '../answer/ask.ts'
import { retrieve } from '../answer/retrieve.ts'
import type { AskedConcept } from '../answer/concepts.ts'
import { detectLanguage } from '../language/lexicon/detect.ts'
import type { Term } from '../language/words/terms.ts'
import type { Generation } from './generations/generation.ts'
import type { SearchHit, SearchRequest, SearchResult } from './library.ts'

const DEFAULT_LIMIT = 10
/** Paging ends here: nobody reads on, and every page costs as much as all before it. */
const MOST_HITS = 200

/** Finds passages by words: the same analysis, bridge and ranking as for questions, without reading them for an answer. */
export async function searchPassages(
  request: SearchRequest,
  { view, bridge, articles }: Generation,
): Promise<SearchResult> {
  const { words, limit = DEFAULT_LIMIT, offset = 0 } = request
  const asked = words.slice(0, LONGEST_QUESTION)
  const language = detectLanguage(asked, bridge.lexicon)
  const concepts = conceptsOf(asked, language, bridge)
  const wanted = filterOf(request, id => articles.get(view.passage(id).article)!)
  const found = await retrieve(view.engine, concepts, MOST_HITS, bridge.ranking, view.terms, wanted)
  const hits = found.slice(offset, offset + limit).map(({ passage: id, score }): SearchHit => {
    const { article: articleId, start, end } = view.passage(id)
    const article = articles.get(articleId)!
    return {
      article: articleId,
      passage: id,
      start,
      end,
      score,
      text: article.text.slice(start, end),
      highlights: highlightsIn(view.terms(id), concepts),
      title: article.title,
      source: article.outlet,
      published: article.published,
      dateBasis: article.dateBasis,
      form: article.form,
      url: article.url,
    }
  })
  return { words, language, total: found.length, hits, coverage: view.coverage, generation: view.generation }
}

type ArticleOf = (passage: string) => { outlet: string | null; published: string | null; language: string }

function filterOf(
  { outlet, from, to, language }: SearchRequest,
  articleOf: ArticleOf,
): ((id: string) => boolean) | undefined {
  if (!outlet && !from && !to && !language) return undefined
  return id => {
    const article = articleOf(id)
    if (outlet && article.outlet?.toLowerCase() !== outlet.toLowerCase()) return false
    if (language && article.language !== language) return false
    if ((from || to) && article.published === null) return false
    return !(from && article.published! < from) && !(to && article.published! > to)
  }
}

/** Where terms that render a concept stand in the passage. */
function highlightsIn(terms: readonly Term[], concepts: readonly AskedConcept[]): { start: number; end: number }[] {
  const wanted = new Set(concepts.flatMap(({ renderings }) => renderings.flatMap(rendering => rendering.terms)))
  return terms.filter(({ term }) => wanted.has(term)).map(({ start, end }) => ({ start, end }))
}
