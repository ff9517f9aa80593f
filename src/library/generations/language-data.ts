import { loadLexicon, type Lexicon } from '../../language/lexicon/lexicon.ts'
import { loadNames, type NameTable } from '../../language/names/names.ts'

let lexicon: Lexicon | undefined
let names: { readonly of: string; readonly table: NameTable } | undefined

/** The lexicon that comes with Kutip, read once: what is made of it is kept as long as it stays the same. */
export function ownLexicon(): Lexicon {
  return (lexicon ??= loadLexicon())
}

/** The names that Kutip knows, with those of a corpus; those of the last corpus are kept. */
export function namesWith(glossaries: readonly string[]): NameTable {
  const of = JSON.stringify(glossaries)
  if (names?.of !== of) names = { of, table: loadNames(glossaries) }
  return names.table
}
