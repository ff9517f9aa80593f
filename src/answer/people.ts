import { findWords, fold } from '../language/words/words.ts'
import { sameSpeaker } from '../reading/same-speaker.ts'
import { slips } from './slips.ts'
import type { AskedConcept } from './concepts.ts'

/** The names of several words in a question that no table knows (of persons, mostly), as the places of their words among its concepts. */
export function peopleIn(concepts: readonly AskedConcept[]): number[][] {
  const runs: number[][] = []
  concepts.forEach(({ kind, listed, start }, i) => {
    if (kind !== 'name' || listed) return
    const before = runs.at(-1)
    if (before?.at(-1) === i - 1 && concepts[i - 1]!.end + 1 === start) before.push(i)
    else runs.push([i])
  })
  return runs
}

/** Between the words of one name. */
const JOINS = /^[ \u00a0-]$/

/**
 * Takes back what only somebody of a like name has: Han Mi Suk was asked about, and the text has Han Mi Rae.
 *
 * @param matched how surely each concept stands in the text
 */
export function withoutNamesakes(
  matched: readonly number[],
  concepts: readonly AskedConcept[],
  text: string,
): readonly number[] {
  const namesakes = peopleIn(concepts).filter(
    run =>
      run.filter(i => matched[i]! > 0).length > 1 &&
      run.some(i => matched[i] === 0) &&
      isNamesake(
        run.map(i => concepts[i]!.text),
        text,
      ),
  )
  const taken = new Set(namesakes.flat())
  return taken.size === 0 ? matched : matched.map((sure, i) => (taken.has(i) ? 0 : sure))
}

/** Whether every name in a text that has two words of this one is somebody else's. */
function isNamesake(asked: readonly string[], text: string): boolean {
  const names = capitalRuns(text)
    .map(run => run.slice(run.findIndex(word => asked.includes(word))))
    .filter(run => run.filter(word => asked.includes(word)).length > 1)
  return names.length > 0 && names.every(run => !sameSpeaker(asked.join(' '), run.join(' ')) && !isMisspelt(asked, run))
}

/** "Ridwan Astapraja": one letter of a long name. */
function isMisspelt(asked: readonly string[], found: readonly string[]): boolean {
  const [a, b] = [asked.join(''), found.join('')]
  return /^[a-z]{8,}$/.test(a) && /^[a-z]{8,}$/.test(b) && slips(a, b, 1) <= 1
}

/** The runs of words in capitals of a text, folded. */
function capitalRuns(text: string): string[][] {
  const words = findWords(text)
  const runs: string[][] = []
  words.forEach((word, at) => {
    if (!word.capital && !word.hyphenated) return
    const before = words[at - 1]
    const goesOn = before?.capital && JOINS.test(text.slice(before.end, word.start))
    if (goesOn) runs.at(-1)!.push(fold(word.lower))
    else runs.push([word.lower])
  })
  return runs
}
