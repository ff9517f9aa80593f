import type { Governing } from './governing.ts'
import type { EventKind, Figure } from './statement.ts'

/** A figure on the way: offsets are into the sentence, dates are not chosen yet. */
export type FigureDraft = Omit<Figure, 'asOf'> & {
  /** What governs it, whether or not that can happen to what is counted: lists share it. */
  readonly governing: Governing | null
  readonly elliptic: Ellipsis | null
}

/**
 * How a figure leaves out what it counts: `part` is others than those before or some of them ("ribuan lainnya", "12 of
 * them"); `alike` stands in a clause built like that before ("up from 41", "oposisi 201"), its verb left out too.
 */
export type Ellipsis = 'part' | 'alike'

/** Victims who were killed are people killed: two words for one thing must not make two rows. */
export function personOf(key: string, event: EventKind | null): string {
  return key === 'death' || (key === 'victim' && event !== null) ? 'person' : key
}
