import { textHash } from '../../corpus/admit.ts'
import type { Article } from '../../corpus/article.ts'
import { contentHash } from '../disk/sealed.ts'
import type { Draft, Upload } from '../moderation.ts'
import { readUpload, type Reading } from './contents.ts'
import { MOST_ADDED, MOST_ADDED_BYTES, sameText, tooManyAdded, tooMuchAdded, withheldText } from './refusals.ts'
import type { Added, ShelfState } from './state.ts'
import { withheldTexts } from './withheld.ts'

/** What the shelf asks of the corpus as it is at that moment: all articles, those that are out of sight too. */
export interface CorpusLookup {
  /** Null where there is none. `hash`: its fingerprint; `text`: its `textHash`. */
  article(id: string): { readonly hash: string; readonly text: string } | null
  /** The article that has the same text, or else nearly the same. */
  like(article: Article): Promise<Draft['like']>
}

/**
 * Makes an article of a draft, unless there are too many or the corpus has its text. One whose content file is missing or damaged may be
 * added again, and keeps its id.
 * @param articles those that were added and could be read
 * @throws UserError `same-text`, `too-many-added`, `too-much-added`, `upload-…`
 */
export async function admit(
  upload: Upload,
  state: ShelfState,
  articles: ReadonlyMap<string, Article>,
  corpus: CorpusLookup,
  reading: Reading,
): Promise<{ readonly article: Article; readonly content: Added }> {
  const { added, removed } = state
  const hash = contentHash(upload.bytes)
  const twin = [...added].find(([, content]) => content.hash === hash)
  if (twin === undefined) refuseTooMuch([...added.values()], upload.bytes.length)
  const [id, content] = twin ?? [
    newId(hash, id => added.has(id) || corpus.article(id) !== null),
    { hash, format: upload.format, bytes: upload.bytes.length },
  ]
  const article = await readUpload({ ...upload, format: content.format }, id, reading)
  const there = articles.get(id)
  const like =
    there === undefined ? await corpus.like(article) : { article: id, title: there.title, same: true, how: null }
  if (like?.same === true) throw sameText(like.title ?? like.article, removed.has(like.article))
  // Its file may be gone from the folder: then the corpus does not know it any more.
  const withheld = withheldTexts(state).get(textHash(article))
  if (withheld !== undefined && withheld.article !== id) throw withheldText(withheld.article, withheld.how)
  return { article, content }
}

/** The shortest id made of the content that is not taken. */
function newId(hash: string, isTaken: (id: string) => boolean): string {
  let digits = 10
  while (isTaken(`added-${hash.slice(0, digits)}`) && digits < hash.length) digits++
  return `added-${hash.slice(0, digits)}`
}

function refuseTooMuch(added: readonly Added[], more: number): void {
  if (added.length >= MOST_ADDED) throw tooManyAdded()
  if (added.reduce((sum, { bytes }) => sum + bytes, more) > MOST_ADDED_BYTES) throw tooMuchAdded()
}
