/** Month names of both languages, lower case, by number. The first English and the first Indonesian name are whole. */
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'januari', 'jan'],
  ['february', 'februari', 'pebruari', 'feb', 'febr'],
  ['march', 'maret', 'mar'],
  ['april', 'apr'],
  ['may', 'mei'],
  ['june', 'juni', 'jun'],
  ['july', 'juli', 'jul'],
  ['august', 'agustus', 'aug', 'agu', 'agt', 'agst', 'ags'],
  ['september', 'sept', 'sep'],
  ['october', 'oktober', 'oct', 'okt'],
  ['november', 'nopember', 'nov', 'nop'],
  ['december', 'desember', 'dec', 'des'],
]

/** Weekday names of both languages, from Sunday, as `Date.getUTCDay` counts them. */
const WEEKDAYS: readonly (readonly string[])[] = [
  ['sunday', 'minggu', 'ahad'],
  ['monday', 'senin'],
  ['tuesday', 'selasa'],
  ['wednesday', 'rabu'],
  ['thursday', 'kamis'],
  ['friday', 'jumat', "jum'at", 'jum’at'],
  ['saturday', 'sabtu'],
]

const COUNTS: readonly (readonly string[])[] = [
  [],
  ['one', 'a', 'an', 'satu'],
  ['two', 'dua'],
  ['three', 'tiga'],
  ['four', 'empat'],
  ['five', 'lima'],
  ['six', 'enam'],
  ['seven', 'tujuh'],
  ['eight', 'delapan'],
  ['nine', 'sembilan'],
  ['ten', 'sepuluh'],
  ['eleven', 'sebelas'],
  ['twelve', 'dua belas'],
]

const numbered = (table: readonly (readonly string[])[], first: number): ReadonlyMap<string, number> =>
  new Map(table.flatMap((words, index) => words.map(word => [word, index + first] as const)))

const MONTH_NUMBERS = numbered(MONTHS, 1)
const WEEKDAY_NUMBERS = numbered(WEEKDAYS, 0)
const COUNT_NUMBERS = numbered(COUNTS, 0)

/** 1 to 12 for a month's name or abbreviation in either language. Throws for anything else: patterns allow no other. */
export function monthNumber(name: string): number {
  return MONTH_NUMBERS.get(name.toLowerCase().replace('.', ''))!
}

/** 0 (Sunday) to 6 for a weekday's name in either language. */
export function weekdayNumber(name: string): number {
  return WEEKDAY_NUMBERS.get(name.toLowerCase())!
}

/** The number that digits or a number word up to twelve mean. */
export function countNumber(words: string): number {
  return COUNT_NUMBERS.get(words.toLowerCase()) ?? Number(words)
}

const alternatives = (words: Iterable<string>): string => [...words].sort((a, b) => b.length - a.length).join('|')

/** Parts of patterns: names as alternatives, without a group around them. */
export const MONTH = alternatives(
  [...MONTH_NUMBERS.keys()].filter(name => name.length > 4 || /^(?:may|mei|june|juni|july|juli)$/.test(name)),
)
export const ANY_MONTH = alternatives(MONTH_NUMBERS.keys())
export const WEEKDAY = alternatives(WEEKDAY_NUMBERS.keys())
export const COUNT = String.raw`\d{1,3}|${alternatives(COUNT_NUMBERS.keys())}`

/** Month names that are ordinary English words in lower case. */
export const WORDLIKE_MONTH = /^(?:may|march|mar|jan|dec|des)$/
