import { currencyCode, isMedal, NAME_AFTER, SIGN_BEFORE } from './currencies.ts'
import { findAtoms, readDigits, readNumeral, type Atom, type Numeral } from './number-atoms.ts'
import { fixedForm } from './number-forms.ts'
import type { Draft, NumberKind, NumberMention } from './number-mention.ts'
import { joinRanges } from './number-ranges.ts'

export type { NumberKind, NumberMention } from './number-mention.ts'

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
    value: exact(draft.value),
    text: text.slice(draft.start, draft.end),
  }))
}

/** 4.1 times a million is not 4,100,000 in binary: what lies beyond fifteen digits was never written. */
function exact(value: number | null): number | null {
  return value === null || Number.isInteger(value) ? value : Number(value.toPrecision(15))
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
    if (numeral.atoms === 1 && value !== null && LABEL_BEFORE.test(before) && !/no\.?[ \u00a0]$/i.test(before))
      return draft('label')
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
  // "tens of millions of dollars"
  NAME_AFTER.lastIndex = value === null && text.startsWith(' of ', end) ? end + ' of'.length : end
  const name = NAME_AFTER.exec(text)
  if (name !== null && !isMedal(text, name.index, NAME_AFTER.lastIndex)) {
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
