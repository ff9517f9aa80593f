import type { FigurePoint } from '../../answer/answer.ts'
import type { Language } from '../../language/language.ts'
import { shortLine } from '../inert.ts'
import { textsIn } from '../texts/languages.ts'
import { spanInWords } from '../wording/dates.ts'
import { figureLine } from '../wording/figure-line.ts'

/** One mark of a chart. */
export interface ChartPoint {
  /** The first and last day of what it speaks of, in milliseconds since 1970, UTC. */
  readonly from: number
  readonly to: number
  readonly value: number
  /** The upper end of a range. */
  readonly valueTo: number | null
  /** When, in words. */
  readonly when: string
  /** What stands beside it: the number of its quote and the figure; below, what happened and who says so. */
  readonly label: readonly string[]
  /** The number of its quote and the bare value, for a crowded picture. */
  readonly short: string
  /** The figure and all that is known of it. */
  readonly said: string
  /** The outlet as it is shown. */
  readonly source: string
}

/** A chart of figures over time, in the reader's language; plain texts, nothing drawn yet. */
export interface Chart {
  readonly title: string
  readonly note: string
  readonly points: readonly ChartPoint[]
  /** The outlets, each with a mark of its own. */
  readonly sources: readonly string[]
  readonly numberTag: string
}

/** More marks than this would hide each other; the rest stands in the list beside the picture. */
const MOST_POINTS = 24
/** Characters of one line beside a mark. */
const LABEL = 42
/** As many outlets as there are kinds of marks. */
export const MOST_SOURCES = 8

/** The figures of a series that have a day and a number, as a chart; null where there are not two of them. */
export function chartOf(topic: string, series: readonly FigurePoint[], language: Language): Chart | null {
  const texts = textsIn(language)
  const drawn = series
    .filter(({ figure, date }) => date && figure.value !== null && figure.value >= 0)
    .slice(0, MOST_POINTS)
  if (drawn.length < 2) return null
  const named = drawn.map(({ source }) => shortLine(source ?? '', LABEL) || texts.noOutlet)
  const all = [...new Set(named)]
  const sources = all.length > MOST_SOURCES ? [...all.slice(0, MOST_SOURCES - 1), texts.otherOutlets] : all
  const numbers = new Intl.NumberFormat(texts.numberTag, { maximumFractionDigits: 6 })
  const points = drawn.map(({ figure, date }, at): ChartPoint => {
    const { head, details, citations } = figureLine({ ...figure, asOf: null }, [], language)
    const below = [figure.event && texts.events[figure.event], figure.speaker].filter(Boolean).join(' · ')
    return {
      from: Date.parse(date!.span.from),
      to: Date.parse(date!.span.to),
      value: figure.value!,
      valueTo: figure.valueTo ?? null,
      when: spanInWords(date!.span, texts),
      label: [shortLine(`[${citations[0]}] ${head}`, LABEL), shortLine(below, LABEL)].filter(Boolean),
      short: `[${citations[0]}] ${numbers.format(figure.value!)}`,
      said: [`[${citations[0]}] ${head}`, ...details].join(', '),
      source: sources.includes(named[at]!) ? named[at]! : texts.otherOutlets,
    }
  })
  const left = series.length - drawn.length
  return {
    title: shortLine(texts.chartOf(topic), 60),
    note: left > 0 ? texts.notDrawn(left) : '',
    points,
    sources,
    numberTag: texts.numberTag,
  }
}
