import type { Language } from '../../language/language.ts'
import type { UserError } from '../../language/user-error.ts'
import { inertWithin } from '../inert.ts'
import { LIMITS } from '../limits.ts'
import { COLOURS, type DiscordMessage } from '../message.ts'
import { textsIn } from '../texts/languages.ts'

/** Why something did not work and what to do about it; in both languages where the person's is not known. */
export function renderRefusal(error: UserError, languages: readonly Language[]): DiscordMessage {
  return refusal(languages, language => error.texts[language])
}

/** That something broke inside Kutip, under a number that stands in the log too. */
export function renderInternalError(id: string, languages: readonly Language[]): DiscordMessage {
  return refusal(languages, language => textsIn(language).internalError(id))
}

function refusal(languages: readonly Language[], say: (language: Language) => string): DiscordMessage {
  const room = Math.floor(LIMITS.description / languages.length) - 1
  const description = languages.map(language => inertWithin(say(language), room).text).join('\n')
  const title = languages.map(language => textsIn(language).sorry).join(' · ')
  return { embeds: [{ color: COLOURS.refused, title, description }] }
}
