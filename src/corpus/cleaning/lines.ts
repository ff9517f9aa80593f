import type { Span } from '../../language/sentences/sentences.ts'

/** A line of an article, without the white space around it. */
export interface Line extends Span {
  readonly text: string
  /** True where a blank line, or the beginning of the text, stands before it. */
  readonly blankBefore: boolean
}

const EDGE = /[\s\u200b\u200e\u200f\u2060\ufeff]/
/** A line break, or what is left of one where a scraper joined paragraphs with commas: one glued between a stop and a capital. */
const BREAK = /\r\n|[\n\r\u2028\u2029]|(?<=[\p{Ll}\p{Nd}"”’)][.!?…:]["”’')]?),(?=["“#\p{Lu}])(?!\p{Lu}\p{L}{0,3}\.)/gu

/** The lines of `text` from offset `from` on that hold anything, in order. */
export function linesOf(text: string, from = 0): Line[] {
  const lines: Line[] = []
  let blankBefore = true
  const add = (start: number, end: number) => {
    while (start < end && EDGE.test(text[start]!)) start++
    while (end > start && EDGE.test(text[end - 1]!)) end--
    end = beforeStrayComma(text, start, end)
    if (start < end) lines.push({ start, end, text: text.slice(start, end), blankBefore })
    blankBefore = start === end
  }
  let start = from
  BREAK.lastIndex = from
  for (let found = BREAK.exec(text); found !== null; found = BREAK.exec(text)) {
    add(start, found.index)
    start = found.index + found[0].length
  }
  add(start, text.length)
  return lines
}

/** Some scrapers leave a comma behind the last stop of a line. */
function beforeStrayComma(text: string, start: number, end: number): number {
  let at = end
  while (at > start && (text[at - 1] === ',' || EDGE.test(text[at - 1]!))) at--
  return at > start && at < end && '.!?…"”)'.includes(text[at - 1]!) ? at : end
}

const FINAL = /[.!?…:;]["”’'»)\]]*$/
const UNFINISHED =
  /(?:[,(“–—-]|\s(?:di|ke|dari|oleh|dan|atau|yang|pada|untuk|dengan|dalam|laman|situs|akun|menurut|melansir|the|an?|of|to|by|and|or|in|on|at|for|with|from|that))$/i

/** Whether a text ends as a sentence does (closing quotation marks and brackets set aside). */
export const endsFinally = (text: string): boolean => FINAL.test(text)

/**
 * Whether `next` goes on with the sentence of the line before it: scrapers break lines around links, and plain text is
 * wrapped. A small first letter (but not a name such as "iNews"), or a comma, says so; so does a line that cannot end there.
 */
export function continues(previous: Line, next: Line): boolean {
  if (next.blankBefore || endsFinally(previous.text)) return false
  return /^(?:\p{Ll}(?!\p{Lu})|[,;.)%”])/u.test(next.text) || UNFINISHED.test(previous.text)
}

/**
 * Whether a text is wrapped at a fixed width, so that a line break means nothing: most lines that another follows directly are of
 * nearly one length and end within a sentence.
 */
export function isWrapped(lines: readonly Line[]): boolean {
  const broken = lines.filter((_, at) => lines[at + 1]?.blankBefore === false)
  if (broken.length < 4) return false
  const width = broken.reduce((widest, line) => Math.max(widest, line.text.length), 0)
  const full = broken.filter(line => line.text.length > width * 0.75 && !endsFinally(line.text))
  return width <= 120 && full.length >= broken.length * 0.6
}
