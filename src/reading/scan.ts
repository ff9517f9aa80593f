import { findCapitals, findCountries, type CountryMention } from '../language/names/countries.ts'
import { findDates, type DateExpression } from '../language/dates/dates.ts'
import type { Language } from '../language/language.ts'
import { findNumbers, type NumberMention } from '../language/numbers/numbers.ts'
import { findWords, type Word } from '../language/words/words.ts'

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
  // Most sentences need but a part of it.
  const words = once(() => findWords(text))
  const numbers = once(() => findNumbers(text))
  const dates = once(() => findDates(text))
  const countries = once(() => findCountries(text))
  const capitals = once(() => findCapitals(text))
  return {
    text,
    language,
    get words() {
      return words()
    },
    get numbers() {
      return numbers()
    },
    get dates() {
      return dates()
    },
    get countries() {
      return countries()
    },
    get capitals() {
      return capitals()
    },
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}

/** The same sentence with some of its text masked: what lies under the mask has no words. */
export function masked(whole: Scan, text: string, mask: string): Scan {
  const words = once(() => whole.words.filter(word => text[word.start] !== mask))
  return {
    text,
    language: whole.language,
    get words() {
      return words()
    },
    get numbers() {
      return whole.numbers
    },
    get dates() {
      return whole.dates
    },
    get countries() {
      return whole.countries
    },
    get capitals() {
      return whole.capitals
    },
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

/** What stands between two words ends a clause: a mark other than quotation marks and hyphens. */
const BREAK = /[.,;:!?()[\]…–—/•\n]/
const DIGIT = /\d/

/** Whether the text between two offsets holds no mark that ends a clause, and, unless `overNumbers`, no digit. */
export function joined({ text }: Scan, from: number, to: number, overNumbers = false): boolean {
  if (to - from > 40) return false
  const between = text.slice(from, to)
  return overNumbers
    ? !BREAK.test(between.replaceAll(/\d[\d.,]*\d/g, ''))
    : !BREAK.test(between) && !DIGIT.test(between)
}

/** Whether a date expression covers the offset. */
export function inDate({ dates }: Scan, offset: number): boolean {
  const date = dates[indexAt(dates, offset + 1) - 1]
  return date !== undefined && offset < date.end
}

/** Whether a number in words, one that counts something, covers the offset. */
export function isNumber({ numbers }: Scan, offset: number): boolean {
  const number = numbers[indexAt(numbers, offset + 1) - 1]
  return number !== undefined && offset < number.end && /^(?:cardinal|money|percent)$/.test(number.kind)
}
