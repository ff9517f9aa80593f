import type { Atom } from './number-atoms.ts'
import type { Draft, NumberKind } from './number-mention.ts'
import { partsThousands } from './spaced-digits.ts'

const DATE_FORM =
  /(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}([/.-])\d{1,2}\1\d{4}|\d{1,2}\/\d{1,2}\/\d{2}|\d{4}\/\d{1,2}\/\d{1,2})(?!\d)/y
const CLOCK_FORM = /([01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?!\d)/y
const DOTTED_CLOCK = /([01]?\d|2[0-4])\.[0-5]\d(?![\d.,]\d)/y
const CLOCK_AFTER = /[ \u00a0]?(?:WIB|WITA|WIT|GMT|UTC|a\.m\.|p\.m\.|am|pm|waktu setempat|local time)(?!\p{L})/iuy
const CLOCK_BEFORE = /(?<!\p{L}|\d[ \u00a0])(?:pukul|jam|pkl\.?)[ \u00a0](?:setengah[ \u00a0])?$/iu
const CLOCK_RANGE = /^\d{1,2}[.:]\d{2}[ \u00a0]?[-–][ \u00a0]?$/
const SLASHED = /(\d{1,4})\/(\d{1,4})(?![\d/])/y
const PHONE_FORM = /\d{2,4}(?:-\d{3,5}){2,3}(?![\d-])/y
const ABROAD_FORM = /\d{9,15}|\d{1,3}(?:[ -]\d{2,5}){2,4}/y
const SCORE_WORD =
  /(?<!\p{L})(?:skor|agregat|menang|kalah|imbang|unggul|takluk\p{L}*|tumbang|ditahan|bermain|memimpin|score|won|win|wins|beat|lost|lose|draw|drew|lead|led|defeat\p{L}*)(?!\p{L})/iu
const PAIR = /(\d{1,3})([-–])(\d{1,3})(?![\d\p{L}]|[.,]\d|[-–]\d)/uy

/** Forms of digits that are settled before they are read as numbers: dates, times, telephones, scores. */
export function fixedForm(text: string, atom: Atom): Draft | null {
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
  if (pair !== null && !/\p{L}-?$/u.test(before) && !partsThousands(text, start + pair[0].length)) {
    const [whole, left, right] = [pair[0], Number(pair[1]), Number(pair[3])]
    const near = text.slice(Math.max(0, start - 40), start)
    if (left >= right || SCORE_WORD.test(near)) {
      // The further sets of one match are part of the score: 21-14, 18-21, 21-19.
      return fixed('score', start + whole.length)
    }
  }
  return null
}
