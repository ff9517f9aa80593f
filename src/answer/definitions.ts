import type { Language } from '../language/language.ts'
import { findSpelledOut } from '../language/names/abbreviations.ts'
import { irregularLemma } from '../language/words/english-forms.ts'
import { isStopWord } from '../language/words/stop-words.ts'
import { findWords, type Word } from '../language/words/words.ts'
import { isActiveVerb, isPassiveVerb } from '../reading/grammar.ts'

/** A stretch of a sentence that says what something is. Offsets are into the sentence. */
interface Definition {
  readonly start: number
  readonly end: number
  /** How surely it does, 0 to 1. */
  readonly quality: number
}

/** What a stretch is worth by how it stands beside the word. */
const QUALITY = { stated: 1, beside: 0.8, clause: 0.6 }

/**
 * The stretches of a sentence that define a word or name: in brackets before or after it, spelled out, behind "is" or "adalah", or beside it
 * in apposition. The word counts as it is asked, not by its synonyms, and a mere mention is none.
 * @param defined its folded words, as `definedWord` gives them
 * @param language that of the sentence
 */
export function definitionsOf(defined: readonly string[], text: string, language: Language): Definition[] {
  const words = findWords(text)
  const at = words.flatMap((_, first) => {
    const isHere = defined.every((lower, i) => words[first + i]?.lower === lower)
    return isHere ? [{ first, last: first + defined.length - 1 }] : []
  })
  return [
    ...(defined.length === 1 ? spelledOut(text, words, defined[0]!) : []),
    ...at.flatMap(({ first, last }) => [
      ...behind(text, words[last]!.end, language),
      ...before(text, words, first, words[last]!.end, language),
    ]),
  ]
}

/**
 * Questions for a meaning, and what they ask it of. `word`: their form alone says so. `term`: not where it is a deed, whose bearing is asked
 * for. `noun`: where it stands alone, or is a name. `name`: only where it is one.
 */
