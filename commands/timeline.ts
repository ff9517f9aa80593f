import {
  ApplicationIntegrationType as Install,
  InteractionContextType as Context,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js'
import { command } from '../src/discord/command.ts'
import { describeError, type Log } from '../src/log.ts'
import { markOfTimeline, renderTimeline, type Drawing } from '../src/reply/cards/timeline.ts'
import { pageAsked } from './page-asked.ts'
import { completeTopic, topicOption } from './topic.ts'

const data = {
  name: 'timeline',
  name_localizations: { id: 'lini-masa' },
  description: 'What the articles say on a topic, in the order of the days they speak of',
  description_localizations: { id: 'Isi artikel tentang sebuah topik, menurut hari yang dibicarakannya' },
  contexts: [Context.Guild, Context.BotDM, Context.PrivateChannel],
  integration_types: [Install.GuildInstall, Install.UserInstall],
  options: [topicOption],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody

export const timeline = command({
  data,
  async run({ options, library, language, log }) {
    const found = await library.timeline({ topic: options.topic, fallback: language })
    return renderTimeline(found, language, drawing(log))
  },
  complete: completeTopic,
  async turn(request) {
    const found = await request.library.timeline({ topic: request.question, fallback: request.language })
    return renderTimeline(found, request.language, drawing(request.log), pageAsked(request, markOfTimeline(found)))
  },
})

function drawing(log: Log): Drawing {
  return {
    notDrawn: error => log.error({ error: describeError(error) }, 'the picture of a timeline could not be drawn'),
  }
}
