/** One way to say a concept: a term, or several that must stand together (`korea utara`). */
export interface Rendering {
  readonly terms: readonly string[]
  /** How surely it renders the concept: 1 for the word itself, less for one translation among several. */
  readonly weight: number
}

/** One thing that is asked for, however many renderings it has; it is matched once. */
export interface Concept {
  /** The words of the question that it stands for. */
  readonly text: string
  readonly kind: 'name' | 'number' | 'phrase' | 'word'
  /** How much a match counts against the other concepts. */
  readonly weight: number
  readonly renderings: readonly Rendering[]
}

/** What an engine indexes: the terms of a passage, already analysed. */
export interface IndexedPassage {
  /** Passage id, unique. */
  readonly id: string
  /** The terms of its text and of its article's title, separated by spaces. */
  readonly terms: string
  readonly title: string
}

/** A passage that matches, best first. */
export interface EngineHit {
  readonly id: string
  /** BM25 over concepts: comparable within one query only. */
  readonly score: number
  /** What each concept contributed, in the order of the query; 0 where it did not match. */
  readonly byConcept: readonly number[]
}

/** Knobs of first-stage scoring; see `RANKING` for the values and what each is worth. */
export interface Bm25 {
  /** How fast repeated matches saturate. */
  readonly k1: number
  /** How much long passages are held back, 0 to 1. */
  readonly b: number
  /** What a match in the article's title counts as, in matches in the text. */
  readonly title: number
}

/** The words of an index, for checking spellings and weighing concepts without asking the engine to search. */
export interface Vocabulary {
  /** How many passages the index holds. */
  readonly passages: number
  /** How many passages hold the term; 0 where none does. */
  frequency(term: string): number
  /** Every term, once, in no order. */
  terms(): Iterable<string>
  /**
   * Lists that together hold every term, and perhaps some that no passage holds any more. Each list stays the same object from one generation
   * to the next, so that what is made of it need not be made again.
   */
  readonly termLists: readonly (readonly string[])[]
}

/** Finds passages. MiniSearch in memory or a cluster: what is inside stays inside. */
export interface Engine {
  readonly vocabulary: Vocabulary
  /** The `limit` best passages for weighted concepts, best first; ties by passage order. `allowed` narrows by passage id. */
  search(concepts: readonly Concept[], limit: number, allowed?: (id: string) => boolean): Promise<EngineHit[]>
}
