import { detectLanguage } from '../language/lexicon/detect.ts'
import type { Language } from '../language/language.ts'
import { splitSentences } from '../language/sentences/sentences.ts'
import type { Figure, Statement } from '../reading/statement.ts'
import { readSentence } from '../reading/statements.ts'
import type { Check, CheckedFigure, CheckedName, FigureRow } from './answer.ts'
import { capitalNames } from './capital-names.ts'
import { cite } from './cite.ts'
import { conceptsOf, type AskedConcept, type Bridge } from './concepts.ts'
import type { CorpusView } from './corpus-view.ts'
import { gatherEvidence, type Evidence } from './evidence.ts'
import { entriesFor, ledgerOf, type Entry } from './ledger.ts'
import type { Query } from './query.ts'
import { retrieve } from './retrieve.ts'
import { scoreEvidence, type Scored } from './score.ts'
import { silenceOf } from './silence.ts'

/** A text to be checked is read up to here; a message in Discord has at most 4,000 characters. */
export const LONGEST_TEXT = 4000
/** At most so many figures and names are looked up: each costs a search. */
const MOST_FIGURES = 8
const MOST_NAMES = 10
const PASSAGES_READ = 30
/** Quotes for each figure. */
const QUOTES_EACH = { same: 2, different: 3 }
/** The passages that have a name are counted up to here. */
const MOST_COUNTED = 200
/** Whole words are looked for in a sentence of at most this many characters. */
const LONGEST_SENTENCE = 600

interface Stated {
  readonly text: string
  readonly statement: Statement
}

interface FoundFigure {
  readonly figure: Figure
  readonly stated: Stated
  readonly same: readonly Entry[]
  readonly different: readonly Entry[]
}

interface FoundName {
  readonly name: string
  readonly best: Scored | null
  readonly passages: number
}

/** Finds the figures and names of any text in the articles: where these have the same, and where they have others. */
export async function checkText(text: string, view: CorpusView, bridge: Bridge, fallback?: Language): Promise<Check> {
  const read = text.slice(0, LONGEST_TEXT)
  const language = detectLanguage(read, bridge.lexicon, fallback)
  const sentences = statementsIn(read, language)
  const claims = sentences.flatMap(stated =>
    stated.statement.figures
      .filter(({ kind, counted }) => kind !== 'label' && counted !== null)
      .map(figure => ({ figure, stated })),
  )
  const names = namesIn(sentences, bridge)

  const scored: Scored[] = []
  const found: FoundFigure[] = []
  for (const { figure, stated } of claims.slice(0, MOST_FIGURES)) {
    const evidence = await evidenceFor(figure, stated, language, view, bridge)
    scored.push(...evidence.scored)
    const isSame = ({ figure: other }: Entry) => sameAmount(figure, other)
    const same = quotable(evidence.entries.filter(isSame), QUOTES_EACH.same)
    const different = quotable(
      evidence.entries.filter(entry => !isSame(entry)),
      QUOTES_EACH.different,
    )
    found.push({ figure, stated, same, different })
  }
  const named: FoundName[] = []
  for (const name of names.slice(0, MOST_NAMES)) named.push(await lookUp(name, language, view, bridge))

  const byEvidence = new Map(scored.map(one => [one.evidence, one]))
  const chosen = [
    ...found.flatMap(({ same, different }) => [...same, ...different]).map(({ evidence }) => byEvidence.get(evidence)!),
    ...named.flatMap(({ best }) => best ?? []),
  ]
  const { citations, numberOf } = cite(distinct(chosen), view, bridge.names)
  return {
    text,
    language,
    figures: found.map(({ figure, stated, same, different }): CheckedFigure => ({
      stated: rowOf(figure, stated),
      same: ledgerOf(same, numberOf, bridge.names),
      different: ledgerOf(different, numberOf, bridge.names),
    })),
    names: named.map(({ name, best, passages }): CheckedName => {
      const cited = best && numberOf(best.evidence)
      return { text: name, passages, citations: cited ? [cited.n] : [] }
    }),
    citations,
    partial: text.length > LONGEST_TEXT || claims.length > MOST_FIGURES || names.length > MOST_NAMES,
    coverage: view.coverage,
    generation: view.generation,
  }
}

