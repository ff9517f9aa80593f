import { readByline } from '../origin/byline.ts'
import { isCaption } from './captions.ts'
import { bulletLength, isListItem, type Surroundings } from './lists.ts'
import { isCutWhole, uncut, type Paragraph, type Part } from './paragraphs.ts'
import { shapeOf, type Shape } from './shapes.ts'

/** A headline is rarely longer, a subhead never (words). */
const LONGEST_HEADLINE = 22
const LONGEST_SUBHEAD = 14
/** Fewer words than this without a stop state nothing. */
const FEWEST_STATED = 6
/** From this share of capitalised words on, a line is written like a headline. */
const HEADLINE_CAPITALS = 0.6

/**
 * Says what each paragraph is. Furniture and repetitions come first; then it counts where a paragraph stands: at the head (before the first
 * piece of report: headline, byline, caption), in the middle (subhead, list, body), or at the tail (names, other articles' titles).
 *
 * @param title where it is known from elsewhere: the line that repeats it is a headline
 */
export function rolesOf(paragraphs: readonly Paragraph[], title: string | null): Part[] {
  const shapes = paragraphs.map(paragraph => shapeOf(uncut(paragraph)))
  const isProse = (paragraph: Paragraph, at: number) => shapes[at]!.prose && !isCutWhole(paragraph)
  const firstProse = paragraphs.findIndex(isProse)
  const lastProse = paragraphs.findLastIndex(isProse)
  const titleKey = title === null ? null : sameness(title)
  const seen = new Set<string>()
  const parts: Part[] = []
  let headed = false
  for (const [at, paragraph] of paragraphs.entries()) {
    const key = sameness(paragraph.text)
    const place = firstProse === -1 ? 'alone' : at < firstProse ? 'head' : at > lastProse ? 'tail' : 'middle'
    let part: Part
    if (isCutWhole(paragraph) || (seen.has(key) && bulletLength(paragraph.text) === 0)) part = 'furniture'
    else if (key === titleKey) part = 'headline'
    else part = partOf(place, headed, { paragraphs, shapes, parts, at })
    seen.add(key)
    parts.push(part)
    headed ||= part === 'headline'
  }
  return parts
}

type Place = 'head' | 'middle' | 'tail' | 'alone'

function partOf(place: Place, headed: boolean, around: Surroundings): Part {
  const { paragraphs, shapes, at } = around
  const { text } = paragraphs[at]!
  const shape = shapes[at]!
  if (/^#{1,6}\s/.test(text)) return 'headline'
  if (isCaption(text, place === 'head')) return 'caption'
  if (place !== 'middle' && readByline(text) !== null) return 'byline'
  if (isListItem(around)) return 'item'
  if (place === 'head') return headPart(shape, headed, paragraphs[at + 1]?.blankBefore === true)
  if (place === 'middle') return isSubhead(shape) ? 'headline' : 'body'
  if (place === 'tail') return isLoose(shape) ? 'furniture' : 'body'
  return at === 0 && paragraphs.length > 1 && !shape.stops && isTitleLike(shape) ? 'headline' : 'body'
}

function headPart(shape: Shape, headed: boolean, followedByBlank: boolean): Part {
  const capitals = shape.capitals >= HEADLINE_CAPITALS
  if ((shape.stops && !(shape.asks && capitals)) || (shape.introduces && !capitals)) return 'body'
  if (!headed && shape.words <= LONGEST_HEADLINE && (followedByBlank || capitals)) return 'headline'
  if (headed && shape.words <= 5 && capitals) return 'byline'
  return isSubhead(shape) ? 'headline' : 'body'
}

const isTitleLike = (shape: Shape) => shape.words <= LONGEST_HEADLINE && shape.capitals >= HEADLINE_CAPITALS

/** Without a stop and short, or written like a headline; a question only where nearly every word has its capital. */
function isSubhead(shape: Shape): boolean {
  if (shape.asks) return !shape.speaks && shape.words >= 3 && shape.words <= LONGEST_SUBHEAD && shape.capitals >= 0.75
  if (shape.stops || shape.introduces || shape.figures) return false
  return shape.words < FEWEST_STATED || (shape.words <= LONGEST_SUBHEAD && shape.capitals >= HEADLINE_CAPITALS)
}

/** After the last piece of report: a name, a title, an outlet, but not a sentence that lost its stop, nor a line of a table. */
function isLoose(shape: Shape): boolean {
  if (shape.stops || shape.introduces || shape.figures) return false
  return shape.words < 4 || isTitleLike(shape)
}

/** What two lines have in common when they are the same but for case, spaces and marks; long ones must be the same throughout. */
function sameness(text: string): string {
  if (text.length > LONGEST_LOOSE_MATCH) return text
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Code units. */
const LONGEST_LOOSE_MATCH = 160
