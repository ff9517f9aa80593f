import { findCapitals, findCountries, type CountryMention } from '../language/names/countries.ts'
import { OFFICES } from '../reading/speech-words.ts'
import { askedOf, heldWords, type HeldWord } from './asked.ts'
import type { Evidence } from './evidence.ts'
import type { Query } from './query.ts'

/** A country stands right behind its office ("Presiden Peru"), or before it ("Peru's president"). */
const BEHIND = /^(?: of(?: the)?| untuk)? $/
const BEFORE = /^(?:['’]s?)? $/

/** Whose office a sentence names, of the office that a question asks about: that of the asked country, another's alone, or none. */
export type Office = 'asked' | 'other' | 'none'

/**
 * Whose office a sentence names, for a question for the holder of a country's office ("who is the president of Peru?"); null for any other
 * question. Of an office that stands alone, the first country of the sentence is taken for its own.
 */
export function officeAsked(query: Query): ((evidence: Evidence) => Office) | null {
  const asked = askedOf(query)
  const { role } = asked
  const countries = new Set(placesIn(query.question).map(({ key }) => key))
  if (!asked.office || role === null || countries.size !== 1) return null
  return ({ text, terms, sentence, passageStart }) => {
    const words = heldWords(asked, text, terms, sentence.start - passageStart)
    const isRole = (word: HeldWord | undefined) => word !== undefined && word.term !== null && role.has(word.term)
    const places = placesIn(text)
    const heads = words.flatMap((word, at) => {
      const begins = isRole(word) && !isRole(words[at - 1])
      if (!begins) return []
      let last = at
      while (isRole(words[last + 1])) last++
      return words.slice(at, last + 1).some(({ lower }) => OFFICES.has(lower))
        ? [{ start: word.start, end: words[last]!.end }]
        : []
    })
    const isAsked = heads.some(({ start, end }) => {
      const own =
        places.find(place => place.start > end && BEHIND.test(text.slice(end, place.start))) ??
        places.find(place => place.end < start && BEFORE.test(text.slice(place.end, start))) ??
        places[0]
      return own === undefined || countries.has(own.key)
    })
    return isAsked ? 'asked' : heads.length > 0 ? 'other' : 'none'
  }
}

function placesIn(text: string): CountryMention[] {
  return [...findCountries(text), ...findCapitals(text)].toSorted((x, y) => x.start - y.start)
}
