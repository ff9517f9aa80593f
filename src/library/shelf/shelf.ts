import { join } from 'node:path'
import { textHash } from '../../corpus/admit.ts'
import type { Article } from '../../corpus/article.ts'
import { outletName, type OutletNames } from '../../corpus/origin/outlet-names.ts'
import { checkFacts, oneLine } from '../../corpus/with-facts.ts'
import type { Language } from '../../language/language.ts'
import { UserError } from '../../language/user-error.ts'
import { diskError, tellingDiskErrors } from '../disk/disk-error.ts'
import type { FileSystem } from '../disk/file-system.ts'
import { inTurn } from '../disk/in-turn.ts'
import { latestDay } from '../latest-day.ts'
import type { Actor, ArticleFacts, Draft, HistoryEntry, Upload } from '../moderation.ts'
import { admit, type CorpusLookup } from './adding.ts'
import { nameOf, openContents, readUpload } from './contents.ts'
import { draftOf } from './draft.ts'
import { openDrafts } from './drafts.ts'
import { openHistory, type Deed } from './history.ts'
import * as refusals from './refusals.ts'
import { tidy } from './tidy.ts'
import { withheld, withheldTexts, type Withholding, type WithheldText } from './withheld.ts'

/** An article that moderators added. */
export interface AddedArticle {
  readonly id: string
  /** What reports call its file: `added/HASH.md`. */
  readonly file: string
  /** As it was read, without what moderators say of it. */
  readonly article: Article
  /** SHA-256 of its content. */
  readonly hash: string
}

/**
 * What moderators have done to the corpus, on the disk: its history says what is added, set, hidden and removed. Deeds are done one at a
 * time. Each resolves with its entry once that is on the disk, or throws a `UserError` and has changed nothing.
 */
export interface Shelf {
  /** Those in the trash included; not those that were purged, or whose file is missing or damaged. */
  added(): readonly AddedArticle[]
  /** What moderators say of an article; null where nobody did. */
  facts(article: string): ArticleFacts | null
  /** What is hidden or in the trash, by article. */
  withheld(): ReadonlyMap<string, Withholding>
  /**
   * The texts of those, by `textHash`: whatever has one of them is out of sight too, so that no other name of the file, and no copy of it,
   * brings back what was taken away. Not of articles that were hidden or removed before the history kept their texts.
   */
  withheldTexts(): ReadonlyMap<string, WithheldText>
  /** What was the matter with the files of the shelf since it was opened. */
  troubles(): readonly Readonly<Record<Language, string>>[]
  /** Reads again what was added: all of it where the list of outlets is another, else what could not be read before. */
  reread(outlets: OutletNames): Promise<void>

  draft(upload: Upload, corpus: CorpusLookup): Promise<Draft>
  drafted(draft: string, corpus: CorpusLookup): Promise<Draft | null>
  /** The entry's `article` is the id of the new article. */
  add(draft: string, facts: ArticleFacts, by: Actor, corpus: CorpusLookup): Promise<HistoryEntry>
  edit(article: string, facts: ArticleFacts, by: Actor, corpus: CorpusLookup): Promise<HistoryEntry>
  hide(article: string, reason: string, by: Actor, corpus: CorpusLookup): Promise<HistoryEntry>
  show(article: string, by: Actor): Promise<HistoryEntry>
  remove(article: string, by: Actor, corpus: CorpusLookup): Promise<HistoryEntry>
  /** What was hidden before it was removed is hidden again. */
  restore(article: string, by: Actor): Promise<HistoryEntry>
  purge(article: string, by: Actor): Promise<HistoryEntry>
  /** Notes in the history what was done elsewhere. */
  record(deed: Deed): Promise<HistoryEntry>
  /** Newest first, at most `limit`, those before entry `before` where it is given. */
  history(limit: number, before?: number): readonly HistoryEntry[]
}

export interface ShelfOptions {
  readonly files: FileSystem
  /** A folder of its own; it is made by the first deed. */
  readonly folder: string
  /** The time, for saying when something was done. */
  readonly now: () => Date
  /** Names to show for outlets. */
  readonly outlets: OutletNames
}

/**
 * Opens the shelf: reads its history and what was added, finishes a purge that was interrupted, and sweeps what a crash has left.
 * @throws a `diskError` where the history is there and cannot be read
 */
