import type { Silence } from './answer.ts'
import type { AskedConcept } from './concepts.ts'
import type { Scored } from './score.ts'
import type { Query } from './query.ts'

/** When the corpus counts as silent. */
export interface SilenceKnobs {
  /** From this weight on a rendering counts as the word itself: the commonest translations do, rare senses do not. */
  readonly sure: number
  /** The share of what was asked, by weight, that the best sentence and its passage must cover. */
  readonly coverage: number
  /** What it must cover where a name is missing that the table of names knows: a country, a body. */
  readonly withoutName: number
  /** What it must cover where every name is missing. */
  readonly withoutNames: number
}

export const SILENCE: SilenceKnobs = { sure: 0.3, coverage: 0.4, withoutName: 0.44, withoutNames: 0.52 }

/**
 * Whether the best evidence answers the question at all; null where it does. Passages always match some words: what matters is that
 * the names that were asked about stand there, and most of the rest.
 */
export function silenceOf(query: Query, best: Scored | undefined, knobs: SilenceKnobs = SILENCE): Silence | null {
  const { concepts } = query
  if (!best) return { code: 'not-covered', missing: missingOf(concepts, () => false) }
  const stands = (i: number) => best.matched[i]! >= knobs.sure
  const names = concepts.flatMap((concept, i) =>
    concept.kind === 'name' ? [{ listed: concept.listed, found: stands(i) }] : [],
  )
  const noneFound = names.length > 0 && names.every(({ found }) => !found)
  const listedMissing = names.some(({ listed, found }) => listed && !found)
  // Of a country or body that nobody here speaks of nothing is known, however well the rest fits.
  if (noneFound && listedMissing) return { code: 'not-covered', missing: missingOf(concepts, stands) }
  const needed = noneFound ? knobs.withoutNames : listedMissing ? knobs.withoutName : knobs.coverage
  return best.coverage < needed ? { code: 'not-covered', missing: missingOf(concepts, stands) } : null
}

/** The words of the question that stand nowhere in the evidence. */
export function missingOf(concepts: readonly AskedConcept[], stands: (i: number) => boolean): string[] {
  return concepts.filter((_, i) => !stands(i)).map(({ text }) => text)
}
