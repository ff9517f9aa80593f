import {
  ApplicationCommandOptionType as Type,
  ApplicationIntegrationType as Install,
  InteractionContextType as Context,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js'
import { command, type TurnRequest } from '../src/discord/command.ts'
import type { Library } from '../src/library/library.ts'
import { HITS_ON_A_PAGE, renderSearch, type SearchFilter } from '../src/reply/cards/search.ts'
import { oneLine } from '../src/reply/inert.ts'
import { markOf, markOfSearch } from '../src/reply/mark.ts'
import type { DiscordMessage } from '../src/reply/message.ts'
import { refusal } from '../src/reply/refusal.ts'
import { controlTextsIn, declined } from '../src/reply/texts/controls.ts'

const data = {
  name: 'search',
  name_localizations: { id: 'cari' },
  description: 'Look words up in the articles',
  description_localizations: { id: 'Cari kata di dalam artikel' },
  contexts: [Context.Guild, Context.BotDM, Context.PrivateChannel],
  integration_types: [Install.GuildInstall, Install.UserInstall],
  options: [
    {
      type: Type.String,
      name: 'words',
      name_localizations: { id: 'kata' },
      description: 'The words to look for',
      description_localizations: { id: 'Kata yang dicari' },
      max_length: 300,
      required: true,
    },
    {
      type: Type.String,
      name: 'outlet',
      name_localizations: { id: 'media' },
      description: 'Only articles of this outlet',
      description_localizations: { id: 'Hanya artikel dari media ini' },
      max_length: 100,
      autocomplete: true,
    },
    {
      type: Type.String,
      name: 'from',
      name_localizations: { id: 'dari' },
      description: 'Only articles published on or after this day: 2025-04-28',
      description_localizations: { id: 'Hanya artikel yang terbit mulai tanggal ini: 2025-04-28' },
      max_length: 10,
    },
    {
      type: Type.String,
      name: 'to',
      name_localizations: { id: 'sampai' },
      description: 'Only articles published on or before this day: 2025-04-28',
      description_localizations: { id: 'Hanya artikel yang terbit sampai tanggal ini: 2025-04-28' },
      max_length: 10,
    },
    {
      type: Type.String,
      name: 'language',
      name_localizations: { id: 'bahasa' },
      description: 'Only articles in this language',
      description_localizations: { id: 'Hanya artikel dalam bahasa ini' },
      choices: [
        { name: 'English', name_localizations: { id: 'Inggris' }, value: 'en' },
        { name: 'Indonesian', name_localizations: { id: 'Indonesia' }, value: 'id' },
      ],
    },
  ],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody

export const search = command({
  data,
  async run({ options, library, language }) {
    const { words, outlet, from, to } = options
    if ([from, to].some(day => day !== undefined && !isDay(day))) throw refusal('bad-date', texts => texts.badDate)
    if (from && to && from > to) throw refusal('period-backwards', texts => texts.periodBackwards)
    const filter: SearchFilter = {
      ...(outlet && { outlet: await outletCalled(outlet, library) }),
      ...(from && { from }),
      ...(to && { to }),
      ...(options.language && { language: options.language }),
    }
    return renderPage({ words: oneLine(words), filter, page: 1, mark: null, language, notes: [], library })
  },
  async turn({ page, state, question, language, notes, library }) {
    const [mark = '', ...rest] = state.split('~')
    const filter = await filterIn(rest, library)
    return renderPage({ words: question, filter, page, mark, language, notes, library })
  },
  async complete({ typed, library }) {
    const outlets = await outletsOf(library)
    const fits = (outlet: string) => outlet.toLowerCase().includes(typed.trim().toLowerCase())
    return outlets.filter(fits).map(outlet => ({ name: outlet, value: outlet }))
  },
})

interface Page extends Pick<TurnRequest, 'page' | 'language' | 'notes' | 'library'> {
  readonly words: string
  readonly filter: SearchFilter
  /** The mark of the search whose page this is; null for a new one. */
  readonly mark: string | null
}

async function renderPage({ words, filter, page, mark, language, notes, library }: Page): Promise<DiscordMessage> {
  // All pages up to this one, so that it can be seen whether they still are what they were.
  const result = await library.search({ words, ...filter, limit: Math.max(page, 1) * HITS_ON_A_PAGE })
  const now = markOfSearch(result, HITS_ON_A_PAGE)
  const isSame = mark === null || mark === now
  const shown = isSame ? page : 1
  const hits = result.hits.slice((shown - 1) * HITS_ON_A_PAGE, shown * HITS_ON_A_PAGE)
  const state = [now, ...wordsOf(filter)].join('~')
  const remarks = isSame ? notes : [...notes, controlTextsIn(language).changed]
  return renderSearch({ ...result, hits }, language, { page: shown, state, filter, notes: remarks })
}

/** A filter in a few characters; an outlet, whose name may be long, by its mark. */
function wordsOf({ outlet, from, to, language }: SearchFilter): readonly string[] {
  return [outlet ? markOf(outlet) : '', from ?? '', to ?? '', language ?? ''].map(word => word.replaceAll('-', ''))
}

async function filterIn([outlet, from, to, language]: readonly string[], library: Library): Promise<SearchFilter> {
  const day = (word: string) => `${word.slice(0, 4)}-${word.slice(4, 6)}-${word.slice(6)}`
  const outlets = outlet ? await outletsOf(library) : []
  const named = outlets.find(name => wordsOf({ outlet: name })[0] === outlet)
  if (outlet && named === undefined) throw declined('quote-gone', texts => texts.quoteGone)
  return {
    ...(named && { outlet: named }),
    ...(from && { from: day(from) }),
    ...(to && { to: day(to) }),
    ...((language === 'en' || language === 'id') && { language }),
  }
}

/** Whether a text is a day that exists, written `YYYY-MM-DD`. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** An outlet's name as the library has it, whatever its capitals. */
async function outletCalled(name: string, library: Library): Promise<string> {
  const outlets = await outletsOf(library)
  const found = outlets.find(outlet => outlet.toLowerCase() === name.trim().toLowerCase())
  if (found === undefined) throw refusal('unknown-outlet', texts => texts.unknownOutlet(name, outlets.join(', ')))
  return found
}

async function outletsOf(library: Library): Promise<readonly string[]> {
  const { sources } = await library.status()
  return sources.flatMap(({ outlet }) => outlet ?? [])
}
