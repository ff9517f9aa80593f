import type { Chart, ChartPoint } from './figure-chart.ts'
import { placeLabels, type Box } from './labels.ts'
import { scale, timeTicks, valueTicks } from './scale.ts'

export const WIDTH = 1000
export const HEIGHT = 640
export const SIZE = { title: 28, label: 20, small: 19 } as const
/** The height of a line beside a mark. */
export const LINE = 25
/** Where title, note and legend begin. */
export const MARGIN = 36

const LEGEND_LINE = 34
/** Between an outlet in the legend and the next, its mark included. */
const LEGEND_GAP = 70
/** The widest a label or an outlet may be; what is longer is cut. */
const WIDEST = 400
/** Above this many marks there is room for their values only; the list beside the picture has who says so. */
const MOST_SPEAKERS = 7
const DAY = 86_400_000
/** No picture tells larger values apart, and there is no drawing with what is no number. */
const HIGHEST = 1e18
/** How thick a bar is, how far marks on one spot stand apart, and from which distance on they are on one spot. */
const BAR = 5
const BESIDE = 26
const TOO_NEAR = 25

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** How a text is set. */
export interface Face {
  readonly size: number
  readonly bold: boolean
}

/** The width of a text in pixels. */
export type Measure = (content: string, face: Face) => number

export interface PlacedMark {
  readonly source: string
  readonly x: number
  readonly y: number
  /** The days, and the values, that its figure reaches over. */
  readonly bars: readonly Box[]
  readonly lines: readonly string[]
  readonly label: Box
}

/** Where everything in a picture stands, in pixels. */
export interface Layout {
  readonly title: string
  /** Values and time span this box. */
  readonly frame: Box
  readonly values: readonly { readonly y: number; readonly label: string }[]
  readonly times: readonly { readonly x: number; readonly label: string }[]
  readonly marks: readonly PlacedMark[]
  readonly legend: readonly {
    readonly source: string
    readonly label: string
    readonly x: number
    readonly y: number
  }[]
}

export function layOut(chart: Chart, measure: Measure): Layout {
  const values = valueTicks(Math.max(...chart.points.map(highestOf)), chart.numberTag)
  const small = { size: SIZE.small, bold: false }
  const left = Math.max(70, ...values.map(({ label }) => measure(label, small))) + MARGIN
  const top = chart.note === '' ? 92 : 122
  const legend = legendOf(chart, measure)
  const lines = 1 + Math.max(...legend.map(({ line }) => line))
  const frame: Box = { x: left, y: top, width: WIDTH - 60 - left, height: HEIGHT - top - 92 - lines * LEGEND_LINE }
  const bottom = frame.y + frame.height
  const [from, to] = period(chart.points)
  const x = scale(from, to, frame.x + 14, frame.x + frame.width - 14)
  const y = scale(0, values.at(-1)!.at, bottom, frame.y)
  const title = { size: SIZE.title, bold: true }
  return {
    title: within(chart.title, WIDTH - 2 * MARGIN, content => measure(content, title)),
    frame,
    values: values.map(({ at, label }) => ({ y: y(at), label })),
    times: timeTicks(from, to, chart.numberTag).map(({ at, label }) => ({ x: x(at), label })),
    marks: placeMarks(chart, frame, x, y, measure),
    legend: legend.map(({ line, ...one }) => ({ ...one, y: bottom + 76 + line * LEGEND_LINE })),
  }
}

function highestOf({ value, valueTo }: ChartPoint): number {
  return drawable(Math.max(value, valueTo ?? value))
}

function drawable(value: number): number {
  return Number.isNaN(value) ? 0 : Math.max(0, Math.min(value, HIGHEST))
}

/** All that is spoken of, with some room at either side. */
function period(points: readonly ChartPoint[]): [from: number, to: number] {
  const first = Math.min(...points.map(({ from }) => from))
  const last = Math.max(...points.map(({ to }) => to))
  const margin = Math.max((last - first) * 0.04, 2 * DAY)
  return [first - margin, last + margin]
}

