import { createRequire } from 'node:module'

const packages = createRequire(import.meta.url)

/** The family under which the font of the pictures is known to the canvas. */
export const FONT = 'Kutip Sans'

/** The font comes with a package, so that a picture is the same on every machine. */
const FONT_FILES = ['400Regular/NotoSans_400Regular.ttf', '600SemiBold/NotoSans_600SemiBold.ttf']

type Canvas = typeof import('@napi-rs/canvas')

let loading: Promise<Canvas> | undefined

/**
 * The canvas (Skia) with our font and no other. Loaded when the first picture is drawn: where there is no build of it for a machine,
 * all but the pictures works.
 */
export async function loadCanvas(): Promise<Canvas> {
  return (loading ??= load())
}

async function load(): Promise<Canvas> {
  // Read by the package while it is loaded: otherwise the fonts of the machine stand in for letters that ours lacks.
  process.env.DISABLE_SYSTEM_FONTS_LOAD = '1'
  const canvas = await import('@napi-rs/canvas')
  for (const file of FONT_FILES) {
    const path = packages.resolve(`@expo-google-fonts/noto-sans/${file}`)
    if (!canvas.GlobalFonts.registerFromPath(path, FONT)) throw new Error(`the font ${file} cannot be read`)
  }
  return canvas
}
