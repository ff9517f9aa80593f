import type { Word } from '../language/words/words.ts'
import { countableForm, isPerson } from './countables.ts'
import { AUXILIARIES, CONJUNCTIONS, isActiveVerb, isPassiveVerb, PREPOSITIONS } from './grammar.ts'
import { inDate, indexAt, type Scan } from './scan.ts'
import { FIELDS, INSTITUTIONS, OFFICES } from './speech-words.ts'

/** Words before a noun phrase that name nobody. */
export const DETERMINERS = new Set(
  'baik seorang sebuah sejumlah beberapa banyak sebagian salah satu si sang the a an some many several one two other another'.split(
    ' ',
  ),
)
export const DEMONSTRATIVES = new Set(['tersebut', 'itu', 'ini', 'this', 'that', 'these', 'those'])
const PARTICLES = new Set('bin binti van von de da dos al el ibn der'.split(' '))
/** Offices that the name of a place follows, unless it is the person's: "Bupati Merano Dewi Ratna". */
const OFFICES_OF_PLACES = new Set(
  'gubernur bupati wali kota walikota camat lurah kapolda kapolres kapolsek kepala governor mayor'.split(' '),
)

/** Places too small to be called by their kind alone. */
const VILLAGES = new Set('desa kelurahan dusun kecamatan kabupaten provinsi'.split(' '))

/** Words that begin the name of a place. */
export const PLACE_WORDS = new Set('kota kabupaten provinsi kecamatan desa daerah city county'.split(' '))

export const isOffice = ({ lower }: Word): boolean => OFFICES.has(lower) || OFFICES.has(lower.replace(/nya$/, ''))
export const isInstitution = ({ lower }: Word): boolean =>
  INSTITUTIONS.has(lower) || INSTITUTIONS.has(lower.replace(/(?:nya|s)$/, ''))

/** Whether the word says what somebody is: nelayan, passengers. */
export function isPeople({ lower }: Word): boolean {
  const key = countableForm([lower])?.key ?? ''
  return (isPerson(key) && !NOBODY.has(key)) || PROFESSIONALS.test(lower)
}

/** Auditors, economists, shopkeepers: many, and said to say something. */
const PROFESSIONALS =
  /(?:[aiu]tors|ists|icians|keepers|makers|workers|owners|leaders|lawyers|dealers|builders|isers|izers|women)$/
const NOBODY = new Set(['person', 'victim', 'death', 'family'])

/** Whether a word belongs to the name of a country or capital: in a role, that is no person's. */
export function inCountry({ countries, capitals }: Scan, word: Word): boolean {
  return [countries, capitals].some(places => {
    const place = places[indexAt(places, word.start + 1) - 1]
    return place !== undefined && word.start < place.end
  })
}

const LONGEST = 60

