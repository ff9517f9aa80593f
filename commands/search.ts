import {
  ApplicationCommandOptionType as Type,
  ApplicationIntegrationType as Install,
  InteractionContextType as Context,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js'
import { command } from '../src/discord/command.ts'
import type { Library } from '../src/library/library.ts'
import { renderSearch } from '../src/reply/cards/search.ts'
import { refusal } from '../src/reply/refusal.ts'

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
    const result = await library.search({
      words,
      ...(outlet && { outlet: await outletCalled(outlet, library) }),
      ...(from && { from }),
      ...(to && { to }),
      ...(options.language && { language: options.language }),
    })
    return renderSearch(result, language)
  },
})

/** Whether a text is a day that exists, written `YYYY-MM-DD`. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** An outlet's name as the library has it, whatever its capitals. */
async function outletCalled(name: string, library: Library): Promise<string> {
  const { sources } = await library.status()
  const outlets = sources.flatMap(({ outlet }) => outlet ?? [])
  const found = outlets.find(outlet => outlet.toLowerCase() === name.trim().toLowerCase())
  if (found === undefined) throw refusal('unknown-outlet', texts => texts.unknownOutlet(name, outlets.join(', ')))
  return found
}
