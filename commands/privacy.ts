import {
  ApplicationIntegrationType as Install,
  InteractionContextType as Context,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js'
import { command } from '../src/discord/command.ts'
import { renderPrivacy } from '../src/reply/cards/feedback.ts'

const data = {
  name: 'privacy',
  name_localizations: { id: 'privasi' },
  description: 'What Kutip stores, also about you, and how to delete it',
  description_localizations: { id: 'Apa yang disimpan Kutip, juga tentang Anda, dan cara menghapusnya' },
  contexts: [Context.Guild, Context.BotDM, Context.PrivateChannel],
  integration_types: [Install.GuildInstall, Install.UserInstall],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody

export const privacy = command({
  data,
  isPrivate: () => true,
  async run({ language, asker, feedback, recent }) {
    return renderPrivacy({ ...feedback.heldOf(asker), asked: recent.of(asker).length }, language)
  },
})
