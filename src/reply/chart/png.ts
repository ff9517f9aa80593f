import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'
import { draw, FONT } from './draw.ts'
import type { Chart } from './figure-chart.ts'

const packages = createRequire(import.meta.url)

/** The font comes with a package, so that the picture is the same on every machine. */
const FONT_FILES = ['400Regular/NotoSans_400Regular.ttf', '600SemiBold/NotoSans_600SemiBold.ttf'].map(file =>
  packages.resolve(`@expo-google-fonts/noto-sans/${file}`),
)

/**
 * A chart as a PNG of 1000 by 640 pixels. Drawn on the calling thread, which takes some 60 ms: drawing on the package's own thread
 * (`renderAsync`) was seen to end the process under load.
 */
export function pngOf(chart: Chart): Uint8Array {
  const font = { loadSystemFonts: false, fontFiles: FONT_FILES, defaultFontFamily: FONT }
  return new Resvg(draw(chart), { font }).render().asPng()
}
