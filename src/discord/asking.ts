import type { Answer } from '../answer/answer.ts'
import type { Language } from '../language/language.ts'
import type { Feedback } from '../library/feedback.ts'
import type { Library } from '../library/library.ts'
import { describeError, type Log } from '../log.ts'
import { oneLine, shortLine } from '../reply/inert.ts'

export interface Asked {
  readonly question: string
  /** Taken where the question does not show its language. */
  readonly fallback?: Language
  /** Whether nobody but the asker sees it; then it is not kept, whatever the answer. */
  readonly unseen: boolean
  readonly library: Library
  readonly feedback: Feedback
  readonly log: Log
}

const LONGEST_KEPT = 300
const MENTION = /<(?:@[!&]?|#)\d+>/g

/** Asks the library, and notes the words of a question that the articles do not answer. */
export async function ask({ question, fallback, unseen, library, feedback, log }: Asked): Promise<Answer> {
  const answer = await library.ask({ question: oneLine(question), ...(fallback && { fallback }) })
  const isSilent = answer.silence?.code === 'not-covered' || answer.silence?.code === 'not-stated'
  if (isSilent && !unseen) {
    const words = shortLine(question.replace(MENTION, ''), LONGEST_KEPT)
    // Nobody has to wait for this, nor to hear that it failed.
    feedback
      .noteUnanswered(words, answer.language)
      .catch((error: unknown) => log.error({ error: describeError(error) }, 'unanswered question not kept'))
  }
  return answer
}
