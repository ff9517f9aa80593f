import type { Language } from '../language/language.ts'
import { MONTH, WEEKDAY } from '../language/dates/date-words.ts'
import { withoutChatSpelling } from '../language/words/chat-spelling.ts'
import { isStopWord } from '../language/words/stop-words.ts'
import { termOf } from '../language/words/terms.ts'
import { findWords } from '../language/words/words.ts'
import type { Bridge } from './concepts.ts'

/**
 * The question with chat spelling written out and with words that nobody knows replaced by the likeliest word within one or two edits:
 * one that, with its neighbour, makes a name; else the one that the corpus has most of. Words that the lexicon, the names or the corpus
 * know are never touched, nor is anything that has no likely correction.
 */
export function correctSpelling(question: string, language: Language, bridge: Bridge): string {
  const words = findWords(question)
  const shouted = question === question.toUpperCase()
  let corrected = ''
  let done = 0
  words.forEach((word, i) => {
    // In capitals they are abbreviations: KL, PD.
    const plain = word.acronym && !shouted ? word.lower : withoutChatSpelling(word.lower, language)
    const better = plain !== word.lower ? plain : (correctionOf(i) ?? null)
    if (better === null) return
    corrected += question.slice(done, word.start) + better
    done = word.end
  })
  return corrected + question.slice(done)

  function correctionOf(i: number): string | undefined {
    const { lower, capital } = words[i]!
    const bare = language === 'id' ? ASKING.exec(lower)?.[1] : undefined
    const asWritten = isStopWord(lower, language) || bridge.vocabulary.frequency(lower) > 0
    if (bare && !asWritten && isKnown(bare, language, bridge)) return bare
    if (isKnown(lower, language, bridge)) return undefined
    const candidates = bridge.spelling
      .corrections(lower, language)
      // What is written as a name is put right to another name of the corpus, never to an ordinary word: Senen is not Senin.
      .filter(
        ({ word, inLexicon }) => !(capital && i > 0 && !shouted) || !(inLexicon || isOrdinary(word, language, bridge)),
      )
    const next = words[i + 1]?.lower
    const named = candidates.find(({ word }) => next !== undefined && bridge.names.find([word, next]))
    const [best] = [...candidates].sort((x, y) => y.weight - x.weight || passagesOf(y.word) - passagesOf(x.word))
    return (named ?? best)?.word
  }

  /** In how many passages a word, or a translation of it, stands; grammar stands in nearly all. */
  function passagesOf(word: string): number {
    if (isStopWord(word, language)) return Infinity
    const renderings = bridge.lexicon.senses([word]).flatMap(sense => sense.renderings)
    const terms = [word, ...renderings.filter(rendering => !rendering.includes(' '))].map(one => termOf(one, 'id'))
    return Math.max(...terms.map(term => bridge.vocabulary.frequency(term)))
  }
}

function isOrdinary(lower: string, language: Language, { lexicon }: Bridge): boolean {
  return (
    OF_DATES.test(lower) ||
    isStopWord(lower, language) ||
    lexicon.headwords([lower]).length > 0 ||
    lexicon.senses([lower]).length > 0
  )
}

const OF_DATES = new RegExp(`^(?:${MONTH}|${WEEKDAY})$`, 'i')

/** A word that wears the particle of a question: `negarakah`, `merekalah`. */
const ASKING = /^(\p{L}{4,})(?:kah|lah)$/u

function isKnown(lower: string, language: Language, { lexicon, names, vocabulary }: Bridge): boolean {
  return (
    isStopWord(lower, language) ||
    /\p{N}/u.test(lower) ||
    vocabulary.frequency(termOf(lower, 'id')) > 0 ||
    vocabulary.frequency(termOf(lower, 'en')) > 0 ||
    names.find([lower]) !== undefined ||
    lexicon.headwords([lower]).length > 0 ||
    (language === 'en' && lexicon.senses([lower]).length > 0)
  )
}
