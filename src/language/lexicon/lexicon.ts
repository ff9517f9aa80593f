import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { americanSpelling, inflections, lemmaCandidates, type PartOfSpeech } from '../words/english-forms.ts'
import { stem } from '../words/stem.ts'
import { fold } from '../words/words.ts'

/** One meaning of a headword: its Indonesian renderings, the most usual first. */
export interface Sense {
  readonly renderings: readonly string[]
  /** 0 for the most usual meaning of the headword, 1 for the next. */
  readonly rank: number
}

/** Headwords with their senses, in both directions. */
export interface Lexicon {
  /** The senses of an English word or phrase as written in lower case: the form itself, then the words that it inflects. */
  senses(words: readonly string[]): readonly Sense[]
  /** English headwords that an Indonesian word or phrase renders, first those that it renders in this form, the surest first. `weight` is 1 at the most. */
  headwords(words: readonly string[]): readonly { readonly headword: string; readonly weight: number }[]
  /** The most words that an entry has: how far a search for the longest one must look. */
  readonly longest: number
  /** Whether an Indonesian word, in any form, stands in a rendering, be it alone or with others. */
  holds(word: string): boolean
  /** Every English headword of one word. */
  words(): Iterable<string>
  /** Every one of them, and its inflected forms. */
  forms(): Iterable<string>
  readonly size: number
}

/** Data files of the lexicon, one a field, beside this module. */
const FOLDER = fileURLToPath(new URL('fields/', import.meta.url))

/** Reads the lexicon that comes with Kutip, and the entries that a corpus or an operator adds (lines of the same format). */
export function loadLexicon(additions: readonly string[] = []): Lexicon {
  const files = readdirSync(FOLDER)
    .filter(name => name.endsWith('.lex'))
    .sort()
  return parseLexicon([...files.map(name => readFileSync(FOLDER + name, 'utf8')), ...additions])
}

/**
 * Parses lexicon text: a line an entry, `headword pos = rendering, rendering; rendering of the next sense`; `#` starts a comment.
 * A line of another form is passed over: the lexicon's own test names such lines.
 */
export function parseLexicon(texts: readonly string[]): Lexicon {
  const entries = new Map<string, Sense[]>()
  const reverse = new Map<string, Map<string, number>>()
  const asWritten = new Map<string, Set<string>>()
  const inflected = new Map<string, Set<PartOfSpeech>>()
  const held = new Set<string>()
  let longest = 1
  for (const text of texts)
    for (const line of text.split('\n')) {
      const entry = parseEntry(line)
      if (!entry) continue
      const { headword, part, senses } = entry
      entries.set(headword, [...(entries.get(headword) ?? []), ...senses])
      if (!headword.includes(' ')) inflected.set(headword, (inflected.get(headword) ?? new Set()).add(part))
      for (const { renderings, rank } of senses)
        renderings.forEach((rendering, place) => {
          const words = rendering.split(' ')
          const key = indonesianKey(words)
          for (const word of words) held.add(stem(word, 'id'))
          const weight = 1 / (1 + rank) / (1 + place)
          const headwords = reverse.get(key) ?? new Map<string, number>()
          headwords.set(headword, Math.max(weight, headwords.get(headword) ?? 0))
          reverse.set(key, headwords)
          asWritten.set(rendering, (asWritten.get(rendering) ?? new Set()).add(headword))
          longest = Math.max(longest, words.length, headword.split(' ').length)
        })
    }
  return {
    senses: words => sensesOf(entries, words),
    headwords: words => {
      const exact = asWritten.get(words.join(' '))
      const isExact = (headword: string) => exact?.has(headword) ?? false
      return [...(reverse.get(indonesianKey(words)) ?? [])]
        .map(([headword, weight]) => ({ headword, weight }))
        .sort((x, y) => Number(isExact(y.headword)) - Number(isExact(x.headword)) || y.weight - x.weight)
    },
    longest,
    holds: word => held.has(stem(word, 'id')),
    words: () => inflected.keys(),
    forms: () => new Set([...inflected].flatMap(([headword, parts]) => [headword, ...inflections(headword, parts)])),
    size: entries.size,
  }
}

const ENTRY = /^([a-z0-9][^=]*?) ([nvadfp]) = (.+)$/

function parseEntry(line: string): { headword: string; part: PartOfSpeech; senses: Sense[] } | null {
  const match = line.startsWith('#') ? null : ENTRY.exec(line.trim())
  if (!match) return null
  const senses = match[3]!
    .split(';')
    .map(sense =>
      sense
        .split(',')
        .map(rendering => fold(rendering).trim())
        .filter(Boolean),
    )
    .filter(renderings => renderings.length > 0)
    .map((renderings, rank) => ({ renderings, rank }))
  const headword = fold(match[1]!).replace(/['’-]/g, match => (match === '-' ? ' ' : ''))
  return { headword, part: match[2] as PartOfSpeech, senses }
}

/** Indonesian words meet by their stems. */
function indonesianKey(words: readonly string[]): string {
  return words.map(word => stem(word, 'id')).join(' ')
}

/** Looks words up as written, then in American spelling, which is that of the headwords. */
function sensesOf(entries: ReadonlyMap<string, readonly Sense[]>, words: readonly string[]): readonly Sense[] {
  const found = sensesAs(entries, words)
  return found.length > 0 ? found : sensesAs(entries, words.map(americanSpelling))
}

/** Tries the words as they are, then with the last, the first or both in base form. The first form that is known wins. */
function sensesAs(entries: ReadonlyMap<string, readonly Sense[]>, words: readonly string[]): readonly Sense[] {
  const exact = entries.get(words.join(' '))
  if (words.length === 1) {
    // `found` is a word of its own and an inflection of `find`: both count.
    const inflected = lemmaCandidates(words[0]!)
      .slice(1)
      .flatMap(lemma => entries.get(lemma) ?? [])
    return exact ? [...exact, ...inflected.map(sense => ({ ...sense, rank: sense.rank + 1 }))] : inflected
  }
  if (exact) return exact
  const middle = words.slice(1, -1)
  const firsts = lemmaCandidates(words[0] ?? '')
  for (const last of lemmaCandidates(words.at(-1) ?? ''))
    for (const first of firsts) {
      const found = entries.get([first, ...middle, last].join(' '))
      if (found) return found
    }
  return []
}
