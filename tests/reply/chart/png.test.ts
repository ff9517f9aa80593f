import { Resvg } from '@resvg/resvg-js'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draw } from '../../../src/reply/chart/draw.ts'
import { chartOf, type Chart } from '../../../src/reply/chart/figure-chart.ts'
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

describe('the picture of a chart', () => {
  it('is a PNG of a size that Discord shows whole', async () => {
    const png = pngOf(chart())
    expect(Buffer.from(png).toString('latin1', 0, 8)).toBe('\x89PNG\r\n\x1a\n')
    expect(sizeOf(png)).toEqual([1000, 640])
    expect(png.length).toBeLessThan(500_000)
  })

  it('is set in the font that comes along: letters leave ink', async () => {
    const written = pngOf(chart({ title: 'Perahu karet di Wanasari' }))
    const blank = pngOf(chart({ title: '' }))
    expect(written.length).toBeGreaterThan(blank.length + 500)
  })

  it('has a paper of its own, whatever the background', () => {
    const { pixels, width } = new Resvg(draw(chart()), { font: { loadSystemFonts: false } }).render()
    const at = (x: number, y: number) => [...pixels.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)]
    expect(at(20, 320)).toEqual([0xfb, 0xfa, 0xf6, 255])
  })

  it('names every outlet and every value', () => {
    const svg = draw(chart())
    for (const text of ['Harian Muara', 'Kabar Hulu', '40 people', '90 people', 'Feb 2031']) expect(svg).toContain(text)
  })

  it('is drawn whatever the texts and figures', async () => {
    const any = fc.record({
      value: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.double({ min: 0, max: 1e15, noNaN: true })),
      valueTo: fc.option(fc.double({ min: 0, max: 1e15, noNaN: true })),
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
        expect(sizeOf(pngOf(chartOf(topic, series, 'id')!))).toEqual([1000, 640])
      }),
      { numRuns: 25 },
    )
  })
})
