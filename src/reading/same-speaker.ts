import { findCountries } from '../language/names/countries.ts'
import { nameAt, type NameTable } from '../language/names/names.ts'
import { findWords, fold } from '../language/words/words.ts'
import { OFFICES } from './speech-words.ts'

/** Folded words that tell nobody apart. */
const EMPTY = new Set(
  'the a an of dan and kantor berita news agency seorang para sang itu ini tersebut mr mrs ms'.split(' '),
)

/**
 * Whether two speakers as written are one: spelling variants of a name (Jong Un, Jong-un), a part of it (a surname
 * alone), a name with its title, a country in two languages. In doubt one.
 *
 * @param names with it an abbreviation and the name in full are one (BMKG), and so are the two languages' names of a body
 */
export function sameSpeaker(a: string, b: string, names?: NameTable): boolean {
  return same(a, b) || (names !== undefined && same(underOneName(a, names), underOneName(b, names)))
}

/** The speaker with every name in it as its table's key, once: "Perserikatan Bangsa-Bangsa (PBB)" is `pbb`. */
function underOneName(speaker: string, names: NameTable): string {
  const words = findWords(speaker)
  const keys: string[] = []
  for (let at = 0; at < words.length;) {
    const found = nameAt(names, words, at)
    const key = found?.name.key ?? words[at]!.lower
    if (found === undefined || keys.at(-1) !== key) keys.push(key)
    at += found?.length ?? 1
  }
  return keys.join(' ')
}

function same(a: string, b: string): boolean {
  const [left, right] = [partsOf(a), partsOf(b)]
  if (left.length === 0 || right.length === 0) return fold(a).trim() === fold(b).trim()
  if (left.join('') === right.join('')) return true
  const countries = [a, b].map(countriesOnly)
  if (countries[0] !== null && countries[1] !== null) return countries[0] === countries[1]
  // A country is not its ministry.
  if (countries[0] !== null || countries[1] !== null) return false
  // "UN" is no part of "Kim Jong Un".
  if (isAbbreviation(a) ? !b.includes(a.trim()) : isAbbreviation(b) && !a.includes(b.trim())) return false
  const [short, long] = left.length <= right.length ? [left, right] : [right, left]
  if (short.every(part => long.includes(part)) && short.some(part => !OFFICES.has(part))) return true
  return short.length === long.length && differences(short, long)
}

const isAbbreviation = (speaker: string): boolean => /^\s*\p{Lu}{2,5}\s*$/u.test(speaker)

function partsOf(name: string): string[] {
  return (fold(name).match(/[\p{L}\p{N}]+/gu) ?? []).filter(part => !EMPTY.has(part))
}

/** The countries that a speaker consists of, or null where anything else is named. */
function countriesOnly(name: string): string | null {
  const countries = findCountries(name)
  const covered = countries.reduce((sum, { start, end }) => sum + (end - start), 0)
  if (countries.length === 0 || name.replaceAll(/[^\p{L}]|\b(?:dan|and|the)\b/gu, '').length > covered) return null
  return [...new Set(countries.map(({ key }) => key))].sort().join(' ')
}

/** Names of which at most one part is spelt otherwise, and by one letter: Seung-hoon, Swung-hoon. */
function differences(left: readonly string[], right: readonly string[]): boolean {
  const unequal = left.filter((part, at) => part !== right[at])
  return (
    unequal.length === 1 &&
    left.length > 1 &&
    left.every((part, at) => part === right[at] || oneLetterApart(part, right[at]!))
  )
}

const SHORTEST_VARIANT = 4

/** One letter more, less, other, or two changed about. */
function oneLetterApart(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < SHORTEST_VARIANT || Math.abs(a.length - b.length) > 1) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  const [restA, restB] = [a.slice(at), b.slice(at)]
  if (a.length !== b.length) return a.length > b.length ? restA.slice(1) === restB : restA === restB.slice(1)
  const swapped = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)
  return restA.slice(1) === restB.slice(1) || swapped
}
