import type { Language } from '../language/language.ts'
import { stem } from '../language/words/stem.ts'
import type { Word } from '../language/words/words.ts'
import { countableForm, LONGEST_FORM, type CountableForm } from './countables.ts'
import { eventWord } from './events.ts'
import { AUXILIARIES, CONJUNCTIONS, endsPhrase, isLinker, PREPOSITIONS, TRANSPARENT } from './grammar.ts'
import { nationalsAt } from './nationals.ts'
import { inDate, indexAt, isNumber, joined, type Scan } from './scan.ts'

/** What is counted beside a number. */
export interface Counted {
  /** A key of the countables, or the stem of the head noun. */
  readonly key: string
  readonly start: number
  readonly end: number
  /** Only a classifier stands there ("12 unit"): what is counted may be said elsewhere. */
  readonly vague: boolean
}

/** Indonesian classifiers, and what they count where no noun follows. */
const CLASSIFIERS: ReadonlyMap<string, string> = new Map([
  ['orang', 'person'],
  ['unit', 'unit'],
  ['buah', 'unit'],
  ['butir', 'unit'],
  ['ekor', 'animal'],
  ['lembar', 'unit'],
  ['batang', 'unit'],
  ['bilah', 'unit'],
  ['helai', 'unit'],
  ['pucuk', 'weapon'],
  ['keping', 'unit'],
  ['bidang', 'unit'],
  ['set', 'unit'],
  ['jenis', 'unit'],
  ['macam', 'unit'],
])

/** Indonesian words between a number and its noun. */
const PRE_NOUNS = new Set('mantan bekas calon para orang lebih lain lainnya terduga juta ribu tambahan'.split(' '))
const PRE_NOUN_EXCEPTIONS = new Set(['lain', 'lainnya'])

const REACH = 7

/** The noun phrase right behind a number that ends at `from`, or null. */
export function countedAfter(scan: Scan, from: number): Counted | null {
  let words = phrase(scan, from)
  // "thousands of residents", "70 of the soldiers"
  // "900,000 a year earlier"
  if (/^an?$/.test(words[0]?.lower ?? '')) return null
  while (
    /^(?:of|the|its|his|her|our|their|my|these|those)$/.test(words[0]?.lower ?? '') &&
    !/^(?:them|those|whom)$/.test(words[1]?.lower ?? '')
  )
    words = words.slice(1)
  if (words.length === 0) return null
  return scan.language === 'id' ? headFirst(words) : headLast(scan, words)
}

/** The words behind an offset up to the first break. */
function phrase(scan: Scan, from: number): Word[] {
  const found: Word[] = []
  let end = from
  for (let at = indexAt(scan.words, from); at < scan.words.length && found.length < REACH; at += 1) {
    const word = scan.words[at]!
    if (!joined(scan, end, word.start) || isNumber(scan, word.start) || inDate(scan, word.start)) break
    found.push(word)
    end = word.end
  }
  return found
}

/** The longest countable that begins at a word; a reduplicated word (rumah-rumah) counts once. */
function countableAt(words: readonly Word[], at: number): { form: CountableForm; last: number } | null {
  for (let length = Math.min(LONGEST_FORM, words.length - at); length > 0; length -= 1) {
    const form = countableForm(words.slice(at, at + length).map(word => word.lower))
    if (form !== undefined) {
      let last = at + length - 1
      if (length === 1 && words[last + 1]?.hyphenated && words[last + 1]!.lower.startsWith(words[last]!.lower))
        last += 1
      return { form, last }
    }
  }
  return null
}

/** Indonesian: classifier, then the head, then what describes it. */
function headFirst(words: readonly Word[]): Counted | null {
  let at = 0
  while (
    at < words.length - 1 &&
    PRE_NOUNS.has(words[at]!.lower) &&
    !CLASSIFIERS.has(words[at]!.lower) &&
    !PRE_NOUN_EXCEPTIONS.has(words[at]!.lower)
  )
    at += 1
  const first = words[at]!
  const whole = countableAt(words, at)
  const classifier = CLASSIFIERS.get(first.lower)
  if (classifier !== undefined && (whole === null || whole.last === at)) {
    let noun = at + 1
    while (noun < words.length - 1 && PRE_NOUNS.has(words[noun]!.lower)) noun += 1
    const behind = noun < words.length ? countableAt(words, noun) : null
    if (behind !== null) return { key: behind.form.key, start: first.start, end: words[behind.last]!.end, vague: false }
    const next = words[noun]
    // "5 buah proposal": an unknown noun. Behind "orang" an adjective is as likely.
    if (classifier !== 'person' && next !== undefined && isNoun(next, 'id')) {
      return { key: stem(next.lower, 'id'), start: first.start, end: next.end, vague: false }
    }
    return { key: classifier, start: first.start, end: first.end, vague: true }
  }
  if (whole !== null) return { key: whole.form.key, start: first.start, end: words[whole.last]!.end, vague: false }
  return isNoun(first, 'id') ? { key: stem(first.lower, 'id'), start: first.start, end: first.end, vague: false } : null
}

