import { dateMatches } from './asked-dates.ts'
import { OF_SAYING } from './asked-speaker.ts'
import { sameSpeaker } from '../reading/same-speaker.ts'
import { fold } from '../language/words/words.ts'
import { isPerson } from '../reading/countables.ts'
import { eventWord } from '../reading/events.ts'
import type { EventKind } from '../reading/statement.ts'
import type { AskedConcept } from './concepts.ts'
import type { CorpusView } from './corpus-view.ts'
import type { Evidence } from './evidence.ts'
import { matchesIn } from './evidence.ts'
import { askedOf } from './asked.ts'
import { candidatesIn, type Candidate } from './fit.ts'
import { countsSame } from './ledger.ts'
import { nearest, placesOf, positionsIn } from './places.ts'
import type { Query } from './query.ts'
import { rarity } from './retrieve.ts'
import { analyse } from '../language/words/terms.ts'

/** What makes a sentence the quote to show. */
export interface QuoteKnobs {
  /** The passage's own score, relative to the best passage's. */
  readonly passage: number
  /** The share of the question that stands in the sentence. */
  readonly sentence: number
  /** The share of the question that stands in its passage, its neighbour sentence or its title. */
  readonly context: number
  /** Having the kind of thing that was asked for. */
  readonly fit: number
  /** How near the words of the question stand to that thing: their share, each counting less the farther it stands. */
  readonly near: number
  /** Being said by whom the question names ("What did X say"); less where he is merely cited or carried. */
  readonly speaker: number
  /** At how many words' distance from it a word counts half. */
  readonly reach: number
  /** What a sentence loses for every ten words beyond `longest`. */
  readonly length: number
  readonly longest: number
  /** A sentence is cited if it scores at least this share of the best. */
  readonly worthCiting: number
  /** The same beside a best one that has the kind of thing and, of the question, at least the share `whole`. */
  readonly worthBesideWhole: number
  readonly whole: number
  /** The dates of a sentence answer if it has at least this share of what the best one has of the question. */
  readonly dated: number
  /** Of several such things in a sentence those answer that the words of the question stand at least this share as near to as to the nearest. */
  readonly alike: number
  /** What the word right behind the question word weighs more: "who *accused* …", "apa *tugas* …", "bagaimana *suasana* …". */
  readonly focus: number
  /** Added to every concept's rarity, so that a word in each of five articles still counts. */
  readonly floor: number
}

export const QUOTE: QuoteKnobs = {
  passage: 1,
  sentence: 1,
  context: 0.4,
  fit: 1,
  near: 0.6,
  speaker: 0.8,
  reach: 4,
  length: 0.06,
  longest: 20,
  worthCiting: 0.55,
  worthBesideWhole: 0.62,
  whole: 0.8,
  dated: 0.75,
  alike: 0.8,
  focus: 1.3,
  floor: 0.7,
}

/** A list of a thousand names in one sentence is no answer; the first will do. */
const MOST_CANDIDATES = 60

/** Evidence with what it is worth as an answer. */
export interface Scored {
  readonly evidence: Evidence
  readonly score: number
  /** How surely each concept stands in the sentence, its passage or its title, 0 to 1. */
  readonly matched: readonly number[]
  /** Each concept's share of the question, by weight: they sum up to 1. */
  readonly shares: readonly number[]
  /** The share of the question, by weight, that these are; what stands only around the sentence counts a little less. */
  readonly coverage: number
  /** The share of the question that stands in the sentence itself. */
  readonly inSentence: number
  /** Whether it has the kind of thing that is asked for, 0 to 1. */
  readonly fit: number
  /** What in the sentence most likely answers; offsets are into it. */
  readonly answers: readonly Candidate[]
}

/** Scores evidence, best first; ties keep the order of the hits. */
export function scoreEvidence(
  query: Query,
  evidence: readonly Evidence[],
  view: CorpusView,
  knobs: QuoteKnobs = QUOTE,
): Scored[] {
  const focus = focusOf(query)
  const importance = query.concepts.map(
    concept => concept.weight * (rarity(view.engine, concept) + knobs.floor) * (concept === focus ? knobs.focus : 1),
  )
  const total = importance.reduce((sum, one) => sum + one, 0) || 1
  const shares = importance.map(one => one / total)
  const share = (matched: readonly number[]) => shares.reduce((sum, one, i) => sum + one * matched[i]!, 0)
  const top = Math.max(...evidence.map(({ hit }) => hit.score), Number.MIN_VALUE)
  const inTitle = titleMatches(query.concepts)
  const asked = askedOf(query)
  return evidence
    .map((one): Scored => {
      const dates = dateMatches(query.dates, query.concepts, one)
      const counted = countedIn(query, one)
      const voice = voiceOf(query, one)
      const inSentence = one.matched.map((sure, i) =>
        dates[i] || counted(query.concepts[i]!.text) || (voice > 0 && OF_SAYING.test(query.concepts[i]!.text))
          ? 1
          : sure,
      )
      const matched = inSentence.map((sure, i) => Math.max(sure, one.inPassage[i]!, inTitle(one)[i]!))
      const candidates = candidatesIn(asked, one).slice(0, MOST_CANDIDATES)
      const fit = Math.max(0, ...candidates.map(({ quality }) => quality))
      const nearness = nearnessIn(one, query.concepts, knobs.reach)
      const nears = candidates.map(one => one.quality * share(nearness(one)))
      const near = Math.max(0, ...nears)
      const own = share(inSentence)
      const wide = share(matched)
      return {
        evidence: one,
        matched,
        shares,
        inSentence: own,
        fit,
        answers: candidates.filter((_, i) => nears[i]! >= knobs.alike * near),
        coverage: own + 0.8 * (wide - own),
        score:
          (knobs.passage * one.hit.score) / top +
          knobs.sentence * own +
          knobs.context * wide +
          knobs.fit * fit +
          knobs.near * near +
          knobs.speaker * voice -
          (knobs.length * Math.max(0, one.terms.length - knobs.longest)) / 10,
      }
    })
    .sort((x, y) => y.score - x.score)
}

