import {
  ApplicationCommandOptionType as Type,
  ApplicationIntegrationType as Install,
  InteractionContextType as Context,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js'
import { ask as askLibrary } from '../src/discord/asking.ts'
import { command, type CompletionRequest, type Suggestion } from '../src/discord/command.ts'
import { renderAnswer } from '../src/reply/cards/answer.ts'
import { oneLine } from '../src/reply/inert.ts'
import { markOfAnswer } from '../src/reply/mark.ts'
import { controlTextsIn } from '../src/reply/texts/controls.ts'
import { LONGEST_SUGGESTION, MOST_SUGGESTIONS } from './topic.ts'

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
      autocomplete: true,
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
  async run({ options, language, asker, unseen, library, feedback, recent, log }) {
    if (!options.private) recent.note(asker, oneLine(options.question))
    const answer = await askLibrary({ question: options.question, fallback: language, unseen, library, feedback, log })
    return renderAnswer(answer, language)
  },
  complete: suggestQuestions,
  async turn({ page, state, question, language, notes, library }) {
    const answer = await library.ask({ question, fallback: language })
    if (markOfAnswer(answer) === state) return renderAnswer(answer, language, { page, notes })
    return renderAnswer(answer, language, { notes: [...notes, controlTextsIn(language).changed] })
  },
})

/** So many of the questions that the person asked before, so that there is room for topics. */
const MOST_RECENT = 10

/**
 * What is typed, first, since Discord takes the first suggestion where somebody just presses Enter; questions that the person asked
 * before and that have it; and it with its last word completed to a topic or a name of the articles.
 */
async function suggestQuestions({ typed, recent, library }: CompletionRequest): Promise<Suggestion[]> {
  const said = oneLine(typed)
  const sought = said.toLowerCase()
  // A space at the end begins another word.
  const begun = said !== '' && /\s$/.test(typed) ? `${said} ` : said
  const before = recent.filter(question => question.toLowerCase().includes(sought)).slice(0, MOST_RECENT)
  const lastWord = begun.lastIndexOf(' ') + 1
  const topics = await library.topics(begun.slice(lastWord), MOST_SUGGESTIONS)
  const completed = topics.map(({ text }) => begun.slice(0, lastWord) + text)
  const all = [said, ...before, ...completed].filter(text => text !== '' && text.length <= LONGEST_SUGGESTION)
  return [...new Set(all)].slice(0, MOST_SUGGESTIONS).map(text => ({ name: text, value: text }))
}
