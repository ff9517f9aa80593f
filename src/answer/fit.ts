import { findCapitals, findCountries } from '../language/countries.ts'
import { findWords, fold } from '../language/words.ts'
import { isStopWord } from '../language/stop-words.ts'
import type { QuestionKind } from './answer.ts'
import type { Evidence } from './evidence.ts'
import type { Query } from './query.ts'

/** Words that introduce a reason, in both languages. */
const REASON =
  /\b(?:karena|sebab|akibat|lantaran|disebabkan|penyebab|alasan|demi|untuk|agar|supaya|guna|because|due to|owing to|in order to|since|so that|as a result|caused)\b/iu

/** Words that introduce a place. */
const PLACE =
  /(?:^|\s)(?:di|ke|dari|wilayah|kota|kabupaten|provinsi|desa|negara|pulau|kawasan|in|at|from|near|to)\s+(?:\p{L}+\s+){0,1}\p{Lu}/u

/** Words that tell in which way. */
const MANNER = /\b(?:dengan|melalui|lewat|menggunakan|cara|secara|by|through|via|using|with)\b/iu

/**
 * How well a sentence has the kind of thing that is asked for, 0 to 1: a figure of what is counted, a date, a name that the
 * question does not have, a place, a reason. What it says is for the concepts to judge.
 */
export function fitOf(query: Query, evidence: Evidence): number {
  const { statement, text } = evidence
  switch (query.kind) {
    case 'count':
      return countFit(query, evidence)
    case 'when':
      return statement.dates.some(date => !asksWith(query, date.text))
        ? 1
        : /\b(?:1[0-9]|20)\d\d\b/.test(text)
          ? 0.8
          : 0
    case 'who':
      return whoFit(query, evidence)
    case 'where':
      if ([...findCountries(text), ...findCapitals(text)].some(place => !asksWith(query, place.text))) return 1
      return PLACE.test(text) ? 0.8 : newNames(query, evidence) > 0 ? 0.4 : 0
    case 'why':
      return REASON.test(text) ? 1 : 0
    case 'how':
      return MANNER.test(text) ? 0.6 : 0
    default:
      return 0
  }
}

/** Kinds whose answer is of a kind that can be told from its form. */
export const FORMAL_KINDS: ReadonlySet<QuestionKind> = new Set(['count', 'when', 'who', 'where', 'why', 'how'])

function countFit(query: Query, { statement, text }: Evidence): number {
  if (query.numbered) return statement.figures.some(figure => fold(figure.text).includes(query.numbered!)) ? 1 : 0
  const figures = statement.figures.filter(figure => figure.kind !== 'label')
  if (query.counted && figures.some(figure => figure.counted?.key === query.counted!.key)) return 1
  if (figures.some(figure => !asksWith(query, figure.text))) return 0.7
  return /\d/.test(text) ? 0.4 : 0
}

function asksWith(query: Query, text: string): boolean {
  return fold(query.question).includes(fold(text))
}

/** A full name that the question does not have is the likeliest answer to "who", then whoever is quoted, then any name. */
function whoFit(query: Query, evidence: Evidence): number {
  const places = [...findCountries(evidence.text), ...findCapitals(evidence.text)].map(({ text }) => text)
  const withoutPlaces = places.reduce((text, place) => text.replaceAll(place, ' . '), evidence.text)
  const full = [...withoutPlaces.matchAll(/\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)+/gu)].map(([name]) => name)
  if (full.some(name => findWords(name).some(({ lower }) => !namedIn(query, lower)))) return 1
  if (evidence.statement.attribution && !asksWith(query, evidence.statement.attribution.speaker)) return 0.7
  return newNames(query, evidence) > 0 ? 0.5 : 0
}

function namedIn(query: Query, lower: string): boolean {
  return findWords(query.question).some(word => word.lower === lower)
}

/** How many names stand in a sentence that the question does not have. */
function newNames(query: Query, { text, sentence, article }: Evidence): number {
  const asked = new Set(findWords(query.question).map(word => word.lower))
  // The first word of a sentence is in capitals whatever it is.
  return findWords(article.text.slice(sentence.start, sentence.end))
    .filter(word => word.capital && (word.start > 0 || /^\p{Lu}\p{Ll}+ \p{Lu}/u.test(text)))
    .filter(word => !asked.has(word.lower) && !isStopWord(word.lower, 'id') && !isStopWord(word.lower, 'en')).length
}