export async function openShelf({ files, folder, now, ...options }: ShelfOptions): Promise<Shelf> {
  let { outlets } = options
  const turns = inTurn()
  const history = await openHistory(files, join(folder, 'history.jsonl'), now, turns)
  const { state } = history
  const contents = openContents(files, join(folder, 'articles'))
  const drafts = await tellingDiskErrors(folder, () => openDrafts(files, join(folder, 'drafts'), now))
  const troubles: Readonly<Record<Language, string>>[] = []
  const tolerating = (task: Promise<void>) =>
    task.catch((error: unknown) => {
      troubles.push((error instanceof UserError ? error : diskError(error, folder)).texts)
    })

  let articles = new Map<string, Article>()
  /** Those whose content file is missing or damaged, and what is the matter. */
  const leftOut = new Map<string, UserError>()
  /** Reads what was added and is not among those that are known. */
  const readContents = async (known: ReadonlyMap<string, Article>) => {
    const read = new Map(known)
    for (const [id, content] of state.added) {
      if (read.has(id)) continue
      const article = await contents.read(id, content, reading())
      if (article instanceof UserError) leftOut.set(id, article)
      else {
        read.set(id, article)
        leftOut.delete(id)
      }
    }
    articles = read
  }
  const reading = () => ({ outlets, today: latestDay(now()) })
  const checked = (facts: ArticleFacts): ArticleFacts => {
    const given = checkFacts(facts, latestDay(now()))
    return typeof given.outlet === 'string' ? { ...given, outlet: outletName(given.outlet, outlets) } : given
  }
  /** An article that is there and not in the trash. */
  const inTheCorpus = (article: string, corpus: CorpusLookup) => {
    const found = state.added.get(article) ?? corpus.article(article)
    if (state.removed.has(article)) throw refusals.inTheTrash()
    if (found === null) throw refusals.noSuchArticle(article)
    return { article, hash: found.hash }
  }
  /** The text of an article that is taken out of sight, for the history; one that could not be read at the opening is tried again. */
  const textOf = async (article: string, corpus: CorpusLookup): Promise<{ readonly text?: string }> => {
    const content = state.added.get(article)
    if (content === undefined) return { text: corpus.article(article)!.text }
    const found = articles.get(article) ?? (await contents.read(article, content, reading()))
    return found instanceof UserError ? {} : { text: textHash(found) }
  }
  const outOfSight = (article: string) => ({ article, hash: state.added.get(article)?.hash ?? null, with: {} })

  await tolerating(tidy(history, contents, folder, trouble => troubles.push(trouble)))
  await readContents(new Map())

  return {
    added: () =>
      [...state.added].flatMap(([id, content]) => {
        const article = articles.get(id)
        return article ? { id, file: `added/${nameOf(content)}`, article, hash: content.hash } : []
      }),
    facts: article => state.facts.get(article) ?? null,
    withheld: () => withheld(state),
    withheldTexts: () => withheldTexts(state),
    troubles: () => [...troubles, ...[...leftOut.values()].map(({ texts }) => texts)],
    reread: next =>
      turns(async () => {
        const known = isSame(next, outlets) ? articles : new Map<string, Article>()
        outlets = next
        await readContents(known)
      }),

    draft: async (upload, corpus) => {
      const article = await readUpload(upload, 'draft', reading())
      const id = await turns(() => tellingDiskErrors(folder, () => drafts.put(upload)))
      return draftOf(id, article, await corpus.like(article))
    },
    drafted: async (id, corpus) => {
      const upload = await tellingDiskErrors(folder, () => turns(() => drafts.get(id)))
      if (upload === null) return null
      const article = await readUpload(upload, 'draft', reading())
      return draftOf(id, article, await corpus.like(article))
    },
    add: (draft, facts, by, corpus) =>
      history.deed('add', null, by, async () => {
        const given = checked(facts)
        const upload = await tellingDiskErrors(folder, () => drafts.get(draft))
        if (upload === null) throw refusals.noSuchDraft()
        const { article, content } = await admit(upload, state, articles, corpus, reading())
        await tellingDiskErrors(folder, () => contents.write(content, upload.bytes))
        const { hash, format, bytes } = content
        const settle = async () => {
          articles.set(article.id, article)
          leftOut.delete(article.id)
          await tolerating(contents.settle(content))
          await tolerating(drafts.drop(draft))
        }
        return { article: article.id, hash, with: { format, bytes, ...given }, settle }
      }),
    edit: (article, facts, by, corpus) =>
      history.deed('edit', article, by, () => {
        const found = inTheCorpus(article, corpus)
        const given = checked(facts)
        if (Object.keys(given).length === 0) throw refusals.nothingToEdit()
        return { ...found, with: { ...given } }
      }),
    hide: (article, reason, by, corpus) =>
      history.deed('hide', article, by, async () => {
        const found = inTheCorpus(article, corpus)
        if (state.hidden.has(article)) throw refusals.alreadyHidden()
        const line = oneLine(reason, refusals.REASON_LENGTH.most)
        if (line === null || line.length < refusals.REASON_LENGTH.least) throw refusals.badReason()
        return { ...found, with: { reason: line, ...(await textOf(article, corpus)) } }
      }),
    show: (article, by) =>
      history.deed('show', article, by, () => {
        if (state.removed.has(article)) throw refusals.inTheTrash()
        if (!state.hidden.has(article)) throw refusals.notHidden()
        return outOfSight(article)
      }),
    remove: (article, by, corpus) =>
      history.deed('remove', article, by, async () => ({
        ...inTheCorpus(article, corpus),
        with: await textOf(article, corpus),
      })),
    restore: (article, by) =>
      history.deed('restore', article, by, () => {
        if (!state.removed.has(article)) throw refusals.notInTheTrash()
        return outOfSight(article)
      }),
    purge: (article, by) =>
      history.deed('purge', article, by, () => {
        const removed = state.removed.get(article)
        if (removed === undefined) throw refusals.notInTheTrash()
        if (removed.purged) throw refusals.alreadyPurged()
        const content = state.added.get(article)
        const settle = async () => {
          articles.delete(article)
          leftOut.delete(article)
          if (content !== undefined) await tolerating(contents.remove(content))
        }
        return { ...outOfSight(article), settle }
      }),
    record: history.record,
    history: (limit, before = Infinity) =>
      history
        .entries()
        .filter(({ number }) => number < before)
        .slice(-limit)
        .toReversed(),
  }
}

const isSame = (a: OutletNames, b: OutletNames): boolean =>
  a.size === b.size && [...a].every(([written, shown]) => b.get(written) === shown)
