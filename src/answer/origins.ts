import type { NameTable } from '../language/names/names.ts'
import { fold } from '../language/words/words.ts'
import { sameSpeaker } from '../reading/same-speaker.ts'
import type { Evidence } from './evidence.ts'

/** From this share of common three-word shingles on, two sentences are one wording (Broder 1997; near-duplicates of the news differ in a word or two). */
const NEAR_DUPLICATE = 0.5

/**
 * Numbers the origins of pieces of evidence, from 1, in order of first appearance: pieces that carry one statement (the same speaker
 * and a common figure, near-duplicate wording, or the same wire on the same figure) have one number. In doubt, one origin. Only pieces that
 * have a figure or a shingle in common are compared.
 *
 * @param names with it a speaker is one by abbreviation and in full
 */
export function originsOf(evidence: readonly Evidence[], names?: NameTable): number[] {
  const parent = evidence.map((_, i) => i)
  const root = (i: number): number => (parent[i] === i ? i : root(parent[i]!))
  const join = (i: number, j: number) => {
    parent[root(j)] = root(i)
  }
  const grams = evidence.map(({ text }) => shingles(text))
  const withGram = new Map<string, number[]>()
  const withFigure = new Map<string, number[]>()
  evidence.forEach((one, j) => {
    const common = new Map<number, number>()
    for (const gram of grams[j]!) for (const i of put(withGram, gram, j)) common.set(i, (common.get(i) ?? 0) + 1)
    for (const [i, count] of common) if (count >= NEAR_DUPLICATE * (grams[i]!.size + grams[j]!.size - count)) join(i, j)
    for (const figure of figuresIn(one))
      for (const i of put(withFigure, figure, j))
        if (root(i) !== root(j) && haveVoiceInCommon(evidence[i]!, one, names)) join(i, j)
  })
  const numbers = new Map<number, number>()
  return evidence.map((_, i) => {
    const at = root(i)
    if (!numbers.has(at)) numbers.set(at, numbers.size + 1)
    return numbers.get(at)!
  })
}

/** Puts a number under a key; returns those that were there before. */
function put(map: Map<string, number[]>, key: string, number: number): readonly number[] {
  const before = map.get(key) ?? []
  map.set(key, [...before, number])
  return before
}

/** The figures of a piece of evidence, each as one string. */
function figuresIn({ statement }: Evidence): Set<string> {
  const counts = statement.figures.filter(({ kind }) => kind !== 'label')
  return new Set(counts.map(({ value, magnitude, counted }) => JSON.stringify([value, magnitude, counted?.key])))
}

function haveVoiceInCommon(a: Evidence, b: Evidence, names?: NameTable): boolean {
  const [s, t] = [a.statement.attribution, b.statement.attribution]
  if (!s || !t) return false
  const voices = [s.speaker, ...s.sources, ...s.carriers]
  return [t.speaker, ...t.sources, ...t.carriers].some(voice => voices.some(other => sameSpeaker(voice, other, names)))
}

/** The words of a text in threes, in a comparable form. */
function shingles(text: string): Set<string> {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
  const found = new Set<string>()
  for (let i = 0; i + 3 <= words.length; i++) found.add(words.slice(i, i + 3).join(' '))
  return found
}
