import type { Word } from '../language/words.ts'
import { AUXILIARIES, CONJUNCTIONS, isActiveVerb, isPassiveVerb, PREPOSITIONS } from './grammar.ts'
import { indexAt, type Scan } from './scan.ts'
import { agencyIn, DOCUMENTS, FIELDS, INSTITUTIONS, isCarrier, OFFICES, PRONOUNS } from './speech-words.ts'

/** A speaker as a phrase names them. */
export interface Named {
  readonly speaker: string
  readonly start: number
  readonly end: number
  readonly role: string | null
  /** An agency or outlet. */
  readonly carrier: boolean
}

/** `back`: a pronoun or "that report", whose speaker stands in the sentence before; null: nobody who could speak. */
export type SpeakerReading = Named | 'back' | null

const DETERMINERS = new Set(
  'baik seorang sebuah sejumlah beberapa banyak sebagian salah satu si sang the a an some many several one two other another'.split(
    ' ',
  ),
)
const DEMONSTRATIVES = new Set(['tersebut', 'itu', 'ini', 'this', 'that', 'these', 'those'])
const PARTICLES = new Set('bin binti van von de da dos al el ibn der'.split(' '))
/** Offices that the name of a place follows, unless it is the person's: "Bupati Merano Dewi Ratna". */
const OFFICES_OF_PLACES = new Set(
  'gubernur bupati wali kota walikota camat lurah kapolda kapolres kapolsek kepala governor mayor'.split(' '),
)

const PLACE_WORDS = new Set('kota kabupaten provinsi kecamatan desa daerah city county'.split(' '))

const isOffice = ({ lower }: Word): boolean => OFFICES.has(lower)
const isInstitution = ({ lower }: Word): boolean => INSTITUTIONS.has(lower)

/** Whether a word belongs to the name of a country or capital: in a role, that is no person's. */
function inCountry({ countries, capitals }: Scan, word: Word): boolean {
  return [countries, capitals].some(places => {
    const place = places[indexAt(places, word.start + 1) - 1]
    return place !== undefined && word.start < place.end
  })
}

function inDate({ dates }: Scan, word: Word): boolean {
  const date = dates[indexAt(dates, word.start + 1) - 1]
  return date !== undefined && word.start < date.end
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
    if (
      /[;:!?“”"«»\n]|\.(?:\s|$)/.test(gap) &&
      !(gap.startsWith('.') && previous !== undefined && previous.end - previous.start <= 3 && previous.capital)
    ) {
      if (found.some(segment => segment.length > 0) || /[;:!?]/.test(gap)) break
    }
    if (/,(?!\d)/.test(gap) && aside === 0) {
      if (found.length >= most) break
      found.push([])
    }
    if (aside === 0 && !inDate(scan, word)) found.at(-1)!.push(word)
  }
  return found
}

/** The noun phrase at the beginning of a segment: up to a verb, a preposition, a relative clause, or what follows a name. */
function nounPhrase(scan: Scan, segment: readonly Word[]): Word[] {
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
      phrase.push(word)
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
    const part = isOffice(word) || isInstitution(word) || FIELDS.has(lower) || PARTICLES.has(lower)
    // In a role in small letters anything may stand ("pejabat keamanan"); behind a capital only parts of roles.
    const capital =
      phrase.some(({ capital }, index) => capital && index > 0) || (phrase[0]?.capital === true && !isOffice(phrase[0]))
    if (!part && (named || capital || isActiveVerb(lower) || isPassiveVerb(lower) || phrase.length >= 6)) break
    phrase.push(word)
  }
  // Small words at the end that belong to no role are the beginning of something else.
  const belongs = (word: Word): boolean =>
    word.capital ||
    word.hyphenated ||
    isOffice(word) ||
    isInstitution(word) ||
    DEMONSTRATIVES.has(word.lower) ||
    (FIELDS.has(word.lower) && word.lower.length > 3)
  while (phrase.length > 0 && !belongs(phrase.at(-1)!)) phrase.pop()
  return phrase
}

