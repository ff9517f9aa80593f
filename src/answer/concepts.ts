import type { Concept, Rendering, Vocabulary } from '../index/engine.ts'
import type { Language } from '../language/language.ts'
import type { Lexicon } from '../language/lexicon/lexicon.ts'
import { loanSkeletons } from '../language/lexicon/loanwords.ts'
import type { NameTable } from '../language/names/names.ts'
import { findNumbers, numberTerm } from '../language/numbers/numbers.ts'
import { isStopWord } from '../language/words/stop-words.ts'
import { analyse, BOUND_PREFIX, termOf } from '../language/words/terms.ts'
import { findWords, type Word } from '../language/words/words.ts'
import type { Spelling } from './spelling.ts'
import type { Ranking } from './ranking.ts'

/** What questions are understood with. */
export interface Bridge {
  readonly lexicon: Lexicon
  readonly names: NameTable
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
}

/**
 * The concepts of a question: names, figures, phrases and words, each with all its renderings in both languages, weighted.
 * Function words and question words are none. Each distinct concept comes once.
 */
export function conceptsOf(question: string, language: Language, bridge: Bridge): AskedConcept[] {
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
  return [...concepts.values()].sort((x, y) => x.start - y.start)
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

/** The terms that a phrase of either language is indexed as. */
function termsOf(phrase: string, language: Language): string[] {
  return analyse(phrase, language)
    .map(({ term }) => term)
    .filter(term => !isStopWord(term, language))
}

/** The longest name that starts here. A short abbreviation that is also a word needs its capitals: AS, UN, IT. */
function nameAt(words: readonly Word[], at: number, language: Language, bridge: Bridge): Found | null {
  for (let length = Math.min(bridge.names.longest, words.length - at); length > 0; length--) {
    const span = words.slice(at, at + length)
    const name = bridge.names.find(span.map(word => word.lower))
    if (!name) continue
    const [first] = span
    const inCapitals = first!.acronym || (first!.capital && first!.lower.length > 3)
    const needsCapitals = isStopWord(first!.lower, language) || name.capitals.has(first!.lower)
    if (length === 1 && needsCapitals && !inCapitals) continue
    // "Al Jazeera", "Kim Jong Un": neither AL nor UN.
    if (length === 1 && at > 0 && first!.capital && !first!.acronym && name.acronyms.has(first!.lower)) continue
    const written = (form: readonly string[], weight: number): Rendering[] => [
      { terms: form.map(word => termOf(word, 'id')), weight },
      { terms: form.map(word => termOf(word, 'en')), weight },
    ]
    const renderings = [
      ...name.forms.flatMap(form => written(form, 1)),
      ...name.near.flatMap(form => written(form, bridge.ranking.seat)),
    ]
    const generic = length === 1 && !first!.capital ? wordAt(words, at, language, bridge).concept : null
    const text = span.map(word => word.lower).join(' ')
    const where = { start: first!.start, end: span.at(-1)!.end }
    const kind = generic ? 'word' : 'name'
    return {
      concept: conceptOf(text, kind, [...renderings, ...(generic?.renderings ?? [])], where, bridge, generic === null),
      used: length,
    }
  }
  return null
}

/** The longest lexicon entry of several words that starts here. */
function phraseAt(words: readonly Word[], at: number, language: Language, bridge: Bridge): Found | null {
  if (language !== 'en') return null
  for (let length = Math.min(bridge.lexicon.longest, words.length - at); length > 1; length--) {
    const span = words.slice(at, at + length)
    const lowers = span.map(word => word.lower)
    // "in return" has a meaning of its own; "in the" and "how many" have none.
    if (lowers.every(lower => isStopWord(lower, 'en'))) continue
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

function translations(senses: ReturnType<Lexicon['senses']>, ranking: Ranking): Rendering[] {
  return senses.flatMap(({ renderings, rank }) =>
    renderings.map((rendering, place) => ({
      terms: termsOf(rendering, 'id'),
      weight: ranking.sense ** rank * ranking.place ** place,
    })),
  )
}

function wordAt(words: readonly Word[], at: number, language: Language, bridge: Bridge): Found {
  const word = words[at]!
  if (isStopWord(word.lower, language) && !(word.acronym && at > 0)) return { concept: null, used: 1 }
  if (word.lower.length === 1 && !/\p{N}/u.test(word.lower)) return { concept: null, used: 1 }
  const renderings = language === 'en' ? renderEnglish(word.lower, bridge) : renderIndonesian(word.lower, bridge)
  const isName = word.capital && (at > 0 || word.acronym) && renderings.length <= 2
  return { concept: conceptOf(word.lower, isName ? 'name' : 'word', renderings, word, bridge), used: 1 }
}

function renderEnglish(lower: string, bridge: Bridge): Rendering[] {
  const { lexicon, vocabulary, ranking, spelling } = bridge
  const senses = lexicon.senses([lower])
  const renderings = translations(senses, ranking)
  const known = renderings.some(({ terms }) => terms.every(term => vocabulary.frequency(term) > 0))
  const asIs = known ? ranking.untranslated : 1
  renderings.push({ terms: [termOf(lower, 'en')], weight: asIs }, { terms: [termOf(lower, 'id')], weight: asIs })
  const loans = loanSkeletons(lower).flatMap(skeleton => spelling.bySkeleton(skeleton))
  for (const loan of loans) renderings.push({ terms: [loan], weight: known ? ranking.loanBeside : ranking.loanAlone })
  const exists = senses.length > 0 || loans.length > 0 || inCorpus(lower, vocabulary)
  if (!exists) renderings.push(...corrections(lower, 'en', bridge))
  return renderings
}

function renderIndonesian(lower: string, bridge: Bridge): Rendering[] {
  const { lexicon, vocabulary, ranking } = bridge
  const term = termOf(lower, 'id')
  const renderings: Rendering[] = [{ terms: [term], weight: 1 }]
  for (const { headword, weight } of lexicon.headwords([lower]).slice(0, 3)) {
    renderings.push({ terms: termsOf(headword, 'en'), weight: weight * ranking.place })
    const meant = lexicon
      .senses(headword.split(' '))
      .filter(
        sense => sense.rank === 0 || sense.renderings.some(rendering => termsOf(rendering, 'id').join(' ') === term),
      )
    for (const sense of meant)
      sense.renderings.forEach((rendering, place) => {
        const amount = ranking.synonym * weight * ranking.sense ** sense.rank * ranking.place ** place
        renderings.push({ terms: termsOf(rendering, 'id'), weight: amount })
      })
  }
  if (vocabulary.frequency(term) > 0 || renderings.length > 1) return renderings
  // "Berapa troops": an English word among Indonesian ones.
  const english = translations(lexicon.senses([lower]), ranking)
  return [...renderings, ...(english.length > 0 ? english : corrections(lower, 'id', bridge))]
}

function inCorpus(lower: string, vocabulary: Vocabulary): boolean {
  return vocabulary.frequency(termOf(lower, 'en')) > 0 || vocabulary.frequency(termOf(lower, 'id')) > 0
}

/** What a word that nobody knows may have been meant to be. */
function corrections(lower: string, language: Language, { spelling, lexicon, ranking }: Bridge): Rendering[] {
  return spelling.corrections(lower, language).flatMap(({ word, weight, inLexicon }) =>
    inLexicon
      ? translations(lexicon.senses([word]), ranking).map(r => ({
          ...r,
          weight: r.weight * weight * ranking.correction,
        }))
      : [{ terms: [word], weight: weight * ranking.correction }],
  )
}
