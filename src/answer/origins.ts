import { sameSpeaker } from '../reading/same-speaker.ts'
import type { Evidence } from './evidence.ts'
import { shingles } from './evidence.ts'

/** From this share of common three-word shingles on, two sentences are one wording (Broder 1997; near-duplicates of the news differ in a word or two). */
const NEAR_DUPLICATE = 0.5

/**
 * Numbers the origins of pieces of evidence, from 1, in order of first appearance: pieces that carry one statement (the same speaker
 * and a common figure, near-duplicate wording, or the same wire on the same figure) have one number. In doubt, one origin.
 */
export function originsOf(evidence: readonly Evidence[]): number[] {
  const parent = evidence.map((_, i) => i)
  const root = (i: number): number => (parent[i] === i ? i : root(parent[i]!))
  const grams = evidence.map(({ text }) => shingles(text))
  for (let i = 0; i < evidence.length; i++)
    for (let j = i + 1; j < evidence.length; j++)
      if (sameStatement(evidence[i]!, evidence[j]!) || jaccard(grams[i]!, grams[j]!) >= NEAR_DUPLICATE)
        parent[root(j)] = root(i)
  const numbers = new Map<number, number>()
  return evidence.map((_, i) => {
    const at = root(i)
    if (!numbers.has(at)) numbers.set(at, numbers.size + 1)
    return numbers.get(at)!
  })
}

function sameStatement(a: Evidence, b: Evidence): boolean {
  const figures = a.statement.figures.filter(
    x =>
      x.kind !== 'label' &&
      b.statement.figures.some(
        y => y.value === x.value && y.magnitude === x.magnitude && y.counted?.key === x.counted?.key,
      ),
  )
  if (figures.length === 0) return false
  const [s, t] = [a.statement.attribution, b.statement.attribution]
  if (!s || !t) return false
  const voices = [s.speaker, ...s.sources, ...s.carriers]
  return [t.speaker, ...t.sources, ...t.carriers].some(voice => voices.some(other => sameSpeaker(voice, other)))
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  let common = 0
  for (const gram of a) if (b.has(gram)) common++
  return common / (a.size + b.size - common)
}
