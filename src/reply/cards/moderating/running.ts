import type { Language } from '../../../language/language.ts'
import type { UserError } from '../../../language/user-error.ts'
import type { Actor } from '../../../library/moderation.ts'
import type { DiscordMessage } from '../../message.ts'
import { moderatingTextsIn } from '../../texts/moderating.ts'
import { renderRefusal } from '../notices.ts'
import { who } from './parts.ts'

/** That another refresh has to end first, and who began it. */
export function renderRunning(error: UserError, by: Actor, language: Language): DiscordMessage {
  const texts = moderatingTextsIn(language)
  const embeds = renderRefusal(error, [language]).embeds.map(embed => ({
    ...embed,
    description: [embed.description, texts.refreshingBy(who(by, texts))].join('\n'),
  }))
  return { embeds }
}