const ASKS: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [
    /^what (?:does|do|did) (?:the )?(?:letters |abbreviation |acronym |term |word )?(?<word>.+?) stand for$/i,
    /^what (?:does|do) (?:the )?(?:letters |abbreviation |acronym |term |word )?(?<word>.+?) mean$/i,
    /^what(?:['’]s| is| are) (?:the )?(?:meaning|definition|full form|full name|long form|abbreviation|acronym) (?:of|for) (?:the )?(?<word>.+)$/i,
    /^what(?:['’]s| is) (?<word>.+?) (?:short|an abbreviation|an acronym) (?:for|of)$/i,
    /^(?:please )?(?:define|explain what) (?:the )?(?<word>.+?)(?: (?:is|are|means))?$/i,
    /^what(?:['’]s| is| are) (?:the |an? )?(?<noun>.+)$/i,
    /^(?:what (?:was|were)|who are) (?:the |an? )?(?<name>.+)$/i,
  ],
  id: [
    /^apa(?:kah)?(?: sih)? (?:arti|makna|maksud)(?:nya)?(?: dari)? (?<term>.+)$/i,
    /^apa(?:kah)?(?: sih)? (?:itu|pengertian|definisi|kepanjangan|singkatan|akronim)(?: (?:dari|istilah|kata|singkatan))* (?<word>.+)$/i,
    /^apa(?:kah)? yang di(?:maksud(?: dengan)?|sebut (?:dengan|sebagai)) (?<word>.+)$/i,
    /^arti (?:dari )?(?<term>.+?)(?: (?:adalah|itu)? ?apa)?$/i,
    /^(?:kepanjangan|singkatan|definisi|pengertian) (?:dari )?(?<word>.+?)(?: (?:adalah|itu)? ?apa)?$/i,
    /^(?<word>.+?) (?:merupakan |adalah )?(?:kepanjangan|singkatan)(?: dari)?(?: sih)? apa(?: sih)?$/i,
    /^(?<term>.+?) (?:artinya|berarti)(?: sih)? apa(?: sih)?$/i,
    /^(?<noun>.+?) (?:itu|adalah)(?: sih)? apa(?: sih)?$/i,
  ],
}

/** What the term of a question for a meaning may be called: then it is one. */
const CALLED = /^(?:(?:istilah|kata|singkatan|akronim) )+/i
/** "Apa arti kemenangan itu bagi …": what something bears on. */
const BEARS = /\b(?:bagi|untuk|terhadap)\b/i
/** "Kedatangan Wira", "penolakan itu": something that somebody did. */
const DEED = /^(?:ke|pe)\p{L}{3,}an(?:nya)?$/u
/** What is somebody's or something's is no term: "penyebabnya". */
const OWNED = /\p{L}{4}nya$/u
/** What stands behind "what is" and says how things are: "what is needed", "what is new". */
const STATE =
  /\p{L}{3}ed$|^(?:happening|going|missing|coming|new|wrong|true|next|different|special|important|left|known)$/u

/** Longer is no word or name. */
const LONGEST = 6

/** The folded words of what a question asks the meaning of ("What is KCNA?", "apa kepanjangan KCNA"); null where it asks for none. */
export function definedWord(question: string, language: Language): string[] | null {
  const plain = question
    .slice(0, 200)
    .replace(/["“”‘«»]/g, '')
    .replace(/[?!.\s]+$/, '')
    .trim()
  for (const form of ASKS[language]) {
    const { word, term, noun, name } = form.exec(plain)?.groups ?? {}
    const called = term && CALLED.test(term)
    const words = findWords(word ?? term?.replace(CALLED, '') ?? noun ?? name ?? '')
    if (words.length === 0 || words.length > LONGEST || [words[0]!, words.at(-1)!].some(isGrammar)) continue
    if (term !== undefined && !called && (BEARS.test(term) || isDeed(words))) continue
    // "What is KCNA", "what is sarin": not "what is the price of rice".
    const isName = words.every(one => one.capital || isGrammar(one) || one.hyphenated)
    if (name !== undefined && !isName) continue
    if (noun !== undefined && !isName && (words.length > 1 || isNoTerm(plain, words[0]!, language))) continue
    return words.map(({ lower }) => lower)
  }
  return null
}

/** A deed of somebody: the bare noun for one may be asked for its meaning ("apa arti kedaulatan"). */
function isDeed([first, ...rest]: readonly Word[]): boolean {
  return !first!.capital && (OWNED.test(first!.lower) || (rest.length > 0 && DEED.test(first!.lower)))
}

/** Whether a small word alone is no noun that may be asked for its meaning. */
function isNoTerm(plain: string, { lower }: Word, language: Language): boolean {
  if (language === 'id') return OWNED.test(lower)
  return /\b(?:the|an?) \S+$/i.test(plain) || STATE.test(lower) || irregularLemma(lower) !== undefined
}

function isGrammar({ lower, acronym }: Word): boolean {
  return !acronym && (isStopWord(lower, 'en') || isStopWord(lower, 'id'))
}

/** Where the words stand, with the capitals of a name, that an abbreviation is spelled from. */
function spelledOut(text: string, words: readonly Word[], short: string): Definition[] {
  return findSpelledOut(text, words, short)
    .filter(({ start, end }) => words.every(one => one.start < start || one.end > end || one.capital || isGrammar(one)))
    .map(({ start, end }) => ({ start, end, quality: QUALITY.stated }))
}

/** No digits, or it is a date; and a word of some length. */
const IN_BRACKETS = /^ ?\((?=[^()\d]*\p{L}{4})([^()\d]{3,100})\)/u

/** What states that something is something: Indonesian says so, in English a noun must follow. */
const STATES =
  /^(?: ?\([^()]{1,60}\))?(?:(?: (?:itu|ini|sendiri|sebenarnya)){0,2}|, (?:yang|which|who)),? (?:(?:adalah|ialah|merupakan|singkatan dari|kepanjangan dari|stands for) |(?:is|are|was|were) (?=(?:an?|the|one of|\p{Lu})(?: |\p{L})))/u
/** Other names of the same. */
const ALIAS = /^,? (?:alias|also known as|(?:yang )?(?:juga )?dikenal (?:sebagai|dengan nama)) /

/** An apposition in commas; it begins with a noun, which is to say with none of those. */
const APPOSITION = /^,? (?<apposition>(?:the |an? |sebuah |suatu |salah satu )?\p{Ll}[^,.;:()"“”]{3,120})(?=[,.;)]|$)/u
const RELATIVE = /^, (?:yang|which|who) [^,.;:()"“”]{3,120}/u
const NO_NOUN: ReadonlySet<string> = new Set(
  `kata ujar tutur ungkap jelas ucap imbuh tambah sebut said says say report reports reported reporting reportedly according menurut seperti selain menjelang hari pekan sehari where
   kini tetapi lalu kemudian bahkan termasuk including adding saying citing not`.split(/\s+/),
)

/** Whether no noun phrase begins at a word, or goes on over it. */
function isNoNoun({ lower }: Word, language: Language): boolean {
  const word = lower.replace(/nya$/, '')
  return NO_NOUN.has(word) || isActiveVerb(lower, language) || isPassiveVerb(lower, language)
}

/** What defines the word that ends here and stands behind it. */
function behind(text: string, end: number, language: Language): Definition[] {
  const rest = text.slice(end, end + 300)
  const bracket = IN_BRACKETS.exec(rest)
  if (bracket)
    return [{ start: end + bracket[0].indexOf('(') + 1, end: end + bracket[0].length - 1, quality: QUALITY.stated }]
  const states = STATES.exec(rest)
  if (states) return clauseAt(text, end + states[0].length, QUALITY.stated)
  const alias = ALIAS.exec(rest)
  if (alias) return clauseAt(text, end + alias[0].length, QUALITY.beside)
  if (!rest.startsWith(',')) return []
  const relative = RELATIVE.exec(rest)
  if (relative) return [{ start: end + 2, end: end + relative[0].length, quality: QUALITY.clause }]
  const beside = APPOSITION.exec(rest)
  const words = findWords(beside?.groups!['apposition'] ?? '')
  const noun = words.find(one => !ARTICLE.has(one.lower))
  if (!beside || !noun || words.length < 2 || isGrammar(noun) || isNoNoun(noun, language)) return []
  return [{ start: end + 2, end: end + beside[0].length, quality: QUALITY.beside }]
}

const ARTICLE: ReadonlySet<string> = new Set(['the', 'a', 'an', 'sebuah', 'suatu', 'salah', 'satu'])

/** From here to the end of the clause, where it has any word. */
function clauseAt(text: string, start: number, quality: number): Definition[] {
  const clause = /^[^,.;:()"“”]*/.exec(text.slice(start))![0]
  return clause.trim() ? [{ start, end: start + clause.length, quality }] : []
}

/** Kinds of things that have names: Indonesian begins with them what English ends with them. */
const KIND: Readonly<Record<Language, RegExp>> = {
  id: /^(?:kantor|badan|lembaga|organisasi|kelompok|tim|media|koran|harian|majalah|situs|stasiun|perusahaan|bank|partai|kementerian|komite|komisi|dewan|pasukan|unit|satuan|brigade|milisi|aliansi|koalisi|forum|jaringan|yayasan|universitas|rudal|roket|pesawat|drone|kapal|sistem|meriam|senjata|peluncur|tank|kendaraan|satelit|perjanjian|pakta|program|proyek|operasi|penyakit|virus|obat|kota|pulau|desa|wilayah|negara|aplikasi|festival)$/,
  en: /^(?:agency|newspaper|outlet|broadcaster|organi[sz]ation|group|team|company|firm|party|ministry|committee|commission|council|unit|militia|alliance|network|foundation|university|missile|rocket|aircraft|ship|system|gun|launcher|satellite|treaty|pact|programme|program|project|operation|disease|virus|drug|city|island|app|festival)$/,
}
/** What may stand within such a phrase though it is grammar. */
const WITHIN: ReadonlySet<string> = new Set(['yang', 'dan', 'untuk', 'of', 'for', 'and'])
const LONGEST_PHRASE = 9

/** What stands between such a phrase and the name: a bracket; a comma, a word that names, or nothing. */
const OPENS_BRACKET = /[^\s.!?] ?\($/
const JOINS = /[^\s.!?;:]\s?(?:, )?(?:(?:bernama|disebut|yaitu|yakni|adalah|called|named) )?["“']?$/

/** What defines the word that begins here and stands before it: what it is, before it in brackets, or its kind. */
function before(text: string, words: readonly Word[], at: number, end: number, language: Language): Definition[] {
  const lead = text.slice(Math.max(0, words[at]!.start - 40), words[at]!.start)
  const bracketed = OPENS_BRACKET.test(lead) && /^[),;]/.test(text.slice(end))
  if (!bracketed && !JOINS.test(lead)) return []
  const isNaming = /^(?:bernama|disebut|yaitu|yakni|adalah|called|named)$/.test(words[at - 1]?.lower ?? '')
  const phrase = phraseUpTo(text, words, isNaming ? at - 2 : at - 1, language)
  const last = phrase.at(-1)
  const kind = phrase.find(({ lower }) => KIND.id.test(lower))
  const first = kind ?? (bracketed || (last && KIND.en.test(last.lower)) ? phrase[0] : undefined)
  if (!first || !last || first === last) return []
  return [{ start: first.start, end: last.end, quality: bracketed ? QUALITY.stated : QUALITY.beside }]
}

/** The words of the phrase that ends here: back to a mark, to grammar or to a verb that is not in a clause of its own. */
function phraseUpTo(text: string, words: readonly Word[], last: number, language: Language): Word[] {
  let first = last + 1
  while (first > 0 && last - first + 1 < LONGEST_PHRASE) {
    const [word, next, previous] = [words[first - 1]!, words[first], words[first - 2]]
    if (next && first <= last && !/^[ -]$/.test(text.slice(word.end, next.start))) break
    if (isGrammar(word) && !WITHIN.has(word.lower)) break
    if (!word.capital && isNoNoun(word, language) && previous?.lower !== 'yang') break
    first--
  }
  while (first <= last && WITHIN.has(words[first]!.lower)) first++
  return words.slice(first, last + 1)
}
