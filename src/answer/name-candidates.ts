import { MONTH, WEEKDAY } from '../language/dates/date-words.ts'
import { findCountries } from '../language/names/countries.ts'
import { INSTITUTIONS, OFFICES } from '../reading/speech-words.ts'
import type { Asked, HeldWord } from './asked.ts'
import type { Candidate } from './fit.ts'

/** A name in a sentence that the question does not have. */
export interface NewName extends Candidate {
  /** Its first and last word, by their places among the words of the sentence. */
  readonly first: number
  readonly last: number
  /** The first of the words of the question that lead up to it without a gap, or `first` where none do. */
  readonly lead: number
}

/** Between the words of one name stand a space, a hyphen, an initial's point or an apostrophe. */
const JOINS = /^(?:[ \u00a0]|[.] ?|[-'’/])$/
/** Between a role and its name an abbreviation in brackets, or a comma, may stand. */
const LEADS = /^(?:[ \u00a0]|, |\) ?,? ?| \()$/

const OF_DATES = new RegExp(`^(?:${MONTH}|${WEEKDAY})$`, 'i')

/** A name of one word may be any noun in capitals. */
const QUALITY = { full: 1, single: 0.5 }

/** The names in a sentence that the question does not have: stretches of words in capitals, each with the asked words before it. */
export function newNames({ role }: Asked, text: string, words: readonly HeldWord[]): NewName[] {
  const names: NewName[] = []
  for (let first = 0; first < words.length; first++) {
    if (!isNew(words[first]!) || (first === 0 && words[first]!.empty)) continue
    let last = first
    while (words[last + 1] && isNew(words[last + 1]!) && JOINS.test(between(text, words, last))) last++
    // In capitals because it stands first; or the rest of a name that the question has: "Siti" asked, "Siti Aminah" found.
    const opens = first === 0 && last === 0 && !words[0]!.acronym
    const goesOn =
      role === null &&
      words[first - 1]?.ofName &&
      words[first - 1]!.capital &&
      JOINS.test(between(text, words, first - 1))
    if (!opens && !goesOn) {
      const { start } = words[first]!
      const { end } = words[last]!
      const lead = leadOf(text, words, first)
      names.push({ start, end, first, last, lead, quality: first === last ? QUALITY.single : QUALITY.full })
    }
    first = last
  }
  return names
}

function isNew({ lower, capital, asked, empty }: HeldWord): boolean {
  return capital && !asked && !empty && !OF_DATES.test(lower)
}

function between(text: string, words: readonly HeldWord[], at: number): string {
  return text.slice(words[at]!.end, words[at + 1]!.start)
}

/** Where the unbroken run of asked words (and grammar between them) before a name begins. */
function leadOf(text: string, words: readonly HeldWord[], first: number): number {
  let lead = first
  for (let at = first - 1; at >= 0 && LEADS.test(between(text, words, at)); at--) {
    const word = words[at]!
    if (word.asked && !word.empty) lead = at
    else if (!word.empty && !(word.acronym && text[word.start - 1] === '(')) break
  }
  return lead
}

/** What a role beside a name is worth that has nothing else of the question in it ("Bupati Siti Aminah", whose bupati?). */
const ROLE_ALONE = 0.6

/**
 * How surely somebody named is what was asked about, 0 to 1: the role leads up to the name ("Bupati Rejang Siti Aminah") or follows it
 * ("Siti Aminah, bupati Rejang"), with more or less of the question. Of another office or country ("Wakil Bupati", "Bupati Sintang …") 0.
 */
export function roleOf({ role, query }: Asked, text: string, words: readonly HeldWord[], name: NewName): number {
  if (role === null) return 0
  const { first, last, lead } = name
  const own = words.slice(first, last + 1)
  if (own.some(({ lower }) => OFFICES.has(lower) || INSTITUTIONS.has(lower))) return 0
  if (findCountries(text.slice(name.start, name.end)).length > 0) return 0
  const isRole = (word: HeldWord) => word.term !== null && role.has(word.term)
  const before = words[lead - 1]
  const other =
    before !== undefined &&
    !before.asked &&
    (OFFICES.has(before.lower) || (before.capital && lead > 1)) &&
    between(text, words, lead - 1) === ' '
  const leading = other ? [] : words.slice(lead, first)
  const following = /^(?:, | \()$/.test(text.slice(name.end, words[last + 1]?.start))
    ? apposed(text, words, last + 1)
    : []
  const beside = [leading, following].find(stretch => stretch.some(isRole))
  if (!beside) return 0
  // "…, menteri luar negeri Peru" is nobody else's minister.
  const next = words[words.indexOf(beside.at(-1)!) + 1]
  if (
    beside === following &&
    next &&
    isNew(next) &&
    findCountries(text.slice(next.start)).some(({ start }) => start === 0)
  )
    return 0
  const terms = new Set(beside.map(({ term }) => term))
  const told = query.concepts.filter(({ renderings }) =>
    renderings.some(one => one.terms.every(term => terms.has(term))),
  )
  return ROLE_ALONE + (1 - ROLE_ALONE) * (told.length / query.concepts.length)
}

/** The asked words, and grammar between them, from a word on. */
function apposed(text: string, words: readonly HeldWord[], from: number): HeldWord[] {
  let to = from
  while (words[to] && (words[to]!.asked || words[to]!.empty) && (to === from || between(text, words, to - 1) === ' '))
    to++
  return words.slice(from, to)
}

/** Where a sentence says what the asked person is: a role before the name, or words in apposition after it. */
export function rolesOf({ person }: Asked, text: string, words: readonly HeldWord[]): Candidate[] {
  if (person === null) return []
  const isName = (word: HeldWord | undefined) => word !== undefined && word.term !== null && person.has(word.term)
  const found: Candidate[] = []
  for (let first = 0; first < words.length; first++) {
    if (!isName(words[first])) continue
    let last = first
    while (isName(words[last + 1])) last++
    let lead = first
    while (lead > 0 && JOINS.test(between(text, words, lead - 1)) && inRole(words[lead - 1]!)) lead--
    const roles = words.slice(lead, first)
    const { end } = words[last]!
    const start = words[lead]!.start
    if (roles.some(({ lower }) => OFFICES.has(lower))) found.push({ start, end, quality: 1 })
    else if (APPOSITION.test(text.slice(end, end + 24))) found.push({ start, end, quality: 0.8 })
    first = last
  }
  return found
}

function inRole({ lower, capital, empty }: HeldWord): boolean {
  return (capital && !empty) || OFFICES.has(lower)
}

const APPOSITION =
  /^(?:, (?:seorang |sang |the |an? )?\p{Ll}{3,}| \(\d{2}\)| (?:adalah|merupakan|ialah|is|was) (?:seorang |an? |the )?\p{L})/u
