import type { Language } from '../../language/language.ts'
import { english } from './en.ts'
import { indonesian } from './id.ts'
import type { Texts } from './texts.ts'

/** The texts of a language. */
export function textsIn(language: Language): Texts {
  return language === 'id' ? indonesian : english
}
