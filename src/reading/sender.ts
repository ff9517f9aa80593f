import type { CountryMention } from '../language/names/countries.ts'
import { eventAt, eventWord } from './events.ts'
import { AUXILIARIES, CONJUNCTIONS, isActiveVerb, isPassiveVerb, PREPOSITIONS, TRANSPARENT } from './grammar.ts'
import { isOffice } from './noun-phrase.ts'
import { indexAt, joined, type Scan } from './scan.ts'

/** Words between a sender and the verb, and within the commas between them. */
const REACH = 6
const COMMA = /^,[ \u00a0]$/

/**
 * The country that sends, by the word before what is sent: the subject of a verb, the agent of a passive, either beside a noun.
 *
 * @param end where what is sent ends
 */
export function givenBy(scan: Scan, at: number, end: number): string | null {
  const word = scan.words[at]!
  const voice = eventAt(scan.words, at)!.voice
  const agent = agentAfter(scan, word.end, isPassiveVerb(word.lower, scan.language))
  if (voice === 'state' || agent !== null) return agent
  const subject = senderOf(scan, at)
  return voice === 'noun' ? (subject ?? agentAfter(scan, end, false)) : subject
}

/**
 * The country that does what the active verb or noun at this index says, as a lower-case ISO 3166 code: it, its capital or its
 * leader stands right before the verb, with nothing between but auxiliaries, passives ("dituduh"), a clause of its own ("yang …") or
 * something between commas. Null where it may be somebody else.
 */
function senderOf(scan: Scan, verb: number): string | null {
  const { words, language } = scan
  const first = beforeCommas(scan, verb)
  let from = first === verb ? words[verb]!.start : words[first - 1]!.end
  let inClause = false
  for (let at = first - 1; at >= Math.max(0, first - REACH); at -= 1) {
    const { lower, start, end } = words[at]!
    if (!joined(scan, end, from)) return null
    from = start
    const country = countryEnding(scan, end)
    if (country !== null) {
      const begin = indexAt(words, country.start)
      const led = inClause ? leaderFrom(scan, begin, at, first) : begin
      return led === null || !isSubject(scan, led) ? null : country.key
    }
    if (lower === 'yang') inClause = false
    else if (
      AUXILIARIES.has(lower) ||
      isPassiveVerb(lower, language) ||
      (eventWord(lower)?.kind === 'promised' && !isActiveVerb(lower, language))
    )
      continue
    else if (PREPOSITIONS.has(lower) || CONJUNCTIONS.has(lower) || isActiveVerb(lower, language)) return null
    else inClause = true
  }
  return null
}

/** The country or capital that ends at an offset, its possessive included ("Peru's deployment"). */
function countryEnding({ countries, capitals, text }: Scan, end: number): CountryMention | null {
  for (const places of [countries, capitals]) {
    const place = places[indexAt(places, end) - 1]
    if (place !== undefined && /^(?:['’]s)?$/.test(text.slice(place.end, end))) return place
  }
  return null
}

/** "Presiden Peru Rosa Medina mengirim", "Peruvian president Rosa Medina sent": where who leads the country begins, or null. */
function leaderFrom({ words }: Scan, country: number, last: number, verb: number): number | null {
  const between = words.slice(last + 1, verb).filter(({ lower }) => !AUXILIARIES.has(lower))
  if (!between.every(word => word.capital || word.hyphenated || isOffice(word))) return null
  if (between.some(isOffice)) return country
  const title = words[country - 1]
  return title !== undefined && isOffice(title) ? country - 1 : null
}

/** Between the word of a passive and who does it. */
const AGENT = /^(?:oleh|by|the|pemerintah|pemerintahan|militer|tentara|angkatan|bersenjata|rezim|otoritas|negara)$/

/**
 * The country that does what the passive or noun before an offset says: "dikirim (oleh) Peru", "sent by the Peruvian
 * government", "pengiriman 70 tentara oleh Peru". Null for more than one, and for where they were sent.
 *
 * @param bare whether it may stand without "oleh": behind an Indonesian passive alone
 */
export function agentAfter(scan: Scan, from: number, bare: boolean): string | null {
  const { words, text } = scan
  let end = from
  let by = bare
  for (let at = indexAt(words, from); at < words.length; at += 1) {
    const word = words[at]!
    if (!joined(scan, end, word.start)) return null
    const place = [scan.countries, scan.capitals].flatMap(places => places[indexAt(places, word.start)] ?? [])
    const country = place.find(({ start }) => start === word.start)
    if (country !== undefined) return by && !ALSO.test(text.slice(country.end)) ? country.key : null
    if (!AGENT.test(word.lower)) return null
    by ||= word.lower === 'oleh' || word.lower === 'by'
    end = word.end
  }
  return null
}

/** "oleh Peru dan Kenya": not alone. */
const ALSO = /^,? (?:dan|and|serta|maupun|or|atau)[ \u00a0](?:the )?\p{Lu}/u

/** Where the words between commas right before the verb begin: "Peru, negara di Andes, mengirim"; the verb itself where there are none. */
function beforeCommas({ words, text }: Scan, verb: number): number {
  const hasComma = (at: number) => at > 0 && COMMA.test(text.slice(words[at - 1]!.end, words[at]!.start))
  if (!hasComma(verb)) return verb
  for (let at = verb - 1; at > Math.max(0, verb - REACH); at -= 1) if (hasComma(at)) return at
  return verb
}

/** "oleh Ukraina", "dituduh Ukraina", "Jepang dan Ukraina", "membantu Ukraina": not alone, or not the one who sends. */
function isSubject({ words, language }: Scan, at: number): boolean {
  const before = words[at - 1]?.lower
  if (before === undefined || TRANSPARENT.has(before)) return true
  return ![
    PREPOSITIONS.has(before),
    CONJUNCTIONS.has(before) && before !== 'bahwa' && before !== 'that',
    isPassiveVerb(before, language),
    isActiveVerb(before, language),
  ].includes(true)
}
