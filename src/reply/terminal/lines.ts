import { stripVTControlCharacters } from 'node:util'
import { createColors } from 'picocolors'

/** How a text is to be set on a terminal. */
export interface TerminalStyle {
  readonly colour: boolean
  /** Columns. */
  readonly width: number
}

export function coloursFor({ colour }: TerminalStyle): ReturnType<typeof createColors> {
  return createColors(colour)
}

/**
 * Text broken between words so that each line, indent included, has at most `width` columns. Colour codes take no column,
 * a longer word gets a line of its own, blank lines are left out.
 */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = ''
    for (const word of paragraph.split(/\s+/).filter(Boolean)) {
      if (line !== '' && indent.length + columns(line) + 1 + columns(word) > width) {
        lines.push(line)
        line = word
      } else {
        line = line === '' ? word : `${line} ${word}`
      }
    }
    if (line !== '') lines.push(line)
  }
  return lines.map(line => indent + line).join('\n')
}

function columns(text: string): number {
  return stripVTControlCharacters(text).length
}
