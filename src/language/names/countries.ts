import { COUNTRY_NAMES, NOT_COUNTRIES } from './country-names.ts'
import type { Language } from '../language.ts'

/** A country named in a text. */
export interface CountryMention {
  readonly start: number
  readonly end: number
  /** ISO 3166 alpha-2, lower case: `kp`, `ru`. */
  readonly key: string
  readonly text: string
}

/** All that one country is called. */
export interface CountryForms {
  /** ISO 3166 alpha-2, lower case. */
  readonly key: string
  /** Names, demonyms and abbreviations of both languages, the English name first; safe to find in any case. */
  readonly forms: readonly string[]
  /** Forms that are common words unless written in these capitals: `AS`, `US`, `Polish`. */
  readonly capitalForms: readonly string[]
  /** Its seat of government, by which news means the state. */
  readonly seats: readonly string[]
}

/** A form as the search wants it: its words after the first, and when it counts. */
interface Form {
  readonly words: readonly string[]
  readonly key: string | null
  /** The exact spelling that is needed, where lower case means something else. */
  readonly exact: string | null
  /** Also a person's name: no other capitalised word may stand beside it. */
  readonly person: boolean
}

const WORD = /[\p{L}\p{M}]+/gu
const list = (text: string | undefined): string[] => (text ? text.split(/,\s*/) : [])
const fold = (text: string): string =>
  // Most words are plain ASCII, and folding is the dearest step of the search.
  /[^a-zA-Z]/.test(text) ? text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase() : text.toLowerCase()

const lettersOf = (text: string): string => text.normalize('NFD').replaceAll(/[^\p{L}]/gu, '')

const REGIONS = {
  en: new Intl.DisplayNames('en', { type: 'region' }),
  id: new Intl.DisplayNames('id', { type: 'region' }),
} as const

/**
 * The name of a country as the news writes it.
 *
 * @param key ISO 3166 alpha-2, lower case; anything else is given back as it is
 */
export function countryName(key: string, language: Language): string {
  const label = COUNTRY_NAMES[key]?.label
  if (label !== undefined) return label[language === 'en' ? 0 : 1]
  return /^[a-z]{2}$/.test(key) ? (REGIONS[language].of(key.toUpperCase()) ?? key) : key
}

/** A demonym in the plural: Ukrainians, Saudis. Those in -ish, -ese and the like have none of their own. */
function plural(form: string): string[] {
  return /(?:[^t]an|[^k]i|ino|ene|er|Greek|Serb|Croat|Slovak|Swede|Briton|Cypriot|Tajik|Uzbek|Kazakh|Azeri|Spaniard)$/.test(
    form,
  )
    ? [`${form}s`]
    : []
}

function formsOf(key: string): CountryForms {
  const { names, capitals, people, capital } = COUNTRY_NAMES[key]!
  const fixed = [...list(capitals), ...list(people)]
  // "Trinidad & Tobago" is written out in the news; "Congo - Kinshasa" and "Hong Kong SAR" have labels of their own.
  const known = (['en', 'id'] as const).flatMap(language => [
    countryName(key, language).replaceAll('&', 'and'),
    REGIONS[language].of(key.toUpperCase())!.replaceAll(/ \(.*\)| SAR China| DAK Tiongkok/g, ''),
  ])
  const forms = [...known, ...list(names).flatMap(name => [name, ...plural(name)])]
  return {
    key,
    forms: [...new Set(forms)].filter(form => !fixed.includes(form)),
    capitalForms: fixed,
    seats: list(capital),
  }
}

const ALL: readonly CountryForms[] = Object.keys(COUNTRY_NAMES).map(formsOf)

/** Every country with all its forms, for tables of names. */
export function countryForms(): readonly CountryForms[] {
  return ALL
}

/** Puts forms under their first word, the longest first. */
function table(
  forms: readonly { form: string; key: string | null; exact?: boolean; person?: boolean }[],
): Map<string, Form[]> {
  const found = new Map<string, Form[]>()
  for (const { form, key, exact = false, person = false } of forms) {
    const [first, ...words] = [...form.matchAll(WORD)].map(match => fold(match[0]))
    const under = found.get(first!) ?? []
    under.push({ words, key, exact: exact ? lettersOf(form) : null, person })
    found.set(first!, under)
  }
  for (const under of found.values()) under.sort((a, b) => b.words.length - a.words.length)
  return found
}

