import type { Language } from './language.ts'

/**
 * A failure that the person who asked can mend. It carries a stable code and its text in both languages;
 * every other error is a bug. It lives in the lowest room because any room may have to say "no".
 */
export class UserError extends Error {
  readonly code: string
  readonly texts: Readonly<Record<Language, string>>

  constructor(code: string, texts: Readonly<Record<Language, string>>, options?: ErrorOptions) {
    super(texts.en, options)
    this.name = 'UserError'
    this.code = code
    this.texts = texts
  }
}
