import {
  ApplicationCommandOptionType as Type,
  ApplicationIntegrationType as Install,
  InteractionContextType as Context,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js'
import { ask as askLibrary } from '../src/discord/asking.ts'
import { command } from '../src/discord/command.ts'
import { renderAnswer } from '../src/reply/cards/answer.ts'
import { markOfAnswer } from '../src/reply/mark.ts'
import { controlTextsIn } from '../src/reply/texts/controls.ts'

const data = {
  name: 'ask',
  name_localizations: { id: 'tanya' },
  description: 'Ask the news: quotes that answer, each with its outlet and date',
  description_localizations: { id: 'Tanyakan kepada berita: kutipan yang menjawab, dengan media dan tanggalnya' },
  contexts: [Context.Guild, Context.BotDM, Context.PrivateChannel],
  integration_types: [Install.GuildInstall, Install.UserInstall],
  options: [
    {
      type: Type.String,
      name: 'question',
      name_localizations: { id: 'pertanyaan' },
      description: 'Your question, in English or Indonesian',
      description_localizations: { id: 'Pertanyaan Anda, dalam bahasa Indonesia atau Inggris' },
      max_length: 300,
      required: true,
    },
    {
      type: Type.Boolean,
      name: 'private',
      name_localizations: { id: 'pribadi' },
      description: 'Show the answer to you alone',
      description_localizations: { id: 'Tampilkan jawabannya hanya untuk Anda' },
    },
  ],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody

export const ask = command({
  data,
  isPrivate: options => options.private ?? false,
  async run({ options, language, unseen, library, feedback, log }) {
    const answer = await askLibrary({ question: options.question, fallback: language, unseen, library, feedback, log })
    return renderAnswer(answer, language)
  },
  async turn({ page, state, question, language, notes, library }) {
    const answer = await library.ask({ question, fallback: language })
    if (markOfAnswer(answer) === state) return renderAnswer(answer, language, { page, notes })
    return renderAnswer(answer, language, { notes: [...notes, controlTextsIn(language).changed] })
  },
})
