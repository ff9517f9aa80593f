import stemmerId from 'natural/lib/natural/stemmers/indonesian/stemmer_id.js'
import porter from 'natural/lib/natural/stemmers/porter_stemmer.js'
import type { Language } from '../language.ts'
import { americanSpelling, irregularLemma } from './english-forms.ts'
import { compoundStems, keptWords, ownStems } from './stem-exceptions.ts'

/** Stemming costs about 20 µs a word and news repeats its words: remember the stems of this many, then start afresh. */
const REMEMBERED = 200_000

/** Roots shorter than this are trusted only after a prefix was taken off: `bali` is not `bal`, `busan` not `bus`. */
const SHORTEST_ROOT = 4

/** No word is longer; the stemmers take quadratic time over a run of letters. */
const LONGEST_WORD = 60

const remembered: Record<Language, Map<string, string>> = { en: new Map(), id: new Map() }

/**
 * The stem of one lower-case word without hyphens, apostrophes or digits.
 *
 * Indonesian: Sastrawi's algorithm (Nazief & Adriani, confix stripping) as in `natural`, with our own exceptions
 * and guards before and after it. English: Porter (1980) as in `natural`, with exceptions.
 */
export function stem(word: string, language: Language): string {
  if (word.length > LONGEST_WORD) return word
  const memory = remembered[language]
  const known = memory.get(word)
  if (known !== undefined) return known
  if (memory.size >= REMEMBERED) memory.clear()
  const found = language === 'id' ? stemIndonesian(word) : stemEnglish(word)
  memory.set(word, found)
  return found
}

function stemIndonesian(word: string): string {
  const bare = withoutClitic(word)
  const own = ownStems.id.get(bare) ?? compoundStems.get(bare)
  if (own !== undefined) return own
  if (bare.length <= SHORTEST_ROOT || keptWords.id.has(bare)) return bare
  const root = stemmerId.stem(bare)
  // The stemmer strips a suffix wherever the rest happens to be in its dictionary of roots.
  if (root.length < SHORTEST_ROOT && bare.startsWith(root)) return bare
  return root
}

/** Takes off -nya, -lah, -kah, -pun where enough is left: the stemmer does so only for roots that it knows. */
function withoutClitic(word: string): string {
  const match = /^(.{4,})(?:nya|lah|kah|pun)$/.exec(word)
  if (!match || keptWords.id.has(word)) return word
  const rest = match[1]!
  return ownStems.id.has(rest) || keptWords.id.has(rest) || !keptEndings.test(word) ? rest : word
}

/** Words such as `sekolah`, `masalah`, `jumlah`, `wilayah` end like a clitic and are none. */
const keptEndings = /(?:o|a|i|u|e)lah$|(?:m|k|s|b|r)lah$|pun$/

function stemEnglish(word: string): string {
  const lemma = irregularLemma(word) ?? americanSpelling(word)
  return lemma.length <= 3 || keptWords.en.has(lemma) ? lemma : (ownStems.en.get(lemma) ?? porter.stem(lemma))
}
