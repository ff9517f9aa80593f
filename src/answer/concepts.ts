import type { Concept, Rendering, Vocabulary } from '../index/engine.ts'
import type { Language } from '../language/language.ts'
import type { Lexicon } from '../language/lexicon/lexicon.ts'
import type { AbbreviationTable } from '../language/names/abbreviations.ts'
import { findCapitals } from '../language/names/countries.ts'
import { nameAt as findName, type NameTable } from '../language/names/names.ts'
import { findNumbers, numberTerm } from '../language/numbers/numbers.ts'
import { isStopWord } from '../language/words/stop-words.ts'
import { BOUND_PREFIX, termOf } from '../language/words/terms.ts'
import { findWords, type Word } from '../language/words/words.ts'
import { isEmptyWord } from './focus.ts'
import { asksOrdinal } from './question.ts'
import { peopleIn } from './people.ts'
import { renderEnglish, renderIndonesian, termsOf, translations } from './renderings.ts'
import type { Spelling } from './spelling.ts'
import type { Ranking } from './ranking.ts'

/** What questions are understood with. */
export interface Bridge {
  readonly lexicon: Lexicon
  readonly names: NameTable
  /** What the articles themselves abbreviate. */
  readonly abbreviations: AbbreviationTable
  readonly vocabulary: Vocabulary
  readonly spelling: Spelling
  readonly ranking: Ranking
}

/** A concept and where it stands in the question. */
export interface AskedConcept extends Concept {
  readonly start: number
  readonly end: number
  /** A name that the table of names knows; of kind `name` are also words in capitals that no dictionary knows. */
  readonly listed: boolean
  /** Nothing in the corpus renders it. */
  readonly unknown: boolean
  /** Of an English question: its own terms, which in an English article are the word itself. */
  readonly english: readonly string[] | null
}

/**
 * The concepts of a question: names, figures, phrases and words, each with all its renderings in both languages, weighted.
 * Function words and question words are none. Each distinct concept comes once.
 */
export function conceptsOf(question: string, language: Language, bridge: Bridge): readonly AskedConcept[] {
  const concepts = new Map<string, AskedConcept>()
  const add = (concept: AskedConcept) => {
    if (!concepts.has(concept.text)) concepts.set(concept.text, concept)
  }
  const numbers = findNumbers(question)
  for (const number of numbers)
    if (number.value !== null)
      add(conceptOf(number.text, 'number', [{ terms: [numberTerm(number.value)], weight: 1 }], number, bridge))
  const words = findWords(question).filter(
    word => !numbers.some(number => number.value !== null && word.start < number.end && word.end > number.start),
  )
  for (let at = 0; at < words.length;) {
    const { concept, used } =
      nameAt(words, at, language, bridge) ??
      phraseAt(words, at, language, bridge) ??
      compoundAt(words, at, language, bridge) ??
      wordAt(words, at, language, bridge)
    if (concept) add(concept)
    at += used
  }
  const lightened = (concept: AskedConcept): AskedConcept =>
    isEmptyWord(concept.text) ? { ...concept, weight: concept.weight * bridge.ranking.light } : concept
  const found = abbreviated([...concepts.values()], words, bridge).sort((x, y) => x.start - y.start)
  const whole = found.map((concept, i) =>
    lightened(goesOn(found[i - 1], concept, question) ? asName(concept, bridge) : concept),
  )
  return asPeople(whole, bridge).map(concept =>
    language === 'en' ? { ...concept, english: termsOf(concept.text, 'en') } : concept,
  )
}

/** Of two people asked about, the one with the longer name counts little more than the other. */
function asPeople(concepts: readonly AskedConcept[], { ranking }: Bridge): readonly AskedConcept[] {
  const people = peopleIn(concepts)
  if (people.length < 2) return concepts
  const share = new Map(
    people.flatMap(run => run.map(i => [i, (1 + ranking.nameWord * (run.length - 1)) / run.length])),
  )
  return concepts.map((concept, i) => ({ ...concept, weight: concept.weight * (share.get(i) ?? 1) }))
}

