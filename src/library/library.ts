import type { Answer, Check, Citation, Comparison, Coverage, FigureRow, Timeline } from '../answer/answer.ts'
import type { FollowUp } from '../answer/follow-up.ts'
import type { DateBasis, Skipped } from '../corpus/article.ts'
import type { Language } from '../language/language.ts'
import type { Actor, ChangeReport, Moderation, Withheld } from './moderation.ts'

/** A file, or a line, that did not become an article. */
export interface LeftOut extends Skipped {
  /** The file that stays in its place, where it has the same id or the same text; else null. */
  readonly stays: string | null
}

/** A question as a door hands it in. */
export interface AskRequest {
  readonly question: string
  /** The language to read a question in that does not show its own (a bare name). */
  readonly fallback?: Language
  readonly id?: string
  readonly explain?: boolean
}

export interface SearchRequest {
  readonly words: string
  /** At most this many hits; 10 where absent. */
  readonly limit?: number
  /** Hits to pass over first, for paging. */
  readonly offset?: number
  /** Only articles of this outlet, as `sources` names it. */
  readonly outlet?: string
  /** Only articles published on or after / on or before this day, `YYYY-MM-DD`. Undated ones are then left out. */
  readonly from?: string
  readonly to?: string
  readonly language?: Language
}

/** A passage found by a search. `text` is `article.text.slice(start, end)`. */
export interface SearchHit {
  readonly article: string
  readonly passage: string
  readonly start: number
  readonly end: number
  readonly score: number
  readonly text: string
  /** Where the words that matched stand, as offsets into `text`. */
  readonly highlights: readonly { readonly start: number; readonly end: number }[]
  readonly title: string | null
  readonly source: string | null
  readonly published: string | null
  readonly dateBasis: DateBasis | null
  readonly form: 'report' | 'digest'
  readonly url: string | null
}

export interface SearchResult {
  readonly words: string
  readonly language: Language
  /** How many passages match in all, at most a few hundred; `hits` is one page of them. */
  readonly total: number
  readonly hits: readonly SearchHit[]
  readonly coverage: Coverage
  readonly generation: number
}

/** One article: what is known about it, what it counts, and its text in passages. */
export interface ArticleCard {
  readonly article: string
  readonly title: string | null
  readonly source: string | null
  readonly published: string | null
  readonly dateBasis: DateBasis | null
  readonly form: 'report' | 'digest'
  readonly url: string | null
  readonly language: Language
  /** Its figures, what news counts first; they cite the numbers of `passages`. */
  readonly figures: readonly FigureRow[]
  /** In order, without boilerplate; `text` is `article.text.slice(start, end)`. */
  readonly passages: readonly {
    readonly n: number
    readonly passage: string
    readonly start: number
    readonly end: number
    readonly text: string
  }[]
  readonly generation: number
}

/** An article that what somebody types may become. */
export interface TitleMatch {
  readonly article: string
  readonly title: string | null
  readonly source: string | null
  readonly published: string | null
}

/** A topic of the corpus that what somebody types may become. */
export interface Topic {
  /** As the articles mostly write it. */
  readonly text: string
  readonly kind: 'name' | 'word'
  /** How many articles have it. */
  readonly articles: number
}

/** A topic as a door hands it in. */
export interface TopicRequest {
  readonly topic: string
  /** The language to read a topic in that does not show its own. */
  readonly fallback?: Language
}

/** A text to be checked as a door hands it in. */
export interface CheckRequest {
  readonly text: string
  readonly fallback?: Language
}

/** The stretch of an article in which a quote stands. `text` is `article.text.slice(start, end)`. */
export interface QuoteContext {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Where the quote stands, as offsets into `text`. */
  readonly quote: { readonly start: number; readonly end: number }
}

/** One line of the list of sources. */
export interface SourceSummary {
  readonly outlet: string | null
  readonly articles: number
  readonly first: string | null
  readonly last: string | null
}

export interface RefreshProgress {
  readonly stage: 'reading' | 'indexing' | 'verifying' | 'keeping'
  /** How many of how many: files while reading, passages while indexing. */
  readonly done: number
  readonly of: number
  /** What is known of the outcome so far; null while reading. */
  readonly changes: {
    readonly added: number
    readonly changed: number
    readonly removed: number
    readonly skipped: number
  } | null
}

export interface RefreshOptions {
  /** For the history. */
  readonly by: Actor
  /** Goes on even where most of the articles are gone, and reads every file again. */
  readonly force?: boolean
  readonly onProgress?: (progress: RefreshProgress) => void
}

export interface Status {
  readonly generation: number
  /** ISO instant at which this generation was built. */
  readonly builtAt: string
  /** Tells this generation from every other, also from one that had the same number before a crash. Letters, digits and a hyphen. */
  readonly mark: string
  readonly articles: number
  readonly passages: number
  readonly terms: number
  readonly skipped: readonly LeftOut[]
  readonly coverage: Coverage
  readonly sources: readonly SourceSummary[]
  /** What is hidden from readers, and why. */
  readonly hidden: readonly Withheld[]
  /** What could not be done since the start and does not matter to the answers, in both languages. */
  readonly troubles: ChangeReport['troubles']
  /** Whether nothing can be written to the data folder (`troubles` says why): it is read then, and nothing is kept until the next start. */
  readonly isUnwritable: boolean
  /** The refresh that is running. */
  readonly refreshing: { readonly by: Actor; readonly progress: RefreshProgress | null } | null
}

/** The centre as one thing. Every door talks to it alone: asynchronous, plain records in and out. */
export interface Library extends Moderation {
  /** Answers a question. Throws a `UserError` for a question that cannot be asked (too long). */
  ask(request: AskRequest): Promise<Answer>
  search(request: SearchRequest): Promise<SearchResult>
  /** The whole text of an article, exactly as decoded: what the offsets of citations point into; null where there is none. */
  text(article: string): Promise<string | null>
  /** A quote in its paragraph; null where that article no longer has it. */
  context(quote: Pick<Citation, 'article' | 'start' | 'end'>): Promise<QuoteContext | null>
  /** What a follow-up ("and killed?") asks, with what it lacks taken from the question before; null where it is none. */
  followUp(question: string, before: string): Promise<FollowUp | null>
  /** One article as a card; null where there is none of this id. */
  article(id: string): Promise<ArticleCard | null>
  /** Articles whose title, outlet, day or id has words that begin with those typed, at most `limit`; the newest where nothing is typed. */
  titles(typed: string, limit: number): Promise<readonly TitleMatch[]>
  /** Names and frequent words of the articles that begin with what is typed, at most `limit`, the most frequent first. */
  topics(typed: string, limit: number): Promise<readonly Topic[]>
  /** What the articles say on a topic in order of time, and its figures where it is one. */
  timeline(request: TopicRequest): Promise<Timeline>
  /** What each outlet says on a topic: the same, different things, nothing. */
  compare(request: TopicRequest): Promise<Comparison>
  /** What the articles say on the figures and names of any text. No verdict. */
  check(request: CheckRequest): Promise<Check>
  status(): Promise<Status>
  /**
   * Reads what has changed in the corpus folder, beside the living index, and swaps. The old generation goes on answering, and stays
   * where the refresh fails. Throws a `UserError`: `refresh-running` (by whom, how far), `corpus-missing`, `corpus-empty`, `corpus-shrunk` …
   */
  refresh(options: RefreshOptions): Promise<ChangeReport>
  close(): Promise<void>
}
