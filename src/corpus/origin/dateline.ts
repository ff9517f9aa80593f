import { domainsIn } from './domains.ts'
import { findFullDates } from './full-dates.ts'
import { isRegion, isTown } from './places.ts'

/** The beginning of a report that says where, and often for whom, it was written. */
export interface Dateline {
  /** Length of the dateline with the mark that closes it: the report begins there. */
  readonly length: number
  /** The outlet or agency as written ("Liputan6.com", "ANTARA"), or null. */
  readonly outlet: string | null
  /** `YYYY-MM-DD` where it holds a full date, or null. */
  readonly date: string | null
}

const LONGEST = 100
/** What may close a dateline: a dash (after a space or before one), two dashes, a bar, a colon. */
const CLOSING = /\s*\.?\s*-{2,3}\s*|\s*[–—]\s*|\s+-\s*|-\s+|-(?=\p{Lu})|\s*\|{1,2}\s*|\s*:\s+/gu
const BEGINS = /^["“‘'(,\p{Lu}\p{N}]|^\p{Ll}\p{Lu}/u
const PLACE = /^\p{Lu}[\p{L}'.]*(?:[ -]\p{Lu}[\p{L}'.]*){0,3}$/u
const CAPITALS = /^\p{Lu}[\p{Lu}'. -]{5,}$/u
/** Words that stand in the names of papers, agencies and stations. */
const MEDIA =
  /\b(?:\p{L}*news|tv|times|post|herald|tribun\p{L}*|kompas|tempo|antara|republika|detik\p{L}*|cnn|cnbc|bbc|voa|dw|reuters|afp|ap|upi|xinhua|tass|kyodo|yonhap|kantor berita|jawa ?pos|viva|kumparan|merdeka|kontan|bisnis|rri|tvri|idn|(?:warta|berita|kabar|info|suara)\p{L}{3,})\b|\S (?:indonesia|pos|news)$|^(?:harian|koran|majalah|radio|media|suara|warta|kabar|berita|radar|pikiran) \S/iu
const DAY = /^(?:\p{L}+\.? \d{1,2}|\d{1,2} \p{L}+)$/u
/** "KABAR.CO.ID - JAKARTA. Menteri …": the place comes second, with a full stop. */
const PLACE_AFTER = /^(\p{Lu}[\p{Lu} ]{2,30})\s*[.,:–—-]+\s+/u

/**
 * Reads the dateline at the beginning of a report's first line.
 *
 * @param line the line; `text` is the whole article, where a place that is not well known is looked for ("di Bantul")
 * @returns null where the line begins with the report itself; in doubt null, for words of a sentence must never be lost
 */
export function readDateline(line: string, text: string): Dateline | null {
  const head = line.slice(0, LONGEST)
  for (const mark of head.matchAll(CLOSING)) {
    if (mark.index === 0) continue
    const length = mark.index + mark[0].length
    if (!BEGINS.test(line.slice(length, length + 2))) continue
    const closing = mark[0].trim()
    const read = readHead(
      line.slice(0, mark.index),
      closing === ':' ? 'colon' : /\s/.test(mark[0]) || closing !== '-' ? 'dash' : 'glued',
      text,
    )
    if (read === null) continue
    const place = read.places === 0 ? PLACE_AFTER.exec(line.slice(length, length + 40)) : null
    const more = place !== null && isTown(place[1]!.trim()) ? place[0].length : 0
    return { length: length + more, outlet: read.outlet, date: read.date }
  }
  return null
}

type Mark = 'dash' | 'glued' | 'colon'

function readHead(head: string, mark: Mark, text: string) {
  const agency = /^(.{2,60}?),?\s*\(\s*([^()]{2,40})\)\s*\.?$/.exec(head)
  const before = agency === null ? head : agency[1]!
  const date = findFullDates(before)[0] ?? null
  const dateless = date === null ? before : `${before.slice(0, date.start)},${before.slice(date.end)}`
  const segments = dateless
    .split(',')
    .map(segment => segment.trim())
    .filter(segment => segment !== '' && !DAY.test(segment))
  if (segments.length > 3) return null
  const outlets = segments.filter(isOutlet)
  const places = segments.filter(segment => !outlets.includes(segment))
  if (outlets.length > 1 || !places.every(place => PLACE.test(place))) return null
  const credited = agency !== null && (isOutlet(agency[2]!) || arePlaces(places, text, true)) ? agency[2]!.trim() : null
  const outlet = outlets[0] ?? credited
  if (!isHead(mark, places, outlet !== null, text)) return null
  return { outlet, places: places.length, date: date?.date ?? null }
}

/** A colon closes a place alone; a dash without spaces needs place and outlet; any other dash either. */
function isHead(mark: Mark, places: readonly string[], outlet: boolean, text: string): boolean {
  if (mark === 'colon') return !outlet && arePlaces(places, text, false)
  if (mark === 'glued') return outlet && places.length > 0
  return outlet || arePlaces(places, text, true)
}

function isOutlet(segment: string): boolean {
  const domain = domainsIn(segment)[0]
  if (domain !== undefined) return segment.length - domain.text.length <= 4
  return (
    segment.length <= 30 &&
    /^\p{L}*\p{Lu}/u.test(segment) &&
    MEDIA.test(segment) &&
    !isRegion(segment) &&
    !/\p{Ll} \p{Ll}/u.test(segment)
  )
}

/** Whether the names are a town, with its region or country behind it. `capitals`: a name all in capitals will do. */
function arePlaces(places: readonly string[], text: string, capitals: boolean): boolean {
  const [town, ...regions] = places
  if (town === undefined || !regions.every(region => isRegion(region) || isTown(region))) return false
  if (isTown(town) || regions.length > 0 || (capitals && CAPITALS.test(town))) return true
  const name = town.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, letter => letter.toUpperCase())
  return town.length > 3 && (text.includes(` di ${name}`) || text.includes(` in ${name}`))
}
