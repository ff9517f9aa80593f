import { AUXILIARIES, CONJUNCTIONS, isActiveVerb, isPassiveVerb, PREPOSITIONS, TRANSPARENT } from './grammar.ts'
import { indexAt, joined, type Scan } from './scan.ts'

/** Words between a sender and the verb, and within the commas between them. */
const REACH = 6
const COMMA = /^,[ \u00a0]$/

/**
 * The country that does what the active verb at this index says, as a lower-case ISO 3166 code: it stands right before the verb, with
 * nothing between but auxiliaries, passives ("dituduh"), a clause of its own ("yang …") or something between commas. Null where it may
 * be somebody else.
 */
export function senderOf(scan: Scan, verb: number): string | null {
  const { words, countries, language } = scan
  const first = beforeCommas(scan, verb)
  let from = first === verb ? words[verb]!.start : words[first - 1]!.end
  let inClause = false
  for (let at = first - 1; at >= Math.max(0, first - REACH); at -= 1) {
    const { lower, start, end } = words[at]!
    if (!joined(scan, end, from)) return null
    from = start
    const country = countries[indexAt(countries, end) - 1]
    if (country?.end === end)
      return inClause ? null : isSubject(scan, indexAt(words, country.start)) ? country.key : null
    if (lower === 'yang') inClause = false
    else if (AUXILIARIES.has(lower) || isPassiveVerb(lower, language)) continue
    else if (PREPOSITIONS.has(lower) || CONJUNCTIONS.has(lower) || isActiveVerb(lower, language)) return null
    else inClause = true
  }
  return null
}

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
