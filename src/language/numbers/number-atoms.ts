import type { Language } from '../language.ts'
import { NUMERALS, SHORT_SCALES, type NumeralRole } from './numerals.ts'
import { SPACED_DECIMAL, SPACED_THOUSANDS } from './spaced-digits.ts'

/** The smallest piece of a number in a text: a group of digits or a number word. */
export interface Atom {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly role: NumeralRole | 'digits'
  /** The word's value; for digits 0, since they are read when it is known what stands around them. */
  readonly value: number
  readonly language: Language | null
}

/** A numeral that was put together from neighbouring atoms. */
export interface Numeral {
  readonly start: number
  readonly end: number
  /** Null for a vague one. */
  readonly value: number | null
  readonly magnitude?: number
  /** What the last scale word multiplied by (`12 ribu`: 1000); 1 where there was none. */
  readonly scale: number
  /** The digits as written, where it begins with digits. */
  readonly digits: string | null
  readonly role: 'cardinal' | 'vague' | 'ordinal' | 'fraction'
  /** How many atoms it took. */
  readonly atoms: number
}

const LETTER = /[\p{L}\p{M}]/u
const ATOM = new RegExp(
  String.raw`${SPACED_DECIMAL}|${SPACED_THOUSANDS}|\d+(?:[.,]\d+)*|(?<![A-Za-z_])(?:${[...NUMERALS.keys()].sort((a, b) => b.length - a.length).join('|')})\b`,
  'gi',
)

/** Finds the pieces that numbers are made of, from left to right. Linear in the text. */
export function findAtoms(text: string): Atom[] {
  const atoms: Atom[] = []
  for (const match of text.matchAll(ATOM)) {
    const word = match[0]
    const start = match.index
    const end = start + word.length
    if (word.charCodeAt(0) <= 57) {
      atoms.push({ start, end, text: word.replaceAll(/\s/g, ''), role: 'digits', value: 0, language: null })
      continue
    }
    // The pattern knows ASCII alone: a letter with an accent may stand next to the word.
    if (LETTER.test(text.charAt(start - 1)) || LETTER.test(text.charAt(end))) continue
    const numeral = NUMERALS.get(word.toLowerCase())
    // Only a scale may be glued to digits: 11ribu.
    const glued = /\d/.test(text.charAt(start - 1))
    if (numeral !== undefined && (!glued || numeral.role === 'scale'))
      atoms.push({ start, end, text: word, ...numeral })
  }
  return atoms
}

/**
 * Reads a group of digits with its points and commas. `language` is that of the unit word behind it ("million",
 * "juta", "persen"), which settles whether a point or a comma separates thousands; without it three digits behind
 * the separator mean thousands in either notation. Null for what is no number (`1.2.3`, `0812…`, over 20 digits).
 */
export function readDigits(digits: string, language: Language | null): number | null {
  if (digits.length > 40) return null
  const separators = digits.replaceAll(/\d/g, '')
  if (separators === '') {
    if (digits.length > 20 || (digits.length > 1 && digits.startsWith('0'))) return null
    return Number(digits)
  }
  const last = separators.at(-1)!
  const groups = digits.split(/[.,]/)
  const tail = groups.at(-1)!
  const decimal = Number(`${groups.slice(0, -1).join('')}.${tail}`)
  const head = groups[0]!
  const grouped = (parts: readonly string[]): boolean =>
    head.length <= 3 && (!head.startsWith('0') || groups.length === 1) && parts.every(part => part.length === 3)
  if (new Set(separators).size === 2) {
    // Both signs: the last is the decimal one, and stands once.
    return separators.indexOf(last) === separators.length - 1 && grouped(groups.slice(1, -1)) ? decimal : null
  }
  if (separators.length > 1) return grouped(groups.slice(1)) ? Number(groups.join('')) : null
  if (head.length > 1 && head.startsWith('0')) return null
  if (!grouped(groups.slice(1))) return decimal
  const decimalSign = language === 'en' ? '.' : language === 'id' ? ',' : null
  return last === decimalSign ? decimal : Number(groups.join(''))
}

const JOINT =
  /^(?:[ \u00a0]|-|[ \u00a0]and[ \u00a0]|[ \u00a0]of[ \u00a0]|[ \u00a0]an?[ \u00a0]|[ \u00a0]and[ \u00a0]an?[ \u00a0])$/i
const SHORT_SCALE = /[ \u00a0]?(rb|jt|bn|tn|mln|mn|k)(?![\p{L}\p{N}])/iuy

const ARTICLE = /(?<![\p{L}\p{N}])an?[ \u00a0]$/iu