/** Question words and what may stand between them and the word that they ask after. */
const ASKS =
  /^(?:(?:yang|pada|di|dari|untuk|dengan)\s+)*(?:who|what|which|how|why|siapa(?:kah)?|apa(?:kah)?|bagaimana(?:kah)?|mengapa|kenapa|gimana)(?:['’]s)?(?:\s+(?:is|are|was|were|has|have|had|did|does|do|will|the|a|an|saja|yang|nama|itu))*\s+$/iu

/** The word that a question asks after first, where it is no name. */
function focusOf({ question, concepts, kind }: Query): AskedConcept | null {
  const [first] = concepts
  const asks = kind === 'who' || kind === 'what' || kind === 'how' || kind === 'why'
  const before = question.slice(0, first?.start)
  // "Apa yang diberikan Peru": what was given is asked, not who gave.
  const isVerb = kind === 'what' && /\byang\s+$/i.test(before)
  return asks && first && first.kind !== 'name' && !isVerb && ASKS.test(before) ? first : null
}

/** How near each concept stands to a candidate, 0 where it is not in the sentence, 1 right beside it. */
function nearnessIn({ terms, sentence, passageStart }: Evidence, concepts: readonly AskedConcept[], reach: number) {
  const positions = positionsIn(terms)
  const places = concepts.map(({ renderings }) =>
    renderings.map(one => ({ at: placesOf(one, positions).at, sure: Math.min(1, one.weight) })),
  )
  return ({ start, end }: Candidate): number[] => {
    const offset = sentence.start - passageStart
    const own = terms
      .filter(term => term.start < end + offset && start + offset < term.end)
      .map(({ position }) => position)
    return places.map(renderings =>
      Math.max(0, ...renderings.map(({ at, sure }) => sure / (1 + Math.max(0, nearest(at, own) - 1) / reach))),
    )
  }
}

/** How far a sentence is what the asked speaker says: 1 his own words, less where another cites him, 0 where he does not speak. */
function voiceOf({ speaker }: Query, { statement: { attribution } }: Evidence): number {
  if (speaker === null || attribution === null) return 0
  if (sameSpeaker(speaker, attribution.speaker)) return 1
  return [...attribution.sources, ...attribution.carriers].some(one => sameSpeaker(speaker, one)) ? CITED_VOICE : 0
}

const CITED_VOICE = 0.5

/** Whoever was harmed: "600 tentara tewas" counts victims without the word. */
const VICTIM = /^(?:korban|korban jiwa|victims?|casualt(?:y|ies)|people|persons?|orang|jiwa)$/
const HARM: ReadonlySet<EventKind | null> = new Set(['killed', 'wounded', 'missing', 'displaced'])

/** Whether a word of the question is told by a figure of the sentence: what it counts, or what happened to it, whatever words it has for them. */
function countedIn({ counted: asked }: Query, { statement }: Evidence): (word: string) => boolean {
  const figures = statement.figures.filter(({ counted }) => counted !== null)
  const harm = figures.some(({ counted, event }) => isPerson(counted!.key) && HARM.has(event))
  const same = asked ? figures.filter(figure => countsSame(figure, asked)) : []
  const things = asked && same.length > 0 && asked.countable ? fold(asked.text) : ''
  const event = asked?.event && same.some(figure => figure.event === asked.event) ? asked.event : null
  return word =>
    (harm && VICTIM.test(word)) ||
    (things !== '' && things.includes(word)) ||
    (event !== null && (eventWord(word)?.kind === event || TOLL.test(word)))
}

/** What happened, as a noun that no reader of sentences takes for an event. */
const TOLL = /^(?:death toll|fatalit(?:y|ies)|lives lost)$/

/** How surely concepts stand in the title of the article; worked out once an article. */
function titleMatches(concepts: readonly AskedConcept[]): (evidence: Evidence) => readonly number[] {
  const known = new Map<string, readonly number[]>()
  return ({ article }) => {
    const found =
      known.get(article.id) ?? matchesIn(analyse(article.title ?? '', article.language), concepts, article.language)
    known.set(article.id, found)
    return found
  }
}