/** Marks in the middle of the time that they speak of, two on one spot beside each other, and the labels where there is room. */
function placeMarks(
  { points }: Chart,
  frame: Box,
  x: (at: number) => number,
  y: (value: number) => number,
  measure: Measure,
): PlacedMark[] {
  const spots: { readonly x: number; readonly y: number }[] = []
  const marks = points.map(point => {
    const middle = x((point.from + point.to) / 2)
    const top = y(drawable(point.value))
    const steps = freeSteps(middle, top, frame, spots)
    const spot = { x: middle + steps * BESIDE, y: top }
    spots.push(spot)
    const lines = (points.length > MOST_SPEAKERS ? [point.short] : point.label).map((line, at) =>
      within(line, WIDEST, content => measure(content, { size: SIZE.label, bold: at === 0 })),
    )
    return { ...spot, source: point.source, lines, bars: barsOf(point, spot, steps, x, y) }
  })
  const labels = placeLabels(
    marks.map(({ x, y, lines }) => ({
      x,
      y,
      width: Math.max(0, ...lines.map((line, at) => measure(line, { size: SIZE.label, bold: at === 0 }))) + 6,
      height: lines.length * LINE,
    })),
    { ...frame, width: frame.width + 40, height: frame.height - 6 },
    marks.flatMap(({ bars }) => bars),
  )
  return marks.map((mark, at) => ({ ...mark, label: labels[at]! }))
}

/** How many steps to the right (or left, below 0) of its own place a mark stands beside those that are there already. */
function freeSteps(
  x: number,
  y: number,
  frame: Box,
  taken: readonly { readonly x: number; readonly y: number }[],
): number {
  for (let distance = 0; distance <= taken.length; distance++)
    for (const steps of [distance, -distance]) {
      const at = x + steps * BESIDE
      const isFree = !taken.some(other => Math.abs(other.x - at) < TOO_NEAR && Math.abs(other.y - y) < TOO_NEAR)
      if (isFree && at >= frame.x && at <= frame.x + frame.width) return steps
    }
  return 0
}

/** The days, and the values, that a figure reaches over, as thin boxes; those of marks beside each other one under the other. */
function barsOf(
  point: ChartPoint,
  spot: { readonly x: number; readonly y: number },
  steps: number,
  x: (at: number) => number,
  y: (value: number) => number,
): Box[] {
  const bars: Box[] = []
  if (point.to > point.from) {
    const top = spot.y - BAR / 2 + steps * (BAR + 1)
    bars.push({ x: x(point.from), y: top, width: x(point.to) - x(point.from), height: BAR })
  }
  if (point.valueTo !== null) {
    const [upper, lower] = [y(highestOf(point)), y(drawable(point.value))]
    bars.push({ x: spot.x - BAR / 2, y: upper, width: BAR, height: lower - upper })
  }
  return bars
}

/** The outlets, each in the line of the legend where it has room. */
function legendOf(
  { sources }: Chart,
  measure: Measure,
): { readonly source: string; readonly label: string; readonly x: number; readonly line: number }[] {
  const face = { size: SIZE.label, bold: false }
  let x = MARGIN + 12
  let line = 0
  return sources.map(source => {
    const label = within(source, WIDEST, content => measure(content, face))
    const needed = measure(label, face) + LEGEND_GAP
    if (x > MARGIN + 12 && x + needed > WIDTH) {
      line++
      x = MARGIN + 12
    }
    const one = { source, label, x, line }
    x += needed
    return one
  })
}

/** A text no wider than `most`: cut between two characters, with an ellipsis, where it is. */
function within(content: string, most: number, widthOf: (content: string) => number): string {
  if (widthOf(content) <= most) return content
  const characters = Array.from(graphemes.segment(content), ({ segment }) => segment)
  let [fits, tooLong] = [0, characters.length]
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1
    if (widthOf(`${characters.slice(0, middle).join('')}…`) <= most) fits = middle
    else tooLong = middle
  }
  return `${characters.slice(0, fits).join('').trimEnd()}…`
}
