import type { Language } from '../../src/language/language.ts'
import { readSentence } from '../../src/reading/statements.ts'

/** The article's day of all these sentences: a Thursday. */
export const PUBLISHED = '2025-03-06'

const read = (text: string, language: Language, previous?: string) =>
  readSentence(text, 0, { language, published: PUBLISHED, ...(previous !== undefined && { previous }) })

/** What is counted in a sentence, a line for each figure: `70 troops kp killed`, with `-` for what is not said. */
export function rowsOf(text: string, language: Language = 'id', previous?: string): string[] {
  return read(text, language, previous)
    .figures.filter(({ kind }) => kind !== 'label')
    .map(({ value, magnitude, counted, of, event }) =>
      [value ?? `~${magnitude}`, counted?.key ?? '-', of ?? '-', event ?? '-'].join(' '),
    )
}

/** The first day to which each figure of a sentence belongs, or null. */
export function daysOf(text: string, language: Language = 'id'): (string | null)[] {
  return read(text, language)
    .figures.filter(({ kind }) => kind !== 'label')
    .map(({ asOf }) => asOf?.resolved?.from ?? null)
}

/** Who says a sentence, or null. */
export function speakerOf(text: string, language: Language = 'id', previous?: string): string | null {
  return read(text, language, previous).attribution?.speaker ?? null
}
