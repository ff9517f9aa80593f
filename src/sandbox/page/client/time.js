import { textsIn } from './texts.js'

const day = 86_400_000

/**
 * When a message was written: the time alone for today, the day with it before that.
 * @param {number} at milliseconds since 1970
 * @param {string} locale
 */
export function whenWritten(at, locale) {
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(at)
  if (isSameDay(at, Date.now())) return time
  if (isSameDay(at, Date.now() - day)) return textsIn(locale).yesterday(time)
  return new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' }).format(at)
}

/** @param {number} at @param {string} locale */
export function dayInFull(at, locale) {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(at)
}

/** @param {number} at @param {string} locale */
export function inFull(at, locale) {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }).format(at)
}

/** @param {number} one @param {number} other milliseconds since 1970 */
export function isSameDay(one, other) {
  return new Date(one).toDateString() === new Date(other).toDateString()
}

/** @type {Record<string, Intl.DateTimeFormatOptions>} */
const styles = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
}

/** @type {readonly [Intl.RelativeTimeFormatUnit, number][]} */
const units = [
  ['year', 365 * day],
  ['month', 30 * day],
  ['day', day],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
]

/**
 * A time as Discord writes `<t:…:style>`.
 * @param {number} at milliseconds since 1970
 * @param {string} style
 * @param {string} locale
 */
export function timeInStyle(at, style, locale) {
  if (style !== 'R') return new Intl.DateTimeFormat(locale, styles[style] ?? styles['f']).format(at)
  const left = at - Date.now()
  const [unit, length] = units.find(([, length]) => Math.abs(left) >= length) ?? ['second', 1000]
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.round(left / length), unit)
}
