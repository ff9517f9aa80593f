import { loadCanvas } from './canvas.ts'
import { draw } from './draw.ts'
import type { Chart } from './figure-chart.ts'
import { HEIGHT, WIDTH } from './layout.ts'
import { penFor } from './pen.ts'

/** A chart as a PNG of 1000 by 640 pixels. */
export async function pngOf(chart: Chart): Promise<Uint8Array> {
  const { createCanvas, Path2D } = await loadCanvas()
  const canvas = createCanvas(WIDTH, HEIGHT)
  draw(
    chart,
    penFor(canvas.getContext('2d'), shape => new Path2D(shape)),
  )
  return canvas.encodeSync('png')
}