interface Split {
  readonly role: readonly Word[]
  readonly name: readonly Word[]
  /** The name may be that of the institution or place: "Kabid Humas Polda Metro Jaya". */
  readonly doubtful: boolean
}

/** Parts a role from the person's name behind it. No name: an office or institution speaks. */
function split(scan: Scan, phrase: readonly Word[]): Split {
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
        (word.acronym && (word.lower.length > 3 || /^[ivx]+$/.test(word.lower))) ||
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
    listed || role.some(isInstitution) || OFFICES_OF_PLACES.has(last.lower) || PLACE_WORDS.has(last.lower)
  if (name.length === 1 && doubtful) return { role: phrase, name: [], doubtful: false }
  if (name.length > 2 && doubtful && (listed || !role.some(word => inCountry(scan, word)))) {
    return { role: phrase.slice(0, -2), name: phrase.slice(-2), doubtful: false }
  }
  return { role, name, doubtful }
}

/** Whether the phrase is somebody who can speak: a name, an office, an institution, a country. */
function canSpeak(scan: Scan, phrase: readonly Word[], segment: readonly Word[]): boolean {
  const first = phrase[0]
  if (first === undefined) return false
  if (phrase.some(word => isOffice(word) || isInstitution(word) || inCountry(scan, word))) return true
  if (phrase.some(word => word.capital && word.start > 0 && !opensSentence(scan, word))) return true
  // A capital at the beginning of the sentence proves nothing; a noun or demonstrative behind it makes a common noun likely.
  const next = segment[segment.indexOf(phrase.at(-1)!) + 1]
  const ends =
    next === undefined || AUXILIARIES.has(next.lower) || PREPOSITIONS.has(next.lower) || CONJUNCTIONS.has(next.lower)
  return (
    phrase.length <= 4 &&
    phrase.every(word => word.capital || word.hyphenated) &&
    ends &&
    !(next !== undefined && DEMONSTRATIVES.has(next.lower))
  )
}

/** "psikolog anak, Jovita Ferlina": whatever stands before a comma and a full name is what that person is. */
function roleBefore(scan: Scan, phrase: readonly Word[], second: readonly Word[]): Named | null {
  const name = nounPhrase(scan, second)
  const full =
    name.length >= 2 &&
    name.length <= 4 &&
    name.every(word => word.capital && !isOffice(word) && !isInstitution(word) && !inCountry(scan, word))
  return phrase.length > 0 && phrase.length <= 4 && full ? named(scan, name, phrase) : null
}

