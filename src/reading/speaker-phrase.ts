import { isStopWord } from '../language/words/stop-words.ts'
import type { Word } from '../language/words/words.ts'
import { AUXILIARIES, CONJUNCTIONS, isPassiveVerb, PREPOSITIONS } from './grammar.ts'
import {
  DEMONSTRATIVES,
  DETERMINERS,
  inCountry,
  isInstitution,
  isOffice,
  isPeople,
  nounPhrase,
  PLACE_WORDS,
  segments,
  split,
} from './noun-phrase.ts'
import type { Scan } from './scan.ts'
import { agencyIn, DOCUMENTS, FIELDS, isCarrier, PRONOUNS } from './speech-words.ts'

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

/** Whether somebody is named. */
export const isNamed = (reading: SpeakerReading): reading is Named => reading !== null && reading !== 'back'

/** Whether the phrase is somebody who can speak: a name, an office, an institution, a country. */
function canSpeak(scan: Scan, phrase: readonly Word[], segment: readonly Word[]): boolean {
  const first = phrase[0]
  if (first === undefined || PLACE_WORDS.has(first.lower)) return false
  if (phrase.some(word => isOffice(word) || isInstitution(word) || isPeople(word) || inCountry(scan, word))) return true
  if (phrase.some(word => word.capital && word.start > 0 && !opensSentence(scan, word))) return true
  // A capital at the beginning of the sentence proves nothing; a noun or demonstrative behind it makes a common noun likely.
  const next = segment[segment.indexOf(phrase.at(-1)!) + 1]
  const ends =
    next === undefined || AUXILIARIES.has(next.lower) || PREPOSITIONS.has(next.lower) || CONJUNCTIONS.has(next.lower)
  return (
    phrase.length <= 4 &&
    !isStopWord(first.lower, scan.language) &&
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
 * Who a phrase, in segments between commas, names: "anggota parlemen, Dewi …", "Dewi …, anggota parlemen", "Menteri
 * Pertahanan Rosa …", an office, an institution. `back` for a pronoun or a report that was named before.
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
    (name.length === 0 ||
      ((doubtful || name.length === 1) && other.name.length > 1) ||
      other.role.length > 0 ||
      ((doubtful || (role.length > 0 && other.name.length > 1)) && isWhole(behind, second))) &&
    endsRole(phrase, first) &&
    isPerson &&
    phrase.some(word => isOffice(word) || (other.role.length > 0 && isInstitution(word)))
  ) {
    return named(scan, other.name, [...phrase, ...other.role])
  }
  const describes = behind.length > 0 && isOffice(behind[0]!) && (behind[0]!.capital || isWhole(behind, second))
  // "Sutrisno, warga Wanasari": behind such a word stands where somebody lives.
  const placed = other.name.length === 0 || RESIDENTS.has(behind[0]!.lower)
  if (isWhole(phrase, first) && name.length > 0 && role.length === 0 && describes && placed) {
    return named(scan, name, behind)
  }
  return name.length > 0 ? named(scan, name, role) : named(scan, role, [])
}

const RESIDENTS = new Set('warga penduduk tokoh petani nelayan pedagang'.split(' '))

/** Whether a role fills its segment, but for what hangs on a preposition: "Kepala Bidang Wisata di Dinas …". */
function endsRole(phrase: readonly Word[], segment: readonly Word[]): boolean {
  const next = segment[segment.indexOf(phrase.at(-1)!) + 1]
  return next === undefined || PREPOSITIONS.has(next.lower)
}

function named(scan: Scan, name: readonly Word[], written: readonly Word[]): Named {
  const start = name[0]!.start
  const end = name.at(-1)!.end
  // "Rektor Universitas Merano Prof. Bowo Salim": the title belongs to neither.
  const role = written.slice(0, written.findLastIndex(({ lower }) => !HONORIFIC.test(lower)) + 1)
  return {
    speaker: scan.text.slice(start, end),
    start,
    end,
    role: role.length > 0 ? textOf(scan, role) : null,
    carrier: false,
  }
}

const HONORIFIC = /^(?:prof|dr|drs|dra|ir|h|hj|kh|mgr|mr|mrs|ms)$/

/** "laporan BMKG", "a statement from the ministry": whoever issued it; a report alone was named before. */
function ofDocument(scan: Scan, first: readonly Word[], second: readonly Word[]): SpeakerReading {
  let at = 0
  while (at < first.length && (DETERMINERS.has(first[at]!.lower) || DOCUMENTS.has(first[at]!.lower))) at += 1
  if (/^(?:dari|oleh|of|by|from)$/.test(first[at]?.lower ?? '')) at += 1
  // "laporan terbaru PBB"
  for (let skipped = 0; skipped < 2; skipped += 1) {
    const word = first[at]
    if (
      word === undefined ||
      FIELDS.has(word.lower) ||
      word.capital ||
      isOffice(word) ||
      isInstitution(word) ||
      DETERMINERS.has(word.lower)
    )
      break
    if (
      DEMONSTRATIVES.has(word.lower) ||
      PREPOSITIONS.has(word.lower) ||
      AUXILIARIES.has(word.lower) ||
      isPassiveVerb(word.lower, scan.language)
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
  // "kantor berita … yang dikelola negara, TASS" and "kantor berita … (TASS)"
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