/** Words grouped by the commas between them; asides in brackets and dates are passed over. */
export function segments(scan: Scan, from: number, to: number, most: number): Word[][] {
  const found: Word[][] = [[]]
  let end = from
  let aside = 0
  let count = 0
  for (let at = indexAt(scan.words, from); at < scan.words.length && count < LONGEST; at += 1, count += 1) {
    const word = scan.words[at]!
    if (word.end > to) break
    const gap = scan.text.slice(end, word.start)
    end = word.end
    for (const mark of gap) aside = mark === '(' ? 1 : mark === ')' ? 0 : aside
    // A stop ends the phrase unless an initial or a title stands before it: "H. Bowo", "Dr. Ratna".
    const previous = scan.words[at - 1]
    // Nor does one within a date: "Sept. 4".
    const abbreviated =
      gap.startsWith('.') && previous !== undefined && (isTitle(previous) || inDate(scan, previous.end + 1))
    if (/[;:!?“”"«»\n]|\.(?:\s|$)/.test(gap) && !abbreviated) {
      if (found.some(segment => segment.length > 0) || /[;:!?]/.test(gap)) break
    }
    if (/,(?!\d)/.test(gap) && aside === 0) {
      if (found.length >= most) break
      found.push([])
    }
    if (aside === 0 && !inDate(scan, word.start)) found.at(-1)!.push(word)
  }
  return found
}

/** The noun phrase at the beginning of a segment: up to a verb, a preposition, a relative clause, or what follows a name. */
export function nounPhrase(scan: Scan, segment: readonly Word[]): Word[] {
  let at = 0
  while (at < segment.length && DETERMINERS.has(segment[at]!.lower)) at += 1
  const phrase: Word[] = []
  let named = false
  for (; at < segment.length; at += 1) {
    const word = segment[at]!
    const { lower } = word
    if (word.hyphenated && phrase.length > 0) {
      phrase.push(word)
      continue
    }
    const and = lower === 'dan' || lower === 'and' || lower === 'maupun'
    if (and || lower === 'of') {
      const next = segment[at + 1]
      if (
        phrase.length === 0 ||
        next === undefined ||
        !(next.capital || isOffice(next) || isInstitution(next) || lower === 'of')
      )
        break
      // What follows "dan" may be a second speaker in small letters.
      named = false
      phrase.push(word)
      continue
    }
    if (DEMONSTRATIVES.has(lower) && phrase.length > 0) {
      // English has it before its noun: behind one, "that" opens what is said.
      if (scan.language === 'id') phrase.push(word)
      break
    }
    if (word.capital) {
      const known = isOffice(word) || isInstitution(word) || FIELDS.has(lower) || word.acronym || inCountry(scan, word)
      if (phrase.length > 0 && AUXILIARIES.has(lower)) break
      named ||= !known
      phrase.push(word)
      continue
    }
    if (PREPOSITIONS.has(lower) || CONJUNCTIONS.has(lower) || AUXILIARIES.has(lower)) break
    const part = isOffice(word) || isInstitution(word) || isPeople(word) || FIELDS.has(lower) || PARTICLES.has(lower)
    // In a role in small letters anything may stand ("pejabat keamanan"); behind a capital only parts of roles.
    const capital =
      phrase.some(({ capital }, index) => capital && index > 0) || (phrase[0]?.capital === true && !isOffice(phrase[0]))
    if (
      !part &&
      !(describesOffice(scan, segment, at) && !(named && phrase.some(isOffice))) &&
      (named ||
        capital ||
        isActiveVerb(lower, scan.language) ||
        isPassiveVerb(lower, scan.language) ||
        phrase.length >= 6)
    )
      break
    phrase.push(word)
  }
  // Small words at the end that belong to no role are the beginning of something else.
  const belongs = (word: Word): boolean =>
    word.capital ||
    word.hyphenated ||
    isOffice(word) ||
    isInstitution(word) ||
    isPeople(word) ||
    DEMONSTRATIVES.has(word.lower) ||
    (FIELDS.has(word.lower) && word.lower.length > 3)
  while (phrase.length > 0 && !belongs(phrase.at(-1)!)) phrase.pop()
  return phrase
}

/**
 * "South Korea's spy agency", "Kellan regional governor": in English what describes an office stands before it. Behind a
 * name with its office it is a verb: "Minister Holt met union leaders".
 */
function describesOffice({ language }: Scan, segment: readonly Word[], at: number): boolean {
  const { lower, capital } = segment[at]!
  const next = segment[at + 1]
  return (
    language === 'en' &&
    !capital &&
    !/(?:ed|ing)$/.test(lower) &&
    next !== undefined &&
    !next.capital &&
    (isOffice(next) || isInstitution(next))
  )
}

/** An initial, a short title or an abbreviated rank, whose full stop ends no sentence. */
const isTitle = (word: Word): boolean => (word.capital && word.end - word.start <= 3) || isOffice(word)

interface Split {
  readonly role: readonly Word[]
  readonly name: readonly Word[]
  /** The name may be that of the institution or place: "Kabid Humas Polda Metro Jaya". */
  readonly doubtful: boolean
}

/** Parts a role from the person's name behind it. No name: an office or institution speaks. */
export function split(scan: Scan, phrase: readonly Word[]): Split {
  let at = phrase.length
  while (at > 0) {
    const word = phrase[at - 1]!
    const ofName = (PARTICLES.has(word.lower) && at < phrase.length) || word.hyphenated
    if (
      !ofName &&
      (!word.capital ||
        isOffice(word) ||
        isInstitution(word) ||
        FIELDS.has(word.lower) ||
        (word.acronym && (word.lower.length > 2 || /^[ivx]+$/.test(word.lower))) ||
        inCountry(scan, word))
    )
      break
    at -= 1
  }
  // A name does not reach over brackets: "Universitas Merano (UM) Dewi Larasati".
  for (let inside = phrase.length - 1; inside > at; inside -= 1) {
    if (scan.text.slice(phrase[inside - 1]!.end, phrase[inside]!.start).includes('(')) at = inside
  }
  const [role, name] = [phrase.slice(0, at), phrase.slice(at)]
  if (role.length === 0 || name.length === 0) return { role, name, doubtful: false }
  if (!role.some(isOffice)) return { role: phrase, name: [], doubtful: false }
  const last = role.at(-1)!
  const listed = /^(?:dan|and|of)$/.test(last.lower)
  const doubtful =
    listed ||
    role.some(word => isInstitution(word) || (word.acronym && word.lower.length > 2)) ||
    OFFICES_OF_PLACES.has(last.lower) ||
    PLACE_WORDS.has(last.lower)
  if (name.length === 1 && doubtful) return { role: phrase, name: [], doubtful: false }
  // "Kepala Desa Wanasari Sutrisno": the village is named before its head.
  if (name.length === 2 && VILLAGES.has(last.lower))
    return { role: phrase.slice(0, -1), name: phrase.slice(-1), doubtful: false }
  if ((name.length > 2 && doubtful && (listed || !role.some(word => inCountry(scan, word)))) || name.length > 4) {
    return { role: phrase.slice(0, -2), name: phrase.slice(-2), doubtful: role.some(isInstitution) }
  }
  return { role, name, doubtful }
}
