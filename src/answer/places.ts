import type { Rendering } from '../index/engine.ts'
import type { Term } from '../language/words/terms.ts'

/** Where each term of a text stands, in running numbers of words, ascending. */
export type Positions = ReadonlyMap<string, readonly number[]>

/** Where a rendering stands, and whether only its words do, apart from each other. */
interface RenderingPlaces {
  /** Ascending; of several words the first. */
  readonly at: readonly number[]
  readonly scattered: boolean
}

/** Where the terms of a text stand. */
export function positionsIn(terms: readonly Term[]): Positions {
  const positions = new Map<string, number[]>()
  for (const { term, position } of terms) {
    const list = positions.get(term)
    if (list) list.push(position)
    else positions.set(term, [position])
  }
  return positions
}

/** Where a rendering stands: its words in order and close to each other, a word between two of them at most. */
export function placesOf({ terms }: Pick<Rendering, 'terms'>, positions: Positions): RenderingPlaces {
  const [first, ...rest] = terms.map(term => positions.get(term) ?? [])
  if (!first || first.length === 0 || rest.some(list => list.length === 0)) return { at: [], scattered: false }
  const at = first.filter(position => rest.every((list, i) => list.some(p => p > position && p <= position + i + 2)))
  return { at, scattered: at.length === 0 }
}

/** The least distance between two ascending lists of positions. */
export function nearest(left: readonly number[], right: readonly number[]): number {
  let best = Infinity
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    best = Math.min(best, Math.abs(left[i]! - right[j]!))
    if (left[i]! < right[j]!) i++
    else j++
  }
  return best
}