function opensSentence({ text }: Scan, word: Word): boolean {
  return /^[\s"“”'‘’(-]*$/.test(text.slice(Math.max(0, word.start - 8), word.start)) && word.start < 8
}

const textOf = ({ text }: Scan, words: readonly Word[]): string => text.slice(words[0]!.start, words.at(-1)!.end)

/**
 * Who a phrase, in segments between commas, names: "anggota parlemen, Lee …", "Lee …, anggota parlemen", "Menteri
 * Pertahanan Andrei …", an office, an institution. `back` for a pronoun or a report that was named before.
 */
export function readSpeaker(scan: Scan, parts: readonly (readonly Word[])[]): SpeakerReading {
  const [first = [], second = []] = parts
  const opening = first.find(word => !DETERMINERS.has(word.lower))
  if (opening === undefined) return null
  if (PRONOUNS.has(opening.lower)) return 'back'
  if (DOCUMENTS.has(opening.lower)) return ofDocument(scan, first, second)
  const phrase = nounPhrase(scan, first)
  if (!canSpeak(scan, phrase, first)) return roleBefore(scan, phrase, second)
  const carrier = carrierOf(scan, phrase, nounPhrase(scan, second).at(-1) ?? first.at(-1)!)
  if (carrier !== null) return carrier
  const { role, name, doubtful } = split(scan, phrase)
  const behind = nounPhrase(scan, second)
  const other = split(scan, behind)
  const isWhole = (part: readonly Word[], segment: readonly Word[]): boolean =>
    part.length === segment.filter(word => !DETERMINERS.has(word.lower)).length
  const isPerson = other.name.length > 0 && other.name.length <= 5 && other.role.every(isOffice)
  if (
    (name.length === 0 || (doubtful && other.name.length > 1)) &&
    endsRole(phrase, first) &&
    isPerson &&
    phrase.some(isOffice)
  ) {
    return named(scan, other.name, [...phrase, ...other.role])
  }
  const describes = behind.length > 0 && isOffice(behind[0]!) && (behind[0]!.capital || isWhole(behind, second))
  if (isWhole(phrase, first) && name.length > 0 && role.length === 0 && describes && other.name.length === 0) {
    return named(scan, name, behind)
  }
  return name.length > 0 ? named(scan, name, role) : named(scan, role, [])
}

/** Whether a role fills its segment, but for what hangs on a preposition: "Kepala Bidang Wisata di Dinas …". */
function endsRole(phrase: readonly Word[], segment: readonly Word[]): boolean {
  const next = segment[segment.indexOf(phrase.at(-1)!) + 1]
  return next === undefined || PREPOSITIONS.has(next.lower)
}

function named(scan: Scan, name: readonly Word[], role: readonly Word[]): Named {
  const start = name[0]!.start
  const end = name.at(-1)!.end
  return {
    speaker: scan.text.slice(start, end),
    start,
    end,
    role: role.length > 0 ? textOf(scan, role) : null,
    carrier: false,
  }
}

/** "laporan MSMT", "a statement from the ministry": whoever issued it; a report alone was named before. */
function ofDocument(scan: Scan, first: readonly Word[], second: readonly Word[]): SpeakerReading {
  let at = 0
  while (at < first.length && (DETERMINERS.has(first[at]!.lower) || DOCUMENTS.has(first[at]!.lower))) at += 1
  if (/^(?:dari|oleh|of|by|from)$/.test(first[at]?.lower ?? '')) at += 1
  // "laporan terbaru PBB"
  for (let skipped = 0; skipped < 2; skipped += 1) {
    const word = first[at]
    if (word === undefined || word.capital || isOffice(word) || isInstitution(word) || DETERMINERS.has(word.lower))
      break
    if (
      DEMONSTRATIVES.has(word.lower) ||
      PREPOSITIONS.has(word.lower) ||
      AUXILIARIES.has(word.lower) ||
      isPassiveVerb(word.lower)
    )
      return 'back'
    at += 1
  }
  return at >= first.length ? 'back' : readSpeaker(scan, [first.slice(at), second])
}

/** An agency or outlet, by its own name where the phrase up to `last` holds it: "kantor berita Rusia, TASS". */
function carrierOf({ text }: Scan, phrase: readonly Word[], last: Word): Named | null {
  if (phrase.some(isOffice)) return null
  const [start, end] = [phrase[0]!.start, phrase.at(-1)!.end]
  const spoken = text.slice(start, end)
  if (!isCarrier(spoken)) return null
  // "kantor berita … yang dikelola pemerintah, KCNA" and "kantor berita … (KCNA)"
  const aside =
    /^[ \u00a0]?\([^()]{2,24}\)|^[ \u00a0]yang[ \u00a0][^,.;:()]{0,60}/.exec(
      text.slice(last.end, last.end + 70),
    )?.[0] ?? ''
  const agency = agencyIn(text.slice(start, last.end + aside.length))
  if (agency === null) return { speaker: spoken, start, end, role: null, carrier: true }
  const at = start + agency.index
  return { speaker: agency.name, start: at, end: at + agency.name.length, role: null, carrier: true }
}

/** The person with an office that a sentence names, if it names just one: whom a pronoun in the next sentence means. */
export function onlyPerson(scan: Scan): Named | null {
  const people = new Map<string, Named>()
  let from = 0
  for (const word of scan.words) {
    if (word.start < from || !isOffice(word)) continue
    const parts = segments(scan, word.start, word.start + 160, 2)
    const reading = readSpeaker(scan, parts)
    from = nounPhrase(scan, parts[0]!).at(-1)?.end ?? word.end
    if (reading === null || reading === 'back' || reading.role === null) continue
    from = Math.max(from, reading.end)
    people.set(reading.speaker, reading)
  }
  return people.size === 1 ? [...people.values()][0]! : null
}
