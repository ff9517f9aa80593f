import type { Draft } from './number-mention.ts'

const TO = /^[ \u00a0]?(?:[-–—]|s\/d|sd\.?|sampai(?: dengan)?|hingga|to)[ \u00a0]?$/i
const OR = /^[ \u00a0](?:atau|or)[ \u00a0]$/i
const AND = /^[ \u00a0](?:dan|and)[ \u00a0]$/i
const BETWEEN_BEFORE = /(?<!\p{L})(?:antara|between)[ \u00a0](?:(?:sekitar|about)[ \u00a0])?$/iu
const FROM_BEFORE = /(?<!\p{L})(?:from|dari)[ \u00a0]$/iu

/** Joins two neighbours into a range: `10-12 ribu`, `5.000 hingga 5.300`, `antara 5 dan 7`, `two or three`. */
export function joinRanges(text: string, drafts: readonly Draft[]): Draft[] {
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
  // "2 - Rp 572.000": a sign before the second alone begins something new.
  if (left.kind === 'cardinal' && right.kind === 'money' && right.whole.start < right.start) return null
  const gap = text.slice(left.whole.end, right.whole.start)
  const before = text.slice(Math.max(0, left.whole.start - 24), left.whole.start)
  const between = BETWEEN_BEFORE.exec(before)
  const small = left.value > 0 && right.value <= 20 && right.value - left.value <= 5
  if (AND.test(gap) ? between === null : !(TO.test(gap) || (OR.test(gap) && small))) return null
  if (/to/i.test(gap.trim()) && FROM_BEFORE.test(before)) return null
  // "from 30 million in 2022 to 24 million": a year is no lower end.
  if (isYear(left) && !isYear(right) && YEAR_BEFORE.test(before)) return null
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

const YEAR_BEFORE = /(?<!\p{L})(?:in|since|during|pada|tahun|sejak)[ \u00a0]$/iu

function isYear(draft: Draft): boolean {
  return draft.digits !== null && /^(?:19|20)\d\d$/.test(draft.digits) && draft.scale === 1
}
