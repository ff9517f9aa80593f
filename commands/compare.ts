import {
  ApplicationIntegrationType as Install,
  InteractionContextType as Context,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js'
import { command } from '../src/discord/command.ts'
import { markOfComparison, renderComparison } from '../src/reply/cards/compare.ts'
import { pageAsked } from './page-asked.ts'
import { completeTopic, topicOption } from './topic.ts'

const data = {
  name: 'compare',
  name_localizations: { id: 'bandingkan' },
  description: 'What each outlet says on a topic: the same, something else, or nothing',
  description_localizations: { id: 'Isi tiap media tentang sebuah topik: sama, berbeda, atau diam' },
  contexts: [Context.Guild, Context.BotDM, Context.PrivateChannel],
  integration_types: [Install.GuildInstall, Install.UserInstall],
  options: [topicOption],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody

export const compare = command({
  data,
  async run({ options, library, language }) {
    return renderComparison(await library.compare({ topic: options.topic, fallback: language }), language)
  },
  complete: completeTopic,
  async turn(request) {
    const found = await request.library.compare({ topic: request.question, fallback: request.language })
    return renderComparison(found, request.language, pageAsked(request, markOfComparison(found)))
  },
})
