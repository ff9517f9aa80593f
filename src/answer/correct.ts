import type { Language } from '../language/language.ts'
import { MONTH, WEEKDAY } from '../language/dates/date-words.ts'
import { isIndonesianRoot, isRoot } from '../language/lexicon/roots.ts'
import { NUMERALS } from '../language/numbers/numerals.ts'
import { withoutChatSpelling } from '../language/words/chat-spelling.ts'
import { isStopWord } from '../language/words/stop-words.ts'
import { termOf } from '../language/words/terms.ts'
import { findWords, type Word } from '../language/words/words.ts'
import type { Bridge } from './concepts.ts'
import type { Correction } from './spelling.ts'

/**
 * The question with chat spelling written out, and words that the corpus has not in another of their spellings: joined or apart, as before
 * or since the spelling reforms; else, where nobody knows them, replaced by the likeliest word within a slip or two: one that, with its
 * neighbour, makes a name; else the one that the corpus has most of. Words that the lexicon, the names or the corpus know are never
 * taken for slips, nor is anything that has no likely correction.
 */
export function correctSpelling(question: string, language: Language, bridge: Bridge): string {
  const words = findWords(question)
  const shouted = question === question.toUpperCase()
  let corrected = ''
  let done = 0
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const joined = joinedCompound(question, word, words[i + 1], language, bridge)
    const better = joined ?? withoutChat(i) ?? correctionOf(i)
    if (better === undefined) continue
    const isName = word.capital && !shouted
    corrected += question.slice(done, word.start) + (isName ? capitalised(better) : better)
    if (joined) i++
    done = words[i]!.end
  }
  return corrected + question.slice(done)

  function withoutChat(i: number): string | undefined {
    const { lower, acronym, capital } = words[i]!
    // In capitals they are abbreviations: KL, PD; and names or titles: Hyun Tak, Dr Rahma.
    const isName = acronym || (capital && (i > 0 || words[1]?.capital))
    const plain = isName && !shouted ? lower : withoutChatSpelling(lower, language)
    return plain === lower ? undefined : plain
  }

  function correctionOf(i: number): string | undefined {
    const { lower, capital, acronym } = words[i]!
    const mayBeName = capital && (i > 0 || acronym) && !shouted
    const bare = language === 'id' ? withoutParticle(lower) : undefined
    const asWritten = isStopWord(lower, language) || bridge.vocabulary.frequency(lower) > 0
    if (bare && !asWritten && isKnown(bare, language, bridge)) return bare
    if (!isWritten(lower, bridge) && !isStopWord(lower, language)) {
      const other = splitCompound(lower, bridge) ?? (mayBeName || !isWord(lower, bridge) ? reformed(lower) : undefined)
      if (other !== undefined) return other
    }
    if (isKnown(lower, language, bridge) || isPartOfName(i)) return undefined
    const spoken = language === 'id' && !mayBeName ? fullForm(lower, bridge) : undefined
    if (spoken !== undefined) return spoken
    const candidates = bridge.spelling
      .corrections(lower, language)
      // What is written as a name is put right to another name of the corpus, never to an ordinary word: Senen is not Senin.
      .filter(
        one => !mayBeName || (isNearName(lower, one) && !one.inLexicon && !isOrdinary(one.word, language, bridge)),
      )
    const next = words[i + 1]?.lower
    const named = candidates.find(({ word }) => next !== undefined && bridge.names.find([word, next]))
    const isThere = (one: Correction) => Number(passagesOf(one.word) > 0)
    const [best] = [...candidates].sort(
      (x, y) => isThere(y) - isThere(x) || x.cost - y.cost || passagesOf(y.word) - passagesOf(x.word),
    )
    return (named ?? best)?.written
  }

  /** "North korean". */
  function isPartOfName(i: number): boolean {
    return [i - 1, i].some(at => {
      const [one, other] = [words[at], words[at + 1]]
      return one !== undefined && other !== undefined && bridge.names.find([one.lower, other.lower]) !== undefined
    })
  }

  function reformed(lower: string): string | undefined {
    return bridge.names.find([lower]) ? undefined : bridge.spelling.reformed(lower)
  }

  /** In how many passages a word, or a translation of it, stands; grammar stands in nearly all. */
  function passagesOf(word: string): number {
    if (isStopWord(word, language)) return Infinity
    const renderings = bridge.lexicon.senses([word]).flatMap(sense => sense.renderings)
    const terms = [word, ...renderings.filter(rendering => !rendering.includes(' '))].map(one => termOf(one, 'id'))
    return Math.max(...terms.map(term => bridge.vocabulary.frequency(term)))
  }
}

