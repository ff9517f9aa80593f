import { admit, isRead } from '../../src/corpus/admit.ts'
import type { Article, Skipped } from '../../src/corpus/article.ts'
import { openCorpus } from '../../src/corpus/files/open-corpus.ts'
import { readCorpus, readCorpusSettings, type ReadCorpusOptions } from '../../src/corpus/read-corpus.ts'

export type LoadOptions = Omit<ReadCorpusOptions, 'isKnown' | 'atMost'>

/** A corpus as read. */
export interface Corpus {
  /** In the order of their paths, or lines. */
  readonly articles: readonly Article[]
  readonly skipped: readonly Skipped[]
  /** Texts of the glossaries beside the articles. */
  readonly glossaries: readonly string[]
}

/**
 * Reads a whole corpus, see `readCorpus`. What cannot be read is in `skipped`, with file (and line), code and remedy; the rest goes on.
 * @throws UserError `corpus-missing`, `corpus-unreadable` or `corpus-unsupported`
 */
export async function loadCorpus(path: string, options: LoadOptions = {}): Promise<Corpus> {
  const corpus = await openCorpus(path)
  const settings = await readCorpusSettings(corpus)
  const sources = await readCorpus(corpus, settings, options)
  const admitted = admit(sources!.filter(isRead))
  return {
    ...admitted,
    skipped: [...corpus.skipped, ...settings.skipped, ...admitted.skipped],
    glossaries: settings.glossaries,
  }
}
