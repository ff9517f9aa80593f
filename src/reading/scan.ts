import { findCapitals, findCountries, type CountryMention } from '../language/countries.ts'
import { findDates, type DateExpression } from '../language/dates.ts'
import type { Language } from '../language/language.ts'
import { findNumbers, type NumberMention } from '../language/numbers.ts'
import { findWords, type Word } from '../language/words.ts'

/** A sentence with all that is found in it once, before it is read. Offsets are into its own text. */
export interface Scan {
  readonly text: string
  readonly language: Language
  readonly words: readonly Word[]
  readonly numbers: readonly NumberMention[]
  readonly dates: readonly DateExpression[]
  readonly countries: readonly CountryMention[]
  readonly capitals: readonly CountryMention[]
}

export function scan(text: string, language: Language): Scan {
  return {
    text,
    language,
    words: findWords(text),
    numbers: findNumbers(text),
    dates: findDates(text),
    countries: findCountries(text),
    capitals: findCapitals(text),
  }
}

/** Index of the first item that begins at or after the offset; the items are in order. */
export function indexAt(items: readonly { readonly start: number }[], offset: number): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (items[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** What stands between two words ends a clause: a mark other than quotation marks and hyphens, or a digit. */
const BREAK = /[.,;:!?()[\]…–—/•\n\d]/

/** Whether the text between two offsets holds no mark that ends a clause, and no digit. */
export function joined({ text }: Scan, from: number, to: number): boolean {
  return to - from <= 40 && !BREAK.test(text.slice(from, to))
}

/** Whether a number in words, one that counts something, covers the offset. */
export function isNumber({ numbers }: Scan, offset: number): boolean {
  const number = numbers[indexAt(numbers, offset + 1) - 1]
  return number !== undefined && offset < number.end && /^(?:cardinal|money|percent)$/.test(number.kind)
}
