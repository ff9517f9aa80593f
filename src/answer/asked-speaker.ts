import type { Language } from '../language/language.ts'

/** Words that ask what somebody said, or for somebody's account; who that is follows. */
const SAID: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [
    /\bwhat (?:did|does|do|has|have|had|was|were) (?<who>[^?]{2,60}?) (?:say|said|saying|tell|told|claim|claimed|state|stated|announce|announced|comment|respond|promise|think)\b/iu,
    /\b(?:according to|in the words of) (?<who>[^?,]{2,60}?)(?=,|\?|$| (?:how|what|who|when|where|why)\b)/iu,
  ],
  id: [
    /\bapa (?:kata|ujar|ucap|komentar|tanggapan|pendapat|pernyataan|penjelasan|respons) (?<who>[^?,]{2,60}?)(?= (?:tentang|soal|mengenai|terkait|pada|di|saat|ketika|setelah)\b|[?,]|$)/iu,
    /\b(?:yang )?(?:dikatakan|disampaikan|diungkapkan|dijelaskan|dinyatakan|ditegaskan|diklaim)(?: oleh)? (?<who>[^?,]{2,60}?)(?= (?:tentang|soal|mengenai|terkait|pada|di|saat|ketika|setelah|kepada)\b|[?,]|$)/iu,
    /\b(?<who>\p{Lu}[^?,]{1,60}?) (?:mengatakan|bilang|berkata|menyatakan) apa\b/u,
    /\bmenurut (?<who>[^?,]{2,60}?)(?=,|\?|$| (?:berapa|apa|siapa|kapan|mengapa|bagaimana)\b)/iu,
  ],
}

/** Whose words a question asks for ("What did *the mayor* say", "Apa kata *bupati*"), as written, or null. */
export function askedSpeaker(question: string, language: Language): string | null {
  for (const pattern of SAID[language]) {
    const who = pattern.exec(question)?.groups?.['who']?.trim()
    if (who) return who
  }
  return null
}

/** Verbs and nouns of saying in a question for somebody's words: who speaks has said it, whatever the verb. */
export const OF_SAYING =
  /^(?:say|said|tell|told|claim|state|stated|announce|comment|respond|according|words|kata|ujar|ucap|komentar|tanggapan|pendapat|pernyataan|penjelasan|respons|dikatakan|disampaikan|diungkapkan|dijelaskan|dinyatakan|ditegaskan|diklaim|mengatakan|bilang|berkata|menyatakan|menurut)$/
