import type { DateBasis } from '../../corpus/article.ts'
import type { LeftOut } from '../../library/library.ts'
import type { Action, Draft, Finding } from '../../library/moderation.ts'

/** What Kutip says to those who keep the corpus, in one language. Names come in ready to show. */
export interface ModeratingTexts {
  // Who may
  readonly otherServer: string
  readonly keepersUnnamed: string

  // An article that is handed in
  readonly paste: string
  readonly pasteTitle: string
  readonly pasteTitleHint: string
  readonly pasteText: string
  readonly pasteTextHint: string
  readonly pasteAgain: string
  readonly draft: string
  readonly notAddedYet: string
  readonly title: string
  readonly outlet: string
  readonly published: string
  readonly url: string
  readonly length: string
  readonly notFound: string
  readonly basis: Readonly<Record<DateBasis, string>>
  readonly missing: Readonly<Record<Draft['missing'][number], string>>
  readonly couldNotRead: (what: readonly string[]) => string
  readonly begins: string
  readonly odd: string
  /** Why a file was left out and what to do; plain text. */
  readonly leftOut: (one: LeftOut) => string
  readonly sameAs: (title: string, how: 'hidden' | 'removed' | null) => string
  readonly nearlySameAs: (title: string, how: 'hidden' | 'removed' | null) => string
  readonly add: string
  readonly addAsItIs: string
  readonly fillIn: string
  readonly cancel: string
  readonly cancelled: string
  readonly nothingDone: string

  // What is known of an article
  readonly facts: string
  readonly dateHint: string
  readonly urlHint: string
  readonly emptyHint: string
  readonly editAgain: string

  // To be confirmed
  readonly removeWhich: (title: string) => string
  readonly removeMeans: string
  readonly remove: string
  readonly purgeWhich: (title: string) => string
  readonly purgeMeans: string
  readonly purge: string
  readonly rollbackWhich: string
  readonly rollbackMeans: string
  readonly rollback: string

  // The trash
  readonly trash: string
  readonly trashEmpty: string
  readonly trashCount: (count: number) => string
  readonly removedBy: (who: string, day: string) => string
  readonly restoreWhich: string
  readonly purgeFrom: string
  readonly purged: string
  readonly purgedText: (title: string) => string

  // What came of it
  readonly done: Readonly<Record<Exclude<Action, 'purge' | 'import'>, string>>
  readonly firstAbove: (before: string) => string
  readonly firstReport: string
  readonly answeredNow: (count: number) => string
  readonly troubles: string
  readonly soFar: (added: number, changed: number, removed: number, skipped: number) => string

  // The state and the history
  readonly operator: string
  readonly refreshingBy: (who: string) => string
  readonly hidden: (count: number) => string
  readonly hiddenFromReaders: (count: number) => string
  readonly lastChange: (what: string) => string
  readonly undelivered: string
  readonly history: string
  readonly historyEmpty: string
  readonly historyCount: (count: number) => string
  /** `shown` of them all, and there are more. */
  readonly historyLatest: (shown: number, of: number) => string
  readonly actions: Readonly<Record<Action, string>>
  readonly resultDone: string
  readonly failed: (code: string) => string
  readonly onArticle: (article: string) => string
  /** What a detail of an entry is called, by the name that the history has for it. */
  readonly detail: (name: string) => string
  readonly passagesDone: (done: number, of: number) => string

  // The check of all articles
  readonly inspection: string
  readonly inspected: (articles: number, findings: number) => string
  readonly findings: Readonly<Record<Finding['kind'], string>>
  readonly alike: (share: string) => string

  // When it cannot be done
  readonly ambiguous: (name: string) => string
  readonly noneHidden: (name: string) => string
  readonly articleGone: string
  readonly draftGone: string
  readonly factsMovedOn: string
  readonly isHidden: (title: string, reason: string) => string
  readonly uploadKind: (name: string, endings: string) => string
  readonly uploadLarge: (name: string, limit: string) => string
  readonly uploadEmpty: string
  readonly uploadPlace: string
  readonly uploadUnreachable: string
}
