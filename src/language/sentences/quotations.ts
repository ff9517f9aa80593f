/** Where speech stands in a text: whole quotations, marks included, and the straight marks that open one. */
interface Quotations {
  readonly speech: readonly { readonly start: number; readonly end: number }[]
  readonly openers: ReadonlySet<number>
}

/**
 * Finds quotations in `text.slice(from, to)`, in order. Curly marks say which way they face. A straight mark is read from its
 * neighbours (a space before and none after opens), and where they do not tell, it closes what is open or opens anew.
 * A mark without its partner makes no quotation.
 */
export function quotations(text: string, from = 0, to = text.length): Quotations {
  const speech: { start: number; end: number }[] = []
  const openers = new Set<number>()
  let open = -1
  for (let at = from; at < to; at++) {
    const char = text[at]!
    if (char !== '"' && char !== '“' && char !== '”') continue
    const opens = char === '“' || (char === '"' && (facing(text, at, from, to) ?? open < 0))
    if (opens) {
      open = at
      if (char === '"') openers.add(at)
    } else if (open >= 0) {
      speech.push({ start: open, end: at + 1 })
      open = -1
    }
  }
  return { speech, openers }
}

/** True where the neighbours of a straight mark make it an opening one, false for a closing one, null where they do not tell. */
function facing(text: string, at: number, from: number, to: number): boolean | null {
  const before = at > from ? text[at - 1]! : ' '
  const after = at + 1 < to ? text[at + 1]! : ' '
  const roomBefore = /[\s([–—-]/.test(before)
  const roomAfter = /[\s)\],.;:!?–—-]/.test(after)
  return roomBefore === roomAfter ? null : roomBefore
}
