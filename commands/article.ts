import {
  ApplicationCommandOptionType as Type,
  ApplicationIntegrationType as Install,
  InteractionContextType as Context,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js'
import { command, type CompletionRequest, type Suggestion } from '../src/discord/command.ts'
import type { ArticleCard, Library, TitleMatch } from '../src/library/library.ts'
import { markOfArticle, renderArticle } from '../src/reply/cards/article.ts'
import { shortLine } from '../src/reply/inert.ts'
import { SHOWN } from '../src/reply/limits.ts'
import { refusal } from '../src/reply/refusal.ts'
import { declined } from '../src/reply/texts/controls.ts'
import { LONGEST_SUGGESTION, MOST_SUGGESTIONS } from './topic.ts'

const data = {
  name: 'article',
  name_localizations: { id: 'artikel' },
  description: 'One article: its outlet and day, its figures, its passages',
  description_localizations: { id: 'Satu artikel: media dan harinya, angka-angkanya, isinya' },
  contexts: [Context.Guild, Context.BotDM, Context.PrivateChannel],
  integration_types: [Install.GuildInstall, Install.UserInstall],
  options: [
    {
      type: Type.String,
      name: 'title',
      name_localizations: { id: 'judul' },
      description: 'Words of its title, its outlet or its day: 2025-04-28',
      description_localizations: { id: 'Kata dari judulnya, medianya, atau harinya: 2025-04-28' },
      max_length: 300,
      required: true,
      autocomplete: true,
    },
  ],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody

export const article = command({
  data,
  async run({ options, library, language }) {
    return renderArticle(await articleCalled(options.title, library), language)
  },
  complete: completeTitle,
  async turn({ page, state, question, notes, library, language }) {
    const titled = await library.titles(question, MOST_ALIKE)
    const found = titled.find(one => markOfArticle(one.article) === state)
    const card = found && (await library.article(found.article))
    if (!card) throw declined('quote-gone', texts => texts.quoteGone)
    return renderArticle(card, language, { page, notes })
  },
})

/** More articles of one title are not looked through. */
const MOST_ALIKE = 1000

/** Suggests articles; what is sent is their id. */
async function completeTitle({ typed, library }: CompletionRequest): Promise<Suggestion[]> {
  const found = await library.titles(typed, MOST_SUGGESTIONS)
  return found.map(match => ({ name: labelOf(match), value: match.article }))
}

/** Title, outlet and day, whatever the language, so that somebody may also type or send it as it is shown. */
function labelOf({ article: id, title, source, published }: TitleMatch): string {
  const rest = [source && shortLine(source, LONGEST_SUGGESTION / 3), published]
    .filter(Boolean)
    .map(part => ` · ${part}`)
  const tail = rest.join('')
  return `${shortLine(title ?? id, LONGEST_SUGGESTION - tail.length) || id}${tail}`
}

/** The article meant: by its id, by words of its title, outlet and day (so also by its suggestion as it was shown), else by its text. */
async function articleCalled(name: string, library: Library): Promise<ArticleCard> {
  const byId = await library.article(name.trim())
  if (byId) return byId
  const [titled] = await library.titles(name, 1)
  const found = titled ?? (await library.search({ words: name, limit: 1 })).hits[0]
  const card = found && (await library.article(found.article))
  if (!card) throw refusal('no-such-article', texts => texts.noSuchArticle(`“${shortLine(name, SHOWN.name)}”`))
  return card
}
