/** A word as it stands in a text: `text.slice(start, end)`. */
export interface Word {
  readonly start: number
  readonly end: number
  /** Lower case, without diacritics, apostrophes and possessive endings. */
  readonly lower: string
  /** The first letter is upper case. */
  readonly capital: boolean
  /** All letters (two or more) are upper case: AS, PBB, KCNA. */
  readonly acronym: boolean
  /** Joined to the word before by a hyphen. */
  readonly hyphenated: boolean
}

/** Letters with their marks; an apostrophe only between letters. Digits are read by `findNumbers`; `B-52`, `G20`, `covid19` keep theirs. */
const WORD = /\p{L}[\p{L}\p{M}\p{N}]*(?:['’`]\p{L}[\p{L}\p{M}]*)*/gu

const MARKS = /\p{M}/gu

/** Lower case without diacritics: `Côte` → `cote`. Letters of other scripts stay as they are. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').toLowerCase()
}

/** The words of a text, in order. Hyphenated compounds are cut at the hyphen. Linear. */
export function findWords(text: string): Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(WORD)) {
    const [raw] = match
    const plain = raw.replace(/['’`]s$/i, '').replace(/['’`]/g, '')
    const start = match.index
    words.push({
      start,
      end: start + raw.length,
      lower: fold(plain),
      capital: /^\p{Lu}/u.test(raw),
      acronym: plain.length > 1 && /^[\p{Lu}\p{N}]+$/u.test(plain),
      hyphenated: words.length > 0 && start > 0 && /[-‐‑]/.test(text[start - 1]!) && words.at(-1)!.end === start - 1,
    })
  }
  return words
}
