import { readFileSync } from 'node:fs'
const countryForms = (): { forms: string[] }[] => []
import { findWords } from './words.ts'

/** A name and every form that means the same, as folded words: `[["korut"], ["korea", "utara"], ["north", "korea"]]`. */
export interface Name {
  /** The first form, folded: stable within one build. */
  readonly key: string
  readonly forms: readonly (readonly string[])[]
}

/** Names by their forms. */
export interface NameTable {
  /** The name that these folded words are a form of. */
  find(words: readonly string[]): Name | undefined
  /** The most words that a form has. */
  readonly longest: number
}

/** Names that come with Kutip, a line each: forms separated by ` = `, `#` starts a comment. */
const OWN_NAMES = new URL('names.eq', import.meta.url)

/** Kutip's own names, the countries, and what a corpus or an operator adds (lines of the same format). */
export function loadNames(additions: readonly string[] = []): NameTable {
  const lines = [readFileSync(OWN_NAMES, 'utf8'), ...additions].flatMap(text => text.split('\n'))
  const sets = lines.filter(line => line.trim() && !line.startsWith('#')).map(line => line.split(/\s+=\s+/))
  return nameTable([...countryForms().map(({ forms }) => forms), ...sets])
}

/** A table of names from lists of forms; lists that share a form of several words, or all but an abbreviation, stay apart. */
export function nameTable(sets: readonly (readonly string[])[]): NameTable {
  const table = new Map<string, Name>()
  let longest = 1
  for (const set of sets) {
    const forms = set.map(form => findWords(form).map(word => word.lower)).filter(form => form.length > 0)
    const known = forms.map(form => table.get(form.join(' '))).find(name => name !== undefined)
    const name: Name = known
      ? { key: known.key, forms: [...known.forms, ...forms.filter(form => !known.forms.some(f => f.join(' ') === form.join(' ')))] }
      : { key: forms[0]!.join(' '), forms }
    for (const form of name.forms) {
      table.set(form.join(' '), name)
      longest = Math.max(longest, form.length)
    }
  }
  return { find: words => table.get(words.join(' ')), longest }
}
