import type { ChatInputCommandInteraction, Interaction, MessageContextMenuCommandInteraction } from 'discord.js'
import type { DiscordMessage } from '../reply/message.ts'
import { refusal } from '../reply/refusal.ts'
import { suggest } from './autocomplete.ts'
import type { Command, CommandRequest, ReadOptions } from './command.ts'
import { answerModal, answerPress } from './components/press.ts'
import { showForm } from './components/show-form.ts'
import { acknowledge, admit, deliver, keepUndelivered } from './exchange.ts'
import { renderFailure } from './failures.ts'
import { readOptions } from './options.ts'
import { refusedHere } from './permissions.ts'
import { progressOf } from './progress.ts'
import { languageOf, NO_SERVER, type Room } from './room.ts'

/** Answers whatever somebody did in Discord. Never throws: whatever goes wrong is said, or logged where nobody can be told. */
export async function answerInteraction(interaction: Interaction, room: Room): Promise<void> {
  if (interaction.isAutocomplete()) return suggest(interaction, room)
  if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand())
    return answerCommand(interaction, room)
  if (interaction.isMessageComponent()) return answerPress(interaction, room)
  if (interaction.isModalSubmit()) return answerModal(interaction, room)
}

type CommandInteraction = ChatInputCommandInteraction | MessageContextMenuCommandInteraction

async function answerCommand(interaction: CommandInteraction, room: Room): Promise<void> {
  const place = await admit(interaction, room)
  if (place === null) return
  try {
    const command = room.commands.find(({ data }) => data.name === interaction.commandName)
    const options = command ? readOptions(interaction, command.data) : {}
    const hidden = command === undefined || command.isPrivate(options)
    const doing = doingOf(interaction, options)
    const form = command?.form?.({ options, library: room.library, language: languageOf(interaction.locale) }) ?? null
    if (form) {
      const make = () => {
        refuseOthers(interaction, command, doing, room)
        return form()
      }
      return await showForm(interaction, make, doing, room)
    }
    // Nothing may be awaited before this: the interaction dies after three seconds.
    if (!(await acknowledge(interaction, hidden ? 'privately' : 'openly', room))) return
    const progress = progressOf(interaction, room)
    const request: CommandRequest<ReadOptions> = {
      options,
      library: room.library,
      feedback: room.feedback,
      recent: room.recent,
      language: languageOf(interaction.locale),
      asker: interaction.user.id,
      by: { user: interaction.user.id, place: interaction.guildId ?? NO_SERVER },
      upload: uploadOf(interaction, room),
      undelivered: () => room.undelivered.pop() ?? null,
      unseen: hidden || interaction.guildId === null,
      log: room.log,
      progress: progress.show,
    }
    const message = await place.work(() => outcome(interaction, command, request, doing, room))
    await progress.end()
    const isDelivered = await deliver(interaction, message, doing, room)
    if (!isDelivered && command?.moderatorsOnly) keepUndelivered(message, doing, room)
  } finally {
    place.leave()
  }
}

/** `/corpus refresh`: for the log. */
function doingOf({ commandName }: CommandInteraction, { subcommand }: ReadOptions): string {
  return ['/', commandName, subcommand === undefined ? '' : ` ${String(subcommand)}`].join('')
}

/** The file that came with the command; its address is the one that Discord gave with the interaction. */
function uploadOf(interaction: CommandInteraction, room: Room): CommandRequest<ReadOptions>['upload'] {
  const attached = interaction.isChatInputCommand() ? interaction.options.resolved?.attachments?.first() : undefined
  return attached ? () => room.fetchUpload(attached) : null
}

async function outcome(
  interaction: CommandInteraction,
  command: Command | undefined,
  request: CommandRequest<ReadOptions>,
  doing: string,
  room: Room,
): Promise<DiscordMessage> {
  try {
    if (command === undefined) throw refusal('unknown-command', texts => texts.unknownCommand)
    refuseOthers(interaction, command, doing, room)
    return await command.run(request)
  } catch (error) {
    return renderFailure(error, [request.language], room.log, doing)
  }
}

/** @throws UserError where the command is for moderators and this is none */
function refuseOthers(interaction: CommandInteraction, command: Command | undefined, doing: string, room: Room): void {
  const refused = command?.moderatorsOnly ? refusedHere(interaction, doing, room) : null
  if (refused) throw refused
}
