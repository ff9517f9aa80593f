import { MessageFlags, type ChatInputCommandInteraction } from 'discord.js'
import type { Language } from '../language/language.ts'
import type { Library } from '../library/library.ts'
import type { Log } from '../log.ts'
import type { DiscordMessage } from '../reply/message.ts'
import { refusal } from '../reply/refusal.ts'
import { NO_MENTIONS } from './client.ts'
import type { Command, ReadOptions } from './command.ts'
import { failureOf, logUndelivered, renderFailure, sendAgain } from './failures.ts'
import { readOptions } from './options.ts'
import { membershipOf, refusedModerator } from './permissions.ts'

/** What the doors of the bot share. */
export interface Room {
  readonly library: Library
  readonly log: Log
  readonly commands: readonly Command[]
  readonly moderatorRoleIds: readonly string[]
}

/** Edits that show progress come no faster than this. */
const PROGRESS_EVERY_MS = 2000

/** The language in which Kutip speaks to somebody whose Discord is set to this locale. */
function languageOf(locale: string): Language {
  return locale === 'id' ? 'id' : 'en'
}

/** Answers a slash command. Never throws: whatever goes wrong is said, or logged where nobody can be told. */
export async function answerCommand(interaction: ChatInputCommandInteraction, room: Room): Promise<void> {
  const command = room.commands.find(({ data }) => data.name === interaction.commandName)
  const options = command ? readOptions(interaction, command.data) : {}
  const hidden = command === undefined || command.isPrivate(options)
  // Nothing may be awaited before this: the interaction dies after three seconds.
  if (!(await acknowledge(interaction, hidden, room.log))) return
  const language = languageOf(interaction.locale)
  await edit(interaction, await outcome(interaction, command, options, language, room), language, room.log)
}

async function outcome(
  interaction: ChatInputCommandInteraction,
  command: Command | undefined,
  options: ReadOptions,
  language: Language,
  { library, log, moderatorRoleIds }: Room,
): Promise<DiscordMessage> {
  try {
    if (command === undefined) throw refusal('unknown-command', texts => texts.unknownCommand)
    const refused = command.moderatorsOnly ? refusedModerator(membershipOf(interaction), moderatorRoleIds) : null
    if (refused) throw refused
    return await command.run({ options, library, language, log, progress: progressOf(interaction, log) })
  } catch (error) {
    return renderFailure(error, [language], log, `/${interaction.commandName}`)
  }
}

/** Tells Discord that an answer will come. False: there is nobody to answer any more. */
async function acknowledge(interaction: ChatInputCommandInteraction, hidden: boolean, log: Log): Promise<boolean> {
  try {
    await sendAgain(() => interaction.deferReply(hidden ? { flags: MessageFlags.Ephemeral } : {}))
    return true
  } catch (error) {
    if (failureOf(error) === 'already-acknowledged') {
      // A repeated request arrived twice; discord.js does not know that the first one was heard.
      interaction.deferred = true
      return true
    }
    logUndelivered(error, log, 'acknowledge')
    return false
  }
}

async function edit(
  interaction: ChatInputCommandInteraction,
  message: DiscordMessage,
  language: Language,
  log: Log,
): Promise<void> {
  const send = (shown: DiscordMessage) =>
    sendAgain(() => interaction.editReply({ embeds: [...shown.embeds], allowedMentions: NO_MENTIONS }))
  try {
    await send(message)
  } catch (error) {
    if (failureOf(error) !== 'rejected') return logUndelivered(error, log, 'reply')
    const apology = renderFailure(error, [language], log, `/${interaction.commandName}`)
    await send(apology).catch((again: unknown) => logUndelivered(again, log, 'apologise'))
  }
}

function progressOf(interaction: ChatInputCommandInteraction, log: Log): (message: DiscordMessage) => void {
  let last = performance.now()
  return message => {
    if (performance.now() - last < PROGRESS_EVERY_MS) return
    last = performance.now()
    // Requests to one interaction are sent in order, so this cannot overtake the reply proper.
    interaction
      .editReply({ embeds: [...message.embeds], allowedMentions: NO_MENTIONS })
      .catch((error: unknown) => logUndelivered(error, log, 'progress'))
  }
}
