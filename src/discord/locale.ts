import type { Language } from '../language/language.ts'

/** The language in which Kutip speaks to somebody whose Discord is set to this locale. */
export function languageOf(locale: string): Language {
  return locale === 'id' ? 'id' : 'en'
}
