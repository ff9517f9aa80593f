import type { Language } from '../language/language.ts'

/** How an article's date was found, from the surest to the weakest; `moderator`: somebody said so. */
export type DateBasis = 'moderator' | 'front-matter' | 'metadata' | 'byline' | 'dateline' | 'sentence'

/** How an article's outlet was found. */
export type OutletBasis = 'moderator' | 'front-matter' | 'metadata' | 'dateline' | 'byline' | 'url' | 'text'

/** What a stretch of text is to its article. Headlines and captions are found, but never quoted as statements. */
export type Role = 'body' | 'item' | 'headline' | 'caption'

/** A sentence (or list item, headline, caption) of an article: `article.text.slice(start, end)`, UTF-16 code units. */
export interface Sentence {
  readonly start: number
  readonly end: number
  /** Running number of the paragraph (line) that it stands in, counted over the whole article. */
  readonly paragraph: number
  readonly role: Role
}

/** One report, or a digest of one. `text` is the file exactly as decoded; everything else points into it. */
export interface Article {
  /** The file's name without its ending, or the `id` of the JSONL line. */
  readonly id: string
  readonly text: string
  readonly title: string | null
  readonly outlet: string | null
  readonly outletBasis: OutletBasis | null
  /** `YYYY-MM-DD`, or null where the article does not say. Never a file time stamp. */
  readonly published: string | null
  readonly dateBasis: DateBasis | null
  /** An absolute https URL, or null. */
  readonly url: string | null
  readonly language: Language
  /** A `digest` is a summary in Kutip's own words: cited as such, never as a quotation of the outlet. */
  readonly form: 'report' | 'digest'
  /** What may be indexed and quoted, in order; boilerplate lies between, in nobody's span. */
  readonly sentences: readonly Sentence[]
  /** What was odd about it (an impossible date, a fallback decoding), in plain English. */
  readonly warnings: readonly string[]
}

/** A stretch of an article that is small enough to quote and large enough to make sense alone. Never spans boilerplate. */
export interface Passage {
  /** `${article}#${n}`, n counted from 0. */
  readonly id: string
  readonly article: string
  readonly start: number
  readonly end: number
  readonly sentences: readonly Sentence[]
}

/** A file, or a line of JSONL, that did not become an article. */
export interface Skipped {
  /** Path relative to the corpus, or `file.jsonl:LINE`. */
  readonly file: string
  /** A stable code, such as `too-large`. */
  readonly code: string
  /** One sentence: what is wrong and what to do. */
  readonly reason: string
}
