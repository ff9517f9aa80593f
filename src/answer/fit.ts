import { findCapitals, findCountries } from '../language/names/countries.ts'
import { fold } from '../language/words/words.ts'
import { TIMES } from '../reading/countable-things.ts'
import { countableForm, isCountable, isMeasure, isPerson } from '../reading/countables.ts'
import { indexAt } from '../reading/scan.ts'
import { OFFICES } from '../reading/speech-words.ts'
import type { Figure } from '../reading/statement.ts'
import { heldWords, type Asked, type HeldWord } from './asked.ts'
import type { Evidence } from './evidence.ts'
import { definitionsOf } from './definitions.ts'
import { asksOrdinal } from './question.ts'
import { newNames, roleOf, rolesOf, type NewName } from './name-candidates.ts'

/** Something in a sentence that may be what was asked for. Offsets are into the sentence. */
export interface Candidate {
  readonly start: number
  readonly end: number
  /** How surely it is of the kind that was asked for, 0 to 1. */
  readonly quality: number
}

/** What in a sentence may be what the question asks for; what the question itself has is no answer to it. */
export function candidatesIn(asked: Asked, evidence: Evidence): readonly Candidate[] {
  if (asked.defined !== null) return definitionsOf(asked.defined, evidence.text, evidence.article.language)
  switch (asked.query.kind) {
    case 'count':
      return countCandidates(asked, evidence)
    case 'when':
      return dateCandidates(asked, evidence)
    case 'who':
      return personCandidates(asked, evidence)
    case 'where':
      return placeCandidates(asked, evidence)
    case 'why':
      return [...matches(REASON, evidence.text, 1), ...matches(PURPOSE, evidence.text, 0.6)]
    case 'how':
      return matches(MANNER, evidence.text, 0.6)
    case 'what':
      return PLACE_KIND.test(asked.kind ?? '') ? placeCandidates(asked, evidence) : thingCandidates(asked, evidence)
    default:
      return []
  }
}

/** Words that introduce a reason, in both languages; a purpose is often one. */
const REASON =
  /\b(?:karena|sebab|akibat|lantaran|disebabkan|penyebab|alasan|because|due to|owing to|as a result|caused|reason)\b/giu
const PURPOSE = /\b(?:demi|untuk|agar|supaya|guna|in order to|so that|since|setelah|sesudah|after)\b/giu

/** Words that tell in which way. */
const MANNER = /\b(?:dengan|melalui|lewat|menggunakan|cara|secara|by|through|via|using|with)\b/giu

/** A year alone may be a number of something. */
const YEAR = /\b(?:1[0-9]|20)\d\d\b/g

/** What a date is worth in a clause that has nothing of the question: "the team, set up after sanctions *that were imposed in 2006*". */
const OF_OTHER_CLAUSE = 0.5
const OPENS_CLAUSE = /\b(?:yang|which|that|who)\b/giu

/** Whether a relative clause stands between the words of the question and a date, and has none of them itself; worked out once a sentence. */
function inOtherClause(text: string, words: readonly HeldWord[]): (date: number) => boolean {
  const opened = [...text.matchAll(OPENS_CLAUSE)].map(({ index }) => ({ start: index }))
  const asked = words.filter(word => word.asked && !word.empty && !word.ofName).map(({ start }) => start)
  const [first = Infinity, last = -1] = [asked[0], asked.at(-1)]
  return date => {
    const clause = opened[indexAt(opened, date) - 1]?.start
    return clause !== undefined && first < clause && last < clause
  }
}

function dateCandidates(asked: Asked, { statement, sentence, text, terms, passageStart }: Evidence): Candidate[] {
  const { text: question } = asked
  const isNew = (words: string) => !question.includes(fold(words))
  const words = heldWords(asked, text, terms, sentence.start - passageStart)
  const ofOther = inOtherClause(text, words)
  return [
    ...statement.dates
      .filter(date => isNew(date.text))
      .map(({ start, end }) => ({ start: start - sentence.start, end: end - sentence.start }))
      .map(date => ({ ...date, quality: ofOther(date.start) ? OF_OTHER_CLAUSE : 1 })),
    ...matches(YEAR, text, 0.8).filter(({ start, end }) => isNew(text.slice(start, end))),
  ]
}

const MEMBER = /^(?:anggota|member)/

/** What a state is worth as one who did something. */
const STATE = 0.7

/**
 * What somebody named is worth, and who speaks: where anybody may have done it; where a role is asked for and nothing ties him to it; where that
 * role is an office, which its holder is named with.
 */
