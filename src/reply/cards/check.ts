import type { Check, CheckedFigure, CheckedName, FigureRow } from '../../answer/answer.ts'
import type { Language } from '../../language/language.ts'
import { fit, fitLines } from '../fit.ts'
import { inert, inertShort } from '../inert.ts'
import { LIMITS, SHOWN } from '../limits.ts'
import { COLOURS, type DiscordMessage } from '../message.ts'
import { textsIn } from '../texts/languages.ts'
import type { Texts } from '../texts/texts.ts'
import { coverageInWords } from '../wording/coverage.ts'
import { figureLine } from '../wording/figure-line.ts'
import { sourceLine } from '../wording/source-line.ts'
import { ledgerText, numbersText } from './ledger-text.ts'
import { quoteField } from './quote-field.ts'

const FIGURES = 1800
const NAMES = 900

/** What the articles have on the figures and names of a message, as a Discord message: the same, others, nothing; then the quotes. */
export function renderCheck(check: Check, language: Language): DiscordMessage {
  const texts = textsIn(language)
  const { figures, names, citations, partial, coverage } = check
  const nothing = figures.length + names.length === 0
  const figureLines = figures.map(figure => figureText(figure, check, language, texts))
  const embed = fit({
    color: nothing || citations.length === 0 ? COLOURS.silent : COLOURS.answered,
    title: texts.checked,
    description: [
      nothing ? `**${texts.nothingToCheck}**` : texts.noVerdict,
      partial && texts.checkedInPart,
      figures.length > 0 && `**${texts.figuresInIt}**\n${fitLines(figureLines, FIGURES, texts.moreFigures)}`,
      names.length > 0 &&
        `**${texts.namesInIt}**\n${fitLines(
          names.map(name => nameText(name, texts)),
          NAMES,
          texts.more,
        )}`,
    ]
      .filter(Boolean)
      .join('\n'),
    entries: citations.map(citation => quoteField(citation, citations, texts)),
    rest: shown => ({
      name: texts.moreQuotes(citations.length - shown),
      value: fitLines(
        citations.slice(shown).map(citation => `[${citation.n}] ${inert(sourceLine(citation, texts))}`),
        LIMITS.fieldValue,
        texts.more,
      ),
    }),
    footer: coverageInWords(coverage, texts),
  })
  return { embeds: [embed] }
}

/** A figure of the message as it stands there, and under it what the articles have. */
function figureText(
  { stated, same, different }: CheckedFigure,
  check: Check,
  language: Language,
  texts: Texts,
): string {
  const rows = (kept: readonly FigureRow[]) =>
    kept.map(row => ledgerText(figureLine(row, check.citations, language), texts))
  const found = [
    ...rows(same).map(row => `  - ${texts.articlesHaveSame}: ${row}`),
    ...rows(different).map(row => `  - ${texts.articlesHaveOther}: ${row}`),
  ]
  const what = [`“${inertShort(stated.text, SHOWN.remark)}”`, stated.event && texts.events[stated.event]]
  const head = `- ${what.filter(Boolean).join(' · ')}`
  return [head, ...(found.length > 0 ? found : [`  - ${texts.articlesHaveNone}`])].join('\n')
}

function nameText({ text, passages, citations }: CheckedName, texts: Texts): string {
  const where = passages > 0 ? texts.namedIn(passages) : texts.namedNowhere
  return [`- **${inertShort(text, SHOWN.name)}**: ${where}`, numbersText(citations, texts)].filter(Boolean).join(' · ')
}
