import type { Language } from '../../language/language.ts'
import type { SearchHit, SearchResult } from '../../library/library.ts'
import { coverageInWords } from '../wording/coverage.ts'
import { oneLine, printable, visible } from '../inert.ts'
import { articleLink, sourceLine } from '../wording/source-line.ts'
import { textsIn } from '../texts/languages.ts'
import { coloursFor, wrap, type TerminalStyle } from './lines.ts'

const INDENT = '    '

/** Passages found by a search as text for a terminal. With colour, the words that matched are bold. */
export function renderSearchText(result: SearchResult, language: Language, style: TerminalStyle): string {
  const texts = textsIn(language)
  const colours = coloursFor(style)
  const { hits } = result
  const blocks = [
    colours.bold(wrap(oneLine(result.words) || texts.question, style.width)),
    wrap(hits.length > 0 ? texts.passagesFound(hits.length, result.total) : texts.nothingFound, style.width),
    ...hits.map((hit, index) => hitText(hit, index + 1, language, style)),
    colours.dim(wrap(`${texts.covers}: ${coverageInWords(result.coverage, texts)}`, style.width)),
  ]
  return `${blocks.join('\n\n')}\n`
}

function hitText(hit: SearchHit, n: number, language: Language, style: TerminalStyle): string {
  const texts = textsIn(language)
  const colours = coloursFor(style)
  const passage = highlighted(hit, colours.bold)
  const link = articleLink(hit, hit.text)
  return [
    colours.cyan(wrap(`[${n}] ${visible(sourceLine(hit, texts))}`, style.width)),
    wrap(hit.form === 'report' ? `“${passage}”` : passage, style.width, INDENT),
    ...(hit.form === 'digest' ? [colours.dim(wrap(texts.digest, style.width, INDENT))] : []),
    ...(link ? [colours.dim(INDENT + link.href)] : []),
  ].join('\n')
}

function highlighted({ text, highlights }: SearchHit, bold: (text: string) => string): string {
  let out = ''
  let at = 0
  for (const { start, end } of highlights) {
    out += printable(text.slice(at, start)) + bold(printable(text.slice(start, end)))
    at = end
  }
  return out + printable(text.slice(at))
}
