/** What has a number and is not measured by one: what stands behind "pasal 12" is another figure. */
const NUMBERED =
  'usia|umur|berusia|berumur|pasal|ayat|bab|butir|kilometer|km|lantai|lt|nomor|nomer|no|peringkat|urutan|posisi|skor|kedudukan|rt|rw|blok|kav|kamar|gate|gerbang|jalur|kelas|babak|grup|fase|edisi|episode|halaman|artikel|hari|tanggal|pukul|jam|age|aged|article|section|chapter|room|route|page|number|phase|grade'
/** "nomor 5", "RT.7", "usianya 52", "kilometer ke-14". */
const behind = (labels: string): string =>
  String.raw`(?<!(?<![a-z])(?:${labels})(?:nya)?\.?[ \u00a0-]?(?:ke-?[ \u00a0]?)?)`

/** What measures: a figure before it is seldom parted from it by the end of a sentence. Persons and things are counted anew in every one. */
const MEASURED = String.raw`(?=[ \u00a0](?:hektare?|ha|kilometer|km|meter|sentimeter|cm|mil|ton|kuintal|kilogram|kg|gram|liter|barel|megawatt|kilowatt|watt|mw|kw|gw|rupiah|dol[al]ar)\b)`
/** The same for money, whose unit stands before it. */
const COSTED = String.raw`(?=[ \u00a0](?:ribu|juta|mil[iy]ar|triliun|per)\b|/)`
/** Behind the last three digits: a mark, or a word that is no part of a whole. */
const COUNTED = String.raw`(?=[ \u00a0]?(?:$|[,;)\n–-]|\.(?:\s|$))|[ \u00a0][a-z])`
/** "B3" is no number. */
const WITHIN = String.raw`(?:(?<=\bRp)|(?<![a-z\d.,]))`
/** The number of a list entry opens its line or sentence ("2. 100 gram gula"), and has no thousands itself. */
const NO_ENTRY = String.raw`(?:(?=\d+\.\d)|(?<!(?:^|[\n.!?:;,•"“])[ \u00a0]?))`
/** "menang 2-1." */
const NO_SCORE = String.raw`(?<!(?<!\d)\d{1,2}[–-])`
const HEAD = String.raw`[1-9]\d{0,2}(?:\.\d{3})*\.[ \u00a0]`

/**
 * The pattern of thousands broken by a space behind their full stop, as scraping leaves them: `1. 500 meter`,
 * `3.327. 810 hektar`; and `2. 050 rumah`, since no number begins with a nought. In ASCII, to be used with the flag `i`.
 */
export const SPACED_THOUSANDS = String.raw`(?=[1-9])${WITHIN}${NO_ENTRY}${behind(NUMBERED)}(?:${HEAD}0\d\d${COUNTED}|${NO_SCORE}${HEAD}\d{3}${MEASURED}|(?<=\bRp[ \u00a0]?)${HEAD}\d{3}${COSTED})`

/** The same for a decimal comma with a space behind it: `15, 5 juta`. Not the end of a list, nor of "di antara 500, 12 persen". */
export const SPACED_DECIMAL = String.raw`(?=\d)(?<!\d[.,]?[ \u00a0]?)${behind(`${NUMBERED}|antara|dari|of|between`)}\d{1,3}(?:\.\d{3})*,[ \u00a0](?:\d(?=[ \u00a0](?:juta|mil[iy]ar|triliun)\b)|\d\d?(?=[ \u00a0](?:persen|detik|derajat|meter|kilometer|km|hektare?|ha)\b))`

const REACH = 40
const THOUSANDS = new RegExp(SPACED_THOUSANDS, 'gi')

/** Whether the full stop at `stop` parts the thousands of one number, and so ends no sentence. */
export function partsThousands(text: string, stop: number): boolean {
  if (text[stop] !== '.') return false
  const from = Math.max(0, stop - REACH)
  const around = text.slice(from, stop + REACH)
  return [...around.matchAll(THOUSANDS)].some(
    ({ 0: number, index }) => from + index < stop && stop === from + index + number.length - '. 000'.length,
  )
}
