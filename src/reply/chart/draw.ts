import { oneLine } from '../inert.ts'
import type { Chart, ChartPoint } from './figure-chart.ts'
import { placeLabels, type Box } from './labels.ts'
import { MARKS } from './marks.ts'
import { scale, timeTicks, valueTicks } from './scale.ts'

/** The family that the picture is set in; the package that ships it is named in `png.ts`. */
export const FONT = 'Noto Sans'

const WIDTH = 1000
const HEIGHT = 640
const LEGEND_LINE = 34
const PAPER = '#fbfaf6'
const INK = '#1f2328'
const FAINT = '#6a7078'
const GRID = '#dcdcd4'
const SIZE = { title: 28, label: 20, small: 19 }
const LINE = 25
/** Above this many marks there is room for their values only; the list beside the picture has who says so. */
const MOST_SPEAKERS = 7
const DAY = 86_400_000
/** How thick a bar is, and how far marks on one spot stand apart. */
const BAR = 5
const BESIDE = 26

interface Placed {
  readonly point: ChartPoint
  readonly x: number
  readonly y: number
  readonly lines: readonly string[]
}

/**
 * A chart as SVG, on a card of its own so that it can be read on dark and on light: values over time, a mark for each figure whose shape
 * and colour tell the outlet, and beside it its number, the figure and who says so. A line through a mark is the time that it speaks of.
 */
