import { readFileSync } from 'node:fs'
import { countryForms } from './countries.ts'
import { isStopWord } from '../words/stop-words.ts'
import { findWords, type Word } from '../words/words.ts'

/** A name and every form that means the same, as folded words: `["korut"]`, `["korea", "utara"]`, `["north", "korea"]`. */
export interface Name {
  /** The first form, folded: stable within one build. */
  readonly key: string
  readonly forms: readonly (readonly string[])[]
  /** Forms that often mean it and are names of their own: Pyongyang for North Korea, and the other way round. */
  readonly near: readonly (readonly string[])[]
  /** Single words that mean it in capitals only (`AS`, `US`, `WHO`): in lower case they are words of a language or parts of names. */
  readonly capitals: ReadonlySet<string>
  /** Single words that are written all in capitals: `AL` is not `Al`. */
  readonly acronyms: ReadonlySet<string>
}

/** Names by their forms. */
export interface NameTable {
  /** The name that these folded words are a form of. */
  find(words: readonly string[]): Name | undefined
  /** The most words that a form has. */
  readonly longest: number
}

/** Names that come with Kutip, a line each: forms separated by ` = `, `!` behind one that needs its capitals, `#` starts a comment. */
const OWN_NAMES = new URL('names.eq', import.meta.url)

/** Kutip's own names, the countries, and what a corpus or an operator adds (lines of the same format). */
export function loadNames(additions: readonly string[] = []): NameTable {
  const table = new NameTableBuilder()
  for (const { forms, capitalForms, seats } of countryForms()) {
    table.add([...forms, ...capitalForms], seats, capitalForms)
    for (const seat of seats) table.add([seat], forms)
  }
  for (const text of [readFileSync(OWN_NAMES, 'utf8'), ...additions])
    for (const line of text.split('\n')) if (line.trim() && !line.startsWith('#')) addLine(table, line)
  return table.build()
}

/** An abbreviation that is a word without matter in either language needs its capitals without being marked. */
function addLine(table: NameTableBuilder, line: string): void {
  const forms = line.trim().split(/\s+=\s+/)
  const marked = forms.filter(form => form.endsWith('!') || acronym(form).some(isEmptyWord))
  table.add(forms, [], marked)
}

const isEmptyWord = (lower: string): boolean => isStopWord(lower, 'en') || isStopWord(lower, 'id')

/**
 * The longest name that begins at a word of a text, with how many words it takes. An abbreviation alone counts as it is
 * written: `as` is not AS, `Al Rashid` has no navy and `Jong Un` no United Nations.
 */
export function nameAt(
  table: NameTable,
  words: readonly Word[],
  at: number,
): { readonly name: Name; readonly length: number } | undefined {
  for (let length = Math.min(table.longest, words.length - at); length > 0; length -= 1) {
    const name = table.find(words.slice(at, at + length).map(({ lower }) => lower))
    if (name !== undefined && (length > 1 || isWrittenSo(name, words[at]!, at))) return { name, length }
  }
  return undefined
}

/** Capitals of a word in capitals, or of one that is no abbreviation ("Turkey"); in mid-sentence `Un` is a part of a name. */
function isWrittenSo({ capitals, acronyms }: Name, { lower, capital, acronym }: Word, at: number): boolean {
  if (acronym) return true
  if (capitals.has(lower)) return capital && !acronyms.has(lower) && lower.length > 3
  return !(at > 0 && capital && acronyms.has(lower))
}

/** A table without a name, for measuring what names are worth. */
export function noNames(): NameTable {
  return new NameTableBuilder().build()
}

const folded = (form: string): string[] => findWords(form).map(word => word.lower)
const acronym = (form: string): string[] => {
  const words = findWords(form)
  return words.length === 1 && words[0]!.acronym ? [words[0]!.lower] : []
}
const joined = (words: readonly string[]): string => words.join(' ')

/** Collects names; sets that share a form are one name. */
class NameTableBuilder {
  readonly #table = new Map<string, Name>()
  #longest = 1

  add(forms: readonly string[], near: readonly string[] = [], capitals: readonly string[] = []): void {
    const all = forms.map(folded).filter(words => words.length > 0)
    const before = [...new Set(all.flatMap(words => this.#table.get(joined(words)) ?? []))]
    const name: Name = {
      key: before[0]?.key ?? joined(all[0] ?? []),
      forms: distinct([...before.flatMap(({ forms }) => forms), ...all]),
      near: distinct([...before.flatMap(({ near }) => near), ...near.map(folded)]),
      capitals: new Set([...before.flatMap(({ capitals }) => [...capitals]), ...capitals.flatMap(folded)]),
      acronyms: new Set([...before.flatMap(({ acronyms }) => [...acronyms]), ...forms.flatMap(acronym)]),
    }
    for (const words of name.forms) {
      this.#table.set(joined(words), name)
      this.#longest = Math.max(this.#longest, words.length)
    }
  }

  build(): NameTable {
    const table = this.#table
    return { find: words => table.get(joined(words)), longest: this.#longest }
  }
}

function distinct(forms: readonly (readonly string[])[]): (readonly string[])[] {
  return [...new Map(forms.map(words => [joined(words), words])).values()]
}
