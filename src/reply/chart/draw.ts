import type { Chart } from './figure-chart.ts'
import type { Box } from './labels.ts'
import { HEIGHT, layOut, LINE, MARGIN, SIZE, WIDTH, type Layout, type PlacedMark } from './layout.ts'
import { MARKS, type Mark } from './marks.ts'
import { FAINT, GRID, INK, PAPER, type Pen } from './pen.ts'

/** How far from its mark a label gets a line that leads to it. */
const LEADER_FROM = 24

/**
 * Draws a chart on a card of its own so that it can be read on dark and on light: values over time, a mark for each figure whose shape
 * and colour tell the outlet, and beside it its number, the figure and who says so. A line through a mark is the time that it speaks of.
 */
export function draw(chart: Chart, pen: Pen): void {
  const layout = layOut(chart, pen.measure)
  pen.box({ x: 0, y: 0, width: WIDTH, height: HEIGHT }, 16, GRID)
  pen.box({ x: 2, y: 2, width: WIDTH - 4, height: HEIGHT - 4 }, 14, PAPER)
  pen.text(layout.title, MARGIN, 52, { size: SIZE.title, bold: true })
  pen.text(chart.note, MARGIN, 84, { size: SIZE.small, color: FAINT })
  drawAxes(layout, pen)
  for (const { source, bars } of layout.marks) for (const bar of bars) pen.box(bar, 2, markOf(chart, source).color, 0.4)
  for (const mark of layout.marks) drawLeader(mark, pen)
  for (const { source, x, y } of layout.marks) pen.mark(markOf(chart, source), x, y)
  for (const { lines, label } of layout.marks) drawLabel(lines, label, pen)
  for (const { source, label, x, y } of layout.legend) {
    pen.mark(markOf(chart, source), x, y)
    pen.text(label, x + 22, y + 7)
  }
}

function drawAxes({ frame, values, times }: Layout, pen: Pen): void {
  const bottom = frame.y + frame.height
  for (const { y, label } of values) {
    pen.line(frame.x, y, frame.x + frame.width, y, GRID, 1.5)
    pen.text(label, frame.x - 14, y + 7, { size: SIZE.small, color: FAINT, align: 'right' })
  }
  for (const { x, label } of times) {
    pen.line(x, bottom, x, bottom + 8, FAINT, 1.5)
    pen.text(label, x, bottom + 32, { size: SIZE.small, color: FAINT, align: 'center' })
  }
  pen.line(frame.x, bottom, frame.x + frame.width, bottom, FAINT, 2)
}

function drawLeader({ x, y, label }: PlacedMark, pen: Pen): void {
  const nearestX = Math.max(label.x, Math.min(x, label.x + label.width))
  const nearestY = Math.max(label.y, Math.min(y, label.y + label.height))
  if (Math.hypot(nearestX - x, nearestY - y) > LEADER_FROM) pen.line(x, y, nearestX, nearestY, FAINT, 1.5, 0.7)
}

function drawLabel(lines: readonly string[], { x, y }: Box, pen: Pen): void {
  for (const [at, line] of lines.entries())
    pen.text(line, x, y + at * LINE + 19, { bold: at === 0, color: at === 0 ? INK : FAINT, halo: true })
}

function markOf({ sources }: Chart, source: string): Mark {
  return MARKS[Math.max(0, sources.indexOf(source)) % MARKS.length]!
}
