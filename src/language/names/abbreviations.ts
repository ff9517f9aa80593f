import { isStopWord } from '../words/stop-words.ts'
import { findWords, type Word } from '../words/words.ts'

/** An abbreviation that a text introduces, in folded words: `krb`, of `kebun raya bogor`. */
export interface Abbreviation {
  readonly short: string
  readonly long: readonly string[]
}

/** What the abbreviations of some texts stand for. */
export interface AbbreviationTable {
  /** The folded words that an abbreviation stands for. */
  longOf(short: string): readonly string[] | undefined
  /** The abbreviation of the longest run of words that begins here and has one. */
  at(words: readonly Word[], at: number): Abbreviation | undefined
}

/** Of two letters there are too many that mean different things. */
const IN_BRACKETS = /\((?<short>\p{Lu}{3,10})\)/gu

/** Words that are no part of what is spelled: `Badan Pengawas Obat *dan* Makanan`. */
const isEmpty = (word: Word) => isStopWord(word.lower, 'id') || isStopWord(word.lower, 'en')

/** Between two words of a name: "bagi para". */
const MOST_UNSPELLED = 3

/** Nothing but a space or a hyphen stands between the words of one name. */
const JOINS = /^[ \u00a0-]$/

/**
 * The abbreviations that a text introduces in brackets behind what they stand for: "Kebun Raya Bogor (KRB)". A strict form of
 * Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text" (2003): every letter
 * begins a word, and only function words may go unspelled; the name of a body may be abbreviated in another language. Linear.
 */
export function findAbbreviations(text: string): Abbreviation[] {
  return [...text.matchAll(IN_BRACKETS)].flatMap(match => {
    const { short } = match.groups as { short: string }
    const before = text.slice(Math.max(0, match.index - 30 * short.length), match.index)
    const words = findWords(before)
    if (!/^[ \u00a0]?$/.test(before.slice(words.at(-1)?.end))) return []
    const first = spelledUpTo(words, words.length - 1, short.toLowerCase(), before) ?? bodyUpTo(words, before)
    if (first === null) return []
    return [{ short: short.toLowerCase(), long: words.slice(first).map(({ lower }) => lower) }]
  })
}

/** Where in a text the words stand that an abbreviation (folded) is spelled from, whether or not it stands beside them. */
export function findSpelledOut(text: string, words: readonly Word[], short: string): { start: number; end: number }[] {
  if (short.length < 3) return []
  return words.flatMap(({ end }, last) => {
    const first = spelledUpTo(words, last, short, text)
    return first === null ? [] : [{ start: words[first]!.start, end }]
  })
}

/** The first of the words up to `last` whose first letters spell an abbreviation, or null. */
function spelledUpTo(words: readonly Word[], last: number, short: string, text: string): number | null {
  let at = last
  for (let letter = short.length - 1; letter >= 0; letter--, at--) {
    // What begins or ends it is spelled; between them function words need not be.
    if (letter < short.length - 1) at -= unspelledBefore(words, at, short[letter]!)
    const [word, next] = [words[at], words[at + 1]]
    if (!word || word.lower[0] !== short[letter]) return null
    if (at < last && !JOINS.test(text.slice(word.end, next!.start))) return null
    if (letter === 0) return isEmpty(word) ? null : at
  }
  return null
}

/** What bodies are called by: their abbreviation may be that of another language ("Badan Tenaga Atom Internasional (IAEA)"). */
const BODY =
  /^(?:tim|badan|komite|komisi|lembaga|organisasi|kementerian|dewan|persatuan|perserikatan|otoritas|mahkamah|pengadilan|asosiasi|federasi|dana|program|kantor|pusat|institut|liga|konfederasi|dinas|team|agency|committee|commission|organi[sz]ation|ministry|council|authority|court|association|federation|fund|office|centre|center|institute|league|service)$/

/** The first of the words of a body's name that ends with the last word: three or more, in capitals but for function words; or null. */
function bodyUpTo(words: readonly Word[], text: string): number | null {
  let first: number | null = null
  for (let at = words.length - 1; at >= 0; at--) {
    const [word, next] = [words[at]!, words[at + 1]]
    const goesOn = next === undefined || JOINS.test(text.slice(word.end, next.start))
    if (!goesOn || !(word.capital || isEmpty(word))) break
    if (word.capital && BODY.test(word.lower)) first = at
  }
  return first !== null && words.length - first >= 3 ? first : null
}

/** How many function words stand before the word that a letter begins, `at` and backwards. */
function unspelledBefore(words: readonly Word[], at: number, letter: string): number {
  const from = words.slice(Math.max(0, at - MOST_UNSPELLED), at + 1)
  const passed = from.length - 1 - from.findLastIndex(word => word.lower[0] === letter || !isEmpty(word))
  return passed < from.length ? passed : 0
}

/** A table of what texts introduce. Where they disagree what an abbreviation stands for it stands for nothing. */
export function abbreviationTable(introduced: Iterable<Abbreviation>): AbbreviationTable {
  const meanings = new Map<string, Map<string, number>>()
  for (const { short, long } of introduced) {
    const meant = meanings.get(short) ?? new Map<string, number>()
    meant.set(long.join(' '), (meant.get(long.join(' ')) ?? 0) + 1)
    meanings.set(short, meant)
  }
  const longs = new Map<string, readonly string[]>()
  const shorts = new Map<string, Abbreviation>()
  let longest = 0
  for (const [short, meant] of meanings) {
    const times = [...meant.values()].reduce((sum, one) => sum + one, 0)
    const [usual, most] = [...meant].reduce((best, one) => (one[1] > best[1] ? one : best))
    if (most * 2 <= times) continue
    const long = usual.split(' ')
    longs.set(short, long)
    shorts.set(usual, { short, long })
    longest = Math.max(longest, long.length)
  }
  return {
    longOf: short => longs.get(short),
    at: (words, at) => {
      for (let length = Math.min(longest, words.length - at); length > 1; length--) {
        const found = shorts.get(
          words
            .slice(at, at + length)
            .map(({ lower }) => lower)
            .join(' '),
        )
        if (found) return found
      }
      return undefined
    },
  }
}
