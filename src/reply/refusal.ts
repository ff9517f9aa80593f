import { UserError } from '../language/user-error.ts'
import { english } from './texts/en.ts'
import { indonesian } from './texts/id.ts'
import type { Texts } from './texts/texts.ts'

/** A `UserError` that says one of Kutip's texts: `refusal('bad-date', texts => texts.badDate)`. */
export function refusal(code: string, say: (texts: Texts) => string): UserError {
  return new UserError(code, { en: say(english), id: say(indonesian) })
}
