import {
  ApplicationIntegrationType as Install,
  InteractionContextType as Context,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js'
import { command } from '../src/discord/command.ts'
import { renderSources } from '../src/reply/cards/sources.ts'

const data = {
  name: 'sources',
  name_localizations: { id: 'sumber' },
  description: 'The outlets that Kutip quotes, how many articles of each, and of which days',
  description_localizations: { id: 'Media yang dikutip Kutip, jumlah artikelnya, dan hari terbitnya' },
  contexts: [Context.Guild, Context.BotDM, Context.PrivateChannel],
  integration_types: [Install.GuildInstall, Install.UserInstall],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody

export const sources = command({
  data,
  async run({ library, language }) {
    return renderSources(await library.status(), language)
  },
  async turn({ page, notes, library, language }) {
    return renderSources(await library.status(), language, { page, notes })
  },
})