/** Puts neighbouring atoms together into numerals: `dua ratus lima puluh tiga ribu`, `1,5 juta`, `tens of thousands`. */
export function readNumeral(text: string, atoms: readonly Atom[], first: number): Numeral | null {
  const start = atoms[first]!
  // "a hundred", "a dozen": the article is the one.
  const article =
    start.language === 'en' ? (ARTICLE.exec(text.slice(Math.max(0, start.start - 4), start.start))?.[0] ?? '') : ''
  let at = first

  const gap = (index: number): string => {
    const left = atoms[index - 1]
    const right = atoms[index]
    if (left === undefined || right === undefined || right.start - left.end > 7) return ''
    const between = text.slice(left.end, right.start)
    if (between === '') return right.role === 'scale' ? ' ' : ''
    return JOINT.test(between) ? between.trim().toLowerCase() || ' ' : ''
  }
  /** The next atom, if it has the role and stands right behind the one before it. */
  const next = (roles: readonly Atom['role'][], gaps: readonly string[] = [' ']): Atom | null => {
    const atom = atoms[at]
    return atom !== undefined && roles.includes(atom.role) && (at === first || gaps.includes(gap(at))) ? atom : null
  }
  const take = (roles: readonly Atom['role'][], gaps?: readonly string[]): Atom | null => {
    const atom = next(roles, gaps)
    if (atom !== null) at += 1
    return atom
  }
  const finish = (role: Numeral['role'], value: number | null, scale = 1, extra: Partial<Numeral> = {}): Numeral => ({
    start: start.start - (start.role === 'hundred' || start.role === 'scale' ? article.length : 0),
    end: atoms[at - 1]!.end,
    value,
    scale,
    digits: null,
    role,
    atoms: at - first,
    ...extra,
  })

  /** A part below a thousand in words, or null. */
  const below = (gaps: readonly string[]): number | null => {
    const begin = at
    let hundreds = 0
    if (take(['one-hundred'], gaps) !== null || (article !== '' && at === first && take(['hundred']) !== null))
      hundreds = 100
    else {
      const count = take(['unit', 'teen'], gaps)
      if (count !== null && take(['hundred']) !== null) hundreds = count.value * 100
      else at = begin
    }
    const rest = hundreds > 0 ? [' ', 'and'] : gaps
    const mark = at
    const tens = take(['tens'], rest)
    if (tens !== null) return hundreds + tens.value + (take(['unit'], ['-', ' '])?.value ?? 0)
    const teen = take(['teen'], rest)
    if (teen !== null) return hundreds + teen.value
    const unit = take(['unit'], rest)
    if (unit !== null) {
      if (take(['plus-ten']) !== null) return hundreds + 10 + unit.value
      if (take(['times-ten']) === null) return hundreds + unit.value
      return hundreds + unit.value * 10 + (take(['unit'])?.value ?? 0)
    }
    at = mark
    return at === begin ? null : hundreds
  }

  if (start.role === 'ordinal') {
    at += 1
    if (start.language === 'id' && start.value < 10) {
      if (take(['plus-ten']) !== null) return finish('ordinal', start.value + 10)
      if (take(['times-ten']) !== null) return finish('ordinal', start.value * 10 + (take(['unit'])?.value ?? 0))
    }
    return finish('ordinal', start.value)
  }
  if (start.role === 'fraction') {
    at += 1
    return finish('fraction', start.value)
  }
  if (start.role === 'vague' || start.role === 'some') {
    at += 1
    let magnitude = start.role === 'some' ? 1 : start.value
    for (let more; (more = take(['scale', 'hundred', 'vague', 'times-ten', 'plus-ten'], [' ', 'of'])) !== null;) {
      magnitude *= more.value
    }
    return start.role === 'some' && at === first + 1 ? null : finish('vague', null, magnitude, { magnitude })
  }
  if (start.role === 'half') {
    at += 1
    const scale = take(['scale', 'one-scale'], [' ', 'a', '-'])
    return scale === null ? finish('fraction', 0.5) : finish('cardinal', 0.5 * scale.value, scale.value)
  }
  if (start.role === 'denominator') {
    at += 1
    return start.text.endsWith('th') || start.text.endsWith('rd') ? finish('ordinal', start.value) : null
  }
  if ((start.role === 'hundred' || start.role === 'scale') && article === '') return null
  if (start.role === 'tens') {
    at += 1
    const nth = take(['ordinal', 'denominator'], ['-'])
    if (nth !== null) return finish('ordinal', start.value + nth.value)
    at = first
  }

  let digits: string | null = null
  let total = 0
  let ceiling = Number.POSITIVE_INFINITY
  let scaled = 1
  for (;;) {
    const begin = at
    const gaps = at === first ? [] : [' ', 'and']
    let part: number | null
    const number = take(['digits'], gaps)
    if (number !== null) {
      if (at - 1 > first && !/^\d{1,3}$/.test(number.text)) {
        at = begin
        break
      }
      const unit = next(['scale', 'hundred'])
      part = readDigits(number.text, unit?.language ?? null)
      if (at - 1 === first) digits = number.text
      if (part === null) return at - 1 === first ? finish('cardinal', null, 1, { digits }) : null
      if (take(['hundred']) !== null) part *= 100
    } else if (next(['one-scale'], gaps) !== null || (at === first && start.role === 'scale')) part = 1
    else part = below(gaps)
    if (part === null) break
    const half = next(['half'], [' ', 'and', 'and a'])
    if (half !== null) {
      at += 1
      part += 0.5
    }
    let scale = 1
    const thousand = take(['one-scale'], gaps)
    if (thousand !== null) scale = thousand.value
    for (let more; (more = take(['scale'], [' ', '-'])) !== null;) scale *= more.value
    if (at > first && scale === 1 && digits !== null && total === 0 && ceiling === Number.POSITIVE_INFINITY) {
      SHORT_SCALE.lastIndex = atoms[at - 1]!.end
      const short = SHORT_SCALE.exec(text)
      if (short !== null) {
        scale = SHORT_SCALES[short[1]!.toLowerCase()]!
        return finish('cardinal', part * scale, scale, { digits, end: SHORT_SCALE.lastIndex })
      }
    }
    if (part * scale >= ceiling) {
      at = begin
      break
    }
    total += part * scale
    scaled = scale > 1 && scaled === 1 ? scale : scaled
    if (scale === 1) break
    ceiling = scale
  }
  if (at === first) return null
  const denominator = scaled === 1 && total < 10 ? next(['denominator'], [' ', '-']) : null
  if (denominator !== null && (denominator.language === 'id' || gap(at) === '-' || total > 1)) {
    at += 1
    return finish('fraction', total / denominator.value)
  }
  return finish('cardinal', total, scaled, { digits })
}
