import type { Language } from '../../language/language.ts'

/** What Kutip says around articles, sources, timelines, comparisons and checks. Names come in ready to show. */
export interface ViewTexts {
  readonly page: (page: number, pages: number) => string
  readonly topic: string

  // One article
  readonly article: string
  readonly writtenIn: Readonly<Record<Language, string>>
  readonly passages: (count: number) => string
  readonly noSuchArticle: (name: string) => string

  // The sources
  readonly lastRefresh: (date: string) => string
  readonly undatedArticles: (count: number) => string

  // A search
  readonly onlyThose: (filters: readonly string[]) => string
  readonly ofOutlet: (name: string) => string
  readonly publishedBetween: (from: string, to: string) => string
  readonly publishedFrom: (date: string) => string
  readonly publishedTo: (date: string) => string

  // A timeline
  readonly inOrder: (dated: number, undated: number) => string
  readonly inPicture: string
  readonly chartOf: (topic: string) => string
  readonly chartAlt: (topic: string, points: string) => string
  readonly notDrawn: (count: number) => string
  readonly otherOutlets: string

  // A comparison
  readonly outletsOn: (speaking: number, silent: number) => string
  readonly same: string
  readonly different: string
  readonly silent: string
  readonly sameStatement: string
  readonly oneOutletOnly: string

  // A check
  readonly checked: string
  readonly noVerdict: string
  readonly figuresInIt: string
  readonly namesInIt: string
  readonly articlesHaveSame: string
  readonly articlesHaveOther: string
  readonly articlesHaveNone: string
  readonly namedIn: (passages: number) => string
  readonly namedNowhere: string
  readonly nothingToCheck: string
  readonly checkedInPart: string
}
