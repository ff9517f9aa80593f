import roots from 'natural/lib/natural/stemmers/indonesian/data/kata-dasar.json' with { type: 'json' }
import { stem } from '../words/stem.ts'

/** The stemmer's own dictionary: some thirty thousand roots of Indonesian, common and rare. */
const known: ReadonlySet<string> = new Set(roots.filter(Boolean))

/** What a stemmer takes off must be this long: `sekola` is no form of `kola`. */
const SHORTEST_AFFIXES = 3

/** Whether a folded word is a root of Indonesian. */
export function isRoot(lower: string): boolean {
  return known.has(lower)
}

/** Whether it is a root, or one that affixes were put to. */
export function isIndonesianRoot(lower: string): boolean {
  if (isRoot(lower)) return true
  const root = stem(lower, 'id')
  return lower.length - root.length >= SHORTEST_AFFIXES && known.has(root)
}