const NAMED_PERSON = {
  any: { alone: 1, speaking: 0.7 },
  ofRole: { alone: 0.5, speaking: 0.7 },
  ofOffice: { alone: 0.3, speaking: 0.4 },
}

function personCandidates(asked: Asked, { statement, sentence, text, terms, passageStart }: Evidence): Candidate[] {
  const words = heldWords(asked, text, terms, sentence.start - passageStart)
  if (asked.person) return rolesOf(asked, text, words)
  const places = [...findCountries(text), ...findCapitals(text)]
  const isPlace = ({ start, end }: Candidate) => places.some(place => place.start <= start && end <= place.end)
  const names = newNames(asked, text, words).filter(name => !isPlace(name))
  const speaker = statement.attribution
  const saysSo = ({ start, end }: NewName) =>
    speaker?.found === 'own' && speaker.start < sentence.start + end && sentence.start + start < speaker.end
  // States act as people do, and are members of bodies.
  const states =
    asked.role && ![...asked.role].some(term => MEMBER.test(term))
      ? []
      : places.filter(place => isNewPlace(words, place)).map(place => ({ ...place, quality: STATE }))
  const people = names.map(name => {
    const { alone, speaking } = NAMED_PERSON[asked.office ? 'ofOffice' : asked.role ? 'ofRole' : 'any']
    const quality = Math.max(alone * name.quality, roleOf(asked, text, words, name))
    return { ...name, quality: saysSo(name) ? Math.max(quality, speaking) : quality }
  })
  return [...people, ...states]
}

/** Whether a place is one that the question does not have. */
function isNewPlace(
  words: readonly HeldWord[],
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  return words.some(word => start <= word.start && word.end <= end && word.capital && !word.asked && !word.empty)
}

/** Kinds of places. */
const PLACE_KIND = /^(?:negara|kota|daerah|wilayah|provinsi|kabupaten|countr|cit(?:y|ies)|town|region|nation|province)/

/** Words that introduce a place, and what they introduce. */
const PLACE =
  /(?<![\p{L}\p{N}])(?:di|ke|dari|wilayah|kota|kabupaten|provinsi|desa|negara|pulau|kawasan|in|at|from|near|to) (?:\p{Ll}+ ){0,3}\p{Lu}[\p{L}-]*/gu

function placeCandidates(asked: Asked, { sentence, text, terms, passageStart }: Evidence): Candidate[] {
  const words = heldWords(asked, text, terms, sentence.start - passageStart)
  const isNew = (place: { start: number; end: number }) => isNewPlace(words, place)
  const countries = findCountries(text).filter(isNew)
  const capitals = findCapitals(text).filter(isNew)
  // "For Russia", "against Russia" is no place; "in Russia" is one, below.
  const [country, capital] = /^(?:negara|countr|nation)/.test(asked.kind ?? '') ? [1, 0.6] : [0.6, 0.8]
  return [
    ...countries.map(({ start, end }) => ({ start, end, quality: country })),
    ...capitals.map(({ start, end }) => ({ start, end, quality: capital })),
    ...matches(PLACE, text, 1).filter(isNew),
    ...newNames(asked, text, words).map(name => ({ ...name, quality: isApposed(text, words, name) ? 1 : 0.4 })),
  ]
}

/** "Desa Karangwuni, Kulon Progo": where a place of the question lies. */
function isApposed(text: string, words: readonly HeldWord[], { first, start }: NewName): boolean {
  const before = words[first - 1]
  return before !== undefined && before.asked && before.capital && text.slice(before.end, start) === ', '
}

/** What stands for what: "kepanjangan", "stands for", "singkatan". */
const LONG_FORM =
  /\b(?:kepanjangan|singkatan|akronim|stand for|stands for|abbreviation|acronym|full name|nama lain|nama latin|nama ilmiah|scientific name|latin name)\b/

/** What a new name is worth that nothing ties to the kind of thing asked for. */
const NAMED = { full: 0.6, single: 0.4, thing: 0.3 }

