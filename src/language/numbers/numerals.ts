import type { Language } from '../language.ts'

/** What a number word does in a numeral. */
const ROLES = [
  /** 1 to 9, and zero. */
  'unit',
  /** 10 to 19 as one word. */
  'teen',
  /** 20, 30 … 90 as one word (English). */
  'tens',
  /** `belas`: adds ten to the unit before it. */
  'plus-ten',
  /** `puluh`: ten times the unit before it. */
  'times-ten',
  /** A hundred as one word (`seratus`). */
  'one-hundred',
  /** A hundred times what stands before it. */
  'hundred',
  /** A thousand or more as one word (`seribu`, `sejuta`). */
  'one-scale',
  /** A thousand, a million, a dozen times what stands before it. */
  'scale',
  /** Of known size and unknown value (`ribuan`, `thousands`). */
  'vague',
  /** `several`: makes the scale after it vague. */
  'some',
  'half',
  /** The lower part of a fraction (`pertiga`, `quarters`). */
  'denominator',
  /** A whole fraction in one word (`sepertiga`). */
  'fraction',
  'ordinal',
] as const

export type NumeralRole = (typeof ROLES)[number]

/** One number word. */
export interface Numeral {
  readonly role: NumeralRole
  readonly value: number
  readonly language: Language
}

type NumeralTable = Readonly<Partial<Record<NumeralRole, Readonly<Record<string, number>>>>>

const THOUSAND = 1e3
const MILLION = 1e6
const BILLION = 1e9
const TRILLION = 1e12

const INDONESIAN: NumeralTable = {
  unit: { nol: 0, satu: 1, dua: 2, tiga: 3, empat: 4, lima: 5, enam: 6, tujuh: 7, delapan: 8, sembilan: 9 },
  teen: { sepuluh: 10, sebelas: 11 },
  'plus-ten': { belas: 10 },
  'times-ten': { puluh: 10 },
  'one-hundred': { seratus: 100 },
  hundred: { ratus: 100 },
  'one-scale': {
    selusin: 12,
    seribu: THOUSAND,
    sejuta: MILLION,
    semiliar: BILLION,
    semilyar: BILLION,
    setriliun: TRILLION,
  },
  scale: {
    lusin: 12,
    ribu: THOUSAND,
    juta: MILLION,
    miliar: BILLION,
    milyar: BILLION,
    milliar: BILLION,
    triliun: TRILLION,
    trilyun: TRILLION,
  },
  vague: {
    belasan: 10,
    puluhan: 10,
    lusinan: 10,
    ratusan: 100,
    ribuan: THOUSAND,
    jutaan: MILLION,
    miliaran: BILLION,
    triliunan: TRILLION,
  },
  some: { beberapa: 0, sekian: 0 },
  half: { setengah: 0.5, separuh: 0.5 },
  denominator: { pertiga: 3, perempat: 4, perlima: 5 },
  fraction: { sepertiga: 1 / 3, seperempat: 1 / 4, seperlima: 1 / 5, sepersepuluh: 1 / 10 },
  ordinal: {
    pertama: 1,
    kesatu: 1,
    kedua: 2,
    ketiga: 3,
    keempat: 4,
    kelima: 5,
    keenam: 6,
    ketujuh: 7,
    kedelapan: 8,
    kesembilan: 9,
    kesepuluh: 10,
    kesebelas: 11,
    keseratus: 100,
  },
}

const ENGLISH: NumeralTable = {
  unit: { zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9 },
  teen: {
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
  },
  tens: { twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
  hundred: { hundred: 100 },
  scale: { dozen: 12, thousand: THOUSAND, million: MILLION, billion: BILLION, trillion: TRILLION },
  vague: {
    tens: 10,
    dozens: 10,
    scores: 10,
    hundreds: 100,
    thousands: THOUSAND,
    millions: MILLION,
    billions: BILLION,
    trillions: TRILLION,
  },
  some: { several: 0, few: 0 },
  half: { half: 0.5 },
  denominator: { third: 3, thirds: 3, quarter: 4, quarters: 4, fifth: 5, fifths: 5, tenths: 10 },
  ordinal: {
    first: 1,
    second: 2,
    fourth: 4,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
    eleventh: 11,
    twelfth: 12,
    thirteenth: 13,
    fourteenth: 14,
    fifteenth: 15,
    sixteenth: 16,
    seventeenth: 17,
    eighteenth: 18,
    nineteenth: 19,
    twentieth: 20,
  },
}

function entries(language: Language, table: NumeralTable): (readonly [string, Numeral])[] {
  return ROLES.flatMap(role =>
    Object.entries(table[role] ?? {}).map(([word, value]) => [word, { role, value, language }] as const),
  )
}

/** Every number word of both languages, in lower case. The two languages share none. */
export const NUMERALS: ReadonlyMap<string, Numeral> = new Map([...entries('id', INDONESIAN), ...entries('en', ENGLISH)])

/** Short forms of a scale, glued to digits or one space behind them: `5bn`, `10k`, `50 rb`. */
export const SHORT_SCALES: Readonly<Record<string, number>> = {
  rb: THOUSAND,
  k: THOUSAND,
  jt: MILLION,
  mn: MILLION,
  mln: MILLION,
  bn: BILLION,
  tn: TRILLION,
}
