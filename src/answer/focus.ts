import type { Language } from '../language/language.ts'
import { fold } from '../language/words/words.ts'

/** A stretch of a question. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/** Words that ask for a kind of thing: what stands beside them names the kind. */
const KIND: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:which|what(?: is| was|['’]s)? the name of the|what(?: kind| type| sort)?(?: of)?) (?!(?:is|was|are|were|did|do|does|has|have|had|will|can|could|happened|the|a|an|to|about|else|if)\b)(?<noun>\p{L}{3,})/giu,
  id: /\b(?:apa(?:kah)? nama|nama|jenis) (?<noun>(?!(?:apa|yang|dari|dan|untuk)\b)\p{L}{3,})|\b(?<before>\p{L}{3,}) (?:apa|mana)(?:kah)?\b/giu,
}

/** Words around "which city" and "di provinsi mana" that say no more than that something is somewhere, now, by that name. */
const EMPTY =
  /^(?:letak(?:nya)?|terletak|lokasi(?:nya)?|berlokasi|berada|bertempat|sekarang|kini|terjadi(?:nya)?|istilah|dilakukan|diadakan|dilaksanakan|berlangsung|digelar|held|located|location|situated|now|currently|happen(?:ed)?|called|named|stand for|stands for|kepanjangan|singkatan|akronim|abbreviation|acronym|took|take|taken|place|cara|way)$/

/** The noun of a question that names the kind of thing asked for ("di *provinsi* mana", "which *company*"), or null. */
export function askedKind(question: string, language: Language): (Stretch & { readonly noun: string }) | null {
  for (const match of question.matchAll(KIND[language])) {
    const noun = match.groups?.['noun'] ?? match.groups?.['before']
    if (noun === undefined) continue
    const start = match.index + (match.groups?.['before'] === undefined ? match[0].length - noun.length : 0)
    return { start, end: start + noun.length, noun: fold(noun) }
  }
  return null
}

/** Whether a folded word of a question says next to nothing about what was asked. */
export function isEmptyWord(lower: string): boolean {
  return EMPTY.test(lower)
}