function thingCandidates(asked: Asked, { sentence, text, terms, passageStart }: Evidence): Candidate[] {
  const longForm = LONG_FORM.test(asked.text)
  if (asked.kind === null && !longForm) return []
  const words = heldWords(asked, text, terms, sentence.start - passageStart)
  const places = [...findCountries(text), ...findCapitals(text)]
  // Weapons and ships seldom have names of their own.
  const isThing = countableForm([asked.kind ?? '']) !== undefined && !isPerson(countableForm([asked.kind ?? ''])!.key)
  return newNames(asked, text, words).map(name => {
    const { first, last, start, end } = name
    const [before, next] = [words[first - 1], words[last + 1]]
    const bracketed =
      (before?.asked && text.slice(before.end, start) === ' (') || (next?.asked && text.slice(end, next.start) === ' (')
    if (longForm) return { ...name, quality: bracketed ? 1 : 0 }
    const named = words.slice(name.lead, first).some(({ lower }) => lower === asked.kind)
    if (named || (bracketed && !before?.capital)) return { ...name, quality: 1 }
    const elsewhere =
      places.some(place => place.start <= start && end <= place.end) || (before && OFFICES.has(before.lower))
    return { ...name, quality: elsewhere ? 0 : isThing ? NAMED.thing : first < last ? NAMED.full : NAMED.single }
  })
}

/** Words that ask for an amount of money, for a share, for a time: figures of other kinds hardly answer them. */
const ASKS_FOR: readonly (readonly [RegExp, (figure: Figure) => boolean])[] = [
  [
    /\b(?:cost|price|worth|pay|paid|spend|spent|fee|fine|salary|budget|revenue|profit|loan|debt|harga|biaya|tarif|gaji|anggaran|denda|nilai|bayar|dana|utang|pendapatan|keuntungan|kerugian)(?:s|kah|nya)?\b/,
    ({ kind }) => kind === 'money',
  ],
  [
    /\b(?:percent|percentage|share|proportion|ratio|persen|persentase|rasio)(?:s|kah|nya)?\b/,
    ({ kind }) => kind === 'percent',
  ],
  [
    /\b(?:how long|how old|lama|lamanya|waktu|durasi|usia|usianya|umur|umurnya|berumur|berusia)\b/,
    ({ counted }) => counted !== null && TIMES.has(counted.key),
  ],
]

/** Whether a figure is of the kind that a question asks for; of several signs the first names it ("the *ratio* of costs to income"). */
function askedAmount(asked: string): ((figure: Figure) => boolean) | undefined {
  const signs = ASKS_FOR.map(([sign, isSo]) => ({ at: asked.search(sign), isSo })).filter(({ at }) => at >= 0)
  return signs.sort((x, y) => x.at - y.at)[0]?.isSo
}

/** What a figure is worth: of another kind than was asked for, and of another thing that news counts. */
const OTHER = { kind: 0.2, thing: 0.3 }

/** How old somebody is: "Rahma (59)", "59 tahun". */
const ASKS_AGE = /\b(?:how old|age of|usia|umur|berumur|berusia)/
const AGE =
  /(?<=\p{L} ?)\(\d{1,3}(?: tahun)?\)|\b(?:aged|berusia|berumur|usia|umur|ulang tahun ke)[ -]\d{1,3}\b|\b\d{1,3}[- ](?:tahun|years?[- ]old)\b/gu

/** A place in an order: "ke-12", "kedua", "peringkat 4". */
const ORDINAL =
  /\bke-? ?\d{1,4}\b|\bke(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)\b|\bpertama\b|\b(?:peringkat|urutan|posisi|nomor|tempat) \d{1,4}\b/giu

function countCandidates({ query, text: asked }: Asked, { statement, sentence, text }: Evidence): Candidate[] {
  const { counted, numbered } = query
  const special = askedAmount(asked)
  const quality = (figure: Figure): number => {
    if (numbered && numbered !== 'usia' && numbered !== 'umur')
      return fold(text.slice(0, figure.end - sentence.start)).includes(numbered) ? 1 : 0.3
    if (figure.kind === 'label') return 0
    if (counted && figure.counted?.key === counted.key) return 1
    if (figure.kind === 'percent' && counted?.key === 'persen') return 1
    if (special) return special(figure) ? 1 : OTHER.kind
    // Another thing that news counts is no answer to how many of this.
    if (counted && figure.counted && isCountable(figure.counted.key) && !isMeasure(figure.counted.key))
      return OTHER.thing
    return figure.counted && TIMES.has(figure.counted.key) ? 0.4 : 0.7
  }
  return [
    ...(ASKS_AGE.test(asked) ? matches(AGE, text, 1) : []),
    ...(asksOrdinal(query.question) ? matches(ORDINAL, text, 1) : []),
    ...statement.figures
      .filter(figure => !asked.includes(fold(figure.text)))
      .map(figure => ({
        start: figure.start - sentence.start,
        end: figure.end - sentence.start,
        quality: quality(figure),
      })),
  ]
}

function matches(pattern: RegExp, text: string, quality: number): Candidate[] {
  return [...text.matchAll(pattern)].map(match => ({ start: match.index, end: match.index + match[0].length, quality }))
}
