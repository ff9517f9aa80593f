import type { Article } from '../../corpus/article.ts'
import { passagesOf } from '../../corpus/passages.ts'
import type { Draft } from '../moderation.ts'

/** How much of an article is shown of a draft, in UTF-16 code units. */
const LONGEST_BEGINNING = 400

/** What somebody is shown of an article that was handed in. */
export function draftOf(id: string, article: Article, like: Draft['like']): Draft {
  const { title, outlet, published, dateBasis, url, language, warnings } = article
  const missing = (['outlet', 'published', 'url'] as const).filter(name => article[name] === null)
  const passages = passagesOf(article).length
  const beginning = beginningOf(article)
  return { id, title, outlet, published, dateBasis, url, language, passages, missing, warnings, like, beginning }
}

/** Its first sentences, as many as fit; the first is cut where it alone does not. */
function beginningOf({ text, sentences }: Article): string {
  const body = sentences.filter(({ role }) => role === 'body' || role === 'item')
  const start = body[0]?.start ?? 0
  const last = body.findLast(({ end }) => end - start <= LONGEST_BEGINNING)
  if (last !== undefined) return text.slice(start, last.end)
  return `${text.slice(start, start + LONGEST_BEGINNING).replace(/\p{Cs}$/u, '')}…`
}
