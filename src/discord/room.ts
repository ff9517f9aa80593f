import type { Language } from '../language/language.ts'
import type { Feedback } from '../library/feedback.ts'
import type { Library } from '../library/library.ts'
import type { Log } from '../log.ts'
import type { DiscordMessage } from '../reply/message.ts'
import type { FetchUpload } from './attachments.ts'
import type { Command } from './command.ts'
import type { Signer } from './components/custom-id.ts'
import type { FloodGuard } from './flood.ts'
import type { Keepers } from './permissions.ts'
import type { Queue } from './queue.ts'
import type { RecentQuestions } from './recent-questions.ts'

/** What the doors of the bot share. */
export interface Room {
  readonly library: Library
  readonly feedback: Feedback
  /** False where nothing can be written to the data folder. */
  readonly keepsFeedback: boolean
  readonly log: Log
  readonly commands: readonly Command[]
  readonly keepers: Keepers
  /** Fetches a file that came with a command. */
  readonly fetchUpload: FetchUpload
  /** The last outcome for moderators that did not arrive; empty where all did. */
  readonly undelivered: DiscordMessage[]
  readonly signer: Signer
  readonly flood: FloodGuard
  readonly queue: Queue
  readonly recent: RecentQuestions
}

/** The place of what is done outside a server, where nothing can be done to the corpus. */
export const NO_SERVER = 'none'

/** The language in which Kutip speaks to somebody whose Discord is set to this locale. */
export function languageOf(locale: string): Language {
  return locale === 'id' ? 'id' : 'en'
}
