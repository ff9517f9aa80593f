/** How a paragraph looks, whatever it says. */
export interface Shape {
  readonly words: number
  /** Ends with a full stop, exclamation mark, question mark or ellipsis. */
  readonly stops: boolean
  /** Ends with a question or exclamation mark. */
  readonly asks: boolean
  /** Ends with a colon: it introduces what follows. */
  readonly introduces: boolean
  /** Holds figures as a table or a score does: a label with a number, or several numbers. */
  readonly figures: boolean
  /** Begins with a quotation mark: somebody speaks. */
  readonly speaks: boolean
  /** Share of its longer words that begin with a capital, 0 to 1. */
  readonly capitals: number
  /** Enough words, and an end, to be a piece of report. */
  readonly prose: boolean
}

const STOPS = /[.!?…;]\s*["”’'»)\]]*$/
const ASKS = /[!?]\s*["”’'»)\]]*$/
const COLON = /:\s*["”’'»)\]]*$/

export function shapeOf(text: string): Shape {
  const words = countWords(text)
  const stops = STOPS.test(text)
  const long = text.slice(0, 400).match(/[\p{L}\p{N}][\p{L}\p{N}'’-]{3,}/gu) ?? []
  const capital = long.filter(word => /^[\p{Lu}\p{N}]/u.test(word)).length
  return {
    words,
    stops,
    asks: ASKS.test(text),
    figures: /:\s?\S{0,4}\d/.test(text) || (text.slice(0, 400).match(/\d[\d.,]*/g)?.length ?? 0) > 1,
    speaks: /^["“]/.test(text),
    introduces: COLON.test(text),
    capitals: long.length === 0 ? 1 : capital / long.length,
    prose: (stops && words >= 10) || words >= 22,
  }
}

/** Words of a text, by the white space between them. */
export function countWords(text: string): number {
  let count = 0
  let inside = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const space = code <= 0x20 || code === 0xa0
    if (inside === space) {
      inside = !space
      if (inside) count++
    }
  }
  return count
}
