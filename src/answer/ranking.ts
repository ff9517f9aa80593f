import type { Bm25 } from '../index/engine.ts'

/** Every knob of retrieval. `npm run eval:retrieval -- --ablate` shows what each is worth. */
export interface Ranking extends Bm25 {
  /** What a sense of an English word counts for, by its rank in the lexicon: `sense ** rank`. */
  readonly sense: number
  /** What a rendering counts for, by its place within the sense: `place ** place`. */
  readonly place: number
  /** What an Indonesian synonym (by way of a common English headword) counts for beside the word itself. */
  readonly synonym: number
  /** What other words for a thing that news counts (rounds, shells) count for beside the one asked with. */
  readonly countable: number
  /** What a seat of government counts for the country that is asked about, and the other way round. */
  readonly seat: number
  /** What an abbreviation that the articles introduce counts for each word that it stands for. */
  readonly abbreviation: number
  /** What the untranslated word counts for where the lexicon has translations. */
  readonly untranslated: number
  /** What a loanword found by its skeleton counts for: alone, and beside translations. */
  readonly loanAlone: number
  readonly loanBeside: number
  /** What a correction of a word that the corpus does not know counts for. */
  readonly correction: number
  /** What is left of the weight of a word that says next to nothing ("where is it *located* *now*"). */
  readonly light: number
  /** What a concept weighs by its kind. */
  readonly weights: Readonly<Record<'name' | 'number' | 'phrase' | 'word', number>>
  /** What every further word of a person's name adds, beside its first. */
  readonly nameWord: number
  /** How many candidates the second stage looks at. */
  readonly candidates: number
  /** How much the share of the question that a passage covers multiplies its score: `1 + coverage * share ** 2`. */
  readonly coverage: number
  /** What a phrase counts for whose words stand apart in the passage. */
  readonly scattered: number
  /** At how many words' distance the bonus for standing near is halved. */
  readonly reach: number
  /** What neighbouring concepts of the question add where they stand near each other in the passage. */
  readonly proximity: number
}

export const RANKING: Ranking = {
  k1: 1.2,
  b: 0.6,
  title: 1,
  sense: 0.5,
  place: 0.8,
  synonym: 0.15,
  countable: 0.35,
  seat: 0.6,
  abbreviation: 0.8,
  untranslated: 0.3,
  loanAlone: 0.8,
  loanBeside: 0.5,
  correction: 0.6,
  light: 0.5,
  weights: { name: 1.3, number: 1.2, phrase: 1.2, word: 1 },
  nameWord: 0.6,
  candidates: 60,
  coverage: 0.25,
  scattered: 0.3,
  reach: 4,
  proximity: 0.5,
}
