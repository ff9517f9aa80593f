import { shorten } from '../cut.ts'
import type { Answer, Citation } from '../../answer/answer.ts'
import type { Language } from '../../language/language.ts'
import { coverageInWords } from '../wording/coverage.ts'
import { ledger, spreadInWords } from '../wording/figure-line.ts'
import { oneLine, visible } from '../inert.ts'
import { silenceInWords } from '../wording/silence.ts'
import { articleLink, remarks, sourceLine } from '../wording/source-line.ts'
import { textsIn } from '../texts/languages.ts'
import { coloursFor, wrap, type TerminalStyle } from './lines.ts'

const INDENT = '    '

/** The question is shown again, up to this many characters. */
const ECHOED = 300

/** An answer as text for a terminal: what was found, then the quotes with their sources; or why there are none. */
export function renderAnswerText(answer: Answer, language: Language, style: TerminalStyle): string {
  const texts = textsIn(language)
  const colours = coloursFor(style)
  const blocks = [colours.bold(wrap(shorten(oneLine(answer.question), ECHOED) || texts.question, style.width))]

  if (answer.outcome === 'no-evidence') {
    const { head, lines } = silenceInWords(answer.silence, texts)
    blocks.push([head, ...lines].map(line => wrap(visible(line), style.width)).join('\n'))
  } else {
    const found = ledgerText(answer, language, style)
    if (found !== '') blocks.push(found)
  }

  const silent = answer.outcome === 'no-evidence'
  const citations = silent
    ? answer.citations.map(citation => ({ ...citation, related: true as const }))
    : answer.citations
  blocks.push(...citations.map(citation => quoteText(citation, answer.citations, language, style)))
  blocks.push(colours.dim(wrap(`${texts.covers}: ${visible(coverageInWords(answer.coverage, texts))}`, style.width)))
  return `${blocks.join('\n\n')}\n`
}

function ledgerText(answer: Answer, language: Language, style: TerminalStyle): string {
  const colours = coloursFor(style)
  const lines = ledger(answer, language).map(({ head, details, citations }) => {
    const numbers = citations.map(n => `[${n}]`).join('')
    return wrap([colours.bold(visible(head)), ...details.map(visible), numbers].join(' · '), style.width, '  ')
  })
  const spread = spreadInWords(answer, language)
  if (spread) lines.push(wrap(spread, style.width, '  '))
  return lines.join('\n')
}

function quoteText(citation: Citation, among: readonly Citation[], language: Language, style: TerminalStyle): string {
  const texts = textsIn(language)
  const colours = coloursFor(style)
  const quote = citation.form === 'report' ? `“${visible(citation.quote)}”` : visible(citation.quote)
  const link = articleLink(citation, citation.quote)
  const below = remarks(citation, among, texts).map(visible)
  return [
    colours.cyan(wrap(`[${citation.n}] ${visible(sourceLine(citation, texts))}`, style.width)),
    wrap(quote, style.width, INDENT),
    ...(below.length > 0 ? [colours.dim(wrap(below.join(' · '), style.width, INDENT))] : []),
    ...(link ? [colours.dim(INDENT + link.href)] : []),
  ].join('\n')
}
