import type { Language } from '../../language/language.ts'
import { UserError } from '../../language/user-error.ts'
import { moderatingInEnglish } from './moderating-en.ts'
import { moderatingInIndonesian } from './moderating-id.ts'
import type { ModeratingTexts } from './moderating-texts.ts'

/** The texts of a language. */
export function moderatingTextsIn(language: Language): ModeratingTexts {
  return language === 'id' ? moderatingInIndonesian : moderatingInEnglish
}

/** A `UserError` that says one of these texts. */
export function refused(code: string, say: (texts: ModeratingTexts) => string): UserError {
  return new UserError(code, { en: say(moderatingInEnglish), id: say(moderatingInIndonesian) })
}
