import type { Span } from '../../language/sentences/sentences.ts'
import { DECORATION, isFurniture } from './cues.ts'

/** Calls to another article, video or picture; the title follows. */
const SEE_ALSO =
  /^(?:(?:baca|simak|lihat|tonton|saksikan|dengarkan|cek|intip) +(?:juga|pula)|(?:also )?read(?: also| more| next| the full(?: story)?)?(?= *[:|>»]|$)|read (?:more|also|next)|also read|see also|watch(?: (?:also|more|now|live))|(?:more|related)(?= *[:|>»])|(?:baca|simak|lihat|tonton|saksikan|dengarkan|cek|intip|video|infografi[sk]|watch|listen)(?= *[:|>»])|(?:simak|lihat|tonton|saksikan|cek|intip) +(?:video|foto|infografi[sk]|berita|artikel|liputan|live)\w*|baca (?:selengkapnya|berita|artikel|selanjutnya|lebih lanjut))\b/i

/** Marks that a page's machinery leaves inside a line. */
const MARKERS =
  /\[(?:gambas|video|image|img|gallery|galeri|foto|photo|embed|embedded|baca ?juga|caption|ads?|iklan|widget|youtube|instagram|twitter|tweet|related|infogra[fm]is?)\b[^\]\n]{0,160}\](?:\([^)\n]{0,200}\))?|\b(?:ADVERTISEMENT|SCROLL TO (?:CONTINUE|RESUME)(?: WITH)? CONTENT)\b|\(\s*(?:baca|simak|lihat|tonton)(?: +(?:juga|pula)\b|\s*:(?=\s*[^\s)]+\s+[^\s)]+\s+[^\s)]))[^)\n]{0,300}\)|,?\s{0,3}\bloading\.\.\.$/gi

/** A call to another article after the end of a sentence. */
const CALL_INSIDE =
  /[.!?…]["”’')\]]{0,3}[\s,]{1,6}((?:baca|simak|lihat|tonton|saksikan) (?:juga|pula)|(?:baca|simak|tonton|saksikan)(?= *:)|(?:simak|tonton|saksikan|lihat) video|(?:also read|read also|read more|see also)(?= *:))\b/gi

/** Hashtags after the last sentence. */
const TAGS_AFTER = /[.!?…,]["”’')]?[\s,.]{0,8}(#\p{L}[^.!?]{0,60})$/u

/** The reporter's name or code after the last sentence: "(VT)", "(Rina Wardani)", "(ant/rw)", "[rw]". */
const SIGNATURE =
  /[.!?…]["”’']{0,3}[\s,]{0,4}([([](?:[\p{Ll}*]{1,10}(?:[/\\-][\p{Ll}*]{1,10}){0,3}|\p{Lu}{2,5}(?:[/-]\p{Lu}{2,5}){0,2}|(?:\p{Lu}[\p{L}'.]*)(?:[ /]\p{Lu}[\p{L}'.]*){0,4}|\*+)[)\]])[\s,]{0,8}$/u

/** The same on a line of its own. */
const SIGNATURE_LINE =
  /^[([](?:[\p{L}*.]{1,14}(?:[/\\-][\p{L}*.]{1,14}){0,4}|(?:\p{Lu}[\p{L}'.]*)(?:[ /]\p{Lu}[\p{L}'.]*){0,4}|\*+)[)\]][\s,.]{0,8}$/u

/**
 * The stretches of a line that are furniture, as offsets into `line`, in order. A line of nothing else gives one stretch from
 * 0 to its end.
 */
export function furnitureIn(line: string): Span[] {
  const lead = DECORATION.exec(line)?.[0].length ?? 0
  const call = SEE_ALSO.exec(line.slice(lead, lead + 80))
  const called = call === null ? null : endOfCall(line, lead + call[0].length)
  if (called === line.length || SIGNATURE_LINE.test(line) || isFurniture(line)) return [{ start: 0, end: line.length }]
  const cuts: Span[] = called === null ? [] : [{ start: 0, end: called }]
  for (const found of line.matchAll(MARKERS)) cuts.push({ start: found.index, end: found.index + found[0].length })
  let read = 0
  for (const found of line.matchAll(CALL_INSIDE)) {
    const from = found.index + found[0].length
    const end = from < read ? null : endOfCall(line, from)
    if (end === null) continue
    cuts.push({ start: from - found[1]!.length, end })
    read = end
  }
  for (const pattern of [SIGNATURE, TAGS_AFTER]) {
    const found = pattern.exec(line)
    if (found !== null) cuts.push({ start: found.index + found[0].indexOf(found[1]!), end: line.length })
  }
  return cuts.sort((a, b) => a.start - b.start)
}

/**
 * Where a call ends whose words end at `from`, or null where it is none. With a colon it takes its title along, to the end of the line or
 * of the paragraph that was joined to it ("Baca juga: Judul,Menteri itu …"). Without a colon it must be a line without a full stop, or
 * else it may be a sentence of the report.
 */
function endOfCall(line: string, from: number): number | null {
  const colon = /^[^.,;:!?"“]{0,30}?\s{0,3}[:>»|]+/.exec(line.slice(from, from + 40))
  if (colon === null)
    return endsAsSentence(line) && /^(?:\s*\S+){4}/.test(line.slice(from, from + 200)) ? null : line.length
  // A comma glued to a capital is what is left of a paragraph break that a scraper joined.
  const title = from + colon[0].length
  const glued = /,(?=["“\p{Lu}])/u.exec(line.slice(title))
  return glued === null ? line.length : title + glued.index + 1
}

const endsAsSentence = (line: string) => /[.!]["”’')\]]{0,3}$/.test(line.slice(-4))
