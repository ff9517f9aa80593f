import { findPlaces } from '../language/names/countries.ts'
import type { Language } from '../language/language.ts'
import { isSpokenOf } from './direction.ts'
import { askedOf, heldWords, type HeldWord } from './asked.ts'
import type { Evidence } from './evidence.ts'
import type { Query } from './query.ts'

/** A country stands right behind its office ("Presiden Peru"), or before it ("Peru's president"). */
const BEHIND = /^(?: of(?: the)?| untuk)? $/
const BEFORE = /^(?:['’]s?)? $/
/** Offices that every state has one of. */
const OF_STATE =
  /^(?:presiden|wapres|perdana|menteri|menko|menlu|menhan|menkeu|mendag|menkes|mendagri|menhub|pm|raja|ratu|kaisar|kanselir|duta|dubes|panglima|president|minister|premier|chancellor|king|queen|emperor|ambassador|envoy)$/
/** Whose minister an article means by a minister alone. */
const HOME: Readonly<Partial<Record<Language, string>>> = { id: 'id' }

/** Where something happens, or to whom, is nobody's office. */
const PLACE = /\b(?:di|ke|dari|kepada|untuk|terhadap|dengan|in|at|to|from|with|against|for) $/i

/** Whose office a sentence names, of the office that a question asks about: that of the asked country, another's alone, or none. */
type Office = 'asked' | 'other' | 'none'

/**
 * Whose office a sentence names, for a question for the holder of a country's office ("who is the president of Peru?"); null for any other
 * question. Of an office that stands alone, the first country of the sentence is taken for its own, or that
 * which is spoken of around it.
 */
export function officeAsked(query: Query): ((evidence: Evidence) => Office) | null {
  const asked = askedOf(query)
  const { role } = asked
  const countries = new Set(findPlaces(query.question).map(({ key }) => key))
  if (!asked.office || role === null || countries.size !== 1) return null
  const [country] = countries
  return evidence => {
    const { text, terms, sentence, passageStart } = evidence
    const words = heldWords(asked, text, terms, sentence.start - passageStart)
    const isRole = (word: HeldWord | undefined) => word !== undefined && word.term !== null && role.has(word.term)
    const places = findPlaces(text)
    const heads = words.flatMap((word, at) => {
      const begins = isRole(word) && !isRole(words[at - 1])
      if (!begins) return []
      let last = at
      while (isRole(words[last + 1])) last++
      return words.slice(at, last + 1).some(({ lower }) => OF_STATE.test(lower))
        ? [{ start: word.start, end: words[last]!.end }]
        : []
    })
    const whose = heads.map(({ start, end }) => {
      const beside =
        places.find(place => place.start > end && BEHIND.test(text.slice(end, place.start))) ??
        places.find(place => place.end < start && BEFORE.test(text.slice(place.end, start)))
      if (beside) return beside.key === country ? 'asked' : 'other'
      // Where nobody is named with it ("pemilihan presiden") it is nobody's.
      if (!/^ \p{Lu}/u.test(text.slice(end))) return 'other'
      const own = places.find(place => !PLACE.test(text.slice(0, place.start)))
      const isOwn = own
        ? own.key === country
        : country === HOME[evidence.article.language] || isSpokenOf(country!, evidence)
      return isOwn ? 'asked' : 'other'
    })
    return whose.includes('asked') ? 'asked' : whose.length > 0 ? 'other' : 'none'
  }
}
