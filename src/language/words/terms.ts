import type { Language } from '../language.ts'
import { findNumbers, numberTerm, type NumberMention } from '../numbers/numbers.ts'
import { stem } from './stem.ts'
import { findWords } from './words.ts'

/** One indexed unit of a text: a stem, a name or a figure, and where it stands. */
export interface Term {
  /** What is indexed: a stem (`kirim`), a name as written in lower case (`busan`) or a figure in normal form (`#11000`). */
  readonly term: string
  readonly start: number
  readonly end: number
  /** Running number of the word in the text; a figure in several words has one. */
  readonly position: number
}

/** Prefixes that Indonesian writes joined, apart or with a hyphen: antipesawat, anti-pesawat, anti pesawat. */
export const BOUND_PREFIX =
  /^(?:anti|antar|multi|pasca|non|semi|supra|ultra|inter|sub|super|trans|mikro|makro|mono|poli)$/

/**
 * The terms of a text, in order: the one analysis that passages and questions go through, whichever engine indexes them.
 * Figures in either notation or in words become one term; reduplication (kapal-kapal) counts once. Linear.
 */
export function analyse(text: string, language: Language): Term[] {
  const terms: Term[] = []
  const numbers = findNumbers(text)
  let next = 0
  let position = 0
  const pushNumbersBefore = (offset: number) => {
    for (; next < numbers.length && numbers[next]!.start < offset; next++) {
      const number = numbers[next]!
      if (number.kind === 'date')
        for (const part of dateTerms(number, language)) terms.push({ ...part, position: position++ })
      if (number.value === null) continue
      terms.push({ term: numberTerm(number.value), start: number.start, end: number.end, position: position++ })
      if (number.valueTo !== undefined)
        terms.push({ term: numberTerm(number.valueTo), start: number.start, end: number.end, position: position++ })
    }
  }
  let prefix: { lower: string; end: number } | null = null
  for (const word of findWords(text)) {
    const from = Math.max(0, next - 1)
    pushNumbersBefore(word.end)
    const isNumber = numbers
      .slice(from, next)
      .some(({ value, kind, end }) => (value !== null || kind === 'date') && word.start < end)
    if (isNumber) continue
    const term = termOf(word.lower, language)
    const before = terms.at(-1)
    if (word.hyphenated && before?.term === term && before.end === word.start - 1) {
      terms[terms.length - 1] = { ...before, end: word.end }
      continue
    }
    const joined: string | null = prefix && prefix.end >= word.start - 1 ? prefix.lower + word.lower : null
    prefix = language === 'id' && BOUND_PREFIX.test(word.lower) ? { lower: word.lower, end: word.end } : null
    terms.push({ term, start: word.start, end: word.end, position: position++ })
    if (joined) terms.push({ term: termOf(joined, language), start: word.start, end: word.end, position: position - 1 })
  }
  pushNumbersBefore(text.length)
  return terms
}

/** The term of one folded word. */
export function termOf(lower: string, language: Language): string {
  return /\p{N}/u.test(lower) ? lower : stem(lower, language)
}

/** A date in figures as the words that people ask for it with: 8/2/2025 is `#8 februari #2025`, day before month. */
function dateTerms({ text, start }: NumberMention, language: Language): Omit<Term, 'position'>[] {
  const parts = [...text.matchAll(/\d+/g)].map(part => ({
    value: Number(part[0]),
    start: start + part.index,
    end: start + part.index + part[0].length,
  }))
  const month = parts[1]
  if (parts.length > 3 || !month || month.value < 1 || month.value > 12) return []
  return parts.map(part => ({
    term: part === month ? termOf(MONTHS[language][month.value - 1]!, language) : numberTerm(part.value),
    start: part.start,
    end: part.end,
  }))
}

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: 'january february march april may june july august september october november december'.split(' '),
  id: 'januari februari maret april mei juni juli agustus september oktober november desember'.split(' '),
}
