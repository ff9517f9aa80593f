/** Behind the last three digits: a mark, or a word that is no part of a whole ("106 dari 136 desa"). */
const COUNTED = String.raw`(?=[ \u00a0]?(?:$|[,;)\n–-]|\.(?:\s|$))|[ \u00a0](?!(?:dari|di|lain|lainnya|of|others?|yang)\b)[a-z])`
/** Behind thousands that a sentence may have ended with: only what is seldom counted at the beginning of one. */
const MEASURED = String.raw`(?=[ \u00a0](?:hektare?|ha|kilometer|km|meter|ton|kilogram|kg|liter|barel)\b)`
/** The number of a list entry opens its line or sentence ("2. 100 gram gula"); "B3" is no number. */
const WITHIN = String.raw`(?<!(?:^|[\n.!?:;,•"“])[ \u00a0]?)(?:(?<=\bRp)|(?<![a-z\d.,]))`

/**
 * The pattern of thousands broken by a space behind their full stop, as scraping leaves them: `1. 000 meter`,
 * `3.327. 810 hektar`. In ASCII, to be used with the flag `i`.
 */
export const SPACED_THOUSANDS = String.raw`${WITHIN}[1-9]\d{0,2}(?:\.[ \u00a0]\d{3}${COUNTED}|(?:\.\d{3})+\.[ \u00a0]\d{3}${MEASURED})`

const REACH = 40

/** Whether the full stop at `stop` parts the thousands of one number, and so ends no sentence. */
export function partsThousands(text: string, stop: number): boolean {
  const from = Math.max(0, stop - REACH)
  const around = text.slice(from, stop + REACH)
  return [...around.matchAll(new RegExp(SPACED_THOUSANDS, 'gi'))].some(
    ({ 0: number, index }) => from + index < stop && stop === from + index + number.length - '. 000'.length,
  )
}