const BY_WORD = table([
  ...list(NOT_COUNTRIES).map(form => ({ form, key: null, exact: form.startsWith('AS ') })),
  ...ALL.flatMap(({ key, forms, capitalForms }) => [
    ...forms.map(form => ({ form, key })),
    ...capitalForms.map(form => ({
      form,
      key,
      exact: true,
      person: list(COUNTRY_NAMES[key]!.people).includes(form),
    })),
  ]),
])

const CAPITALS_BY_WORD = table([
  ...list('AS Roma, Washington Post, Washington State, Berlin Wall, Paris Saint, Paris Hilton').map(form => ({
    form,
    key: null,
  })),
  ...Object.entries(COUNTRY_NAMES).flatMap(([key, { capital }]) =>
    list(capital).map(form => ({ form, key, exact: true })),
  ),
])

/**
 * Finds countries by name, demonym or abbreviation in both languages, the longest form at each place. `AS` and `US`
 * count in capitals alone. `Jordan`, `Chad`, `Georgia` and `Holland` count only where no other capitalised word stands
 * beside them, since people are called so; the American state of Georgia is not told apart. Linear.
 */
export function findCountries(text: string): CountryMention[] {
  return search(text, BY_WORD)
}

/** Finds seats of government, which news uses for the state ("Moskow membantah"). The key is the country's. Linear. */
export function findCapitals(text: string): CountryMention[] {
  return search(text, CAPITALS_BY_WORD)
}

function search(text: string, forms: ReadonlyMap<string, readonly Form[]>): CountryMention[] {
  const mentions: CountryMention[] = []
  const words = new RegExp(WORD)
  for (let match; (match = words.exec(text)) !== null;) {
    const start = match.index
    const candidates = forms.get(fold(match[0]))
    if (candidates === undefined) continue
    for (const form of candidates) {
      const end = endOf(text, start + match[0].length, form)
      if (end === null || (form.person && besideName(text, start, end))) continue
      // `US$` is money, not the country.
      if (form.exact !== null && (text[end] === '$' || !spelt(text.slice(start, end), form.exact))) continue
      if (form.key !== null) mentions.push({ start, end, key: form.key, text: text.slice(start, end) })
      words.lastIndex = end
      break
    }
  }
  return mentions
}

const NEXT_WORD = /(?:[ \u00a0\u2010\u2011-]|['’.] ?)([\p{L}\p{M}]+)/uy

/** Where the form ends if its further words follow one separator apart each, else null. */
function endOf(text: string, from: number, form: Form): number | null {
  let end = from
  for (const word of form.words) {
    NEXT_WORD.lastIndex = end
    const match = NEXT_WORD.exec(text)
    if (match === null || fold(match[1]!) !== word) return null
    end = NEXT_WORD.lastIndex
  }
  return end
}

/** Exact spelling, or all capitals as in a headline for the longer ones ("TURKEY"). */
function spelt(written: string, exact: string): boolean {
  const letters = lettersOf(written)
  return letters === exact || (exact.length > 3 && letters === exact.toUpperCase())
}

const STATE_WORDS =
  /(?:^|[^\p{L}])(?:King|Queen|Prince|Princess|Raja|Ratu|Pangeran|Pemerintah|Negara|Kerajaan|Presiden|President|Menteri|Minister|In|From|To|The|And|Of|For|Di|Dari|Ke|But|While)[ \u00a0]$/u

/** Whether a capitalised word stands right before or behind, other than one that goes with states. */
function besideName(text: string, start: number, end: number): boolean {
  if (/^[ \u00a0]\p{Lu}\p{Ll}/u.test(text.slice(end, end + 3))) return true
  const before = text.slice(Math.max(0, start - 24), start)
  return /\p{Lu}[\p{L}.]*[ \u00a0]$/u.test(before) && !STATE_WORDS.test(before)
}

/** The countries and seats of government that a text names, in order. */
export function findPlaces(text: string): CountryMention[] {
  return [...findCountries(text), ...findCapitals(text)].toSorted((x, y) => x.start - y.start)
}
