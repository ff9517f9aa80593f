import type { EventKind, Qualifier } from '../../reading/statement.ts'
import type { ViewTexts } from './views.ts'

/** Everything that Kutip says in its own words, in one language. Quotes are never part of it. Names come in ready to show. */
export interface Texts extends ViewTexts {
  readonly numberTag: string

  // The ledger of figures
  readonly qualifiers: Readonly<Record<Qualifier, string>>
  readonly events: Readonly<Record<EventKind, string>>
  /** Orders of magnitude of a vague figure: 1000 is "thousands of"; what is counted follows. */
  readonly magnitudes: Readonly<Record<number, string>>
  readonly denied: string
  /** The thing counted, and whose it is. */
  readonly of: (counted: string, owner: string) => string
  readonly accordingTo: (speaker: string) => string
  readonly asOf: (date: string) => string
  readonly origins: (reports: number, origins: number) => string
  readonly differ: string
  readonly contradict: string
  readonly moreFigures: (count: number) => string

  // A quote and where it is from
  readonly noOutlet: string
  readonly published: (date: string) => string
  readonly undated: string
  readonly dateFromText: string
  readonly saidBy: (speaker: string) => string
  readonly sameOrigin: (citations: readonly string[]) => string
  readonly digest: string
  readonly digestShort: string
  readonly openAtQuote: string
  readonly openReport: string
  readonly after: (date: string) => string
  readonly before: (date: string) => string
  readonly moreQuotes: (count: number) => string

  // No answer
  readonly noEvidence: string
  readonly notCovered: string
  readonly notStated: string
  readonly missing: string
  readonly relatedMark: string
  readonly askBetterHow: string
  readonly nothingAsked: string
  readonly nothingAskedHow: string
  readonly tooLong: (limit: number) => string
  readonly tooLongHow: string
  readonly question: string

  // What there is
  readonly covers: string
  readonly coverage: (
    articles: number,
    outlets: number,
    period: { readonly first: string; readonly last: string } | null,
    undated: number,
  ) => string

  // Search
  readonly passagesFound: (shown: number, total: number) => string
  readonly nothingFound: string
  readonly morePassages: (count: number) => string
  readonly narrowSearch: string

  // Moderators
  readonly status: string
  readonly contents: string
  readonly contentsOf: (articles: number, passages: number, terms: number) => string
  readonly generation: (number: number, builtAt: string) => string
  readonly refreshingNow: string
  readonly sources: string
  readonly articles: (count: number) => string
  readonly skipped: (count: number) => string
  readonly refreshed: string
  readonly nothingChanged: string
  readonly added: (count: number) => string
  readonly changed: (count: number) => string
  readonly removed: (count: number) => string
  readonly warnings: (count: number) => string
  readonly refreshedIn: (generation: number, seconds: string) => string
  readonly refreshing: string
  readonly stages: Readonly<Record<'reading' | 'indexing' | 'verifying' | 'keeping', string>>
  readonly progress: (done: number, files: number) => string
  readonly more: (count: number) => string

  // When something does not work
  readonly sorry: string
  readonly internalError: (id: string) => string
  readonly moderatorsOnly: string
  readonly serverOnly: string
  readonly unknownCommand: string
  readonly badDate: string
  readonly periodBackwards: string
  readonly unknownOutlet: (name: string, known: string) => string
  readonly cannotWrite: (channel: string) => string
}
