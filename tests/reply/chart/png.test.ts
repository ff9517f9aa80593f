import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadCanvas } from '../../../src/reply/chart/canvas.ts'
import { draw } from '../../../src/reply/chart/draw.ts'
import { chartOf, type Chart } from '../../../src/reply/chart/figure-chart.ts'
import { HEIGHT, WIDTH } from '../../../src/reply/chart/layout.ts'
import { penFor } from '../../../src/reply/chart/pen.ts'
import { pngOf } from '../../../src/reply/chart/png.ts'
import { hostileText } from '../hostile.ts'
import { figure } from '../samples.ts'
import { day, point } from '../view-samples.ts'

const chart = (over: Partial<Chart> = {}): Chart => ({
  ...chartOf(
    'perahu karet',
    [point(40, day('2031-02-03')), point(90, day('2031-02-09'), { source: 'Kabar Hulu' })],
    'en',
  )!,
  ...over,
})

/** Width and height as they stand in the header of a PNG. */
const sizeOf = (png: Uint8Array) => {
  const header = new DataView(png.buffer, png.byteOffset)
  return [header.getUint32(16), header.getUint32(20)]
}

/** What is seen on a canvas: its pixels (red, green, blue, opacity), and each text with the place from which it was written. */
async function seen(shown: Chart) {
  const { createCanvas, Path2D } = await loadCanvas()
  const ink = createCanvas(WIDTH, HEIGHT).getContext('2d')
  const texts: { readonly text: string; readonly x: number; readonly y: number; readonly width: number }[] = []
  const write = ink.fillText.bind(ink)
  ink.fillText = (text, x, y) => {
    texts.push({ text, x, y, width: ink.measureText(text).width })
    write(text, x, y)
  }
  draw(
    shown,
    penFor(ink, shape => new Path2D(shape)),
  )
  const { data } = ink.getImageData(0, 0, WIDTH, HEIGHT)
  const pixel = (x: number, y: number) => [...data.subarray((y * WIDTH + x) * 4, (y * WIDTH + x) * 4 + 4)]
  return { texts, pixel }
}

describe('the picture of a chart', () => {
  it('is a PNG of a size that Discord shows whole', async () => {
    const png = await pngOf(chart())
    expect(Buffer.from(png).toString('latin1', 0, 8)).toBe('\x89PNG\r\n\x1a\n')
    expect(sizeOf(png)).toEqual([1000, 640])
    expect(png.length).toBeLessThan(500_000)
  })

  it('is set in the font that comes along, and in no other', async () => {
    const { GlobalFonts } = await loadCanvas()
    const families = GlobalFonts.families.map(({ family }) => family)
    expect(families).toContain('Kutip Sans')
    expect(families.filter(family => !/^(?:Kutip Sans|Noto Sans)$/.test(family))).toEqual([])
    const written = await pngOf(chart({ title: 'Perahu karet di Wanasari' }))
    const blank = await pngOf(chart({ title: '' }))
    expect(written.length).toBeGreaterThan(blank.length + 500)
  })

  it('has a paper of its own, whatever the background, with round corners', async () => {
    const { pixel } = await seen(chart())
    expect(pixel(20, 320)).toEqual([0xfb, 0xfa, 0xf6, 255])
    expect(pixel(0, 0)[3]).toBe(0)
  })

  it('names every outlet and every value', async () => {
    const { texts } = await seen(chart())
    const all = texts.map(({ text }) => text).join('\n')
    for (const text of ['Harian Muara', 'Kabar Hulu', '40 people', '90 people', 'Feb 2031']) expect(all).toContain(text)
  })

  it('has the mark of its outlet where a value stands, and again in the legend', async () => {
    const { texts, pixel } = await seen(chart())
    const legend = texts.find(({ text }) => text === 'Kabar Hulu')!
    // An orange square, 22 pixels before the name.
    expect(pixel(Math.round(legend.x) - 22, Math.round(legend.y) - 7)).toEqual([0xa8, 0x48, 0x0f, 255])
    const label = texts.find(({ text }) => text.includes('90 people'))!
    const row = Array.from({ length: WIDTH }, (_, x) => pixel(x, Math.round(label.y) + 6))
    expect(row.some(([red, green, blue]) => red === 0xa8 && green === 0x48 && blue === 0x0f)).toBe(true)
  })

  it('cuts what is too wide for it', async () => {
    const long = 'W'.repeat(60)
    const wide = chartOf(
      long,
      [1, 2].map(value => point(value, day('2031-02-03'), { figure: figure({ value, speaker: long }), source: long })),
      'en',
    )!
    const { texts } = await seen(wide)
    expect(texts.filter(({ text }) => text.endsWith('W…')).length).toBeGreaterThanOrEqual(3)
    for (const { x, width } of texts.filter(({ text }) => text.includes('W'))) expect(x + width).toBeLessThan(WIDTH)
  })

  it('is drawn whatever the numbers', async () => {
    for (const value of [NaN, Infinity, -1, Number.MAX_VALUE, Number.MIN_VALUE]) {
      const odd = chart().points.map(one => ({ ...one, value, valueTo: value }))
      expect(sizeOf(await pngOf(chart({ points: odd })))).toEqual([1000, 640])
    }
  })

  it('is drawn whatever the texts and figures, all texts within it', async () => {
    const any = fc.record({
      value: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.double({ min: 0, noNaN: true })),
      valueTo: fc.option(fc.double({ min: 0, noNaN: true })),
      speaker: fc.option(hostileText(8)),
      source: fc.option(hostileText(6)),
      month: fc.integer({ min: 1, max: 12 }),
      year: fc.integer({ min: 1, max: 9999 }),
    })
    await fc.assert(
      fc.asyncProperty(hostileText(12), fc.array(any, { minLength: 2, maxLength: 30 }), async (topic, figures) => {
        const series = figures.map(({ value, valueTo, speaker, source, month, year }) =>
          point(value, day(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`), {
            figure: figure({ value, ...(valueTo !== null && { valueTo }), speaker }),
            source,
          }),
        )
        const hostile = chartOf(topic, series, 'id')!
        expect(sizeOf(await pngOf(hostile))).toEqual([1000, 640])
        for (const { x, y } of (await seen(hostile)).texts) {
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x).toBeLessThan(WIDTH)
          expect(y).toBeGreaterThan(0)
          expect(y).toBeLessThan(HEIGHT)
        }
      }),
      { numRuns: 25 },
    )
  })
})
