import { randomBytes } from 'node:crypto'
import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, RESTJSONErrorCodes as Codes } from 'discord.js'
import { UserError } from '../language/user-error.ts'
import type { Language } from '../language/language.ts'
import { describeError, type Log } from '../log.ts'
import { renderInternalError, renderRefusal } from '../reply/cards/notices.ts'
import type { DiscordMessage } from '../reply/message.ts'

/** What an error of Discord's API means for the one who tried to reply. */
export type Failure =
  /** Somebody (a repeated request of our own) has acknowledged the interaction already: carry on. */
  | 'already-acknowledged'
  /** Too late, or what was to be answered is gone: nobody is there to hear about it. */
  | 'gone'
  /** The bot may not write there. Not to be tried again: refusals count against the bot. */
  | 'forbidden'
  /** The connection was cut before an answer came. */
  | 'hang-up'
  /** Discord would not take the message: a fault of ours. */
  | 'rejected'
  | 'other'

const MEANINGS: Readonly<Record<number, Failure>> = {
  [Codes.InteractionHasAlreadyBeenAcknowledged]: 'already-acknowledged',
  [Codes.UnknownInteraction]: 'gone',
  [Codes.InvalidWebhookToken]: 'gone',
  [Codes.UnknownWebhook]: 'gone',
  [Codes.UnknownMessage]: 'gone',
  [Codes.UnknownChannel]: 'gone',
  [Codes.MissingPermissions]: 'forbidden',
  [Codes.MissingAccess]: 'forbidden',
  [Codes.CannotSendMessagesToThisUser]: 'forbidden',
  [Codes.UnknownUser]: 'gone',
  [Codes.CannotReplyWithoutPermissionToReadMessageHistory]: 'forbidden',
  // What is left of an embed where the bot may not embed links.
  [Codes.CannotSendAnEmptyMessage]: 'forbidden',
  [Codes.InvalidFormBodyOrContentType]: 'rejected',
}

export function failureOf(error: unknown): Failure {
  if (error instanceof DiscordAPIError) return MEANINGS[Number(error.code)] ?? 'other'
  const code = error instanceof Error && 'code' in error ? error.code : null
  return code === 'UND_ERR_SOCKET' || code === 'ECONNRESET' || code === 'EPIPE' ? 'hang-up' : 'other'
}

/**
 * Sends, and once more where the connection was cut: discord.js repeats after a timeout or a 5xx, but not then.
 * Only for what does no harm if it arrives twice.
 */
export async function sendAgain<Sent>(send: () => Promise<Sent>): Promise<Sent> {
  try {
    return await send()
  } catch (error) {
    if (failureOf(error) !== 'hang-up') throw error
    return await send()
  }
}

/**
 * What to tell somebody whose request failed: the text of a `UserError`; for anything else, a bug, a number under which the
 * log has it. Both languages where the person's is not known.
 */
export function renderFailure(error: unknown, languages: readonly Language[], log: Log, doing: string): DiscordMessage {
  if (error instanceof UserError) return renderRefusal(error, languages)
  const id = randomBytes(4).toString('hex')
  log.error({ id, doing, error: describeError(error) }, 'internal error')
  return renderInternalError(id, languages)
}

/** Logs that something could not be delivered. An expired interaction is everyday; anything else is worth a look. */
export function logUndelivered(error: unknown, log: Log, doing: string): void {
  const level = failureOf(error) === 'gone' ? 'debug' : 'warn'
  log[level]({ doing, error: describeError(error) }, 'not delivered')
}

/** Whether discord.js itself found the token malformed, or Discord would not have it. */
export function isBadToken(error: unknown): boolean {
  if (error instanceof DiscordjsError) return error.code === DiscordjsErrorCodes.TokenInvalid
  return error instanceof DiscordAPIError && error.status === 401
}
