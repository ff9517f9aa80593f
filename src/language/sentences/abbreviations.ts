/** What a full stop after an abbreviation may mean: never an end, no end before a number, or an end before a capital. */
type AbbreviationKind = 'title' | 'number' | 'tail'

const words = (list: string) => list.trim().split(/\s+/)

/** Titles, ranks and parts of an address: a name follows, so the stop ends nothing. */
const TITLES = words(`
  jl jln gg kav kec kab kel prov ds rt rw dr drg dra drs ir prof h hj kh ust tn ny nn sdr sdri bpk yth alm almh pdt
  kombes komjen irjen brigjen mayjen letjen jend kol letkol kapt lettu letda serka serda bripka brigpol akp akbp iptu ipda aiptu aipda pol purn
  mr mrs ms st mt ft gen lt sgt capt cmdr adm rep sen gov hon rev messrs pt cv ud tb
`)

/** Short for something that a number follows; before anything else they are words like others ("berbagai hal."). */
const NUMBERS = words(`
  no nos nmr nr hal hlm tgl vol ed cet pp rp art fig eq ch sec ver ayat pasal
  jan feb febr mar apr jun jul aug agt agu agst sep sept oct okt nov des dec
`)

/** They often close a sentence: a capital after them begins the next one. */
const TAILS = words('dll dsb dst dkk tsb etc tbk inc ltd corp co bros jr sr am pm wib red')

const KINDS: ReadonlyMap<string, AbbreviationKind> = new Map([
  ...TITLES.map(word => [word, 'title'] as const),
  ...NUMBERS.map(word => [word, 'number'] as const),
  ...TAILS.map(word => [word, 'tail'] as const),
])

/** Written small they are common words or parts of one ("sen" is a cent), so only the capital makes the title. */
const ONLY_CAPITAL = new Set(words('h st mt ft gen sen hon rep kol adm rev pol pt ms ds lt tb ud co'))

/**
 * Kind of the abbreviation `word` (without its final stop), or null where it is none.
 * @param word as written, with inner stops ("a.m", "Dr")
 */
export function abbreviationKind(word: string): AbbreviationKind | null {
  const key = word.toLowerCase().replaceAll('.', '')
  const kind = KINDS.get(key) ?? null
  return kind !== null && ONLY_CAPITAL.has(key) && word[0] === key[0] ? null : kind
}
