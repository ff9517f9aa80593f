import type { DateBasis } from '../corpus/article.ts'
import type { Facts } from '../corpus/with-facts.ts'
import type { Language } from '../language/language.ts'
import type { LeftOut } from './library.ts'

/** Who does something to the corpus, and where. Who may is checked by the doors. */
export interface Actor {
  /** A Discord user id; null: the operator, at the terminal. */
  readonly user: string | null
  /** A Discord server id, or `terminal`. */
  readonly place: string
}

/** An article that somebody hands in. What it is called plays no part: names on the disk are made from its content. */
export interface Upload {
  readonly format: 'txt' | 'md' | 'html'
  readonly bytes: Uint8Array
}

export type ArticleFacts = Facts

export const FACTS = ['title', 'outlet', 'published', 'url'] as const satisfies readonly (keyof ArticleFacts)[]

/** An article that was handed in and read, and is not in the corpus yet. It waits on the disk; a restart does not lose it. */
export interface Draft {
  /** Made of its content: 16 hexadecimal digits. */
  readonly id: string
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly dateBasis: DateBasis | null
  readonly url: string | null
  readonly language: Language
  readonly passages: number
  /** What it does not say and ought to be asked for. */
  readonly missing: readonly ('outlet' | 'published' | 'url')[]
  /** What was odd about it, in plain English. */
  readonly warnings: readonly string[]
  /** The article of the corpus that has the same text, or nearly the same; `how` it is kept out of sight, or null. */
  readonly like: {
    readonly article: string
    readonly title: string | null
    readonly same: boolean
    readonly how: Withheld['how'] | null
  } | null
  /** How it begins. */
  readonly beginning: string
}

/** A figure that an article states and the articles before it did not. */
export interface NewFigure {
  readonly article: string
  /** Word for word. */
  readonly quote: string
  readonly value: number
  /** What is counted, as the article writes it. */
  readonly counted: string
  /** The highest that was reported of the same thing before; null where nothing was. */
  readonly before: number | null
}

/** What a refresh, or what a moderator did, has changed in the corpus; articles by their ids. */
export interface ChangeReport {
  readonly generation: number
  readonly articles: number
  readonly passages: number
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
  /** Titles of those, as far as they have one, by id: of those that were removed nobody knows it any more. */
  readonly titles: ReadonlyMap<string, string>
  readonly skipped: readonly LeftOut[]
  /** What is odd about those that were added or changed. `inspect` has that of all. */
  readonly warnings: readonly { readonly article: string; readonly warning: string }[]
  /** At most ten, the highest above what was known first. */
  readonly figures: readonly NewFigure[]
  /** What could not be done and does not matter to the answers (the index could not be kept on the disk), in both languages. */
  readonly troubles: readonly Readonly<Record<Language, string>>[]
  readonly milliseconds: number
}

export const ACTIONS = [
  'refresh',
  'rollback',
  'add',
  'edit',
  'hide',
  'show',
  'remove',
  'restore',
  'purge',
  'import',
] as const
export type Action = (typeof ACTIONS)[number]

/** One line of the history of the corpus. */
export interface HistoryEntry {
  /** Counted from 1. */
  readonly number: number
  /** ISO instant. */
  readonly at: string
  readonly action: Action
  readonly by: Actor
  /** The article that it was done to; null where it concerns all. */
  readonly article: string | null
  /**
   * Of an article that was added: the SHA-256 of its file. Of one of the folder: its fingerprint, as it was parsed. Of a refresh: that of all
   * articles. Null where there is none.
   */
  readonly hash: string | null
  /** What was given: facts, a reason, counts; plain. */
  readonly with: Readonly<Record<string, string | number | boolean | null>>
  /** `done`, or the code of the error. */
  readonly result: string
}

/** An article that is out of sight. */
export interface Withheld {
  readonly article: string
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly how: 'hidden' | 'removed'
  /** Why it is hidden, for readers; null for what was removed. */
  readonly reason: string | null
  readonly by: Actor
  readonly at: string
}

/** Something about the corpus that a moderator may want to mend. */
export interface Finding {
  readonly kind: 'left-out' | 'no-outlet' | 'no-date' | 'no-title' | 'odd' | 'near-duplicate'
  /** Article ids; for `left-out` the file. */
  readonly subjects: readonly string[]
  /** For `left-out` and `odd`: what is the matter, in plain English. For `near-duplicate`: the share of shingles in common, `0.93`. */
  readonly detail: string | null
  /** Of `left-out`: the same as data. */
  readonly leftOut?: LeftOut
}

export interface Inspection {
  readonly articles: number
  readonly findings: readonly Finding[]
}

/**
 * What moderators do to the corpus. Every deed is one line of the history, takes effect at once, and survives a crash whole or not at all.
 * All of them throw `UserError`s: `no-such-article`, `refresh-running`, `read-only` (no data folder), `disk-full` and the like.
 */
export interface Moderation {
  /** Reads an article that is handed in, and keeps it aside. Throws `upload-…` with the reason where it is none. */
  draft(upload: Upload): Promise<Draft>
  /** A draft by its id; null where there is none any more. */
  drafted(draft: string): Promise<Draft | null>
  /** Puts a draft into the corpus, with what is known of it besides. Throws `same-text` where the corpus has it already. */
  add(
    draft: string,
    facts: ArticleFacts,
    by: Actor,
  ): Promise<{ readonly article: string; readonly change: ChangeReport }>
  /** Sets title, outlet, date or URL of any article; its file stays as it is. */
  edit(article: string, facts: ArticleFacts, by: Actor): Promise<ChangeReport>
  /** Takes an article out of the answers; readers who come across it are told the reason. */
  hide(article: string, reason: string, by: Actor): Promise<ChangeReport>
  show(article: string, by: Actor): Promise<ChangeReport>
  /** Puts an article into the trash. */
  remove(article: string, by: Actor): Promise<ChangeReport>
  /** Takes it out of the trash again. */
  restore(article: string, by: Actor): Promise<ChangeReport>
  /** Deletes what was added and lies in the trash, for good. What lies in the corpus folder is the operator's: it stays out of sight. */
  purge(article: string, by: Actor): Promise<void>
  /** What is hidden or in the trash. */
  withheld(): Promise<readonly Withheld[]>
  /**
   * Puts the articles back as they were before the last refresh that changed something; what moderators added, set, hid or removed stays in force.
   * What was read from the folder since is left alone until it changes again, or somebody refreshes. Done twice, it undoes itself. Throws
   * `nothing-to-roll-back`, `refresh-running`, and `moved-on` where the generation is no longer that with the mark `from`.
   */
  rollback(by: Actor, from?: string): Promise<ChangeReport>
  /** Newest first, at most `limit`, those before entry `before` where it is given. */
  history(limit: number, before?: number): Promise<readonly HistoryEntry[]>
  /** Looks all articles over. */
  inspect(): Promise<Inspection>
}
