import type { Word } from '../language/words/words.ts'
import { indexAt, type Scan } from './scan.ts'

/** "tambahan 70 tentara", "70 tentara tambahan", "another 500", "500 more soldiers". */
export function additional(
  { words, text }: Scan,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  const at = indexAt(words, start)
  const behind = indexAt(words, end)
  const beside: readonly (Word | undefined)[] = [
    words[at - 1],
    words[at - 2],
    words[behind],
    words[behind + 1],
    words[behind + 2],
  ]
  const says = (word: Word | undefined): boolean =>
    word !== undefined &&
    !(word.start >= end && /[,;]/.test(text.slice(end, word.start))) &&
    /^(?:tambahan|penambahan|additional|another|extra|further)$/.test(word.lower)
  return (
    beside.some(says) ||
    words
      .slice(at, behind)
      .some((word, index) => says(word) || (word.lower === 'more' && words[at + index + 1]?.lower !== 'than'))
  )
}
