import type { AutocompleteInteraction } from 'discord.js'
import { UserError } from '../language/user-error.ts'
import { describeError } from '../log.ts'
import { shortLine } from '../reply/inert.ts'
import type { Suggestion } from './command.ts'
import { logUndelivered } from './failures.ts'
import { readOptions } from './options.ts'
import { refusedHere } from './permissions.ts'
import { languageOf, type Room } from './room.ts'

/** Discord's limits on suggestions, and on the name and the value of each. */
const MOST = 25
const LONGEST = 100

/**
 * Suggests values for the option that somebody is typing. Free text always works, so nothing here is worth a word when it fails: no
 * suggestions are sent, and those that come too late are let go.
 */
export async function suggest(interaction: AutocompleteInteraction, room: Room): Promise<void> {
  const suggestions = await suggestionsFor(interaction, room)
  const choices = suggestions
    .filter(({ name, value }) => value !== '' && value.length <= LONGEST && name.trim() !== '')
    .slice(0, MOST)
    .map(({ name, value }) => ({ name: shortLine(name, LONGEST), value }))
  await interaction.respond(choices).catch((error: unknown) => logUndelivered(error, room.log, 'suggest'))
}

async function suggestionsFor(interaction: AutocompleteInteraction, room: Room): Promise<readonly Suggestion[]> {
  const command = room.commands.find(({ data }) => data.name === interaction.commandName)
  if (!command?.complete) return []
  // What is suggested may itself be for moderators alone: hidden articles.
  if (command.moderatorsOnly && refusedHere(interaction, `suggest for /${interaction.commandName}`, room)) return []
  const { name, value } = interaction.options.getFocused(true)
  try {
    return await command.complete({
      option: name,
      typed: value,
      options: readOptions(interaction, command.data),
      recent: room.recent.of(interaction.user.id),
      library: room.library,
      language: languageOf(interaction.locale),
    })
  } catch (error) {
    if (!(error instanceof UserError))
      room.log.error(
        { doing: `suggest for /${interaction.commandName}`, error: describeError(error) },
        'internal error',
      )
    return []
  }
}
