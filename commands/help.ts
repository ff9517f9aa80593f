import {
  ApplicationIntegrationType as Install,
  InteractionContextType as Context,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js'
import { command } from '../src/discord/command.ts'
import { renderHelp } from '../src/reply/cards/notices.ts'

const data = {
  name: 'help',
  name_localizations: { id: 'bantuan' },
  description: 'What Kutip is and how to ask it',
  description_localizations: { id: 'Apa itu Kutip dan cara bertanya kepadanya' },
  contexts: [Context.Guild, Context.BotDM, Context.PrivateChannel],
  integration_types: [Install.GuildInstall, Install.UserInstall],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody

export const help = command({
  data,
  isPrivate: () => true,
  async run({ language }) {
    return renderHelp(language)
  },
})
