import type { Article, Passage, Sentence } from '../corpus/article.ts'
import type { Engine } from '../index/engine.ts'
import type { Term } from '../language/words/terms.ts'
import type { Coverage } from './answer.ts'

/** One generation of the corpus as the answering room sees it: whole and unchanging. */
export interface CorpusView {
  readonly generation: number
  readonly engine: Engine
  readonly coverage: Coverage
  article(id: string): Article
  passage(id: string): Passage
  /** The analysed terms of a passage; `start` and `end` count from the passage's start. */
  terms(passage: string): readonly Term[]
}

/** The text of a span of an article. */
export function cut(article: Article, { start, end }: Pick<Sentence, 'start' | 'end'>): string {
  return article.text.slice(start, end)
}
