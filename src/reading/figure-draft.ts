import type { Governing } from './governing.ts'
import type { EventKind, Figure } from './statement.ts'

/** A figure on the way: offsets are into the sentence, dates are not chosen yet. */
export type FigureDraft = Omit<Figure, 'asOf'> & {
  /** What governs it, whether or not that can happen to what is counted: lists share it. */
  readonly governing: Governing | null
  /** "ribuan lainnya": others than those before. */
  readonly elliptic: boolean
}

/** Victims who were killed are people killed: two words for one thing must not make two rows. */
export function personOf(key: string, event: EventKind | null): string {
  return key === 'death' || (key === 'victim' && event !== null) ? 'person' : key
}
