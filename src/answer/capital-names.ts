import { MONTH, WEEKDAY } from '../language/dates/date-words.ts'
import type { NameTable } from '../language/names/names.ts'
import { isStopWord } from '../language/words/stop-words.ts'
import { findWords, type Word } from '../language/words/words.ts'

/** A name of more words is a headline. */
const LONGEST_NAME = 5

const OF_DATES = new RegExp(`^(?:${MONTH}|${WEEKDAY})$`, 'i')

/** What a sentence is searched with for names. */
export interface NameSearch {
  readonly names: NameTable
  /** Whether a folded word is an ordinary one, so that at the beginning of a sentence its capital means nothing. */
  readonly isOrdinary: (lower: string) => boolean
}

/**
 * The names in a sentence: words in capitals with nothing but a space or hyphen between them, each as its words. What the table of names
 * knows is cut out of a longer run ("Selandia Baru Aroha Tamati" are two). Months and days of the week are no names.
 *
 * @param words its words, where they have been found already
 */
export function capitalNames(
  sentence: string,
  search: NameSearch,
  words: readonly Word[] = findWords(sentence),
): Word[][] {
  const runs: Word[][] = []
  let run: Word[] = []
  words.forEach((word, at) => {
    const before = run.at(-1)
    if (before && !/^[ \u00a0-]$/.test(sentence.slice(before.end, word.start))) run = []
    // "Do-yun" goes on in lower case and has a stop word in it.
    const goesOn = run.length > 0 && (word.hyphenated || canStandInName(word))
    const meansNothing = at === 0 && search.isOrdinary(word.lower) && knownLength(words, 0, search.names) < 2
    if (!goesOn && (meansNothing || !beginsName(word))) {
      run = []
      return
    }
    if (run.length === 0) runs.push(run)
    run.push(word)
  })
  return runs
    .flatMap(whole => parted(whole, search.names))
    .filter(name => name.length <= LONGEST_NAME && name.some(({ lower }) => lower.length > 1))
}

function canStandInName({ lower, capital, acronym }: Word): boolean {
  return capital && (acronym || !/\d/.test(lower)) && !OF_DATES.test(lower)
}

function beginsName(word: Word): boolean {
  return canStandInName(word) && (word.acronym || !(isStopWord(word.lower, 'id') || isStopWord(word.lower, 'en')))
}

/** A run of words in capitals, parted before and after the names that the table knows. */
function parted(run: readonly Word[], names: NameTable): Word[][] {
  const parts: Word[][] = []
  let rest: Word[] = []
  const close = () => {
    if (rest.length > 0) parts.push(rest)
    rest = []
  }
  for (let at = 0; at < run.length;) {
    const length = knownLength(run, at, names)
    if (length === 0) rest.push(run[at++]!)
    else {
      close()
      parts.push(run.slice(at, at + length))
      at += length
    }
  }
  close()
  return parts
}

function knownLength(run: readonly Word[], at: number, names: NameTable): number {
  for (let length = Math.min(names.longest, run.length - at); length > 0; length--)
    if (names.find(run.slice(at, at + length).map(({ lower }) => lower))) return length
  return 0
}
