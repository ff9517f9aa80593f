import type { Span } from '../../language/sentences/sentences.ts'
import type { Role } from '../article.ts'
import { furnitureIn } from './furniture.ts'
import { continues, isWrapped, linesOf, type Line } from './lines.ts'

/** What a paragraph is to its article: something with a role, a byline (read, never quoted), or furniture. */
export type Part = Role | 'byline' | 'furniture'

/** A line, or several that run on, with what is furniture in it. */
export interface Paragraph extends Line {
  /** Stretches that are no part of the report, as offsets into the article's text, in order. */
  readonly cuts: readonly Span[]
}

/** Whether there is nothing in the paragraph but furniture. */
export const isCutWhole = ({ start, end, cuts }: Paragraph): boolean => cuts[0]?.start === start && cuts[0].end === end

/** The paragraph's text up to furniture at its end. */
export function uncut({ text, start, end, cuts }: Paragraph): string {
  const last = cuts.at(-1)
  if (last === undefined || last.end !== end || last.start <= start) return text
  return text.slice(0, last.start - start).replace(/[\s,]+$/, '')
}

/** How line breaks are to be read: `markdown` and wrapped text run on to the next blank line. */
export type LineStyle = 'plain' | 'markdown'

/** A line that begins something of its own, whatever stands before it: a bullet, a number, a mark of Markdown. */
const OWN_LINE = /^(?:[-*+•·▪◦●–—#>|]|\d{1,3}[.)]\s|```)/

/** The paragraphs of `text` from offset `from` on. Lines of furniture stand alone and are never joined. */
export function paragraphsOf(text: string, from: number, style: LineStyle): Paragraph[] {
  const lines = linesOf(text, from)
  const runsOn = style === 'markdown' || isWrapped(lines)
  const paragraphs: Paragraph[] = []
  let previous: Line | null = null
  for (const line of lines) {
    const cuts = furnitureIn(line.text).map(cut => ({ start: line.start + cut.start, end: line.start + cut.end }))
    const last = paragraphs.at(-1)
    const joins =
      last !== undefined &&
      previous !== null &&
      !isCutWhole(last) &&
      last.cuts.at(-1)?.end !== last.end &&
      !(cuts[0]?.start === line.start && cuts[0].end === line.end) &&
      !OWN_LINE.test(line.text) &&
      (runsOn ? !line.blankBefore && !last.text.startsWith('#') : continues(previous, line))
    if (joins) {
      paragraphs[paragraphs.length - 1] = {
        start: last.start,
        end: line.end,
        text: text.slice(last.start, line.end),
        blankBefore: last.blankBefore,
        cuts: [...last.cuts, ...cuts],
      }
    } else {
      paragraphs.push({ ...line, cuts })
    }
    previous = line
  }
  return paragraphs
}
