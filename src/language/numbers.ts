import { currencyCode, NAME_AFTER, SIGN_BEFORE } from './currencies.ts'
import { findAtoms, readDigits, readNumeral, type Atom, type Numeral } from './number-atoms.ts'

/**
 * What a number is. `collective` is `kedua` before a noun ("both"); `label` names a thing (Pasal 4, kamar 12, the
 * 1990s); `code` is no number at all (a telephone, a version, MH12); `score` is 2-1.
 */
export type NumberKind =
  | 'cardinal'
  | 'money'
  | 'percent'
  | 'fraction'
  | 'ordinal'
  | 'collective'
  | 'label'
  | 'time'
  | 'date'
  | 'score'
  | 'code'

/** A number in a text. */
export interface NumberMention {
  /** Where the number itself stands, its scale words included, its currency or percent sign not. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** A plain number; null for a vague one and for times, dates, scores and codes. For a range the lower end. */
  readonly value: number | null
  /** The upper end of a range. */
  readonly valueTo?: number
  /** The order of magnitude of a vague number: `ribuan` is 1000, `puluhan ribu` 10000. */
  readonly magnitude?: number
  readonly kind: NumberKind
  /** ISO 4217, for money. */
  readonly currency?: string
  /** The whole of it: with the currency, the percent sign, the word that makes it a range. */
  readonly whole: { readonly start: number; readonly end: number }
}

interface Draft extends Omit<NumberMention, 'text'> {
  readonly scale: number
  readonly digits: string | null
}

/**
 * Finds the numbers of a text in either notation, in digits and in words of both languages, from left to right and
 * without overlaps. One normal form: 11,000 = 11.000 = 11 ribu = sebelas ribu = eleven thousand. Linear in the text.
 */
export function findNumbers(text: string): NumberMention[] {
  const atoms = findAtoms(text)
  if (atoms.length === 0) return []
  const drafts: Draft[] = []
  for (let at = 0; at < atoms.length;) {
    const atom = atoms[at]!
    const form = atom.role === 'digits' ? fixedForm(text, atom) : null
    if (form !== null) {
      drafts.push(form)
      while (at < atoms.length && atoms[at]!.start < form.end) at += 1
      continue
    }
    const numeral = readNumeral(text, atoms, at)
    if (numeral === null) {
      at += 1
      continue
    }
    const draft = classify(text, atom, numeral)
    if (draft !== null) drafts.push(draft)
    at += numeral.atoms
  }
  return joinRanges(text, drafts).map(({ scale: _scale, digits: _digits, ...draft }) => ({
    ...draft,
    text: text.slice(draft.start, draft.end),
  }))
}

/**
 * The index term of a number: `#11000`, `#2.75`. No exponent and at most four decimals, so that one number
 * has one term.
 */
export function numberTerm(value: number): string {
  const plain =
    Math.abs(value) < 1e15
      ? value.toFixed(4).replace(/\.?0+$/, '')
      : Number.isFinite(value)
        ? BigInt(Math.round(value)).toString()
        : String(value)
  return `#${plain === '-0' ? '0' : plain}`
}

const DATE_FORM =
  /(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}([/.-])\d{1,2}\1\d{4}|\d{1,2}\/\d{1,2}\/\d{2}|\d{4}\/\d{1,2}\/\d{1,2})(?!\d)/y
