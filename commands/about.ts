import {
  ApplicationIntegrationType as Install,
  InteractionContextType as Context,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js'
import release from '../package.json' with { type: 'json' }
import { command } from '../src/discord/command.ts'
import { renderAbout } from '../src/reply/cards/guide.ts'

const data = {
  name: 'about',
  name_localizations: { id: 'tentang' },
  description: 'What Kutip is, which version runs here, and where its answers come from',
  description_localizations: { id: 'Apa itu Kutip, versi mana yang berjalan di sini, dan dari mana jawabannya' },
  contexts: [Context.Guild, Context.BotDM, Context.PrivateChannel],
  integration_types: [Install.GuildInstall, Install.UserInstall],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody

export const about = command({
  data,
  isPrivate: () => true,
  async run({ library, language }) {
    const { version, license } = release
    return renderAbout({ version, licence: license }, await library.status(), language)
  },
})
