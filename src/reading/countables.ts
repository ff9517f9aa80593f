import type { Language } from '../language/language.ts'
import { fold } from '../language/words/words.ts'
import { COUNTABLE_THINGS, type CountableThing } from './countable-things.ts'

/** A form of a countable, as the text may have it. */
export interface CountableForm {
  readonly key: string
  /** English singular: before another noun it is no head ("school buses"). */
  readonly singular: boolean
}

const list = (text: string | undefined): string[] => (text ? text.split(/,\s*/) : [])

/** `soldier` → soldier, soldiers; `person/people` as given. */
function numbers(form: string): readonly [one: string, other: string] {
  const [one, other] = form.split('/')
  if (other !== undefined) return [one!, other]
  if (/(?:s|x|ch|sh)$/.test(form)) return [form, `${form}es`]
  return [form, /[^aeiou]y$/.test(form) ? `${form.slice(0, -1)}ies` : `${form}s`]
}

const FORMS: ReadonlyMap<string, CountableForm> = new Map(
  Object.entries(COUNTABLE_THINGS).flatMap(([key, { en, id, also }]) => {
    const further = list(also)
    return [
      ...[en, ...further].flatMap(form => {
        const [one, other] = numbers(form)
        return [
          [wordsOf(one), { key, singular: one !== other }] as const,
          [wordsOf(other), { key, singular: false }] as const,
        ]
      }),
      // Indonesian has one form for both; listed last, so that it is never taken for an English singular.
      [wordsOf(id), { key, singular: false }] as const,
    ]
  }),
)

function wordsOf(form: string): string {
  return fold(form).replaceAll('-', ' ')
}

/** The most words that a form has. */
export const LONGEST_FORM = Math.max(...[...FORMS.keys()].map(form => form.split(' ').length))

/**
 * The countable that these folded words are a form of. Indonesian clitics are taken off the last word
 * ("personel militernya").
 */
export function countableForm(words: readonly string[]): CountableForm | undefined {
  const form = words.join(' ')
  return FORMS.get(form) ?? FORMS.get(form.replace(/(?:nya|mereka)$/, ''))
}

/** Whether the key is a thing that news counts, rather than a noun that stood behind a number. */
export function isCountable(key: string): boolean {
  return thing(key) !== undefined
}

/** Whether the key stands for people: they can be killed, hurt or arrested. */
export function isPerson(key: string): boolean {
  return thing(key)?.is === 'people'
}

/** Whether the key is a measure: kilometres, tonnes, days. */
export function isMeasure(key: string): boolean {
  return thing(key)?.is === 'measure'
}

/**
 * What is counted, in words of the reader's language: `troops` → soldiers, tentara; `IDR` → rupiah; `percent`.
 *
 * @param value how many, for the English plural; without it the plural
 * @returns null for a key that is no countable (a stemmed noun): show the words of the text
 */
export function labelOf(key: string, language: Language, value?: number | null): string | null {
  if (key === 'percent') return language === 'en' ? 'percent' : 'persen'
  if (/^[A-Z]{3}$/.test(key)) return new Intl.DisplayNames(language, { type: 'currency' }).of(key) ?? key
  const known = thing(key)
  if (known === undefined) return null
  if (language === 'id') return known.id
  return numbers(known.en)[value === 1 ? 0 : 1]
}

function thing(key: string): CountableThing | undefined {
  return Object.hasOwn(COUNTABLE_THINGS, key) ? COUNTABLE_THINGS[key] : undefined
}
