import {
  MessageFlags,
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
} from 'discord.js'
import type { UserError } from '../language/user-error.ts'
import { renderRefusal } from '../reply/cards/notices.ts'
import type { DiscordMessage } from '../reply/message.ts'
import { controlTextsIn, declined } from '../reply/texts/controls.ts'
import { NO_MENTIONS } from './client.ts'
import { failureOf, logUndelivered, renderFailure, sendAgain } from './failures.ts'
import { payloadOf } from './payload.ts'
import type { Place } from './queue.ts'
import { languageOf, type Room } from './room.ts'

/** An interaction that is answered with a message. */
export type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | MessageComponentInteraction
  | ModalSubmitInteraction

/** Where the answer goes: a message for all, one for the eyes of the person alone, or into the message that was used. */
export type Where = 'openly' | 'privately' | 'in-place'

/**
 * Lets somebody in: a place in the queue, to be left when all is done; or null where they are too fast or the queue is full, and have
 * been told so (a flood: once).
 */
export async function admit(interaction: Answerable, room: Room, cost?: number): Promise<Place | null> {
  const pace = room.flood.pace(interaction.user.id, cost)
  if (pace === 'unheard') return null
  if (pace === 'slow-down') {
    await refuseAtOnce(
      interaction,
      declined('too-fast', texts => texts.tooFast),
      room,
    )
    return null
  }
  const place = room.queue.enter()
  if (place === null)
    await refuseAtOnce(
      interaction,
      declined('busy', texts => texts.busy),
      room,
    )
  return place
}

/** Says why not, to the one person, in the first answer to the interaction. */
export async function refuseAtOnce(interaction: Answerable, refusal: UserError, room: Room): Promise<void> {
  await sayAtOnce(interaction, renderRefusal(refusal, [languageOf(interaction.locale)]), room)
}

/** Says something to the one person, in the first answer to the interaction. */
export async function sayAtOnce(interaction: Answerable, message: DiscordMessage, room: Room): Promise<void> {
  const payload = payloadOf(message, interaction.user.id, room.signer)
  try {
    await sendAgain(() => interaction.reply({ ...payload, flags: MessageFlags.Ephemeral }))
  } catch (error) {
    if (failureOf(error) !== 'already-acknowledged') logUndelivered(error, room.log, 'refuse')
  }
}

/** Tells Discord that an answer will come. False: there is nobody to answer any more. */
export async function acknowledge(interaction: Answerable, where: Where, room: Room): Promise<boolean> {
  const defer = async (): Promise<unknown> => {
    if (where !== 'in-place')
      return interaction.deferReply(where === 'privately' ? { flags: MessageFlags.Ephemeral } : {})
    return interaction.isCommand() ? null : interaction.deferUpdate()
  }
  try {
    await sendAgain(defer)
    return true
  } catch (error) {
    if (failureOf(error) === 'already-acknowledged') {
      // A repeated request arrived twice; discord.js does not know that the first one was heard.
      interaction.deferred = true
      return true
    }
    logUndelivered(error, room.log, 'acknowledge')
    return false
  }
}

/**
 * Fills in the answer that was promised. Never throws: what cannot be delivered is said in another way, or logged.
 * False: the message itself did not arrive.
 */
export async function deliver(
  interaction: Answerable,
  message: DiscordMessage,
  doing: string,
  room: Room,
): Promise<boolean> {
  const send = (shown: DiscordMessage) =>
    sendAgain(() =>
      // Files of an earlier page go.
      interaction.editReply({ ...payloadOf(shown, interaction.user.id, room.signer), attachments: [] }),
    )
  try {
    await send(message)
    return true
  } catch (error) {
    const failure = failureOf(error)
    if (failure === 'forbidden') await explain(interaction, room)
    else if (failure === 'rejected') {
      const apology = renderFailure(error, [languageOf(interaction.locale)], room.log, doing)
      await send(apology).catch((again: unknown) => logUndelivered(again, room.log, 'apologise'))
    } else logUndelivered(error, room.log, 'reply')
    return false
  }
}

/**
 * What was done to the corpus and took longer than the interaction lived is logged, and shown with the next state of the corpus.
 * What was done stands in the history in any case.
 */
export function keepUndelivered(message: DiscordMessage, doing: string, { undelivered, log }: Room): void {
  const { controls: _, ...shown } = message
  undelivered.splice(0, undelivered.length, shown)
  const { title, description, fields } = message.embeds[0] ?? {}
  log.warn({ doing, title, description, fields }, 'outcome not delivered')
}

/** Says something to the one person, besides the message that was used. */
export async function sayAside(interaction: Answerable, message: DiscordMessage, room: Room): Promise<void> {
  const payload = payloadOf(message, interaction.user.id, room.signer)
  await interaction
    .followUp({ ...payload, flags: MessageFlags.Ephemeral })
    .catch((error: unknown) => logUndelivered(error, room.log, 'say aside'))
}

/** Where the bot may not show an embed, plain words still arrive. */
async function explain(interaction: Answerable, { log }: Room): Promise<void> {
  const content = controlTextsIn(languageOf(interaction.locale)).cannotShow
  await interaction
    .editReply({ content, embeds: [], components: [], allowedMentions: NO_MENTIONS })
    .catch((error: unknown) => logUndelivered(error, log, 'explain'))
}
