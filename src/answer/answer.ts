import type { DateBasis } from '../corpus/article.ts'
import type { Language } from '../language/language.ts'
import type { Attribution, DateMention, DateSpan, EventKind, Qualifier } from '../reading/statement.ts'

/** What a question asks for. */
export type QuestionKind = 'count' | 'when' | 'who' | 'where' | 'why' | 'how' | 'what' | 'yes-no' | 'look-up'

/** A verbatim quote with its source and its date. `quote` is `article.text.slice(start, end)`. */
export interface Citation {
  /** Its number in the answer, from 1. */
  readonly n: number
  readonly article: string
  readonly title: string | null
  /** The outlet's name, or null where the article has none. */
  readonly source: string | null
  /** The day the article was published, `YYYY-MM-DD`, or null. */
  readonly published: string | null
  readonly dateBasis: DateBasis | null
  readonly form: 'report' | 'digest'
  readonly quote: string
  readonly start: number
  readonly end: number
  readonly url: string | null
  /** The passage that the quote was cut from. */
  readonly passage: string
  /** Dates stated in the quote, resolved against the article's own date; of a when-question those that may answer it. */
  readonly dates: readonly DateMention[]
  readonly attribution: Attribution | null
  /** Citations with the same number carry one statement. From 1. */
  readonly origin: number
  /** Set where the quote is merely near the question and does not answer it. */
  readonly related?: true
}

/** One row of the figure ledger: one value of one thing counted, said by one speaker. */
export interface FigureRow {
  /** A plain number, or null for a vague one ("ribuan"). */
  readonly value: number | null
  readonly valueTo?: number
  readonly magnitude?: number
  /** The figure as the first citation has it, verbatim. */
  readonly text: string
  readonly qualifier: Qualifier | null
  readonly counted: { readonly text: string; readonly key: string } | null
  /** Whose they are, a canonical name key (`north korea`), or null. */
  readonly of: string | null
  readonly event: EventKind | null
  readonly negated: boolean
  readonly speaker: string | null
  readonly asOf: DateMention | null
  /** Numbers of the citations that state it. */
  readonly citations: readonly number[]
  readonly origins: number
}

/** What the corpus covers. */
export interface Coverage {
  readonly articles: number
  readonly outlets: number
  /** First and last day of publication, `YYYY-MM-DD`, or null. */
  readonly first: string | null
  readonly last: string | null
  readonly undated: number
}

/** Why there is no evidence. */
export type Silence =
  | { readonly code: 'nothing-asked' }
  | { readonly code: 'too-long'; /** The most characters that a question may have. */ readonly limit: number }
  | { readonly code: 'not-covered'; /** What was asked and stands nowhere. */ readonly missing: readonly string[] }
  | {
      readonly code: 'not-stated'
      /** What is covered, but not in the asked-for way. */ readonly missing: readonly string[]
    }

/** How the figures of an answer stand to each other. */
export type Spread = 'none' | 'differ' | 'contradict'

/** The answer to a question: pure data, the same for Discord, terminal and JSON. */
export interface Answer {
  readonly id?: string
  readonly question: string
  readonly language: Language
  readonly kind: QuestionKind
  readonly outcome: 'answered' | 'no-evidence'
  readonly silence: Silence | null
  readonly figures: readonly FigureRow[]
  readonly spread: Spread
  readonly citations: readonly Citation[]
  readonly coverage: Coverage
  /** The generation of the corpus that answered. */
  readonly generation: number
  /** Present where `explain` was asked for. */
  readonly explanation?: Explanation
}

/** Why these quotes and not others. */
export interface Explanation {
  readonly concepts: readonly {
    readonly text: string
    readonly kind: string
    readonly weight: number
    readonly terms: readonly { readonly term: string; readonly weight: number; readonly passages: number }[]
  }[]
  readonly candidates: readonly {
    readonly passage: string
    readonly quote: string
    readonly score: number
    readonly matched: readonly string[]
    /** Why it was left out, or null where it is cited. */
    readonly leftOut: string | null
  }[]
}

/** The day that a piece of evidence speaks of: the one that it states, else the one on which its article was published. */
export interface EvidenceDate {
  readonly span: DateSpan
  readonly basis: 'stated' | 'published'
}

/** A quote in its place in time. */
export interface DatedCitation {
  readonly citation: Citation
  readonly date: EvidenceDate
}

/** One statement of a figure: what one article says at one time. Never merged with others. */
export interface FigurePoint {
  readonly figure: FigureRow
  readonly date: EvidenceDate | null
  /** The outlet, or null. */
  readonly source: string | null
}

/** What the articles say on a topic, in the order of the days that they speak of. */
export interface Timeline {
  readonly topic: string
  readonly language: Language
  readonly silence: Silence | null
  readonly dated: readonly DatedCitation[]
  readonly undated: readonly Citation[]
  /** Where the topic is a thing that news counts: each statement of its number, in order, those without a date last. */
  readonly series: readonly FigurePoint[]
  readonly spread: Spread
  readonly coverage: Coverage
  readonly generation: number
}

/** What one outlet says on a topic; of articles that name no outlet, one article. */
export interface OutletView {
  readonly outlet: string | null
  readonly citations: readonly Citation[]
  readonly figures: readonly FigureRow[]
}

/** A statement that several outlets carry. */
export interface SharedStatement {
  readonly outlets: readonly (string | null)[]
  /** The figure that they agree on; null where they carry the same words or the same statement. */
  readonly figure: FigureRow | null
  readonly citations: readonly number[]
}

/** What each outlet says on a topic. The numbers of the citations run through all outlets. */
export interface Comparison {
  readonly topic: string
  readonly language: Language
  readonly silence: Silence | null
  readonly outlets: readonly OutletView[]
  readonly same: readonly SharedStatement[]
  /** Groups of figures on one thing and one fate whose values differ. */
  readonly different: readonly (readonly FigureRow[])[]
  readonly spread: Spread
  /** Outlets of the corpus that say nothing on it. */
  readonly silent: readonly string[]
  readonly coverage: Coverage
  readonly generation: number
}

/** A figure of a text that is checked, beside those of the articles that count the same. */
export interface CheckedFigure {
  /** As the text has it; it cites nothing. */
  readonly stated: FigureRow
  readonly same: readonly FigureRow[]
  readonly different: readonly FigureRow[]
}

/** A name of a text that is checked. */
export interface CheckedName {
  readonly text: string
  /** How many passages have it, in any of its forms. */
  readonly passages: number
  readonly citations: readonly number[]
}

/** What the articles say on the figures and names of a text. No verdict. */
export interface Check {
  readonly text: string
  readonly language: Language
  readonly figures: readonly CheckedFigure[]
  readonly names: readonly CheckedName[]
  readonly citations: readonly Citation[]
  /** Only the beginning was read: the text was too long, or had too much in it. */
  readonly partial: boolean
  readonly coverage: Coverage
  readonly generation: number
}
