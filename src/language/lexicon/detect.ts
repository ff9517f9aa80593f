import type { Language } from '../language.ts'
import type { Lexicon } from './lexicon.ts'
import { functionWords, questionWords } from '../words/stop-words.ts'
import { findWords } from '../words/words.ts'

/** Letters that one language likes and the other does not. */
const SHAPES: Readonly<Record<Language, RegExp>> = {
  en: /th|sh|ck|ee|oo|gh|wh|[^aeiou]y$|tion|ing$|ed$|[bcdfgjklmpqvwz]$|x/,
  id: /^(?:me[mnr]|meng|peng|pe[mnr]|ber|ter|di[a-z]{4}|ke[a-z]+an)|ng[aiu]|ny|kan$|nya$|[aiu]h$|kah$|uk$|ak$|aan$/,
}

/** What each sign is worth against a function word's 3. */
const WORTH = { function: 3, lexicon: 2, shape: 0.75 }

/**
 * The language of a question, however short: function and question words first, then words that the lexicon knows in one of
 * the two languages only, then the shape of the words. `fallback` where they do not tell ("Gerasimov").
 */
export function detectLanguage(text: string, lexicon: Lexicon, fallback: Language = 'en'): Language {
  const votes: Record<Language, number> = { en: 0, id: 0 }
  const shouted = text === text.toUpperCase()
  for (const { lower, capital } of findWords(text.slice(0, 1000))) {
    const grammar = (language: Language) => functionWords[language].has(lower) || questionWords[language].has(lower)
    const english = grammar('en')
    const indonesian = grammar('id')
    if (english !== indonesian) votes[english ? 'en' : 'id'] += WORTH.function
    if (english || indonesian) continue
    const headword = lexicon.senses([lower]).length > 0
    const rendering = lexicon.headwords([lower]).length > 0
    if (headword !== rendering) votes[headword ? 'en' : 'id'] += WORTH.lexicon
    // A name has the shape of its own language.
    if (capital && !shouted) continue
    if (SHAPES.en.test(lower)) votes.en += WORTH.shape
    if (SHAPES.id.test(lower)) votes.id += WORTH.shape
  }
  return votes.en === votes.id ? fallback : votes.en > votes.id ? 'en' : 'id'
}
