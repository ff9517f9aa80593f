import { createHash } from 'node:crypto'
import type { Article, Skipped } from './article.ts'
import type { Found, Source } from './files/sources.ts'

/** A file, or a line, as it was read. */
export type ReadSource = Pick<Source, 'file'> & { readonly found: Found }

export function isRead<S extends Source>(source: S): source is S & ReadSource {
  return source.found !== null
}

export interface Admitted {
  /** In the order in which they came. */
  readonly articles: readonly Article[]
  readonly skipped: readonly Skipped[]
}

/** Of articles with one id, or with one text, the first stays; the others, and what is no article, are skipped with the reason. */
export function admit(sources: Iterable<ReadSource>): Admitted {
  const articles: Article[] = []
  const skipped: Skipped[] = []
  const files = new Map<string, string>()
  const texts = new Map<string, string>()
  for (const { file, found } of sources) {
    if ('code' in found) {
      skipped.push({ file, ...found })
      continue
    }
    const { id } = found
    const first = files.get(id)
    if (first !== undefined) {
      const reason = `The id "${id}" is taken by ${first}, which stays; give this one another name.`
      skipped.push({ file, code: 'same-id', reason })
      continue
    }
    const hash = textHash(found)
    const of = texts.get(hash)
    if (of !== undefined) {
      const reason = `It has the same text as the article "${of}", which stays; remove one of them.`
      skipped.push({ file, code: 'duplicate', reason })
      continue
    }
    files.set(id, file)
    texts.set(hash, id)
    articles.push(found)
  }
  return { articles, skipped }
}

const hashes = new WeakMap<Article, string>()

/** Makes a hash that was worked out before known again. */
export function rememberTextHash(article: Article, hash: string): void {
  hashes.set(article, hash)
}

/** A hash of what two copies of an article have in common, whatever furniture stands around it. Worked out once an article. */
export function textHash(article: Article): string {
  const known = hashes.get(article)
  if (known !== undefined) return known
  const { text, sentences } = article
  const words = sentences.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ')).join('\n')
  const hash = createHash('sha256').update(words).digest('base64')
  hashes.set(article, hash)
  return hash
}
