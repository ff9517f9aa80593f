import { findPlaces, type CountryMention } from '../language/names/countries.ts'
import type { Language } from '../language/language.ts'
import { fold, findWords } from '../language/words/words.ts'
import { eventAt, eventWord } from '../reading/events.ts'
import type { EventKind, Figure } from '../reading/statement.ts'
import { cut } from './corpus-view.ts'
import { introductionOf, type Evidence } from './evidence.ts'

/** Who sends or gives something to whom, as lower-case ISO 3166 codes; null where a question does not say. */
export interface Direction {
  readonly from: string | null
  readonly to: string | null
}

/** "How many did *Peru* send …": who stands behind the auxiliary gives, where the verb is one of giving. */
const AUXILIARY = /\b(?:did|does|do|has|have|had|will|would)(?: the)? $/i
/** "Russian-flagged" is somebody's ship and not the country. */
const COMPOUND = /^[-‐]/
/** Where something goes to, and, beside it, where it comes from. */
const TO =
  /(?<!according )\b(?:ke|kepada|to|into|untuk membantu|to help|to aid)(?: (?:wilayah|pihak|negara|pemerintah|the))? $/i
const FROM = /\b(?:dari|from)(?: (?:wilayah|pihak|negara|the))? $/i
/** The verb of "give Peru 5 trucks": who stands right behind it gets them. */
const VERB_BEFORE = /\b(\p{L}+)(?: the)? $/iu

/** Whether a verb of giving stands among the words: only of these is asked from whom to whom. */
function isOfGiving(text: string): boolean {
  const words = findWords(text)
  return words.some((_, at) => GIVING.has(eventAt(words, at)?.kind))
}

const GIVING: ReadonlySet<EventKind | undefined> = new Set(['sent', 'supplied', 'promised', 'additional'])

/** Who gives to whom in a counting question, of what was read in it as in a statement. */
export function askedDirection(question: string, language: Language, { sender }: Pick<Figure, 'sender'>): Direction {
  if (!isOfGiving(question)) return { from: null, to: null }
  const places = findPlaces(question)
  const before = ({ start }: CountryMention) => question.slice(0, start)
  const isSubject = (place: CountryMention) =>
    AUXILIARY.test(before(place)) && !COMPOUND.test(question.slice(place.end))
  const subject = language === 'en' ? places.find(isSubject) : undefined
  const from = sender ?? subject?.key ?? places.find(place => FROM.test(before(place)))?.key ?? null
  const isGiven = (place: CountryMention) => {
    const verb = language === 'en' ? VERB_BEFORE.exec(before(place))?.[1] : undefined
    return verb !== undefined && place !== subject && GIVING.has(eventWord(fold(verb))?.kind)
  }
  const to = places.find(place => TO.test(before(place)) || isGiven(place))?.key ?? null
  return { from, to: to === from ? null : to }
}

/** "70 trucks from Peru": it comes from there; farther off only where it also says where to. */
const BESIDE = 25

/** Whether what a figure counts goes from somebody else, or to somebody else, than was asked about. Where nothing is said it may not. */
export function goesElsewhere({ of, sender, end }: Figure, evidence: Evidence, asked: Direction): boolean {
  if (asked.from === null && asked.to === null) return false
  const { text, sentence } = evidence
  const places = findPlaces(text)
  const before = ({ start }: CountryMention) => text.slice(0, start)
  const origin = places.find((place, i) => {
    const next = places[i + 1]
    const after = place.start - (end - sentence.start)
    const onward = next !== undefined && /^ (?:ke|to) $/.test(text.slice(place.end, next.start))
    return FROM.test(before(place)) && after > 0 && (onward || after < BESIDE)
  })
  const goals = new Set(places.filter(place => TO.test(before(place))).map(({ key }) => key))
  if (asked.to !== null && goals.size > 0 && !goals.has(asked.to)) return true
  if (asked.from === null) return false
  // Carried under another flag it still comes from where it is sent.
  const owner = origin?.key ?? sender ?? of
  if (owner !== null) return owner !== asked.from
  return goals.has(asked.from) || !isSpokenOf(asked.from, evidence)
}

/** Whether a country is named in a sentence, in what introduces it or stands before it, or in the title. */
export function isSpokenOf(country: string, { text, article, index }: Evidence): boolean {
  const above = introductionOf(article, index) ?? article.sentences[index - 1]
  const around = [text, above ? cut(article, above) : '', article.title ?? '']
  return around.some(one => findPlaces(one).some(({ key }) => key === country))
}
