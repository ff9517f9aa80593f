import { splitSentences } from '../language/sentences/sentences.ts'

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** What stands behind the limit, as far as it tells whether a sentence ends before it. */
const LOOK_AHEAD = 40

/**
 * The beginning of a text, at most `limit` UTF-16 code units long and well-formed. It ends after a sentence where one
 * ends in its second half, else between two words, else between two graphemes. No ellipsis is added: the caller sees
 * by the length that something was cut, and says so where it fits.
 */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text
  const inSecondHalf = [lastSentenceEnd(text, limit), lastSpace(text, limit)].find(end => end > limit / 2)
  return text.slice(0, inSecondHalf ?? graphemeBorder(text, limit)).trimEnd()
}

/** As `cut`, with an ellipsis where something was cut; the whole stays within `limit`. */
export function shorten(text: string, limit: number): string {
  return text.length <= limit ? text : `${cut(text, limit - 1)}…`
}

function lastSentenceEnd(text: string, limit: number): number {
  const ends = splitSentences(text, 0, Math.min(text.length, limit + LOOK_AHEAD)).map(({ end }) => end)
  return ends.findLast(end => end <= limit) ?? 0
}

function lastSpace(text: string, limit: number): number {
  for (let at = limit; at > 0; at--) if (/\s/.test(text[at]!)) return at
  return 0
}

/** The last border between graphemes at or before `limit`. A single grapheme longer than that is cut between code points. */
function graphemeBorder(text: string, limit: number): number {
  let border = 0
  // Segmenting is slow on long texts and a grapheme that crosses the limit needs little context: slice first.
  for (const { index } of graphemes.segment(text.slice(0, limit * 2))) {
    if (index > limit) break
    border = index
  }
  if (border > 0) return border
  const splitsPair = /[\uD800-\uDBFF]/.test(text[limit - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[limit] ?? '')
  return splitsPair ? limit - 1 : limit
}