const CLOCK_FORM = /([01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?!\d)/y
const DOTTED_CLOCK = /([01]?\d|2[0-4])\.[0-5]\d(?![\d.,]\d)/y
const CLOCK_AFTER = /[ \u00a0]?(?:WIB|WITA|WIT|GMT|UTC|a\.m\.|p\.m\.|am|pm|waktu setempat|local time)(?!\p{L})/iuy
const CLOCK_BEFORE = /(?<!\p{L})(?:pukul|jam|pkl\.?)[ \u00a0](?:setengah[ \u00a0])?$/iu
const CLOCK_RANGE = /^\d{1,2}[.:]\d{2}[ \u00a0]?[-–][ \u00a0]?$/
const SLASHED = /(\d{1,4})\/(\d{1,4})(?![\d/])/y
const PHONE_FORM = /\d{2,4}(?:-\d{3,5}){2,3}(?![\d-])/y
const ABROAD_FORM = /\d{9,15}|\d{1,3}(?:[ -]\d{2,5}){2,4}/y
const SCORE_WORD =
  /(?<!\p{L})(?:skor|agregat|menang|kalah|imbang|unggul|takluk\p{L}*|tumbang|ditahan|bermain|memimpin|score|won|win|wins|beat|lost|lose|draw|drew|lead|led|defeat\p{L}*)(?!\p{L})/iu
const PAIR = /(\d{1,3})([-–])(\d{1,3})(?![\d\p{L}]|[.,]\d|[-–]\d)/uy

/** Forms of digits that are settled before they are read as numbers: dates, times, telephones, scores. */
function fixedForm(text: string, atom: Atom): Draft | null {
  const { start } = atom
  const fixed = (kind: NumberKind, end: number): Draft => ({
    start,
    end,
    value: null,
    kind,
    whole: { start, end },
    scale: 1,
    digits: null,
  })
  const at = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = start
    return pattern.exec(text)
  }
  const follows = (pattern: RegExp, end: number): boolean => {
    pattern.lastIndex = end
    return pattern.test(text)
  }
  const before = text.slice(Math.max(0, start - 24), start)

  const date = at(DATE_FORM)
  if (date !== null) return fixed('date', start + date[0].length)
  const clock = at(CLOCK_FORM)
  if (clock !== null) return fixed('time', start + clock[0].length)
  const dotted = at(DOTTED_CLOCK)
  if (dotted !== null) {
    const end = start + dotted[0].length
    const later = text.slice(end, end + 10).match(/^[ \u00a0]?[-–][ \u00a0]?(\d{1,2}[.:]\d{2})/)
    const clocked =
      follows(CLOCK_AFTER, end) ||
      CLOCK_BEFORE.test(before) ||
      (later !== null && follows(CLOCK_AFTER, end + later[0].length)) ||
      CLOCK_RANGE.test(before.slice(-8).trimStart())
    if (clocked) return fixed('time', end)
  } else if (
    /^\d{1,2}$/.test(atom.text) &&
    (CLOCK_BEFORE.test(before) || follows(/[ \u00a0]?(?:a\.m\.|p\.m\.|am|pm|WIB|WITA)(?!\p{L})/iuy, atom.end))
  ) {
    return fixed('time', atom.end)
  }
  const phone = before.endsWith('+') ? (at(ABROAD_FORM) ?? at(PHONE_FORM)) : at(PHONE_FORM)
  if (phone !== null) return fixed('code', start + phone[0].length)
  const slashed = at(SLASHED)
  if (slashed !== null) {
    const [whole, upper, lower] = [slashed[0], Number(slashed[1]), Number(slashed[2])]
    if (upper >= 1900 || lower >= 1900) return fixed('date', start + whole.length)
    if (upper > 0 && upper < lower && lower <= 5 && !/[(\p{L}][ \u00a0]?\(?$/u.test(before)) {
      return { ...fixed('fraction', start + whole.length), value: upper / lower }
    }
    return fixed(upper >= 1 && upper <= 31 && lower >= 1 && lower <= 12 ? 'date' : 'code', start + whole.length)
  }
  const pair = at(PAIR)
  if (pair !== null && !/\p{L}-?$/u.test(before)) {
    const [whole, left, right] = [pair[0], Number(pair[1]), Number(pair[3])]
    const near = text.slice(Math.max(0, start - 40), start)
    if (left >= right || SCORE_WORD.test(near)) {
      // The further sets of one match are part of the score: 21-14, 18-21, 21-19.
      return fixed('score', start + whole.length)
    }
  }
  return null
}

const PERCENT_AFTER = /[ \u00a0]?(?:%|persen(?:tase)?|per ?cent(?:age points?)?|pct)(?!\p{L})/iuy
const UNIT_AFTER =
  /(?:km|kg|cm|mm|ml|mg|ha|gw|mw|kw|kwh|mwh|gwh|tb|gb|mb|mph|kph|hp|cc|m|g|l|w|v|°c|°)(?![\p{L}\p{N}])/iuy
const GENERATION = /G(?!\p{L})/uy
const MONEY_SCALE = /[ \u00a0]?([MBT])(?![\p{L}\p{N}])|([mb])(?![\p{L}\p{N}])/uy
const LABEL_BEFORE =
  /(?<!\p{L})(?:pasal|ayat|nomor|nomer|no\.?|huruf|butir ke|bab|roda|ka|km|ri|nopol|kamar|ruang|gerbang|jalur|rute|grup|fase|halaman|hlm\.?|edisi|episode|versi|seri|kode|rt|rw|kav\.?|blok|kelas|boeing|airbus|article|articles|section|chapter|clause|resolution|resolusi|room|gate|route|flight|page|volume|number|version|phase|group|grade|highway|interstate|channel|kanal|sunan|apollo|windows|iphone|galaxy|liga|league|formula|covid)[ \u00a0-]$/iu
const ENGLISH_ORDINAL = /(?:st|nd|rd|th)(?!\p{L})/iuy
const DECADE_BEFORE = /(?<!\p{L})(?:tahun|era|dekade|usia)[ \u00a0]$/iu
const DECADE_AFTER = /(?:-?an|s)(?![\p{L}\p{N}])/uy

/** Settles what a numeral is from what stands right around it; null where it is no number (a name, a pronoun). */
function classify(text: string, first: Atom, numeral: Numeral): Draft | null {
  let { start, end, value, scale } = numeral
  const before = text.slice(Math.max(0, start - 24), start)
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = end
    return pattern.exec(text)
  }
  const draft = (kind: NumberKind, whole = { start, end }, extra: Partial<Draft> = {}): Draft => ({
    start,
    end,
    value,
    ...(numeral.magnitude !== undefined && { magnitude: numeral.magnitude }),
    kind,
    whole,
    scale,
    digits: numeral.digits,
    ...extra,
  })

  if (numeral.role === 'ordinal') return ordinal(text, first, draft)
  if (first.role !== 'digits') {
    if (numeral.atoms === 1 && value !== null && LABEL_BEFORE.test(before) && !/no\.?[ \u00a0]$/i.test(before)) return draft('label')
    if (isName(text, numeral, before) || isPronoun(text, first, numeral, before)) return null
  } else {
    const sign = SIGN_BEFORE.exec(before)
    if (sign === null && /[\p{L}\p{M}_]$/u.test(before)) return draft('code', undefined, { value: null })
    if (/(?<![\p{L}\p{N}])ke-$/iu.test(before)) return draft('ordinal', { start: start - 3, end })
    if (/\p{Lu}\p{L}*-$/u.test(before)) return draft('code', undefined, { value: null })
    if (value === null) return draft('code')
    const nth = match(ENGLISH_ORDINAL)
    if (nth !== null) return draft('ordinal', { start, end: ENGLISH_ORDINAL.lastIndex })
    // "1990-an", "tahun 90-an", "the 1990s" are times; "20-an orang" are about twenty.
    if (match(DECADE_AFTER) !== null && (value >= 1000 || text[end] === 's' || DECADE_BEFORE.test(before))) {
      return draft('label', { start, end: DECADE_AFTER.lastIndex })
    }
    if (scale === 1 && /^[2-6]$/.test(numeral.digits ?? '') && match(GENERATION) !== null)
      return draft('code', undefined, { value: null })
    if (scale === 1 && sign === null && /^\p{L}/u.test(text.slice(end, end + 2)) && match(UNIT_AFTER) === null) {
      return draft('code', undefined, { value: null })
    }
    if (scale === 1 && LABEL_BEFORE.test(before)) return draft('label')
  }

  const sign = SIGN_BEFORE.exec(before)
  if (sign !== null) {
    const currency = currencyCode(sign[0], value ?? 0)!
    const short = scale === 1 && value !== null ? match(MONEY_SCALE) : null
    if (short !== null) {
      const letter = (short[1] ?? short[2])!.toUpperCase()
      // Indonesian prices write M for miliar; dollars write M for million.
      scale = letter === 'T' ? 1e12 : letter === 'B' || currency === 'IDR' ? 1e9 : 1e6
      value = value! * scale
      end = MONEY_SCALE.lastIndex
    }
    return draft('money', { start: start - sign[0].length, end }, { currency })
  }
  const percent = match(PERCENT_AFTER)
  if (percent !== null) {
    value = asPercent(numeral, percent[0])
    return draft('percent', { start, end: PERCENT_AFTER.lastIndex })
  }
  const name = match(NAME_AFTER)
  if (name !== null) {
    const currency = currencyCode(name[0], value ?? numeral.magnitude ?? 0)
    if (currency !== null) return draft('money', { start, end: NAME_AFTER.lastIndex }, { currency })
  }
  if (value !== null && /(?<!\p{L})minus[ \u00a0]$|\u2212$/iu.test(before)) {
    value = -value
    return draft('cardinal', { start: start - (before.endsWith('\u2212') ? 1 : 6), end })
  }
  return draft(numeral.role === 'fraction' ? 'fraction' : 'cardinal')
}

/** `1,234 persen` and `3.141 percent` are decimals; round thousands of percent stay what they are. */
function asPercent(numeral: Numeral, unit: string): number | null {
  if (numeral.digits === null || numeral.scale > 1 || numeral.digits.endsWith('0')) return numeral.value
  const language = /persen/i.test(unit) ? 'id' : /cent|pct/i.test(unit) ? 'en' : null
  return readDigits(numeral.digits, language)
}

const ORDINAL_NOUN =
  /(?<!\p{L})(?:yang|ter\p{L}+|paling \p{L}+|babak|putr[ai]|anak|cucu|tahap|hari|pekan|gol|posisi|peringkat|tempat|urutan|periode|semester|kuartal|triwulan|gelombang|putaran|ronde|dosis|generasi|edisi|musim|presiden|lantai|ist[er]ri|bulan|minggu|tahun|abad|juara|kemenangan|kekalahan|kelas|unggulan|leg|laga|set|gim|korban|kasus|bagian|opsi|pilihan|alasan|orang|kota|negara|dunia|untuk|ke)[ \u00a0]$/iu

/** `babak kedua` is an ordinal, `kedua negara` are both countries, `a second` is a time. */
function ordinal(text: string, first: Atom, draft: (kind: NumberKind) => Draft): Draft | null {
  const before = text.slice(Math.max(0, first.start - 24), first.start)
  const after = text.slice(first.end, first.end + 24)
  if (first.language === 'en')
    return /(?:\d|(?<!\p{L})(?:a|per|split))[ \u00a0]$/iu.test(before) && first.value === 2 ? null : draft('ordinal')
  if (first.value === 1 || ORDINAL_NOUN.test(before) || /^[ \u00a0]kali/i.test(after)) return draft('ordinal')
  return /^[ \u00a0]\p{Ll}/u.test(after) ? draft('collective') : draft('ordinal')
}

/** A number word with a capital in mid-sentence and no other capital behind it is a name: Lima, Kepulauan Seribu. */
function isName(text: string, numeral: Numeral, before: string): boolean {
  if (numeral.atoms > 1 || !/^\p{Lu}\p{Ll}/u.test(text.slice(numeral.start, numeral.start + 2))) return false
  if (!/[\p{L}\p{N},][ \u00a0]$/u.test(before)) return false
  return !/^[ \u00a0]\p{Lu}/u.test(text.slice(numeral.end, numeral.end + 2))
}

/** `salah satu`, `satu sama lain`, `one another`, `the one who`: they count nothing. */
function isPronoun(text: string, first: Atom, numeral: Numeral, before: string): boolean {
  if (numeral.atoms > 1 || numeral.value !== 1) return false
  const after = text.slice(numeral.end, numeral.end + 12)
  if (first.language === 'id')
    return /salah[ \u00a0]$/i.test(before) || /^(?:-satu|[ \u00a0](?:sama lain|per satu))/i.test(after)
  return (
    /(?<!\p{L})(?:the|this|that|no|every|any|each|which)[ \u00a0-]$/iu.test(before) ||
    /^(?:[ \u00a0](?:another|of)(?!\p{L})|['’]s|-)/iu.test(after)
  )
}

const TO = /^[ \u00a0]?(?:[-–—]|s\/d|sd\.?|sampai(?: dengan)?|hingga|to)[ \u00a0]?$/i
const OR = /^[ \u00a0](?:atau|or)[ \u00a0]$/i
const AND = /^[ \u00a0](?:dan|and)[ \u00a0]$/i
const BETWEEN_BEFORE = /(?<!\p{L})(?:antara|between)[ \u00a0](?:(?:sekitar|about)[ \u00a0])?$/iu
const FROM_BEFORE = /(?<!\p{L})(?:from|dari)[ \u00a0]$/iu

/** Joins two neighbours into a range: `10-12 ribu`, `5.000 hingga 5.300`, `antara 5 dan 7`, `two or three`. */
function joinRanges(text: string, drafts: readonly Draft[]): Draft[] {
  const out: Draft[] = []
  for (const right of drafts) {
    const left = out.at(-1)
    const range = left === undefined ? null : rangeOf(text, left, right)
    if (range === null) out.push(right)
    else out[out.length - 1] = range
  }
  return out
}

function rangeOf(text: string, left: Draft, right: Draft): Draft | null {
  if (
    right.whole.start - left.whole.end > 18 ||
    left.valueTo !== undefined ||
    left.value === null ||
    right.value === null
  )
    return null
  const kinds = [left.kind, right.kind]
  if (!kinds.every(kind => kind === 'cardinal' || kind === 'money' || kind === 'percent')) return null
  if (left.kind !== right.kind && left.kind === 'percent') return null
  const gap = text.slice(left.whole.end, right.whole.start)
  const before = text.slice(Math.max(0, left.whole.start - 24), left.whole.start)
  const between = BETWEEN_BEFORE.exec(before)
  const small = left.value > 0 && right.value <= 20 && right.value - left.value <= 5
  if (AND.test(gap) ? between === null : !(TO.test(gap) || (OR.test(gap) && small))) return null
  if (/to/i.test(gap.trim()) && FROM_BEFORE.test(before)) return null
  // The scale of the second holds for the first ("10-12 ribu") where that alone makes it the smaller one.
  const spread = left.scale === 1 && right.scale > 1 && left.value < right.value / right.scale
  const low = spread ? left.value * right.scale : left.value
  if (low >= right.value) return null
  if (isYear(left) && isYear(right))
    return { ...left, end: right.end, value: null, kind: 'date', whole: { start: left.start, end: right.end } }
  const currency = right.currency ?? left.currency
  return {
    start: left.start,
    end: right.end,
    value: low,
    valueTo: right.value,
    kind: left.kind === 'money' ? 'money' : right.kind,
    ...(currency !== undefined && { currency }),
    whole: { start: left.whole.start - (between?.[0].length ?? 0), end: right.whole.end },
    scale: right.scale,
    digits: null,
  }
}

function isYear(draft: Draft): boolean {
  return draft.digits !== null && /^(?:19|20)\d\d$/.test(draft.digits) && draft.scale === 1
}
