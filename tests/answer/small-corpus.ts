import type { Bridge } from '../../src/answer/concepts.ts'
import { RANKING, type Ranking } from '../../src/answer/ranking.ts'
import { spellingOf } from '../../src/answer/spelling.ts'
import type { Engine } from '../../src/index/engine.ts'
import { buildMiniSearch, miniSearchEngine } from '../../src/index/minisearch-engine.ts'
import type { Language } from '../../src/language/language.ts'
import { loadLexicon } from '../../src/language/lexicon/lexicon.ts'
import { abbreviationTable, findAbbreviations } from '../../src/language/names/abbreviations.ts'
import { loadNames } from '../../src/language/names/names.ts'
import { analyse, type Term } from '../../src/language/words/terms.ts'

/** A few passages, indexed, and all that questions about them are understood with. */
export interface SmallCorpus {
  readonly engine: Engine
  readonly bridge: Bridge
  readonly ranking: Ranking
  readonly termsOf: (id: string) => readonly Term[]
}

const lexicon = loadLexicon()

/** Indexes passages, `p0` the first, with a title where they have one; `knobs` change the ranking, `glossary` adds names. */
export async function smallCorpus(
  texts: readonly (string | readonly [text: string, title: string])[],
  {
    language = 'id',
    knobs = {},
    glossary = [],
  }: { language?: Language; knobs?: Partial<Ranking>; glossary?: readonly string[] } = {},
): Promise<SmallCorpus> {
  const ranking = { ...RANKING, ...knobs }
  const words = (text: string) =>
    analyse(text, language)
      .map(({ term }) => term)
      .join(' ')
  const passages = texts.map(one => (typeof one === 'string' ? ([one, ''] as const) : one))
  const terms = new Map(passages.map(([text], i) => [`p${i}`, analyse(text, language)]))
  const index = await buildMiniSearch(
    passages.map(([text, title], i) => ({ id: `p${i}`, terms: words(text), title: words(title) })),
  )
  const engine = miniSearchEngine(index, ranking)
  const { vocabulary } = engine
  const bridge: Bridge = {
    lexicon,
    names: loadNames(glossary),
    abbreviations: abbreviationTable(passages.flatMap(([text]) => findAbbreviations(text))),
    vocabulary,
    spelling: spellingOf(vocabulary, lexicon),
    ranking,
  }
  return { engine, bridge, ranking, termsOf: id => terms.get(id)! }
}