function statementsIn(text: string, language: Language): Stated[] {
  const stated: Stated[] = []
  let previous: string | undefined
  for (const paragraph of text.split('\n'))
    for (const { start, end } of splitSentences(paragraph, 0, paragraph.length)) {
      const sentence = paragraph.slice(start, end)
      const context = { language, published: null, ...(previous !== undefined && { previous }) }
      stated.push({ text: sentence, statement: readSentence(sentence, 0, context) })
      previous = sentence
    }
  return stated
}

/** The names in a text, each once, as it first stands there. */
function namesIn(sentences: readonly Stated[], { names, lexicon }: Bridge): string[] {
  const isOrdinary = (lower: string) => lexicon.senses([lower]).length > 0 || lexicon.headwords([lower]).length > 0
  const found = new Map<string, string>()
  for (const { text } of sentences)
    for (const words of capitalNames(text.slice(0, LONGEST_SENTENCE), { names, isOrdinary })) {
      const key = words.map(({ lower }) => lower)
      const name = names.find(key)?.key ?? key.join(' ')
      if (!found.has(name)) found.set(name, text.slice(words[0]!.start, words.at(-1)!.end))
    }
  return [...found.values()]
}

/** The passages that have the whole name, in any of its forms. */
async function lookUp(name: string, language: Language, view: CorpusView, bridge: Bridge): Promise<FoundName> {
  const concepts = conceptsOf(name, language, bridge)
  const hits = await retrieve(view.engine, concepts, MOST_COUNTED, bridge.ranking, view.terms)
  const whole = hits.filter(({ matched }) => matched.length > 0 && matched.every(Boolean))
  const evidence = gatherEvidence(view, whole.slice(0, PASSAGES_READ), concepts)
  const best = scoreEvidence(queryOf(name, language, concepts), evidence, view).find(one =>
    one.evidence.matched.every(found => found > 0),
  )
  // A word of the name alone, or all of them in different sentences, is another thing.
  return { name, best: best ?? null, passages: best ? whole.length : 0 }
}

/** The figures of the articles that count the same, in passages about the same. */
async function evidenceFor(
  figure: Figure,
  { text }: Stated,
  language: Language,
  view: CorpusView,
  bridge: Bridge,
): Promise<{ readonly entries: readonly Entry[]; readonly scored: readonly Scored[] }> {
  const concepts = conceptsOf(text.slice(0, LONGEST_SENTENCE), language, bridge).filter(({ kind }) => kind !== 'number')
  const { counted, of, event } = figure
  const query: Query = {
    ...queryOf(text, language, concepts),
    kind: 'count',
    counted: { ...counted!, of, event, direction: { from: null, to: null }, countable: true },
  }
  const hits = await retrieve(view.engine, concepts, PASSAGES_READ, bridge.ranking, view.terms)
  const scored = scoreEvidence(query, gatherEvidence(view, hits, concepts), view)
  const near = scored.filter(one => silenceOf(query, one) === null).map(({ evidence }) => evidence)
  // The dead are no answer to the hurt, nor a second lot to the first.
  const sameFate = ({ figure: other }: Entry) => event === null || other.event === null || other.event === event
  return { entries: entriesFor(query, near).filter(sameFate), scored }
}

function queryOf(text: string, language: Language, concepts: readonly AskedConcept[]): Query {
  return {
    question: text,
    language,
    kind: 'look-up',
    concepts,
    dates: [],
    speaker: null,
    counted: null,
    numbered: null,
  }
}

function sameAmount(a: Figure, b: Figure): boolean {
  return a.value === b.value && a.valueTo === b.valueTo && a.magnitude === b.magnitude && a.negated === b.negated
}

/** The first entries of the first `most` sentences. */
function quotable(entries: readonly Entry[], most: number): Entry[] {
  const sentences = new Set<Evidence>()
  return entries.filter(({ evidence }) => {
    if (sentences.size < most) sentences.add(evidence)
    return sentences.has(evidence)
  })
}

/** The same sentence may have been found for several figures: each once. */
function distinct(scored: readonly Scored[]): Scored[] {
  const seen = new Set<Scored>()
  return scored.filter(one => !seen.has(one) && seen.add(one))
}

function rowOf(figure: Figure, { statement }: Stated): FigureRow {
  const { value, valueTo, magnitude, text, qualifier, counted, of, event, negated, asOf } = figure
  return {
    value,
    ...(valueTo !== undefined && { valueTo }),
    ...(magnitude !== undefined && { magnitude }),
    text,
    qualifier,
    counted,
    of,
    event,
    negated,
    speaker: statement.attribution?.speaker ?? null,
    asOf,
    citations: [],
    origins: 0,
  }
}
