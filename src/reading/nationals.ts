import { countryName } from '../language/names/countries.ts'
import type { Word } from '../language/words/words.ts'
import { isCountable, isPerson } from './countables.ts'
import type { FigureDraft } from './figure-draft.ts'
import { governingEvent } from './governing.ts'
import { indexAt, type Scan } from './scan.ts'

/** The country's mention that begins with this word where it names people of it (Italians, Japanese) and not the country. */
export function nationalsAt({ countries }: Scan, word: Word): { readonly end: number } | null {
  const country = countries[indexAt(countries, word.start)]
  return country?.start === word.start && country.text !== countryName(country.key, 'en') ? country : null
}

/** Residents of a country are its citizens: two words for one thing must not make two rows. */
export function citizenOf(key: string, of: string | null): string {
  return key === 'resident' && of !== null ? 'citizen' : key
}

/** What parts the members of a list, and what stands between the number and the country. */
const NEXT = /^(?:,|,?[ \u00a0](?:dan|serta|and))[ \u00a0]$/i
const ONE =
  /^((?:,|,?[ \u00a0](?:dan|serta|and))[ \u00a0])(?:seorang|satu|an?|one)[ \u00a0](?:(?:dari|asal|from)[ \u00a0])?$/i
const ORIGIN = /^[ \u00a0](?:(?:dari|asal|from)[ \u00a0])?$/i
/** "enam korban berasal dari Jepang": where the first come from, said with a verb. */
const COME_FROM =
  /^(?:[ \u00a0]\p{Ll}+){0,2}[ \u00a0](?:are|were|is|was|come|came|berasal)[ \u00a0](?:from|dari)[ \u00a0]$/iu

/**
 * Reads on through a list of nationals, of whom only the first says what they are: "11 warga Jepang, dua Italia dan
 * seorang Kolombia", "six passengers are from Japan, four from Italy and one from Peru".
 */
export function readNationals(scan: Scan, figures: readonly FigureDraft[]): FigureDraft[] {
  const read: FigureDraft[] = []
  for (const figure of figures) {
    if ((read.at(-1)?.end ?? 0) > figure.start) continue
    let head = withOrigin(scan, figure)
    read.push(head)
    if (head.of === null || !isPerson(head.counted?.key ?? '')) continue
    for (let next; (next = memberAfter(scan, head, figures)) !== null; head = next) read.push(next)
  }
  return read
}

/** The figure with the country that a verb gives its people, its end behind that; the figure itself where none does. */
function withOrigin({ countries, text }: Scan, figure: FigureDraft): FigureDraft {
  const country = countries[indexAt(countries, figure.end)]
  if (figure.of !== null || country === undefined || !COME_FROM.test(text.slice(figure.end, country.start)))
    return figure
  return { ...figure, end: country.end, text: text.slice(figure.start, country.end), of: country.key }
}

function memberAfter(scan: Scan, head: FigureDraft, figures: readonly FigureDraft[]): FigureDraft | null {
  const { text, countries, numbers } = scan
  const country = countries[indexAt(countries, head.end)]
  if (country === undefined || country.start - head.end > 40) return null
  const number = numbers[indexAt(numbers, head.end)]
  const counts = number?.kind === 'cardinal' && number.end <= country.start
  const lead = counts ? text.slice(head.end, number.start) : ONE.exec(text.slice(head.end, country.start))?.[1]
  if (lead === undefined || !NEXT.test(lead) || (counts && !ORIGIN.test(text.slice(number.end, country.start))))
    return null
  const start = head.end + lead.length
  // "two Italian tourists": they say themselves what they are.
  const own = figures.find(figure => figure.start === start)
  if (own?.elliptic === null && isCountable(own.counted?.key ?? '') && own.counted?.key !== 'citizen') return null
  const { counted, event, negated, sender } = head
  const governing =
    event === null ? governingEvent(scan, { start, end: country.end, key: counted!.key }) : head.governing
  const fate =
    event === null && governing?.possible === true
      ? { event: governing.kind, negated: governing.negated, sender: governing.sender }
      : { event, negated, sender }
  return {
    value: counts ? number.value : 1,
    ...(counts && number.magnitude !== undefined && { magnitude: number.magnitude }),
    text: text.slice(start, country.end),
    start,
    end: country.end,
    qualifier: null,
    counted,
    of: country.key,
    kind: 'count',
    elliptic: null,
    governing,
    ...fate,
  }
}
