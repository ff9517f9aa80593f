import { ApplicationCommandOptionType as Type } from 'discord.js'
import type { CompletionRequest, Suggestion } from '../src/discord/command.ts'

/** The option that names a topic, of every command that takes one. */
export const topicOption = {
  type: Type.String,
  name: 'topic',
  name_localizations: { id: 'topik' },
  description: 'A name, a thing or a figure, such as “evacuated families”',
  description_localizations: { id: 'Sebuah nama, hal, atau angka, misalnya “keluarga yang diungsikan”' },
  max_length: 100,
  required: true,
  autocomplete: true,
} as const

/** So many suggestions are shown, and so much of each. */
export const MOST_SUGGESTIONS = 25
export const LONGEST_SUGGESTION = 100

/** Names and frequent words of the articles for what is typed. Any other text may be sent all the same. */
export async function completeTopic({ typed, library }: CompletionRequest): Promise<Suggestion[]> {
  const topics = await library.topics(typed, MOST_SUGGESTIONS)
  return topics.map(({ text }) => ({ name: text, value: text }))
}
