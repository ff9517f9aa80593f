import {
  ApplicationIntegrationType as Install,
  InteractionContextType as Context,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js'
import { command, type Command } from '../src/discord/command.ts'
import type { Language } from '../src/language/language.ts'
import { renderHelp, type NamedCommand } from '../src/reply/cards/guide.ts'

const data = {
  name: 'help',
  name_localizations: { id: 'bantuan' },
  description: 'Everything that Kutip can do, and how to ask it',
  description_localizations: { id: 'Semua yang dapat dilakukan Kutip, dan cara bertanya kepadanya' },
  contexts: [Context.Guild, Context.BotDM, Context.PrivateChannel],
  integration_types: [Install.GuildInstall, Install.UserInstall],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody

/** The command that names these commands. */
export function helpOn(commands: readonly Command[]): Command {
  return command({
    data,
    isPrivate: () => true,
    async run({ language }) {
      return renderHelp(
        commands.map(one => named(one, language)),
        language,
      )
    },
  })
}

/** A command as Discord shows it to somebody of this language. */
function named({ data: shown }: Command, language: Language): NamedCommand {
  const description = 'description' in shown ? shown.description : null
  if (language === 'en') return { name: shown.name, description }
  return {
    name: shown.name_localizations?.[language] ?? shown.name,
    description: description === null ? null : (shown.description_localizations?.[language] ?? description),
  }
}
