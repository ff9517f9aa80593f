import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { conceptsOf } from '../../src/answer/concepts.ts'
import { RANKING, type Ranking } from '../../src/answer/ranking.ts'
import { retrieve } from '../../src/answer/retrieve.ts'
import { spellingOf } from '../../src/answer/spelling.ts'
import { buildMiniSearch, miniSearchEngine } from '../../src/index/minisearch-engine.ts'
import type { Language } from '../../src/language/language.ts'
import { loadLexicon, parseLexicon, type Lexicon } from '../../src/language/lexicon/lexicon.ts'
import { abbreviationTable, findAbbreviations } from '../../src/language/names/abbreviations.ts'
import { loadNames, noNames, type NameTable } from '../../src/language/names/names.ts'
import { createLibrary } from '../../src/library/create-library.ts'
import { analyse, type Term } from '../../src/language/words/terms.ts'

// How often is the passage that answers among the first? Over public sets that lie beside the project on CI; see README, "Measured".
//   npm run eval:retrieval                 a sample of each set (the half that nothing was tuned on)
//   npm run eval:retrieval -- --all        every question of that half
//   npm run eval:retrieval -- --tune       the other half
//   npm run eval:retrieval -- --ablate     what each part and knob is worth, on the tuning half

const DATA = new URL('../../../shared/data/', import.meta.url)
const SETS = ['facqa', 'squad_en_id', 'tydiqa_idk', 'par_panl_bppt'] as const
const SAMPLE = 400

interface Query {
  readonly id: string
  readonly text: string
  readonly lang: Language
  readonly relevant: readonly string[]
}

/** What a run is done with; ablations change one part of it. */
interface Setting {
  readonly name: string
  readonly ranking: Ranking
  readonly lexicon: Lexicon
  readonly names: NameTable
}

const { values: flags } = parseArgs({
  options: { all: { type: 'boolean' }, tune: { type: 'boolean' }, ablate: { type: 'boolean' } },
})

if (!existsSync(DATA)) {
  console.log('skipped: the public sets lie in ../shared/data, which is absent')
} else {
  const lexicon = loadLexicon()
  const names = loadNames()
  const whole: Setting = { name: 'all of it', ranking: RANKING, lexicon, names }
  const settings = flags.ablate ? [whole, ...ablations(whole)] : [whole]
  console.log(`${'set'.padEnd(15)} ${'setting'.padEnd(34)}     n   R@1   R@5  R@10`)
  for (const set of SETS) await evaluate(set, settings)
  if (!flags.ablate) await evaluateHeadlines()
}

function ablations(whole: Setting): Setting[] {
  const knob = (name: string, change: Partial<Ranking>): Setting => ({
    ...whole,
    name,
    ranking: { ...RANKING, ...change },
  })
  return [
    { ...whole, name: 'without the lexicon', lexicon: parseLexicon([]) },
    { ...whole, name: 'without names and countries', names: noNames() },
    knob('without loanwords', { loanAlone: 0, loanBeside: 0 }),
    knob('without Indonesian synonyms', { synonym: 0 }),
    knob('without corrections', { correction: 0 }),
    knob('senses not weighed (sense = 1)', { sense: 1 }),
    knob('renderings not weighed (place = 1)', { place: 1 }),
    knob('without coverage', { coverage: 0 }),
    knob('without proximity', { proximity: 0 }),
    knob('phrases need not stand together', { scattered: 1 }),
    knob('kinds weigh the same', { weights: { name: 1, number: 1, phrase: 1, word: 1 } }),
  ]
}

async function evaluate(set: (typeof SETS)[number], settings: readonly Setting[]): Promise<void> {
  const passages = lines<{ id: string; text: string }>(`${set}/passages.jsonl.gz`)
  const half = lines<Query>(`${set}/queries.jsonl.gz`)
    .filter(({ id }) => (hash(id) % 2 === 0) === Boolean(flags.tune || flags.ablate))
    .sort((x, y) => hash(x.id) - hash(y.id))
  const queries = flags.all ? half : half.slice(0, SAMPLE)
  const terms = new Map<string, readonly Term[]>(passages.map(({ id, text }) => [id, analyse(text, 'id')]))
  const index = await buildMiniSearch(
    passages.map(({ id }) => ({
      id,
      title: '',
      terms: terms
        .get(id)!
        .map(({ term }) => term)
        .join(' '),
    })),
  )
  const abbreviations = abbreviationTable(passages.flatMap(({ text }) => findAbbreviations(text)))
  for (const { name, ranking, lexicon, names } of settings) {
    const engine = miniSearchEngine(index, ranking)
    const { vocabulary } = engine
    const bridge = { lexicon, names, abbreviations, vocabulary, spelling: spellingOf(vocabulary, lexicon), ranking }
    const found = { 1: 0, 5: 0, 10: 0 }
    for (const { text, lang, relevant } of queries) {
      const hits = await retrieve(engine, conceptsOf(text, lang, bridge), 10, ranking, id => terms.get(id)!)
      const rank = hits.findIndex(({ passage }) => relevant.includes(passage))
      for (const n of [1, 5, 10] as const) if (rank >= 0 && rank < n) found[n]++
    }
    const share = (n: 1 | 5 | 10) => (found[n] / queries.length).toFixed(3)
    console.log(
      `${set.padEnd(15)} ${name.padEnd(34)} ${String(queries.length).padStart(5)} ${share(1)} ${share(5)} ${share(10)}`,
    )
  }
}

/** Headlines as questions over whole articles, titles in the index as in use: is the article among the first? */
async function evaluateHeadlines(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kutip-headlines-'))
  const corpus = join(folder, 'articles.jsonl')
  await writeFile(corpus, gunzipSync(readFileSync(new URL('news_raw/articles.jsonl.gz', DATA))))
  const library = await createLibrary({ corpus, now: () => new Date() })
  const all = lines<{ id: string; text: string; relevant_doc: string }>('news_raw/queries_headline.jsonl.gz')
  const queries = flags.all ? all : all.sort((x, y) => hash(x.id) - hash(y.id)).slice(0, SAMPLE)
  const ranks: number[] = []
  for (const { text, relevant_doc: wanted } of queries) {
    const { hits } = await library.search({ words: text, limit: 10 })
    ranks.push([...new Set(hits.map(({ article }) => article))].indexOf(wanted))
  }
  const share = (n: number) => (ranks.filter(rank => rank >= 0 && rank < n).length / queries.length).toFixed(3)
  const columns = `${String(queries.length).padStart(5)} ${share(1)} ${share(5)} ${share(10)}`
  console.log(`${'news_raw'.padEnd(15)} ${'headlines over whole articles'.padEnd(34)} ${columns}`)
  await library.close()
  await rm(folder, { recursive: true })
}

function lines<Row>(name: string): Row[] {
  const text = gunzipSync(readFileSync(new URL(name, DATA))).toString('utf8')
  return text
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as Row)
}

/** A stable number for an id, for splitting a set into halves and sampling it the same way each time. */
function hash(id: string): number {
  let value = 7
  for (const letter of id) value = (value * 31 + letter.charCodeAt(0)) >>> 0
  return value
}
