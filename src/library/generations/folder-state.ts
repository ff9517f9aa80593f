import { admit, isRead, textHash, type ReadSource } from '../../corpus/admit.ts'
import type { Article, Skipped } from '../../corpus/article.ts'
import type { CorpusSettings } from '../../corpus/read-corpus.ts'
import type { Found, Source } from '../../corpus/files/sources.ts'
import { withFacts } from '../../corpus/with-facts.ts'
import type { LeftOut } from '../library.ts'
import type { ArticleFacts } from '../moderation.ts'
import type { Shelf } from '../shelf/shelf.ts'
import { fingerprintOf, type OpenSegment } from './segment.ts'

/** A source that was read, with the key by which it is known again. */
export type KeptSource = ReadSource & Pick<Source, 'key'>

/** What lay in the corpus folder when it was last read. */
export interface FolderState {
  readonly sources: readonly KeptSource[]
  /** What is no source: files of other kinds, links. */
  readonly skipped: readonly Skipped[]
  readonly settings: CorpusSettings
}

/** What may be otherwise the next time, though the file stays as it is. */
const PASSING: ReadonlySet<string> = new Set(['unreadable', 'vanished', 'changing', 'failed'])

/**
 * What is known of sources from an earlier reading, by their keys: not what a disk refused for the moment, nor an article without a date
 * whose day may have come since.
 */
export function knownSources({ sources }: FolderState): ReadonlyMap<string, Found> {
  const lasts = ({ found }: KeptSource) =>
    'code' in found ? !PASSING.has(found.code) : found.published !== null || found.warnings.length === 0
  return new Map(sources.filter(lasts).map(({ key, found }) => [key, found]))
}

/** Puts in what was not read because it was known. */
export function completed(sources: readonly Source[], known: ReadonlyMap<string, Found>): KeptSource[] {
  return sources.map(source => ({ ...source, found: source.found ?? known.get(source.key)! })).filter(isRead)
}

/** The articles of a corpus, by their ids, as moderators want them seen. */
export interface Seen {
  /** Those that answers may come from, in the order of the corpus, the added ones last. */
  readonly shown: ReadonlyMap<string, Article>
  /** All of them, those out of sight too. */
  readonly all: ReadonlyMap<string, Article>
  readonly skipped: readonly LeftOut[]
}

/** What there is to be seen: the articles of the folder and those that were added, with what moderators say of them. */
export function seenThrough(shelf: Shelf | null, folder: FolderState): Seen {
  const added = shelf?.added().map(({ file, article }) => ({ file, found: article })) ?? []
  const sources = [...folder.sources, ...added]
  const { articles, skipped } = admit(sources)
  const ids = shelf?.withheld()
  // By their texts too: a file that has another name is still what was taken out of sight.
  const texts = shelf?.withheldTexts()
  const told = articles.map(article => factsApplied(article, shelf?.facts(article.id) ?? null))
  const byId = (list: readonly Article[]) => new Map(list.map(article => [article.id, article]))
  return {
    shown: byId(told.filter(article => !ids?.has(article.id) && !texts?.has(textHash(article)))),
    all: byId(told),
    skipped: leftOut([...folder.skipped, ...folder.settings.skipped, ...skipped], sources, articles),
  }
}

/** What was skipped, with the file that stays in its place, where there is one. */
function leftOut(
  skipped: readonly Skipped[],
  sources: readonly ReadSource[],
  articles: readonly Article[],
): readonly LeftOut[] {
  if (!skipped.some(isTaken)) return skipped.map(one => ({ ...one, stays: null }))
  const found = new Map(sources.map(source => [source.file, source.found]))
  const files = new Map(sources.map(source => [source.found, source.file]))
  const byId = new Map(articles.map(article => [article.id, article]))
  const byText = new Map(articles.map(article => [textHash(article), article]))
  return skipped.map(one => {
    const own = isTaken(one) ? found.get(one.file) : undefined
    if (own === undefined || 'code' in own) return { ...one, stays: null }
    const holder = one.code === 'same-id' ? byId.get(own.id) : byText.get(textHash(own))
    return { ...one, stays: (holder && files.get(holder)) ?? null }
  })
}

const isTaken = ({ code }: Skipped) => code === 'same-id' || code === 'duplicate'

const applied = new WeakMap<Article, { readonly facts: string; readonly article: Article }>()

/** The same article for the same facts, so that what is known of it is known again. */
function factsApplied(article: Article, facts: ArticleFacts | null): Article {
  if (facts === null) return article
  const key = JSON.stringify(facts)
  const known = applied.get(article)
  if (known?.facts === key) return known.article
  const told = withFacts(article, facts)
  applied.set(article, { facts: key, article: told })
  return told
}

/** The same state with the articles that the segments hold, in place of copies of them that came from another thread. */
export function sharingArticles(folder: FolderState, segments: readonly OpenSegment[]): FolderState {
  const shared = (article: Article): Article => {
    const fingerprint = fingerprintOf(article)
    const home = segments.find(({ slots }) => slots.has(fingerprint))
    return home ? home.articles[home.slots.get(fingerprint)!]! : article
  }
  return {
    ...folder,
    sources: folder.sources.map(source =>
      'code' in source.found ? source : { ...source, found: shared(source.found) },
    ),
  }
}
