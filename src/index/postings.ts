import type MiniSearch from 'minisearch'
import type { IndexedPassage } from './engine.ts'

/** A MiniSearch index compiled to flat arrays: plain data, which can be kept on the disk and handed from thread to thread. */
export interface Postings {
  /** Passage ids by passage number. */
  readonly ids: readonly string[]
  /** Distinct terms in the text of each passage: what MiniSearch takes for its length. */
  readonly lengths: Float32Array
  readonly terms: readonly string[]
  /** The entries of `terms[t]` stand from `starts[t]` up to `starts[t + 1]` in the three lists below. */
  readonly starts: Int32Array
  /** Passage numbers, ascending within a term … */
  readonly passages: Int32Array
  /** … and how often the term stands in the text and in the title of each. */
  readonly inText: Uint16Array
  readonly inTitle: Uint16Array
}

/** Compiles an index from its public JSON form (`MiniSearch.toJSON`), in which a field's postings are `{passage: frequency}`. */
export function compilePostings(index: MiniSearch<IndexedPassage>): Postings {
  const { documentIds, fieldIds, fieldLength, index: entries } = index.toJSON()
  const shorts = Object.keys(documentIds)
  const numbers = new Map(shorts.map((short, i) => [short, i]))
  const textField = fieldIds['terms']!
  const titleField = fieldIds['title']!
  const terms: string[] = []
  const starts: number[] = [0]
  const passages: number[] = []
  const inText: number[] = []
  const inTitle: number[] = []
  for (const [term, fields] of entries as unknown as [string, Record<number, Record<string, number>>][]) {
    const text = fields[textField] ?? {}
    const title = fields[titleField] ?? {}
    // Keys that are whole numbers come in ascending order, so the lists need sorting only where both fields have some.
    const onlyInTitle = Object.keys(title).filter(short => !(short in text))
    const found = onlyInTitle.length === 0 ? Object.keys(text) : byNumber([...Object.keys(text), ...onlyInTitle])
    for (const short of found) {
      passages.push(numbers.get(short)!)
      inText.push(text[short] ?? 0)
      inTitle.push(title[short] ?? 0)
    }
    terms.push(term)
    starts.push(passages.length)
  }
  return {
    ids: Object.values(documentIds) as string[],
    lengths: Float32Array.from(shorts, short => fieldLength[Number(short)]?.[textField] ?? 0),
    terms,
    starts: Int32Array.from(starts),
    passages: Int32Array.from(passages),
    inText: Uint16Array.from(inText),
    inTitle: Uint16Array.from(inTitle),
  }
}

function byNumber(keys: string[]): string[] {
  return keys.sort((x, y) => Number(x) - Number(y))
}
