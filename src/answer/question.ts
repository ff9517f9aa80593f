import type { Language } from '../language/language.ts'
import { withoutChatSpelling } from '../language/words/chat-spelling.ts'
import { fold } from '../language/words/words.ts'
import type { QuestionKind } from './answer.ts'

/** Signs of what a question asks for, on folded text without chat spelling; of two that begin at one word the earlier in the list counts. */
const SIGNS: Readonly<Record<Language, readonly (readonly [RegExp, QuestionKind])[]>> = {
  en: [
    [/\b(?:since|until|till|from) when\b|\bwhen\b|\b(?:what|which) (?:year|date|day|month|century|time)\b|\bhow long ago\b/, 'when'],
    [/\bhow (?:many|much|large|big|high|old|long|far|tall|often|deep|wide|heavy|fast|few)\b/, 'count'],
    [/(?:\bwhat(?:['’]s| is| was| are| were) (?:\p{L}+ ){1,4})?\b(?:number|amount|total|percentage|proportion|share|rate|price|cost|size|toll|count) of\b/u, 'count'],
    [/(?:\bwhat(?:['’]s| is| was| are| were) (?:\p{L}+ ){0,4})?\b(?:death|casualty) toll\b/u, 'count'],
    [/\bwhat (?:percentage|percent|number|amount|proportion|price|age|distance|length|height|population|temperature)\b/, 'count'],
    [/\bwho(?:m|se)?\b/, 'who'],
    [/\bwhere\b|\b(?:in|at|from|to|on) (?:what|which) (?:country|countries|city|cities|town|place|places|region|province|state|area|location|island|continent|district)\b/, 'where'],
    [/\b(?:what|which) (?:country|city|town|place|region|province|island|continent)\b/, 'where'],
    [/\bwhy\b|\bfor what reason\b|\bwhat (?:caused|causes)\b/, 'why'],
    [/\bhow\b/, 'how'],
    [/\bwhat\b|\bwhich\b/, 'what'],
    [/^(?:did|do|does|is|are|was|were|has|have|had|can|could|will|would|should)\b(?! (?:you|anyone|it) (?:know|known|tell|say|remember)\b)/, 'yes-no'],
  ],
  id: [
    [/\b(?:kapan|kapankah|bilamana)\b|\b(?:tahun|tanggal|bulan|hari|abad) (?:berapa|apa)(?:kah)?\b|\bjam berapa\b|\bpukul berapa\b/, 'when'],
    [/\b(?:ke)?berapa(?:kah|lah)?\b|\bseberapa\b|^(?:jumlah|banyaknya|total|angka)\b|\bapa jumlah\b/, 'count'],
    [/\bsiapa(?:kah|pun)?\b/, 'who'],
    [/\b(?:di|ke|dari|pada) ?mana(?:kah)?\b|\bmana(?:kah)? (?:lokasi|letak)\b|\b(?:negara|kota|daerah|provinsi|pulau|wilayah|tempat) (?:mana|apa)(?:kah)?\b/, 'where'],
    [/\b(?:mengapa|kenapa)(?:kah)?\b|\bapa (?:sebab|penyebab|alasan)/, 'why'],
    [/\bbagaimana(?:kah)?\b/, 'how'],
    [/\b(?:adakah|benarkah|betulkah|bisakah|mungkinkah|pernahkah|sudahkah)\b|^apakah\b(?! (?:nama|yang|arti|kepanjangan|itu|tujuan|penyebab|isi|judul|warna|fungsi|pengertian|profesi|pekerjaan|jabatan|istilah|singkatan|sebutan|gelar|jenis|hubungan|peran|dampak|akibat|manfaat|hasil))(?! (?:badan|lembaga|organisasi|perusahaan|partai|kelompok|negara|kota|daerah|provinsi) yang\b)/, 'yes-no'],
    [/\bapa(?:kah)?\b|\bmana(?:kah)?\b/, 'what'],
  ],
} // prettier-ignore

/** Asked for by name alone, without a question word: at most this many words, else it is read as "what". */
const LOOK_UP_WORDS = 5

/** A question without chat spelling, folded, in one line, for pattern matching. */
export function plainQuestion(question: string, language: Language): string {
  return fold(question)
    .replace(/[^\p{L}\p{N}\s'’%.,-]/gu, ' ')
    .split(/\s+/)
    .filter(Boolean)
    .map(word => withoutChatSpelling(word, language))
    .join(' ')
}

/**
 * What kind of thing a question asks for: the sign that stands first decides, since a later question word mostly
 * belongs to a clause ("how many were hurt *when* the roof fell", "what did the man *who* fled say").
 */
export function kindOf(question: string, language: Language): QuestionKind {
  const plain = plainQuestion(question, language)
  let first = plain.length
  let kind: QuestionKind = plain.split(' ').length <= LOOK_UP_WORDS ? 'look-up' : 'what'
  for (const [sign, asked] of SIGNS[language]) {
    const at = plain.search(sign)
    if (at < 0 || at >= first) continue
    first = at
    kind = asked
  }
  return kind
}

/** "Ulang tahun ke berapa", "urutan keberapakah": asks for a place in an order, and counts nothing. */
const ORDINAL = /\bke[ -]?berapa(?:kah)?\b/

/** Whether a question asks for a place in an order. */
export function asksOrdinal(question: string): boolean {
  return ORDINAL.test(fold(question))
}

const ASKED_NUMBER: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:how (?:many|much)(?: more)?|(?:what|which) (?:is |was |are |were )?(?:the )?(?:total )?(?:number|amount|count|total) of|(?:the )?(?:total )?(?:number|amount) of)\b/i,
  id: /\b(?:(?:ada )?(?:berapa|brp|brapa)(?:kah|lah)?(?: (?:banyak|jumlah|jml|total))?|seberapa banyak(?:kah)?|(?:jumlah|banyaknya|total))\b/i,
}

/** What may stand behind "how many" where the thing that is counted stands before it. */
const CLASSIFIER = /^\s*(?:orang|buah|unit|ekor|butir|of them|in total|total|semuanya)?(?:kah|nya)?\s*$/i

/** A count that names what happened and not whom it happened to. */
const DEATH_TOLL = /\b(?:(?:death|casualty) toll|(?:number of )?(?:fatalities|deaths|lives lost))\b/i

/**
 * A counting question with a number put where the asked-for one belongs ("how many soldiers died" → "5 soldiers died"), so that
 * what is counted and what happened can be read in it as in any statement; null where nothing is counted.
 */
export function asStatement(question: string, language: Language): string | null {
  const toll = DEATH_TOLL.exec(question)
  if (toll) return `5 people were killed ${question.slice(toll.index + toll[0].length).replace(/[?!.\s]+$/, '')}.`
  const match = ASKED_NUMBER[language].exec(question)
  if (!match) return null
  const after = question.slice(match.index + match[0].length).replace(/[?!.\s]+$/, '')
  // "Tentara how many?", "korban jiwa ada berapa orang?"
  const counted = CLASSIFIER.test(after) ? question.slice(0, match.index).replace(/\bada\s*$/i, '') : ''
  return `5 ${(counted.trim() || after).trim()}.`
}

/** "Pasal berapa", "usia berapa": the noun whose number is asked for, before a function word or the end. */
const NUMBERED =
  /\b(\p{L}{3,}) (?:ke ?)?berapa(?:kah)?(?=$| (?:yang|dalam|di|dari|pada|untuk|oleh|dan|itu|ini|saat|ketika|sebelum|setelah|menjadi|tentang)\b)/u

/** The folded noun that a question asks the number of ("pasal berapa" → `pasal`), or null. */
export function numberedNoun(question: string): string | null {
  return NUMBERED.exec(plainQuestion(question, 'id'))?.[1] ?? null
}
