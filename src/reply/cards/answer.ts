import type { APIEmbedField } from 'discord.js'
import type { Answer, Citation } from '../../answer/answer.ts'
import type { Language } from '../../language/language.ts'
import { coverageInWords } from '../wording/coverage.ts'
import { ledger, spreadInWords, type LedgerLine } from '../wording/figure-line.ts'
import { fit, fitLines } from '../fit.ts'
import { inert, inertShort } from '../inert.ts'
import { LIMITS, SHOWN } from '../limits.ts'
import { COLOURS, type DiscordMessage } from '../message.ts'
import { silenceInWords } from '../wording/silence.ts'
import { sourceLine } from '../wording/source-line.ts'
import { textsIn } from '../texts/languages.ts'
import type { Texts } from '../texts/texts.ts'
import { quoteField } from './quote-field.ts'

/** An answer as a Discord message: the question, what was found, then the quotes with their sources; or why there are none. */
export function renderAnswer(answer: Answer, language: Language): DiscordMessage {
  return answer.outcome === 'answered' ? renderFound(answer, language) : renderSilence(answer, language)
}

function renderFound(answer: Answer, language: Language): DiscordMessage {
  const texts = textsIn(language)
  const lines = ledger(answer, language).map(line => ledgerLine(line, texts))
  const found = fitLines(lines, SHOWN.ledger, texts.moreFigures)
  const embed = fit({
    color: COLOURS.answered,
    title: title(answer, texts),
    description: [lines.length > 0 && found, spreadInWords(answer, language)].filter(Boolean).join('\n'),
    entries: answer.citations.map(citation => quoteField(citation, answer.citations, texts)),
    rest: shown => otherQuotes(answer.citations.slice(shown), texts),
    footer: coverageInWords(answer.coverage, texts),
  })
  return { embeds: [embed] }
}

function renderSilence(answer: Answer, language: Language): DiscordMessage {
  const texts = textsIn(language)
  const { head, lines } = silenceInWords(answer.silence, texts)
  const covers = `${texts.covers}: ${coverageInWords(answer.coverage, texts)}`
  const embed = fit({
    color: COLOURS.silent,
    title: title(answer, texts),
    description: [`**${head}**`, ...[...lines, covers].map(line => inert(line))].join('\n'),
    entries: answer.citations.map(citation => quoteField({ ...citation, related: true }, answer.citations, texts)),
    rest: shown => otherQuotes(answer.citations.slice(shown), texts),
  })
  return { embeds: [embed] }
}

function title(answer: Answer, texts: Texts): string {
  return inertShort(answer.question, LIMITS.title) || texts.question
}

function ledgerLine({ head, details, citations }: LedgerLine, texts: Texts): string {
  const numbers = citations.slice(0, SHOWN.list).map(n => `[${n}]`)
  if (citations.length > SHOWN.list) numbers.push(texts.more(citations.length - SHOWN.list))
  return [`**${inert(head)}**`, ...details.map(detail => inert(detail)), numbers.join(' ')].join(' · ')
}

/** The quotes that found no room, each with its source, so that no number in the ledger points nowhere. */
function otherQuotes(citations: readonly Citation[], texts: Texts): APIEmbedField {
  const lines = citations.map(citation => `[${citation.n}] ${inert(sourceLine(citation, texts))}`)
  return { name: texts.moreQuotes(citations.length), value: fitLines(lines, LIMITS.fieldValue, texts.more) }
}