/** Other names are like a name by a letter more or by another letter: Susanto, Susanti. Slips that make no other name are likely ones. */
function isNearName(lower: string, { written, cost }: Correction): boolean {
  return cost < 1 || (cost === 1 && (lower.length >= LONG_NAME || written.length > lower.length))
}

const LONG_NAME = 8

/** Parts of compounds have three letters and more: `di mana` is none. */
const SHORTEST_PART = 3

/** Two words as the corpus writes them, in one, where it has not both apart, or the dictionary of roots has them in one and the corpus mostly. */
function joinedCompound(
  question: string,
  word: Word,
  next: Word | undefined,
  language: Language,
  { vocabulary, lexicon }: Bridge,
): string | undefined {
  if (!next || !/^[ -]$/.test(question.slice(word.end, next.start)) || word.acronym || next.acronym) return undefined
  const parts = [word.lower, next.lower]
  if (parts.some(part => part.length < SHORTEST_PART || isStopWord(part, language))) return undefined
  const joined = parts.join('')
  const passages = vocabulary.frequency(termOf(joined, 'id'))
  const apart = Math.min(...parts.map(part => vocabulary.frequency(termOf(part, 'id'))))
  const isCompound = isRoot(joined) || [parts, [joined]].some(one => lexicon.headwords(one).length > 0)
  return passages > 0 && isCompound && (apart === 0 || (isRoot(joined) && passages > apart)) ? joined : undefined
}

/** A word as the lexicon and the corpus write it, in two: "sepakbola". */
function splitCompound(lower: string, { vocabulary, lexicon }: Bridge): string | undefined {
  for (let at = SHORTEST_PART; at <= lower.length - SHORTEST_PART; at++) {
    const parts = [lower.slice(0, at), lower.slice(at)]
    const isThere = parts.every(part => vocabulary.frequency(termOf(part, 'id')) > 0)
    if (isThere && lexicon.headwords(parts).length > 0) return parts.join(' ')
  }
  return undefined
}

/** The full form of a verb as it is spoken, of which the corpus has the root: `nolak` is `menolak`, `dikirimin` is `dikirim`. */
function fullForm(lower: string, bridge: Bridge): string | undefined {
  const forms = [
    /^(?:n|m)\p{L}{4,}$/u.test(lower) ? `me${lower}` : '',
    /^\p{L}{4,}in$/u.test(lower) ? lower.slice(0, -2) : '',
  ]
  return forms.find(form => {
    const root = termOf(form, 'id')
    return isIndonesianRoot(root) && (root !== form || !form.startsWith('me')) && isWritten(form, bridge)
  })
}

function capitalised(words: string): string {
  return words.replace(/^\p{L}/u, letter => letter.toUpperCase())
}

function isOrdinary(lower: string, language: Language, { lexicon }: Bridge): boolean {
  return (
    OF_DATES.test(lower) ||
    isStopWord(lower, language) ||
    NUMERALS.has(lower) ||
    lexicon.holds(lower) ||
    lexicon.senses([lower]).length > 0
  )
}

const OF_DATES = new RegExp(`^(?:${MONTH}|${WEEKDAY})$`, 'i')

/** A word without the particle of a question that it wears: `negarakah`; `langkah` and `bersekolah` wear none. */
function withoutParticle(lower: string): string | undefined {
  const bare = /^(\p{L}{4,})(?:kah|lah)$/u.exec(lower)?.[1]
  return bare && !isRoot(lower) && termOf(lower, 'id') === termOf(bare, 'id') ? bare : undefined
}

/** Shorter English words in an Indonesian question may be slips of Indonesian ones. */
const LONG_ENOUGH = 5

/** Whether the corpus has a word. */
function isWritten(lower: string, { vocabulary }: Bridge): boolean {
  return (['id', 'en'] as const).some(language => vocabulary.frequency(termOf(lower, language)) > 0)
}

/** Whether a dictionary of either language has a word. */
function isWord(lower: string, { lexicon }: Bridge): boolean {
  return lexicon.holds(lower) || isIndonesianRoot(lower) || lexicon.senses([lower]).length > 0 || NUMERALS.has(lower)
}

function isKnown(lower: string, language: Language, bridge: Bridge): boolean {
  return (
    isStopWord(lower, language) ||
    /\p{N}/u.test(lower) ||
    isWritten(lower, bridge) ||
    bridge.names.find([lower]) !== undefined ||
    bridge.lexicon.holds(lower) ||
    NUMERALS.has(lower) ||
    isIndonesianRoot(lower) ||
    ((language === 'en' || lower.length >= LONG_ENOUGH) && bridge.lexicon.senses([lower]).length > 0)
  )
}
