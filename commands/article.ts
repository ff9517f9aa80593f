import {
  ApplicationCommandOptionType as Type,
  ApplicationIntegrationType as Install,
  InteractionContextType as Context,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js'
import { command, type CompletionRequest, type Suggestion } from '../src/discord/command.ts'
import { asTitle, labelOf } from '../src/discord/keeping/articles.ts'
import type { ArticleCard, Library } from '../src/library/library.ts'
import type { Withheld } from '../src/library/moderation.ts'
import { markOfArticle, renderArticle } from '../src/reply/cards/article.ts'
import { shortLine } from '../src/reply/inert.ts'
import { SHOWN } from '../src/reply/limits.ts'
import { refusal } from '../src/reply/refusal.ts'
import { declined } from '../src/reply/texts/controls.ts'
import { refused } from '../src/reply/texts/moderating.ts'
import { MOST_SUGGESTIONS } from './topic.ts'

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
    if (card) return renderArticle(card, language, { page, notes })
    await tellIfHidden(one => markOfArticle(one.article) === state, library)
    throw declined('quote-gone', texts => texts.quoteGone)
  },
})

/** More articles of one title are not looked through. */
const MOST_ALIKE = 1000

/** Suggests articles; what is sent is their id. */
async function completeTitle({ typed, library }: CompletionRequest): Promise<Suggestion[]> {
  const found = await library.titles(typed, MOST_SUGGESTIONS)
  return found.map(match => ({ name: labelOf(match), value: match.article }))
}

/** The article meant: by its id, by words of its title, outlet and day (so also by its suggestion as it was shown), else by its text. */
async function articleCalled(name: string, library: Library): Promise<ArticleCard> {
  const byId = await library.article(name.trim())
  if (byId) return byId
  // Before anything that is merely like it: who names a hidden article is told why it is not shown.
  await tellIfHidden(one => [one.article, one.title, labelOf(asTitle(one))].includes(name.trim()), library)
  const [titled] = await library.titles(name, 1)
  const found = titled ?? (await library.search({ words: name, limit: 1 })).hits[0]
  const card = found && (await library.article(found.article))
  if (!card) throw refusal('no-such-article', texts => texts.noSuchArticle(`“${shortLine(name, SHOWN.name)}”`))
  return card
}

/** @throws UserError with the moderators' reason, where the article meant is hidden */
async function tellIfHidden(isMeant: (hidden: Withheld) => boolean, library: Library): Promise<void> {
  const { hidden } = await library.status()
  const found = hidden.find(isMeant)
  if (!found) return
  const title = shortLine(found.title ?? found.article, SHOWN.name)
  throw refused('article-hidden', texts => texts.isHidden(title, shortLine(found.reason ?? '', SHOWN.remark)))
}
