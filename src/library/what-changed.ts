import { answeredNow } from './answered-now.ts'
import type { Feedback } from './feedback.ts'
import type { Library } from './library.ts'
import type { ChangeReport } from './moderation.ts'

/** What people want to know of a change, besides the report itself. */
export interface WhatChanged {
  /** The titles of the articles in the report, as far as they are known, by id. What has left the corpus altogether has none. */
  readonly titles: ReadonlyMap<string, string>
  /** Questions without an answer until now. */
  readonly answered: readonly string[]
}

/** So many articles of each list are looked up: more are not named. */
const MOST_NAMED = 10

/**
 * Looks up what a report leaves out. Questions without an answer are asked again only where an article was added or changed.
 * @param onFailure told where they could not be: what was done is done, and is shown all the same
 */
export async function whatChanged(
  report: ChangeReport,
  library: Library,
  feedback: Feedback,
  onFailure: (error: unknown) => void,
): Promise<WhatChanged> {
  const mayAnswer = report.added.length + report.changed.length > 0
  const failed = (error: unknown): readonly string[] => {
    onFailure(error)
    return []
  }
  return {
    titles: await titlesOf(report, library),
    answered: mayAnswer ? await answeredNow(library, feedback).catch(failed) : [],
  }
}

async function titlesOf(report: ChangeReport, library: Library): Promise<ReadonlyMap<string, string>> {
  const { added, changed, removed, figures, warnings } = report
  const some = [added, changed, removed, warnings.map(({ article }) => article)].map(ids => ids.slice(0, MOST_NAMED))
  const ids = new Set([...some.flat(), ...figures.map(({ article }) => article)])
  const titles = new Map<string, string>()
  if (removed.length > 0)
    for (const { article, title } of await library.withheld()) if (title && ids.has(article)) titles.set(article, title)
  for (const id of ids) {
    const title = titles.has(id) ? null : (await library.article(id))?.title
    if (title) titles.set(id, title)
  }
  return titles
}