/** Concepts whose words the articles abbreviate together: each of them stands in "KRB" where "Kebun Raya Bogor" was asked about. */
function abbreviated(
  concepts: readonly AskedConcept[],
  words: readonly Word[],
  { abbreviations, vocabulary, ranking }: Bridge,
): AskedConcept[] {
  const spans = words.flatMap(({ start }, at) => {
    const found = abbreviations.at(words, at)
    return found ? [{ start, end: words[at + found.long.length - 1]!.end, term: termOf(found.short, 'id') }] : []
  })
  return concepts.map(concept => {
    const span = spans.find(({ start, end }) => start <= concept.start && concept.end <= end)
    if (!span || vocabulary.frequency(span.term) === 0) return concept
    const renderings = strongest([...concept.renderings, { terms: [span.term], weight: ranking.abbreviation }])
    return { ...concept, renderings, unknown: false }
  })
}

/** Whether a word of the dictionary goes on with the name before it: "Bambang Mulia". */
function goesOn(before: AskedConcept | undefined, { kind, start, end }: AskedConcept, question: string): boolean {
  if (before?.kind !== 'name' || before.listed || kind !== 'word') return false
  return question.slice(before.end, start) === ' ' && /^\p{Lu}\p{Ll}+$/u.test(question.slice(start, end))
}

function asName(concept: AskedConcept, { ranking }: Bridge): AskedConcept {
  return { ...concept, kind: 'name', weight: ranking.weights.name }
}

interface Found {
  readonly concept: AskedConcept | null
  readonly used: number
}

function conceptOf(
  text: string,
  kind: Concept['kind'],
  renderings: readonly Rendering[],
  { start, end }: { start: number; end: number },
  { vocabulary, ranking }: Bridge,
  listed = false,
): AskedConcept {
  const known = strongest(renderings).filter(({ terms }) => terms.every(term => vocabulary.frequency(term) > 0))
  return {
    text,
    kind,
    weight: ranking.weights[kind],
    renderings: known,
    start,
    end,
    listed,
    unknown: known.length === 0,
    english: null,
  }
}

/** One rendering for each sequence of terms: the strongest. */
function strongest(renderings: readonly Rendering[]): Rendering[] {
  const best = new Map<string, Rendering>()
  for (const rendering of renderings) {
    if (rendering.terms.length === 0) continue
    const key = rendering.terms.join(' ')
    if ((best.get(key)?.weight ?? 0) < rendering.weight) best.set(key, rendering)
  }
  return [...best.values()]
}

/** Words before a seat of government that make it the city: "in Lima", "mengunjungi Lima". */
const TO_A_PLACE =
  /^(?:in|at|to|from|near|into|around|outside|visit|visits|visited|visiting|left|leave|leaves|reached|di|ke|dari|kota|dekat|mengunjungi|mendatangi|meninggalkan|menuju|tiba|near)$/

/** The name that starts here. A seat of government stands for its state, unless it is spoken of as a place. */
function nameAt(words: readonly Word[], at: number, language: Language, bridge: Bridge): Found | null {
  const found = findName(bridge.names, words, at)
  if (!found) return null
  const { name, length } = found
  const span = words.slice(at, at + length)
  const [first] = span
  const written = (form: readonly string[], weight: number): Rendering[] => [
    { terms: namedTerms(form, 'id'), weight },
    { terms: namedTerms(form, 'en'), weight },
  ]
  const text = span.map(word => word.lower).join(' ')
  const isCity = findCapitals(titled(text)).length > 0 && TO_A_PLACE.test(words[at - 1]?.lower ?? '')

  const renderings = [
    ...name.forms.flatMap(form => written(form, 1)),
    ...(isCity ? [] : name.near.flatMap(form => written(form, bridge.ranking.seat))),
  ]
  const generic = length === 1 && !first!.capital ? wordAt(words, at, language, bridge).concept : null
  const where = { start: first!.start, end: span.at(-1)!.end }
  const kind = generic ? 'word' : 'name'
  return {
    concept: conceptOf(text, kind, [...renderings, ...(generic?.renderings ?? [])], where, bridge, generic === null),
    used: length,
  }
}

