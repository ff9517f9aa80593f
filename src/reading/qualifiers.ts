import type { Qualifier } from './statement.ts'

/** A qualifier beside a number, with where it begins (before the number) or ends (behind it), as offsets into the text. */
export interface QualifierMention {
  readonly qualifier: Qualifier
  readonly start: number
  readonly end: number
}

/** Forms before a number. Order matters: `tidak kurang dari` before `kurang dari`. */
const BEFORE: readonly (readonly [Qualifier, string])[] = [
  [
    'at-least',
    'sedikitnya|setidaknya|setidak-tidaknya|sekurang-kurangnya|paling sedikit|paling tidak|minimal|minimum|tidak kurang dari|tak kurang dari|at least|no fewer than|no less than|not less than|not fewer than|a minimum of',
  ],
  [
    'up-to',
    'tidak lebih dari|tak lebih dari|maksimal|maksimum|sebanyak-banyaknya|paling banyak|hingga|sampai|up to|as many as|as much as|no more than|not more than|at most|a maximum of',
  ],
  ['nearly', 'hampir|nyaris|mendekati|nearly|almost|close to|just under'],
  ['fewer-than', 'kurang dari|di bawah|fewer than|less than|under|below'],
  [
    'about',
    'sekitar|sekira|kira-kira|kurang lebih|lebih kurang|berkisar antara|berkisar|kisaran|diperkirakan|about|around|roughly|approximately|an estimated|estimated|some|±|~',
  ],
  [
    'more-than',
    'lebih dari|lebih daripada|di atas|melebihi|melampaui|more than|over|above|in excess of|exceeding|exceeded|upwards of|well over',
  ],
]

/** Words that may stand between the qualifier and the number. */
const BETWEEN =
  '(?:(?:sebanyak|sebesar|ada|terdapat|sudah|telah|sekitar|a total of|the|another|an additional)[ \u00a0])?'

const BEFORE_PATTERNS: readonly (readonly [Qualifier, RegExp])[] = BEFORE.map(([qualifier, forms]) => [
  qualifier,
  new RegExp(`(?<![\\p{L}-])(?:${forms})[ \u00a0]?${BETWEEN}["“'‘]?$`, 'iu'),
])
const SIGN_GLUED = /(?:±|~)[ \u00a0]?$/
const REACH = 48

const AFTER: readonly (readonly [Qualifier, RegExp])[] = [
  ['at-least', /^(?:[ \u00a0]\p{L}+)?[ \u00a0](?:atau lebih|or more|at least)(?!\p{L})/iu],
  ['about', /^[ \u00a0](?:or so|an)(?!\p{L})|^-an(?!\p{L})/iu],
  ['more-than', /^\+(?!\d)|^[ \u00a0](?:orang[ \u00a0]|unit[ \u00a0])?lebih(?![ \u00a0]dari|\p{L})|^-plus(?!\p{L})/iu],
]

/**
 * The qualifier of a number in either language: `sekitar 70`, `more than 70`, `20 lebih`, or null.
 *
 * @param start,end where the number stands, currency and percent sign included
 */
export function qualifierAt(text: string, start: number, end: number): QualifierMention | null {
  const left = text.slice(Math.max(0, start - REACH), start)
  for (const [qualifier, pattern] of BEFORE_PATTERNS) {
    const match = pattern.exec(left)
    // A word needs a space before the number; the signs may be glued to it.
    if (match !== null && (SIGN_GLUED.test(match[0]) || /[ \u00a0"“'‘]$/.test(match[0]))) {
      return { qualifier, start: start - (left.length - match.index), end }
    }
  }
  const right = text.slice(end, end + 24)
  for (const [qualifier, pattern] of AFTER) {
    const match = pattern.exec(right)
    if (match !== null) return { qualifier, start, end: end + match[0].length }
  }
  return null
}
