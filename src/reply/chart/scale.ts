/** A place on an axis and what is written there. */
export interface Tick {
  readonly at: number
  readonly label: string
}

const DAY = 86_400_000
const MOST_TICKS = 7
/** From here on numbers are written short: "9 million". */
const LARGE = 1_000_000

/** Round values from 0 to above the highest: steps of 1, 2, 2.5 or 5 times a power of ten. */
export function valueTicks(highest: number, tag: string): Tick[] {
  const rough = Math.max(highest, 1) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(
    1,
    [1, 2, 2.5, 5, 10].map(factor => factor * power).find(size => size >= rough)!,
  )
  const style: Intl.NumberFormatOptions = highest >= LARGE ? { notation: 'compact', compactDisplay: 'long' } : {}
  const format = new Intl.NumberFormat(tag, { maximumFractionDigits: 1, ...style })
  const ticks: Tick[] = []
  for (let at = 0; ticks.length === 0 || ticks.at(-1)!.at < Math.max(highest, 1); at += step)
    ticks.push({ at, label: format.format(at) })
  return ticks
}

/** First days of years, months or days between two instants, at most seven, evenly chosen. */
export function timeTicks(from: number, to: number, tag: string): Tick[] {
  const days = (to - from) / DAY
  const unit = days > 365 * 4 ? 'year' : days > 45 ? 'month' : 'day'
  const style: Intl.DateTimeFormatOptions =
    unit === 'year'
      ? { year: 'numeric' }
      : unit === 'month'
        ? { month: 'short', year: 'numeric' }
        : { day: 'numeric', month: 'short', year: 'numeric' }
  const format = new Intl.DateTimeFormat(tag, { ...style, timeZone: 'UTC' })
  const all: number[] = []
  const start = new Date(from)
  for (let step = 0; all.length < 5000; step++) {
    const [year, month, day] = [start.getUTCFullYear(), start.getUTCMonth(), start.getUTCDate()]
    const at =
      unit === 'year'
        ? Date.UTC(year + step, 0)
        : unit === 'month'
          ? Date.UTC(year, month + step)
          : Date.UTC(year, month, day + step)
    if (at > to) break
    if (at >= from) all.push(at)
  }
  const every = Math.ceil(all.length / MOST_TICKS)
  return all.filter((_, index) => index % every === 0).map(at => ({ at, label: format.format(at) }))
}

/** A straight mapping of one stretch onto another. */
export function scale(from: number, to: number, low: number, high: number): (value: number) => number {
  return value => low + ((value - from) / (to - from || 1)) * (high - low)
}