/** The terms of a name; "Undang-Undang" counts once, as in the articles. */
function namedTerms(form: readonly string[], language: Language): string[] {
  return form.map(word => termOf(word, language)).filter((term, i, all) => term !== all[i - 1])
}

/** Each word with a capital. */
function titled(text: string): string {
  return text.replace(/(?<!\p{L})\p{L}/gu, letter => letter.toUpperCase())
}

/** "What kind of" and its like ask, whatever they mean together. */
const ASKS_KIND = /^(?:what|which|whose)$/

/** The longest lexicon entry of several words that starts here. */
function phraseAt(words: readonly Word[], at: number, language: Language, bridge: Bridge): Found | null {
  if (language !== 'en') return null
  for (let length = Math.min(bridge.lexicon.longest, words.length - at); length > 1; length--) {
    const span = words.slice(at, at + length)
    const lowers = span.map(word => word.lower)
    // "in return" has a meaning of its own; "in the" and "how many" have none.
    if (lowers.every(lower => isStopWord(lower, 'en')) || ASKS_KIND.test(lowers[0]!)) continue
    const senses = bridge.lexicon.senses(lowers)
    if (senses.length === 0) continue
    const renderings = translations(senses, bridge.ranking)
    renderings.push({ terms: termsOf(lowers.join(' '), 'en'), weight: 1 })
    const where = { start: span[0]!.start, end: span.at(-1)!.end }
    return { concept: conceptOf(lowers.join(' '), 'phrase', renderings, where, bridge), used: length }
  }
  return null
}

/** A prefix that Indonesian also writes joined, with the word after it: "anti-pesawat" is `antipesawat`. */
function compoundAt(words: readonly Word[], at: number, language: Language, bridge: Bridge): Found | null {
  const [prefix, word] = words.slice(at, at + 2)
  if (language !== 'id' || !prefix || !word || !BOUND_PREFIX.test(prefix.lower) || word.start > prefix.end + 1)
    return null
  const apart = { terms: [termOf(prefix.lower, 'id'), termOf(word.lower, 'id')], weight: 1 }
  const renderings = [...renderIndonesian(prefix.lower + word.lower, bridge), apart]
  const where = { start: prefix.start, end: word.end }
  return { concept: conceptOf(`${prefix.lower} ${word.lower}`, 'word', renderings, where, bridge), used: 2 }
}

/** The one month that is a function word when it is not in capitals. */
const MAY: readonly Rendering[] = ['mei', 'may'].map(month => ({ terms: [month], weight: 1 }))

function isMay({ lower, capital, acronym }: Word): boolean {
  return lower === 'may' && capital && !acronym
}

function wordAt(words: readonly Word[], at: number, language: Language, bridge: Bridge): Found {
  const word = words[at]!
  if (language === 'en' && at > 0 && isMay(word))
    return { concept: conceptOf(word.lower, 'word', MAY, word, bridge), used: 1 }
  if (isStopWord(word.lower, language) && !(word.acronym && at > 0)) return { concept: null, used: 1 }
  if (asksOrdinal(word.lower) || (word.lower.length === 1 && !/\p{N}/u.test(word.lower)))
    return { concept: null, used: 1 }
  const mayBeName = word.capital && at > 0
  const renderings =
    language === 'en' ? renderEnglish(word.lower, bridge, mayBeName) : renderIndonesian(word.lower, bridge, mayBeName)
  if (word.acronym) renderings.push(...spelledOut(word.lower, bridge))
  const inLexicon = bridge.lexicon.senses([word.lower]).length + bridge.lexicon.headwords([word.lower]).length > 0
  const isName = word.capital && (at > 0 || word.acronym) && (renderings.length <= 2 || !inLexicon)
  return { concept: conceptOf(word.lower, isName ? 'name' : 'word', renderings, word, bridge), used: 1 }
}

/** What an abbreviation stands for in the articles. */
function spelledOut(lower: string, { abbreviations }: Bridge): Rendering[] {
  const long = abbreviations.longOf(lower)
  return long ? [{ terms: namedTerms(long, 'id'), weight: 1 }] : []
}
