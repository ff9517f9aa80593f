import { fold } from '../language/words/words.ts'

/** Words that ask how somebody's life goes, who belongs to him or what ends, and how articles tell it; both on folded text. */
const LIFE: readonly (readonly [asked: RegExp, told: RegExp])[] = [
  [
    /^(?:(?:di|ke|me)?lahir(?:kan|an)?|born|birth(?:day|place)?)(?:nya)?$/,
    /\b(?:\p{L}*lahir\p{L}*|born|birth\p{L}*)\b/u,
  ],
  [
    /^(?:(?:di|me|ber)?(?:makam|kubur|kebumi)(?:kan|an)?|buried|burial)(?:nya)?$/,
    /\b(?:\p{L}*(?:makam|kubur|kebumi)\p{L}*|buried|burial)\b/u,
  ],
  [
    /^(?:(?:me|ber)?(?:nikah|kawin)(?:kan|an)?|marri(?:ed|age)|marry)(?:nya)?$/,
    /\b(?:\p{L}*(?:nikah|kawin)\p{L}*|marri\p{L}+|wed(?:ding|ded)?|mempersunting)\b/u,
  ],
  [
    /^(?:tinggal|bertempat tinggal|lives?|living|lived|live in|resides?)$/,
    /\b(?:tinggal|menetap|bermukim|permukiman|pemukiman|domisili|berdomisili|\p{L}*huni\p{L}*|lives?|living|lived|resid\p{L}+|inhabit\p{L}*|population|penduduk|home to)\b/u,
  ],
  [
    /^(?:akhir|berakhir(?:nya)?|diakhiri|usai|selesai(?:nya)?|ends?|ended|over)$/,
    /\b(?:(?:ber|meng|di|peng)akhir\p{L}*|akhir (?=dari|perang|masa)|\p{L}*tutup\p{L}*|habis|rampung|tuntas|bubar|\p{L}*henti\p{L}*|usai|\p{L}*selesai\p{L}*|kedaluwarsa|(?:hingga|sampai|until|till|through) (?:\p{L}+ )?(?:\d|\p{L}+ \d{4})|end|ends|ended|ending|clos\p{L}+|finish\p{L}*|conclud\p{L}+|expir\p{L}+|ceasefire|gencatan senjata|was over|is over)\b/u,
  ],
]
const KIN: readonly (readonly [asked: RegExp, told: RegExp])[] = [
  [
    /^(?:istri|isteri|wife)(?:nya)?$/,
    /\b(?:istri\p{L}*|isteri|ibu negara|permaisuri|first lady|wife|spouse|menikahi?|dinikahi|married)\b/u,
  ],
  [/^(?:suami|husband)(?:nya)?$/, /\b(?:suami\p{L}*|husband|spouse|menikah|dinikahi|married)\b/u],
  [
    /^(?:anak|son|daughter|child|children)(?:nya)?$/,
    /\b(?:anak\p{L}*|putra\p{L}*|putri\p{L}*|buah hati\p{L}*|sulung|bungsu|bayi\p{L}*|sons?|daughters?|child|children)\b/u,
  ],
  [
    /^(?:ayah|ibu|bapak|orang tua|father|mother|parents?)(?:nya)?$/,
    /\b(?:ayah\p{L}*|ibu\p{L}*|bapak\p{L}*|orang ?tua\p{L}*|putra|putri|anak|fathers?|mothers?|parents?|sons?|daughters?)\b/u,
  ],
  [
    /^(?:adik|kakak|saudara|brother|sister|sibling)(?:nya)?$/,
    /\b(?:adik\p{L}*|kakak\p{L}*|saudara\p{L}*|brothers?|sisters?|siblings?)\b/u,
  ],
]

/**
 * Whether a word of a question is one that nothing else answers for (a birth, a home, an end; of who-questions kin), and whether a sentence
 * tells of it; null for any other word. That a war is spoken of, or a man, tells neither when it ended nor where he was born.
 *
 * @param word folded
 */
export function tellsOfLife(word: string, sentence: string, asksWho: boolean): boolean | null {
  const found = (asksWho ? KIN : LIFE).find(([asked]) => asked.test(word))
  return found ? found[1].test(fold(sentence)) : null
}
