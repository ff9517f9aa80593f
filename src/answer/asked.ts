import { isStopWord } from '../language/words/stop-words.ts'
import { findWords, fold, type Word } from '../language/words/words.ts'
import type { Term } from '../language/words/terms.ts'
import type { Language } from '../language/language.ts'
import { OFFICES } from '../reading/speech-words.ts'
import type { AskedConcept } from './concepts.ts'
import { definedWord } from './definitions.ts'
import { askedKind } from './focus.ts'
import type { Query } from './query.ts'

/** What of a question its answers are held against; worked out once a question. */
export interface Asked {
  readonly query: Query
  /** The question, folded. */
  readonly text: string
  /** Its words, folded. */
  readonly words: ReadonlySet<string>
  /** The terms of all renderings of its concepts. */
  readonly terms: ReadonlySet<string>
  /** The noun that names the kind of thing asked for, folded, or null. */
  readonly kind: string | null
  /** The folded words of what it asks the meaning of, or null. */
  readonly defined: readonly string[] | null
  /** For a question who somebody is: the terms of what he is ("who is the *mayor*") … */
  readonly role: ReadonlySet<string> | null
  /** Whether that is an office. */
  readonly office: boolean
  /** … or of his name ("who is *Siti*"). */
  readonly person: ReadonlySet<string> | null
  /** The terms of names that no table knows: of persons, mostly. */
  readonly names: ReadonlySet<string>
}

/** A word of a sentence and whether the question has it. */
export interface HeldWord extends Word {
  /** The question has it, in any of its renderings. */
  readonly asked: boolean
  readonly term: string | null
  /** It belongs to a name in the question that may be a person's. */
  readonly ofName: boolean
  /** It carries grammar and no matter. */
  readonly empty: boolean
}

/** A rendering that counts for less may be anything. */
const SURE = 0.3

/** Works out what the answers of a question are held against. */
export function askedOf(query: Query): Asked {
  const termsIn = (concepts: readonly AskedConcept[]) =>
    new Set(
      concepts.flatMap(({ renderings }) => renderings.flatMap(({ terms, weight }) => (weight >= SURE ? terms : []))),
    )
  const opening = query.kind === 'who' ? WHO_IS[query.language].exec(query.question) : null
  const subject = opening && query.concepts.find(({ start }) => start >= opening.index + opening[0].length)
  const isName = subject?.kind === 'name' && !OFFICES.has(subject.text.split(' ')[0]!)
  // "Who is Siti Aminah?" and no more; "who is Australia's envoy?" asks for a role.
  const named = isName && query.concepts.every(({ kind }) => kind === 'name')
  const roles = subject && !isName ? rolesIn(query, subject) : null
  return {
    query,
    text: fold(query.question),
    words: new Set(findWords(query.question).map(({ lower }) => lower)),
    terms: termsIn(query.concepts),
    kind: askedKind(query.question, query.language)?.noun ?? null,
    defined: definedWord(query.question, query.language),
    role: roles && termsIn(roles),
    office: roles?.some(({ text }) => text.split(' ').some(word => OFFICES.has(word))) ?? false,
    names: termsIn(query.concepts.filter(({ kind, listed }) => kind === 'name' && !listed)),
    person: named ? termsIn(query.concepts) : null,
  }
}

/** What opens a question for who somebody is. */
const WHO_IS: Readonly<Record<Language, RegExp>> = {
  en: /\bwho(?: is| was| are| were|['’]s)(?: the| a| an)? (?!\p{L}+(?:ing|ed)\b)/iu,
  id: /\bsiapa(?:kah)?(?: nama)?(?: yang)?(?: (?:menjabat|menduduki|memegang|menjadi))?(?: jabatan)?(?: sebagai)?(?: itu)? (?!yang\b|(?!men(?:teri|ko|dag|kes|sos|hub|lu|han|dagri|keu|ag|pora)\b|mentor|mediator|mekanik|direk|dirjen|diplomat)(?:me|di)\p{L}{4,})/iu,
}

/** The concepts that say what somebody is: the first, and every office behind it ("Japan's *minister*"). */
function rolesIn({ concepts }: Query, subject: AskedConcept): AskedConcept[] {
  return concepts.filter(
    concept =>
      concept === subject || concept.text.split(' ').some(word => concept.start >= subject.start && OFFICES.has(word)),
  )
}

/** The words of a sentence, held against the question. */
export function heldWords(
  { words, terms: asked, names }: Asked,
  text: string,
  terms: readonly Term[],
  offset: number,
): HeldWord[] {
  const found = new Map(terms.map(({ term, start }) => [start - offset, term]))
  return findWords(text).map(word => ({
    ...word,
    ofName: names.has(found.get(word.start) ?? ''),
    asked: words.has(word.lower) || asked.has(found.get(word.start) ?? ''),
    term: found.get(word.start) ?? null,
    empty: isStopWord(word.lower, 'id') || isStopWord(word.lower, 'en'),
  }))
}
