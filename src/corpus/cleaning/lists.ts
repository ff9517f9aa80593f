import type { Paragraph, Part } from './paragraphs.ts'
import type { Shape } from './shapes.ts'

/** A paragraph among the others, and what those before it are. */
export interface Surroundings {
  readonly paragraphs: readonly Paragraph[]
  readonly shapes: readonly Shape[]
  readonly parts: readonly Part[]
  readonly at: number
}

const BULLET = /^(?:[-–—*+•·▪◦●○►✓]|\(?(?:\d{1,2}|[a-hA-H])[.)])\s+(?=\S)/

/** Unbulleted items are no longer than this (words). */
const LONGEST_PLAIN_ITEM = 12

/** Length of the bullet or number, with the space after it, that a line begins with; 0 where there is none. */
export const bulletLength = (text: string): number => BULLET.exec(text)?.[0].length ?? 0

/**
 * Whether a paragraph is an item of a list: it has a number, or a bullet and a neighbour in the list (another bullet, or a line that ends
 * with a colon); or it is one of several short lines without a stop after such a line. A lone dash is what is left of a dateline.
 */
export function isListItem({ paragraphs, shapes, parts, at }: Surroundings): boolean {
  const { text } = paragraphs[at]!
  const introduced = at > 0 && shapes[at - 1]!.introduces && parts[at - 1] === 'body'
  const bulleted = (index: number) => paragraphs[index] !== undefined && bulletLength(paragraphs[index].text) > 0
  if (bulleted(at)) return introduced || bulleted(at - 1) || bulleted(at + 1) || /^\(?[\da-h]/i.test(text)
  const short = (index: number) => {
    const shape = shapes[index]
    return shape !== undefined && !shape.stops && !shape.introduces && shape.words <= LONGEST_PLAIN_ITEM
  }
  if (!short(at) || bulleted(at + 1)) return false
  return (introduced && short(at + 1)) || (parts[at - 1] === 'item' && !bulleted(at - 1))
}
