import type { Silence } from './answer.ts'
import type { AskedConcept } from './concepts.ts'
import type { Scored } from './score.ts'
import type { Query } from './query.ts'

/** When the corpus counts as silent. */
export interface SilenceKnobs {
  /** The share of what was asked, by weight, that the best sentence and its passage must cover. */
  readonly coverage: number
  /** The share of the names in the question that the passage and its title must have. */
  readonly names: number
}

export const SILENCE: SilenceKnobs = { coverage: 0.45, names: 0.5 }

/**
 * Whether the best evidence answers the question at all; null where it does. Passages always match some words: what matters is that
 * the names that were asked about stand there, and most of the rest.
 */
export function silenceOf(query: Query, best: Scored | undefined, knobs: SilenceKnobs = SILENCE): Silence | null {
  const { concepts } = query
  if (!best) return { code: 'not-covered', missing: missingOf(concepts, () => false) }
  const stands = (i: number) => best.matched[i]!
  const names = concepts.map((concept, i) => ({ concept, i })).filter(({ concept }) => concept.isName)
  const found = names.filter(({ i }) => stands(i)).length
  if (names.length > 0 && found / names.length < knobs.names)
    return {
      code: 'not-covered',
      missing: missingOf(
        names.map(n => n.concept),
        i => stands(names[i]!.i),
      ),
    }
  if (best.coverage < knobs.coverage) return { code: 'not-covered', missing: missingOf(concepts, stands) }
  return null
}

/** The words of the question that stand nowhere in the evidence. */
export function missingOf(concepts: readonly AskedConcept[], stands: (i: number) => boolean): string[] {
  return concepts.filter((_, i) => !stands(i)).map(({ text }) => text)
}
