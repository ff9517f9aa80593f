import type { Language } from '../language/language.ts'
import type { Feedback } from '../library/feedback.ts'
import type { Library } from '../library/library.ts'
import type { Log } from '../log.ts'
import type { Command } from './command.ts'
import type { Signer } from './components/custom-id.ts'
import type { FloodGuard } from './flood.ts'
import type { Queue } from './queue.ts'

/** What the doors of the bot share. */
export interface Room {
  readonly library: Library
  readonly feedback: Feedback
  readonly log: Log
  readonly commands: readonly Command[]
  readonly moderatorRoleIds: readonly string[]
  readonly signer: Signer
  readonly flood: FloodGuard
  readonly queue: Queue
}

/** The language in which Kutip speaks to somebody whose Discord is set to this locale. */
export function languageOf(locale: string): Language {
  return locale === 'id' ? 'id' : 'en'
}
