import type { ChatInputCommandInteraction, Interaction, MessageContextMenuCommandInteraction } from 'discord.js'
import type { DiscordMessage } from '../reply/message.ts'
import { refusal } from '../reply/refusal.ts'
import { suggest } from './autocomplete.ts'
import type { Command, CommandRequest, ReadOptions } from './command.ts'
import { answerModal, answerPress } from './components/press.ts'
import { acknowledge, admit, deliver } from './exchange.ts'
import { renderFailure } from './failures.ts'
import { readOptions } from './options.ts'
import { membershipOf, refusedModerator } from './permissions.ts'
import { progressOf } from './progress.ts'
import { languageOf, type Room } from './room.ts'

/** Answers whatever somebody did in Discord. Never throws: whatever goes wrong is said, or logged where nobody can be told. */
export async function answerInteraction(interaction: Interaction, room: Room): Promise<void> {
  if (interaction.isAutocomplete()) return suggest(interaction, room)
  if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand())
    return answerCommand(interaction, room)
  if (interaction.isMessageComponent()) return answerPress(interaction, room)
  if (interaction.isModalSubmit()) return answerModal(interaction, room)
}

async function answerCommand(
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  room: Room,
): Promise<void> {
  const place = await admit(interaction, room)
  if (place === null) return
  try {
    const command = room.commands.find(({ data }) => data.name === interaction.commandName)
    const options = command ? readOptions(interaction, command.data) : {}
    const hidden = command === undefined || command.isPrivate(options)
    // Nothing may be awaited before this: the interaction dies after three seconds.
    if (!(await acknowledge(interaction, hidden ? 'privately' : 'openly', room))) return
    const progress = progressOf(interaction, room)
    const request: CommandRequest<ReadOptions> = {
      options,
      library: room.library,
      feedback: room.feedback,
      language: languageOf(interaction.locale),
      asker: interaction.user.id,
      unseen: hidden || interaction.guildId === null,
      log: room.log,
      progress: progress.show,
    }
    const message = await place.work(() => outcome(interaction, command, request, room))
    await progress.end()
    await deliver(interaction, message, `/${interaction.commandName}`, room)
  } finally {
    place.leave()
  }
}

async function outcome(
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  command: Command | undefined,
  request: CommandRequest<ReadOptions>,
  { log, moderatorRoleIds }: Room,
): Promise<DiscordMessage> {
  try {
    if (command === undefined) throw refusal('unknown-command', texts => texts.unknownCommand)
    const refused = command.moderatorsOnly ? refusedModerator(membershipOf(interaction), moderatorRoleIds) : null
    if (refused) throw refused
    return await command.run(request)
  } catch (error) {
    return renderFailure(error, [request.language], log, `/${interaction.commandName}`)
  }
}
