/** "11 orang, termasuk dua anak, tewas": what is put in between commas or brackets parts nobody from the verb. */
const PUT_IN =
  /^(?:[ \u00a0][\p{L}-]+){0,4}(?:,[ \u00a0](?:termasuk|including|among them|di antaranya|sebagian besar|kebanyakan|mostly|most of them|many of them|all of them|semuanya|the (?:young|old|eld)est|(?:yang )?ter(?:muda|tua))[ \u00a0][^,.;:()]{1,80},|[ \u00a0]\((?:[^().;]|\.(?=\d)){1,80}\))(?=[ \u00a0])/iu
/** "61 people, 18 of them children, died" */
const OF_THEM =
  /^(?:[ \u00a0][\p{L}-]+){0,4},[ \u00a0][\p{L}\d.,-]{1,20}(?:[ \u00a0]\p{L}+)?[ \u00a0](?:of them|of whom|di ?antaranya)(?:[ \u00a0][^,.;:()]{1,60})?,(?=[ \u00a0])/iu
/** Behind the part itself: "… termasuk dua anak, tewas". */
const PART_PUT_IN = /,[ \u00a0](?:termasuk|including|di antaranya)[ \u00a0][^,.;:]{0,24}$/i
const PART_END = /^(?:[ \u00a0][\p{L}-]+){0,4},(?=[ \u00a0])/u

/**
 * Where the clause goes on behind what is put in beside a figure, or null where nothing is.
 *
 * @param start,end where the figure stands, what is counted included
 */
export function pastAside(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): number | null {
  const rest = text.slice(end, end + 160)
  const isPart = PART_PUT_IN.test(text.slice(Math.max(0, start - 40), start))
  const over = PUT_IN.exec(rest) ?? OF_THEM.exec(rest) ?? (isPart ? PART_END.exec(rest) : null)
  return over === null ? null : end + over[0].length
}
