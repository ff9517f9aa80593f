import type { Language } from '../../language/language.ts'
import { answeredSince } from '../../library/answered-now.ts'
import type { Feedback } from '../../library/feedback.ts'
import type { Library } from '../../library/library.ts'
import type { ChangeReport } from '../../library/moderation.ts'
import { describeError, type Log } from '../../log.ts'
import { renderOutcome, type Outcome } from '../../reply/cards/moderating/outcome.ts'
import type { DiscordMessage } from '../../reply/message.ts'

interface Changed {
  readonly action: Outcome['action']
  readonly report: ChangeReport
  readonly language: Language
  readonly library: Library
  readonly feedback: Feedback
  readonly log: Log
}

/** What came of something that was done to the corpus, for those who keep it. */
export async function showOutcome(changed: Changed): Promise<DiscordMessage> {
  const { action, report, language, library, feedback, log } = changed
  const answered = await answeredSince(report, library, feedback, error =>
    log.error({ error: describeError(error) }, 'questions without an answer not asked again'),
  )
  return renderOutcome({ action, report, answered }, language)
}