export function draw(chart: Chart): string {
  const legend = legendLines(chart)
  const top = chart.note === '' ? 92 : 122
  const frame: Box = { x: 110, y: top, width: WIDTH - 150, height: HEIGHT - top - 92 - legend.length * LEGEND_LINE }
  const bottom = frame.y + frame.height
  const [from, to] = period(chart.points)
  const values = valueTicks(Math.max(...chart.points.map(({ value, valueTo }) => valueTo ?? value)), chart.numberTag)
  const x = scale(from, to, frame.x + 14, frame.x + frame.width - 14)
  const y = scale(0, values.at(-1)!.at, bottom, frame.y)
  const placed = place(chart, x, y)
  const labels = placeLabels(
    placed.map(one => ({ ...one, width: widest(one.lines), height: one.lines.length * LINE })),
    { ...frame, width: frame.width + 26, height: frame.height - 6 },
    placed.flatMap(one => stretches(one, x, y)),
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="${FONT}" font-size="${SIZE.label}" fill="${INK}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" rx="16" fill="${PAPER}" stroke="${GRID}" stroke-width="2"/>`,
    text(chart.title, 36, 52, { size: SIZE.title, bold: true }),
    ...values.flatMap(({ at, label }) => [
      line(frame.x, y(at), frame.x + frame.width, y(at), GRID, 1.5),
      text(label, frame.x - 14, y(at) + 7, { size: SIZE.small, color: FAINT, anchor: 'end' }),
    ]),
    ...timeTicks(from, to, chart.numberTag).flatMap(({ at, label }) => [
      line(x(at), bottom, x(at), bottom + 8, FAINT, 1.5),
      text(label, x(at), bottom + 32, { size: SIZE.small, color: FAINT, anchor: 'middle' }),
    ]),
    line(frame.x, bottom, frame.x + frame.width, bottom, FAINT, 2),
    ...placed.flatMap(one => stretches(one, x, y).map(box => bar(box, markOf(chart, one.point.source).color))),
    ...placed.map((one, at) => leader(one, labels[at]!)),
    ...placed.map(one => mark(chart, one.point.source, one.x, one.y)),
    ...placed.flatMap((one, at) => label(one.lines, labels[at]!)),
    ...drawLegend(chart, legend, bottom + 76),
    text(chart.note, 36, 84, { size: SIZE.small, color: FAINT }),
    '</svg>',
  ].join('\n')
}

/** All that is spoken of, with some room at either side. */
function period(points: readonly ChartPoint[]): [from: number, to: number] {
  const first = Math.min(...points.map(({ from }) => from))
  const last = Math.max(...points.map(({ to }) => to))
  const margin = Math.max((last - first) * 0.04, 2 * DAY)
  return [first - margin, last + margin]
}

/** Marks in the middle of the time that they speak of; two on one spot stand beside each other. */
function place(chart: Chart, x: (at: number) => number, y: (value: number) => number): Placed[] {
  const placed: Placed[] = []
  for (const point of chart.points) {
    const top = y(point.value)
    let left = x((point.from + point.to) / 2)
    while (placed.some(other => Math.abs(other.x - left) < 22 && Math.abs(other.y - top) < 22)) left += BESIDE
    const lines = chart.points.length > MOST_SPEAKERS ? [point.short] : point.label
    placed.push({ point, x: left, y: top, lines })
  }
  return placed
}

/** The days, and the values, that a figure reaches over, as thin boxes; those of marks beside each other one under the other. */
function stretches({ point, x: left, y: top }: Placed, x: (at: number) => number, y: (value: number) => number): Box[] {
  const boxes: Box[] = []
  const middle = x((point.from + point.to) / 2)
  const lower = ((left - middle) / BESIDE) * (BAR + 1)
  if (point.to > point.from)
    boxes.push({ x: x(point.from), y: top - BAR / 2 + lower, width: x(point.to) - x(point.from), height: BAR })
  if (point.valueTo !== null)
    boxes.push({ x: left - BAR / 2, y: y(point.valueTo), width: BAR, height: top - y(point.valueTo) })
  return boxes
}

function bar({ x, y, width, height }: Box, color: string): string {
  return `<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" rx="2" fill="${color}" fill-opacity="0.4"/>`
}

function leader({ x, y }: Placed, { x: left, y: top, width, height }: Box): string {
  const nearestX = Math.max(left, Math.min(x, left + width))
  const nearestY = Math.max(top, Math.min(y, top + height))
  return Math.hypot(nearestX - x, nearestY - y) > 24 ? line(x, y, nearestX, nearestY, FAINT, 1.5, 0.7) : ''
}

function label(lines: readonly string[], { x, y }: Box): string[] {
  return lines.map((content, at) =>
    text(content, x, y + at * LINE + 19, { bold: at === 0, color: at === 0 ? INK : FAINT, halo: true }),
  )
}

function markOf({ sources }: Chart, source: string) {
  return MARKS[Math.max(0, sources.indexOf(source)) % MARKS.length]!
}

function mark(chart: Chart, source: string, x: number, y: number): string {
  const { shape, color } = markOf(chart, source)
  return `<path transform="translate(${px(x)} ${px(y)})" d="${shape}" fill="${color}" stroke="${PAPER}" stroke-width="2"/>`
}

/** The outlets in lines of the legend. */
function legendLines({ sources }: Chart): string[][] {
  const lines: string[][] = [[]]
  let used = 0
  for (const source of sources) {
    const needed = widthOf(source) + 70
    if (used + needed > WIDTH - 110 && lines.at(-1)!.length > 0) {
      lines.push([])
      used = 0
    }
    lines.at(-1)!.push(source)
    used += needed
  }
  return lines
}

function drawLegend(chart: Chart, lines: readonly (readonly string[])[], top: number): string[] {
  return lines.flatMap((sources, at) => {
    let left = 48
    const y = top + at * LEGEND_LINE
    return sources.flatMap(source => {
      const drawn = [mark(chart, source, left, y), text(source, left + 22, y + 7, {})]
      left += widthOf(source) + 70
      return drawn
    })
  })
}

interface TextStyle {
  readonly size?: number
  readonly bold?: boolean
  readonly color?: string
  readonly anchor?: 'middle' | 'end'
  /** A rim in the colour of the paper, so that lines under it do not disturb. */
  readonly halo?: boolean
}

function text(content: string, x: number, y: number, style: TextStyle): string {
  if (content === '') return ''
  const { size = SIZE.label, bold = false, color = INK, anchor = 'start', halo = false } = style
  const rim = halo ? ` stroke="${PAPER}" stroke-width="6" stroke-linejoin="round" paint-order="stroke"` : ''
  return `<text x="${px(x)}" y="${px(y)}" font-size="${size}" font-weight="${bold ? 600 : 400}" fill="${color}" text-anchor="${anchor}"${rim}>${escape(content)}</text>`
}

function line(x1: number, y1: number, x2: number, y2: number, color: string, width: number, opacity = 1): string {
  return `<line x1="${px(x1)}" y1="${px(y1)}" x2="${px(x2)}" y2="${px(y2)}" stroke="${color}" stroke-width="${width}" stroke-opacity="${opacity}" stroke-linecap="round"/>`
}

function widest(lines: readonly string[]): number {
  return Math.max(...lines.map(widthOf)) + 8
}

/** About how wide a text is set, in pixels: nearly all of what is written here is Latin. */
function widthOf(content: string): number {
  let em = 0
  for (const character of content)
    em += /[ .,:;'|ijl[\]()]/.test(character)
      ? 0.32
      : /[\p{Lu}mwMW]/u.test(character)
        ? 0.7
        : /[\x20-\u024F]/.test(character)
          ? 0.57
          : 1
  return em * SIZE.label
}

function px(value: number): string {
  return value.toFixed(1)
}

/** A text for XML: visible, on one line, with what would be markup written out; XML knows no non-characters. */
function escape(content: string): string {
  return oneLine(content)
    .replace(/[\uFFFE\uFFFF]/g, '')
    .replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}
