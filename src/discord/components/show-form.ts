import type {
  ChatInputCommandInteraction,
  MessageComponentInteraction,
  MessageContextMenuCommandInteraction,
} from 'discord.js'
import type { Form } from '../../reply/form.ts'
import { sayAtOnce } from '../exchange.ts'
import { logUndelivered, renderFailure } from '../failures.ts'
import { languageOf, type Room } from '../room.ts'
import { modalOf } from './modals.ts'

/**
 * Brings up what has to be filled in before anything else is done; where that cannot be, says why. Making the form must not take
 * long: it is the first answer to the interaction, which dies after three seconds.
 */
export async function showForm(
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction | MessageComponentInteraction,
  make: () => Form | Promise<Form>,
  doing: string,
  room: Room,
): Promise<void> {
  let form: Form
  try {
    form = await make()
  } catch (error) {
    const failure = renderFailure(error, [languageOf(interaction.locale)], room.log, doing)
    return sayAtOnce(interaction, failure, room)
  }
  await interaction
    .showModal(modalOf(form, interaction.user.id, room.signer))
    .catch((error: unknown) => logUndelivered(error, room.log, 'show a modal'))
}
