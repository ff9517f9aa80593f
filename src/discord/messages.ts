import type { Message } from 'discord.js'
import type { Language } from '../language/language.ts'
import { renderAnswer } from '../reply/cards/answer.ts'
import { renderRefusal } from '../reply/cards/notices.ts'
import type { DiscordMessage } from '../reply/message.ts'
import { refusal } from '../reply/refusal.ts'
import { NO_MENTIONS } from './client.ts'
import type { Room } from './dispatch.ts'
import { failureOf, logUndelivered, renderFailure, sendAgain } from './failures.ts'

const BOTH: readonly Language[] = ['en', 'id']

/** Whether a message speaks to the bot: written by a person, in a direct message or with a mention of it. */
export function speaksToBot(message: Message): boolean {
  if (message.author.bot || message.system || message.webhookId !== null) return false
  return message.channel.isDMBased() || message.mentions.users.has(message.client.user.id)
}

/**
 * Answers a message that speaks to the bot, in the language of its question. Never throws: whatever goes wrong is said,
 * or logged where nobody can be told.
 */
export async function answerMessage(message: Message, room: Room): Promise<void> {
  const { shown, languages } = await outcome(message, room)
  try {
    await reply(message, shown)
  } catch (error) {
    if (failureOf(error) === 'forbidden' && message.inGuild()) return explainSilence(message, languages, room)
    logUndelivered(error, room.log, 'reply to a message')
  }
}

async function outcome(
  message: Message,
  { library, log }: Room,
): Promise<{ readonly shown: DiscordMessage; readonly languages: readonly Language[] }> {
  try {
    const answer = await library.ask({ question: withoutMention(message) })
    return { shown: renderAnswer(answer, answer.language), languages: [answer.language] }
  } catch (error) {
    return { shown: renderFailure(error, BOTH, log, 'message'), languages: BOTH }
  }
}

function withoutMention({ content, client }: Message): string {
  return content.replaceAll(`<@${client.user.id}>`, ' ').replaceAll(`<@!${client.user.id}>`, ' ').trim()
}

function reply(message: Message, shown: DiscordMessage): Promise<unknown> {
  // The nonce lets Discord drop the second copy where a request is repeated.
  return sendAgain(() =>
    message.reply({
      embeds: [...shown.embeds],
      allowedMentions: NO_MENTIONS,
      failIfNotExists: false,
      nonce: `k${message.id}`,
      enforceNonce: true,
    }),
  )
}

/** Where the bot may not write, the asker is told in a direct message what it lacks; some take none, and that is that. */
async function explainSilence(message: Message<true>, languages: readonly Language[], { log }: Room): Promise<void> {
  const where = `#${message.channel.name}`
  const shown = renderRefusal(
    refusal('cannot-write', texts => texts.cannotWrite(where)),
    languages,
  )
  try {
    await message.author.send({ embeds: [...shown.embeds], allowedMentions: NO_MENTIONS })
  } catch (error) {
    logUndelivered(error, log, 'explain silence')
  }
}
