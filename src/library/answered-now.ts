import type { Feedback } from './feedback.ts'
import type { Library } from './library.ts'
import type { ChangeReport } from './moderation.ts'

/** So many questions are asked again, the newest first; the others wait for their turn. */
const MOST = 50

/**
 * Asks the questions without an answer again, after the articles have changed, and takes those that are answered now off the log.
 * @returns their words, the newest first
 */
export async function answeredNow(library: Library, feedback: Feedback): Promise<readonly string[]> {
  const newestFirst = feedback.unanswered().toReversed()
  const distinct = new Map(newestFirst.map(({ question, language }) => [question, language]))
  const answered: string[] = []
  // One after the other: people ask meanwhile.
  for (const [question, language] of [...distinct].slice(0, MOST)) {
    const answer = await library.ask({ question, fallback: language })
    if (answer.outcome === 'answered') answered.push(question)
  }
  await feedback.dropUnanswered(answered)
  return answered
}

/**
 * As `answeredNow`, for a change of the corpus; they are asked only where an article was added or changed.
 * @param onFailure told where they could not be: what was done is done, and is shown all the same
 */
export async function answeredSince(
  { added, changed }: Pick<ChangeReport, 'added' | 'changed'>,
  library: Library,
  feedback: Feedback,
  onFailure: (error: unknown) => void,
): Promise<readonly string[]> {
  if (added.length + changed.length === 0) return []
  return answeredNow(library, feedback).catch((error: unknown) => {
    onFailure(error)
    return []
  })
}
