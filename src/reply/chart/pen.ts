import type { Path2D, SKRSContext2D } from '@napi-rs/canvas'
import { oneLine } from '../inert.ts'
import { FONT } from './canvas.ts'
import { SIZE, WIDTH, type Face } from './layout.ts'
import type { Box } from './labels.ts'
import type { Mark } from './marks.ts'

export const PAPER = '#fbfaf6'
export const INK = '#1f2328'
export const FAINT = '#6a7078'
export const GRID = '#dcdcd4'

/** How thick the rim in the colour of the paper is that keeps lines under a text from disturbing it. */
const HALO = 6

export interface TextStyle extends Partial<Face> {
  readonly color?: string
  readonly align?: 'left' | 'center' | 'right'
  readonly halo?: boolean
}

/** What pictures are drawn with. Coordinates in pixels; whatever they are, nothing is drawn further off than a picture's width. */
export interface Pen {
  readonly measure: (content: string, face: Face) => number
  readonly text: (content: string, x: number, y: number, style?: TextStyle) => void
  readonly line: (
    x1: number,
    y1: number,
    x2: number,
    y2: number,
    color: string,
    width: number,
    opacity?: number,
  ) => void
  readonly box: (box: Box, radius: number, fill: string, opacity?: number) => void
  readonly mark: (mark: Mark, x: number, y: number) => void
}

/** A pen for a canvas. `pathOf` reads the shape of a mark. */
export function penFor(ink: SKRSContext2D, pathOf: (shape: string) => Path2D): Pen {
  const setFace = ({ size = SIZE.label, bold = false }: Partial<Face>): void => {
    ink.font = `${bold ? 600 : 400} ${size}px "${FONT}"`
  }
  /** Draws something with settings of its own. */
  const apart = (draw: () => void): void => {
    ink.save()
    draw()
    ink.restore()
  }
  return {
    measure(content, face) {
      setFace(face)
      return ink.measureText(visibleText(content)).width
    },
    text(content, x, y, style = {}) {
      const { color = INK, align = 'left', halo = false } = style
      apart(() => {
        setFace(style)
        ink.textAlign = align
        ink.lineJoin = 'round'
        ink.lineWidth = HALO
        ink.strokeStyle = PAPER
        ink.fillStyle = color
        if (halo) ink.strokeText(visibleText(content), near(x), near(y))
        ink.fillText(visibleText(content), near(x), near(y))
      })
    },
    line(x1, y1, x2, y2, color, width, opacity = 1) {
      apart(() => {
        ink.globalAlpha = opacity
        ink.strokeStyle = color
        ink.lineWidth = width
        ink.lineCap = 'round'
        ink.beginPath()
        ink.moveTo(near(x1), near(y1))
        ink.lineTo(near(x2), near(y2))
        ink.stroke()
      })
    },
    box({ x, y, width, height }, radius, fill, opacity = 1) {
      apart(() => {
        ink.globalAlpha = opacity
        ink.fillStyle = fill
        ink.beginPath()
        ink.roundRect(near(x), near(y), Math.max(0, near(width)), Math.max(0, near(height)), radius)
        ink.fill()
      })
    },
    mark({ shape, color }, x, y) {
      const path = pathOf(shape)
      apart(() => {
        ink.translate(near(x), near(y))
        ink.fillStyle = color
        ink.fill(path)
        ink.strokeStyle = PAPER
        ink.lineWidth = 2
        ink.stroke(path)
      })
    },
  }
}

/** A coordinate that a canvas can take. */
function near(value: number): number {
  return Number.isNaN(value) ? 0 : Math.max(-WIDTH, Math.min(value, 2 * WIDTH))
}

/** What can be seen of a text, without the code points that are no characters. */
function visibleText(content: string): string {
  return oneLine(content).replace(/\p{Noncharacter_Code_Point}/gu, '')
}
