import { isDenial, isNegation } from './events.ts'
import { CONJUNCTIONS } from './grammar.ts'
import { indexAt, joined, type Scan } from './scan.ts'

const REACH = 10

/** Whether the event's word at this index is negated just before, or denied earlier in its clause. */
export function negatedBefore(scan: Scan, at: number): boolean {
  const { words } = scan
  let from = words[at]!.start
  for (let before = at - 1, steps = 0; before >= 0 && steps < REACH; before -= 1, steps += 1) {
    const word = words[before]!
    if (!joined(scan, word.end, from)) return false
    from = word.start
    if (isDenial(word.lower) || (isNegation(word.lower) && steps < 3)) return true
    if (CONJUNCTIONS.has(word.lower) && word.lower !== 'bahwa') return false
  }
  return false
}

/** Whether the sentence denies a figure that no event governs: "membantah angka 500". */
export function deniedAt(scan: Scan, start: number): boolean {
  const at = indexAt(scan.words, start)
  const before = scan.words[at - 1]
  return (
    before !== undefined && joined(scan, before.end, start) && (isDenial(before.lower) || negatedBefore(scan, at - 1))
  )
}
