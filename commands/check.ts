import {
  ApplicationCommandType,
  ApplicationIntegrationType as Install,
  InteractionContextType as Context,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js'
import { command } from '../src/discord/command.ts'
import { renderCheck } from '../src/reply/cards/check.ts'

const data = {
  type: ApplicationCommandType.Message,
  name: 'Check against the corpus',
  name_localizations: { id: 'Periksa dengan korpus' },
  contexts: [Context.Guild, Context.BotDM, Context.PrivateChannel],
  integration_types: [Install.GuildInstall, Install.UserInstall],
} as const satisfies RESTPostAPIContextMenuApplicationCommandsJSONBody

/** Mentions, emoji and time stamps as Discord writes them, and addresses: their numbers are nobody's figures. */
const MARKUP = /<[^<>\s]{1,100}>|https?:\/\/\S+/g

export const check = command({
  data,
  // The message is somebody else's: what the articles have on it is for the one who wants to know.
  isPrivate: () => true,
  async run({ options, library, language }) {
    const text = options.message.replace(MARKUP, ' ')
    return renderCheck(await library.check({ text, fallback: language }), language)
  },
})
