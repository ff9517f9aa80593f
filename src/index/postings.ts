import type MiniSearch from 'minisearch'
import type { IndexedPassage } from './engine.ts'

/** Where one term stands: passages in ascending order, and how often it stands in the text and in the title of each. */
export interface PostingList {
  readonly passages: Int32Array
  readonly inText: Uint16Array
  readonly inTitle: Uint16Array
}

/** A MiniSearch index, compiled to typed arrays. */
export interface Postings {
  /** Passage ids by passage number. */
  readonly ids: readonly string[]
  /** Distinct terms in the text of each passage: what MiniSearch takes for its length. */
  readonly lengths: Float32Array
  /** 1 where no passage has any text. */
  readonly averageLength: number
  readonly lists: ReadonlyMap<string, PostingList>
}

/** Compiles an index from its public JSON form (`MiniSearch.toJSON`), in which a field's postings are `{passage: frequency}`. */
export function compilePostings(index: MiniSearch<IndexedPassage>): Postings {
  const { documentIds, fieldIds, fieldLength, index: terms } = index.toJSON()
  // Passages are numbered as MiniSearch does, which leaves no gaps in an index that nothing was removed from.
  const ids = Object.values(documentIds) as string[]
  const numbers = new Map(Object.keys(documentIds).map((short, i) => [Number(short), i]))
  const textField = fieldIds['terms']!
  const titleField = fieldIds['title']!
  const lengths = Float32Array.from(
    Object.keys(documentIds),
    short => fieldLength[short as unknown as number]?.[textField] ?? 0,
  )
  const lists = new Map<string, PostingList>()
  for (const [term, fields] of terms as unknown as [string, Record<number, Record<number, number>>][]) {
    const text = fields[textField] ?? {}
    const title = fields[titleField] ?? {}
    const shorts = [...new Set([...Object.keys(text), ...Object.keys(title)])].map(Number).sort((x, y) => x - y)
    lists.set(term, {
      passages: Int32Array.from(shorts, short => numbers.get(short)!),
      inText: Uint16Array.from(shorts, short => text[short] ?? 0),
      inTitle: Uint16Array.from(shorts, short => title[short] ?? 0),
    })
  }
  return {
    ids,
    lengths,
    averageLength: lengths.reduce((sum, length) => sum + length, 0) / lengths.length || 1,
    lists,
  }
}
