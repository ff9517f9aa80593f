/** Currency signs and codes that stand before an amount. Longer ones first, so that `US$` is not read as `$`. */
const SIGNS: readonly (readonly [string, string])[] = [
  ['US$', 'USD'],
  ['AU$', 'AUD'],
  ['A$', 'AUD'],
  ['S$', 'SGD'],
  ['HK$', 'HKD'],
  ['NT$', 'TWD'],
  ['NZ$', 'NZD'],
  ['C$', 'CAD'],
  ['R$', 'BRL'],
  ...['Rp.', 'Rp', 'rp.', 'rp', 'RP'].map(sign => [sign, 'IDR'] as const),
  ['RM', 'MYR'],
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₩', 'KRW'],
  ['₽', 'RUB'],
  ['₹', 'INR'],
  ['฿', 'THB'],
  ['₫', 'VND'],
  ['₱', 'PHP'],
  ['₺', 'TRY'],
  ...['IDR', 'USD', 'EUR', 'GBP', 'JPY', 'SGD', 'AUD', 'MYR', 'CNY', 'RMB', 'KRW', 'RUB', 'INR', 'CHF'].map(
    code => [code, code === 'RMB' ? 'CNY' : code] as const,
  ),
]

/** Currency names that stand behind an amount; the more words, the earlier. */
const NAMES: readonly (readonly [string, string])[] = [
  ['dolar amerika serikat', 'USD'],
  ['dolar as', 'USD'],
  ['dolar singapura', 'SGD'],
  ['dolar australia', 'AUD'],
  ['dolar hong kong', 'HKD'],
  ['dolar taiwan', 'TWD'],
  ['dolar kanada', 'CAD'],
  ['us dollars', 'USD'],
  ['us dollar', 'USD'],
  ['u.s. dollars', 'USD'],
  ['australian dollars', 'AUD'],
  ['singapore dollars', 'SGD'],
  ['hong kong dollars', 'HKD'],
  ['canadian dollars', 'CAD'],
  ['pounds sterling', 'GBP'],
  ['pound sterling', 'GBP'],
  ['poundsterling', 'GBP'],
  ['korean won', 'KRW'],
  ['won korea', 'KRW'],
  ['saudi riyals', 'SAR'],
  ['riyal saudi', 'SAR'],
  ['swiss francs', 'CHF'],
  ['franc swiss', 'CHF'],
  ['turkish lira', 'TRY'],
  ['lira turki', 'TRY'],
  ['rupiahs', 'IDR'],
  ['rupiah', 'IDR'],
  ['dollars', 'USD'],
  ['dollar', 'USD'],
  ['dolar', 'USD'],
  ['euros', 'EUR'],
  ['euro', 'EUR'],
  ['yen', 'JPY'],
  ['yuan', 'CNY'],
  ['renminbi', 'CNY'],
  ['ringgit', 'MYR'],
  ['rubel', 'RUB'],
  ['roubles', 'RUB'],
  ['rubles', 'RUB'],
  ['baht', 'THB'],
  ['peso filipina', 'PHP'],
  ['rupee india', 'INR'],
  ['rupees', 'INR'],
  ['riyal', 'SAR'],
  ['dirham', 'AED'],
  ['dong', 'VND'],
  ['hryvnia', 'UAH'],
  ['shekel', 'ILS'],
  ['shekels', 'ILS'],
  ['lira', 'TRY'],
  ['zloty', 'PLN'],
  ['naira', 'NGN'],
  ['rand', 'ZAR'],
  ['kyat', 'MMK'],
  ['taka', 'BDT'],
  ['tenge', 'KZT'],
  ['rupee', 'INR'],
]

/** Names that are also ordinary words (weights, verbs, medals): money only behind an amount of at least so many. */
const DOUBTFUL_NAMES: readonly (readonly [name: string, code: string, least: number])[] = [
  ['pounds', 'GBP', 5e4],
  ['pound', 'GBP', 5e4],
  ['won', 'KRW', 5e4],
  ['perak', 'IDR', 50],
]

const escape = (text: string): string => text.replaceAll(/[$.]/g, String.raw`\$&`)

/** Matches a currency sign at the very end of the text before an amount. */
export const SIGN_BEFORE = new RegExp(`(?<![A-Za-z])(?:${SIGNS.map(([sign]) => escape(sign)).join('|')})[ \u00a0]?$`)

/** Matches a currency name right behind an amount (sticky: set `lastIndex`). */
export const NAME_AFTER = new RegExp(
  `[ \u00a0-](?:${[...NAMES, ...DOUBTFUL_NAMES].map(([name]) => escape(name)).join('|')})(?![\\p{L}\\p{N}])`,
  'iuy',
)

const CODES: ReadonlyMap<string, string> = new Map(
  [...SIGNS, ...NAMES, ...DOUBTFUL_NAMES].map(([name, code]) => [name.toLowerCase(), code]),
)
const LEAST: ReadonlyMap<string, number> = new Map(DOUBTFUL_NAMES.map(([name, , least]) => [name, least]))

/**
 * The ISO 4217 code of a sign or name as one of the two patterns matched it, or null where the name is more
 * likely an ordinary word behind so small an amount.
 */
export function currencyCode(matched: string, amount: number): string | null {
  const name = matched
    .toLowerCase()
    .replace(/^[ \u00a0-]/, '')
    .trim()
  if (amount < (LEAST.get(name) ?? 0)) return null
  return CODES.get(name) ?? null
}

const MEDALS = /(?<!\p{L})(?:emas|perunggu|medali|medals?)(?!\p{L})/iu
/** How far from a name its sentence is read for medals, in code units. */
const NEAR = 60

/** Whether the name that stands between the offsets counts medals: silver stands beside gold, bronze or the word itself. */
export function isMedal(text: string, start: number, end: number): boolean {
  if (!/perak$/i.test(text.slice(start, end))) return false
  const before = text.slice(Math.max(0, start - NEAR), start)
  const after = text.slice(end, end + NEAR)
  const stop = /[.!?]\s|\n/
  return MEDALS.test(before.split(stop).at(-1)!) || MEDALS.test(after.split(stop)[0]!)
}
