import type { Message } from 'discord.js'
import type { Language } from '../language/language.ts'
import { UserError } from '../language/user-error.ts'
import { renderAnswer } from '../reply/cards/answer.ts'
import { renderRefusal } from '../reply/cards/notices.ts'
import type { DiscordMessage } from '../reply/message.ts'
import { oneLine } from '../reply/inert.ts'
import { refusal } from '../reply/refusal.ts'
import { controlTextsIn, declined } from '../reply/texts/controls.ts'
import { ask } from './asking.ts'
import { shownIn } from './components/shown.ts'
import { failureOf, logUndelivered, renderFailure, sendAgain } from './failures.ts'
import { payloadOf } from './payload.ts'
import type { Room } from './room.ts'

const BOTH: readonly Language[] = ['en', 'id']

/** Whether a message speaks to the bot: written by a person, in a direct message or with a mention of it. */
export function speaksToBot(message: Message): boolean {
  if (message.author.bot || message.system || message.webhookId !== null) return false
  return message.channel.isDMBased() || message.mentions.users.has(message.client.user.id)
}

interface Outcome {
  readonly shown: DiscordMessage
  readonly languages: readonly Language[]
}

/**
 * Answers a message that speaks to the bot, in the language of its question. Never throws: whatever goes wrong is said,
 * or logged where nobody can be told.
 */
export async function answerMessage(message: Message, room: Room): Promise<void> {
  const pace = room.flood.pace(message.author.id)
  if (pace === 'unheard') return
  if (pace === 'slow-down')
    return deliver(
      message,
      declining('too-fast', texts => texts.tooFast),
      room,
    )
  const place = room.queue.enter()
  if (place === null)
    return deliver(
      message,
      declining('busy', texts => texts.busy),
      room,
    )
  try {
    await deliver(message, await place.work(() => outcome(message, room)), room)
  } finally {
    place.leave()
  }
}

function declining(...why: Parameters<typeof declined>): Outcome {
  return { shown: renderRefusal(declined(...why), BOTH), languages: BOTH }
}

async function deliver(message: Message, { shown, languages }: Outcome, room: Room): Promise<void> {
  try {
    await reply(message, shown, room)
  } catch (error) {
    if (failureOf(error) === 'forbidden' && message.inGuild()) return explainSilence(message, languages, room)
    logUndelivered(error, room.log, 'reply to a message')
  }
}

async function outcome(message: Message, { library, feedback, recent, log }: Room): Promise<Outcome> {
  try {
    const said = withoutMention(message)
    const before = await questionBefore(message)
    const followUp = before === null ? null : await library.followUp(said, before)
    const question = followUp?.question ?? said
    recent.note(message.author.id, oneLine(question))
    const answer = await ask({ question, unseen: message.channel.isDMBased(), library, feedback, log })
    const notes = followUp ? [controlTextsIn(answer.language).followUp(followUp.taken)] : []
    return { shown: renderAnswer(answer, answer.language, { notes }), languages: [answer.language] }
  } catch (error) {
    return { shown: renderFailure(error, BOTH, log, 'message'), languages: BOTH }
  }
}

/** The question that an answer of the bot shows, where the message replies to one; else null. */
async function questionBefore(message: Message): Promise<string | null> {
  if (message.reference?.messageId === undefined) return null
  try {
    const answered = await message.fetchReference()
    return answered.author.id === message.client.user.id ? shownIn(answered).question() : null
  } catch (error) {
    // Deleted, out of the bot's sight, or no answer: then the message stands on its own.
    if (error instanceof UserError || failureOf(error) === 'gone' || failureOf(error) === 'forbidden') return null
    throw error
  }
}

function withoutMention({ content, client }: Message): string {
  return content.replaceAll(`<@${client.user.id}>`, ' ').replaceAll(`<@!${client.user.id}>`, ' ').trim()
}

function reply(message: Message, shown: DiscordMessage, { signer }: Room): Promise<unknown> {
  // The nonce lets Discord drop the second copy where a request is repeated.
  return sendAgain(() =>
    message.reply({
      ...payloadOf(shown, message.author.id, signer),
      failIfNotExists: false,
      nonce: `k${message.id}`,
      enforceNonce: true,
    }),
  )
}

/** Where the bot may not write, the asker is told in a direct message what it lacks; some take none, and that is that. */
async function explainSilence(message: Message<true>, languages: readonly Language[], room: Room): Promise<void> {
  const where = `#${message.channel.name}`
  const shown = renderRefusal(
    refusal('cannot-write', texts => texts.cannotWrite(where)),
    languages,
  )
  try {
    await message.author.send(payloadOf(shown, message.author.id, room.signer))
  } catch (error) {
    logUndelivered(error, room.log, 'explain silence')
  }
}