/** English: what describes it, then the head; a singular before another noun is no head ("school buses"). */
function headLast(scan: Scan, words: readonly Word[]): Counted | null {
  let found: { key: string; last: number } | null = null
  let singular: { key: string; last: number } | null = null
  let noun: number | null = null
  let at = 0
  const language = 'en'
  for (; at < words.length; at += 1) {
    const word = words[at]!
    const country = scan.countries[indexAt(scan.countries, word.start)]
    if (country !== undefined && country.start === word.start) {
      while (at + 1 < words.length && words[at + 1]!.end <= country.end) at += 1
      if (found !== null) break
      continue
    }
    // "5,000 more soldiers", "70 of them": the former goes on, the latter does not.
    if (endsPhrase(word, language) || (found !== null && eventWord(word.lower) !== undefined)) break
    const countable = countableAt(words, at)
    if (countable !== null) {
      if (countable.form.singular) singular = { key: countable.form.key, last: countable.last }
      else found = { key: countable.form.key, last: countable.last }
      at = countable.last
      continue
    }
    const state = eventWord(word.lower)
    // "19 missing sailors", "12 wounded soldiers": so they are called.
    if (found === null && state !== undefined && countableAt(words, at + 1) !== null) continue
    // "3,000 additional soldiers": the one state that stands before what is counted.
    if (found !== null || (state?.voice === 'state' && state.kind !== 'additional')) break
    if (/[^s]s$/.test(word.lower) && isNoun(word, 'en')) noun = at
    else if (noun !== null) break
  }
  const first = words[0]!
  // "the two-month strike": the unit is joined to its number.
  const unit = first.hyphenated ? countableAt(words, 0) : null
  if (unit?.last === 0) return { key: unit.form.key, start: first.start, end: first.end, vague: false }
  if (found !== null) return { key: found.key, start: first.start, end: words[found.last]!.end, vague: false }
  if (noun !== null)
    return { key: stem(words[noun]!.lower, 'en'), start: first.start, end: words[noun]!.end, vague: false }
  if (singular !== null) return { key: singular.key, start: first.start, end: words[singular.last]!.end, vague: false }
  return headedByNobody(scan, words)
}

/** "two Italians", "two Japanese were killed": nationals, where no noun follows. */
function headedByNobody(scan: Scan, words: readonly Word[]): Counted | null {
  const nationals = nationalsAt(scan, words[0]!)
  const next = words.find(({ start }) => start >= (nationals?.end ?? 0))
  if (nationals === null || next?.hyphenated) return null
  const many = scan.text[nationals.end - 1] === 's'
  return many || next === undefined || endsPhrase(next, 'en') || eventWord(next.lower) !== undefined
    ? { key: 'citizen', start: words[0]!.start, end: nationals.end, vague: false }
    : null
}

/** An unknown word that may be the noun. */
function isNoun(word: Word, language: Language): boolean {
  return (
    !endsPhrase(word, language) &&
    word.lower.length > 2 &&
    eventWord(word.lower) === undefined &&
    !TRANSPARENT.has(word.lower) &&
    !ADJECTIVES.has(word.lower) &&
    !/^(?:lain|lainnya|other|others|lagi|more|lebih|di|antaranya|diantaranya|each|masing)$/.test(word.lower)
  )
}

const ADJECTIVES = new Set(
  'rusak selamat sakit kritis positif sembuh ringan berat parah besar kecil terbaik teratas terakhir terbesar baru lama utama ill safe alive years times percent'.split(
    ' ',
  ),
)

/** "a crew of six", "a crowd of 51,000": what such a group consists of. */
const GROUPS: ReadonlyMap<string, string> = new Map([
  ['crew', 'crew'],
  ['crowd', 'person'],
  ['group', 'person'],
  ['team', 'person'],
  ['squad', 'person'],
  ['gang', 'person'],
  ['family', 'person'],
  ['party', 'person'],
])

function groupOf({ words }: Scan, of: number, to: number): Counted | null {
  const group = words[of - 1]
  const key = GROUPS.get(group?.lower ?? '')
  if (group === undefined || key === undefined || words[of]!.lower !== 'of' || to - words[of]!.end > 24) return null
  return { key, start: group.start, end: group.end, vague: false }
}

/** Words that open a noun phrase whose amount follows: "jumlah pengungsi … mencapai 900". */
const AMOUNT_WORDS = new Set('jumlah total banyaknya angka number amount count'.split(' '))
const REACH_BACK = 16

/**
 * What is counted where it stands before the number: "jumlah pengungsi di Merano mencapai 900", "the number of dead
 * tourists rose to 12". Null where no such verb leads up to the number.
 *
 * @param to where the number begins, its qualifier included
 */
export function countedBefore(scan: Scan, to: number): Counted | null {
  let linked = false
  let nearest: Counted | null = null
  let start = to
  const reach = Math.max(0, indexAt(scan.words, to) - REACH_BACK)
  for (let at = indexAt(scan.words, to) - 1; at >= reach; at -= 1) {
    const word = scan.words[at]!
    const group = linked ? null : groupOf(scan, at, to)
    if (group !== null) return group
    if (!joined(scan, word.end, start, linked) || (isNumber(scan, word.start) && !linked)) break
    start = word.start
    if (isLinker(scan.words, at)) linked = true
    else if (!linked && !TRANSPARENT.has(word.lower) && !AUXILIARIES.has(word.lower)) break
    const countable = countableAt(scan.words.slice(at, at + LONGEST_FORM), 0)
    const last = scan.words[at + (countable?.last ?? 0)]!
    if (linked && AMOUNT_WORDS.has(word.lower)) break
    if (countable === null || last.end > to) continue
    const counted: Counted = { key: countable.form.key, start: word.start, end: last.end, vague: false }
    const determined = /^(?:the|an?|its|their|this)$/.test(scan.words[at - 1]?.lower ?? '') ? at - 1 : at
    const before = scan.words[determined - 1]?.lower ?? ''
    if (AMOUNT_WORDS.has(before) || (before === 'of' && AMOUNT_WORDS.has(scan.words[at - 2]?.lower ?? ''))) {
      return linked ? counted : null
    }
    // "korban tewas akibat gempa mencapai 120": what hangs on a preposition is not what is counted.
    if ((nearest === null || nearest.end === counted.end) && !PREPOSITIONS.has(before) && !CONJUNCTIONS.has(before))
      nearest = counted
  }
  return linked ? nearest : null
}
