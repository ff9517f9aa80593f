import type { MessageComponentInteraction, ModalSubmitInteraction } from 'discord.js'
import type { DiscordMessage } from '../../reply/message.ts'
import { declined } from '../../reply/texts/controls.ts'
import { acknowledge, admit, deliver, keepUndelivered, refuseAtOnce, sayAside } from '../exchange.ts'
import { renderFailure } from '../failures.ts'
import { PRESS_COST } from '../flood.ts'
import { refusedHere } from '../permissions.ts'
import { languageOf, NO_SERVER, type Room } from '../room.ts'
import type { Ticket } from './custom-id.ts'
import type { Use } from './deed.ts'
import { DEEDS } from './deeds.ts'
import { readModal } from './modals.ts'
import { showForm } from './show-form.ts'
import { shownIn } from './shown.ts'

/** Does what a button or a menu promises, or brings up the modal that comes first. */
export async function answerPress(interaction: MessageComponentInteraction, room: Room): Promise<void> {
  const ticket = await heeded(interaction, room)
  if (ticket === null) return
  if (DEEDS[ticket.act.name].form) return ask(interaction, ticket, room)
  await answer(interaction, ticket, room, PRESS_COST)
}

/** Does what a modal that was filled in promises. The press that brought it up has paid for it. */
export async function answerModal(interaction: ModalSubmitInteraction, room: Room): Promise<void> {
  const ticket = await heeded(interaction, room)
  if (ticket !== null) await answer(interaction, ticket, room, 0)
}

type Used = MessageComponentInteraction | ModalSubmitInteraction

/** What the custom id says, where it is ours; else null, and the person was told. */
async function heeded(interaction: Used, room: Room): Promise<Ticket | null> {
  const ticket = room.signer.read(interaction.customId)
  if (typeof ticket !== 'string') {
    if (ticket.owner === interaction.user.id || !shownIn(interaction.message).isPrivate) return ticket
    await refuseAtOnce(
      interaction,
      declined('not-yours', texts => texts.notYours),
      room,
    )
    return null
  }
  await refuseAtOnce(
    interaction,
    declined(ticket, texts => texts[ticket]),
    room,
  )
  return null
}

async function answer(interaction: Used, ticket: Ticket, room: Room, cost: number): Promise<void> {
  const place = await admit(interaction, room, cost)
  if (place === null) return
  try {
    const use = useOf(interaction, ticket)
    const deed = DEEDS[ticket.act.name]
    const where = deed.where(use)
    const doing = `the button ${ticket.act.name}`
    if (!(await acknowledge(interaction, where, room))) return
    const isModerators = deed.moderatorsOnly?.(use, room) ?? false
    const run = async () => {
      const refused = isModerators ? refusedHere(interaction, doing, room) : null
      if (refused) throw refused
      return deed.run(use, room)
    }
    const { message, failed } = await place.work(() => outcome(run, use, doing, room))
    // A refusal does not wipe out the message whose button was pressed.
    if (failed && where === 'in-place') return await sayAside(interaction, message, room)
    const isDelivered = await deliver(interaction, message, doing, room)
    if (!isDelivered && isModerators) keepUndelivered(message, doing, room)
  } finally {
    place.leave()
  }
}

async function outcome(
  run: () => Promise<DiscordMessage>,
  { language }: Use,
  doing: string,
  { log }: Room,
): Promise<{ readonly message: DiscordMessage; readonly failed: boolean }> {
  try {
    return { message: await run(), failed: false }
  } catch (error) {
    return { message: renderFailure(error, [language], log, doing), failed: true }
  }
}

/** Brings up what has to be filled in first. */
async function ask(interaction: MessageComponentInteraction, ticket: Ticket, room: Room): Promise<void> {
  const pace = room.flood.pace(interaction.user.id, PRESS_COST)
  if (pace === 'unheard') return
  if (pace === 'slow-down')
    return refuseAtOnce(
      interaction,
      declined('too-fast', texts => texts.tooFast),
      room,
    )
  const use = useOf(interaction, ticket)
  const deed = DEEDS[ticket.act.name]
  const doing = `the button ${ticket.act.name}`
  const make = () => {
    const refused = deed.moderatorsOnly?.(use, room) ? refusedHere(interaction, doing, room) : null
    if (refused) throw refused
    return deed.form!(use, room)
  }
  await showForm(interaction, make, doing, room)
}

function useOf(interaction: Used, { act, owner }: Ticket): Use {
  return {
    with: act.with,
    user: interaction.user.id,
    by: { user: interaction.user.id, place: interaction.guildId ?? NO_SERVER },
    isOwner: owner === interaction.user.id,
    language: languageOf(interaction.locale),
    card: shownIn(interaction.message),
    chosen: interaction.isStringSelectMenu() ? (interaction.values[0] ?? null) : null,
    filled: interaction.isModalSubmit() ? readModal(interaction) : null,
  }
}
