import type { Answer, Citation } from '../../answer/answer.ts'
import type { Language } from '../../language/language.ts'
import type { QuoteContext } from '../../library/library.ts'
import type { Controls } from '../controls.ts'
import { fit } from '../fit.ts'
import { inert, inertWithin, shortLine } from '../inert.ts'
import { markOfQuote } from '../mark.ts'
import { COLOURS, type DiscordMessage } from '../message.ts'
import { showQuestion } from '../shown-question.ts'
import { controlTextsIn } from '../texts/controls.ts'
import { textsIn } from '../texts/languages.ts'
import { remarks, sourceLine } from '../wording/source-line.ts'

/** Room for the stretch of the article; the rest of the card is small. */
const LONGEST = 3000
/** Discord's limit on the text of a menu's entry. */
const ENTRY = 100

/** A quote of an answer where it stands in its article, and a menu of the other quotes. */
export function renderContext(
  answer: Answer,
  citation: Citation,
  context: QuoteContext,
  language: Language,
): DiscordMessage {
  const texts = textsIn(language)
  const { title, lines } = showQuestion(answer.question, texts.question)
  const source = `[${citation.n}] ${inert(sourceLine(citation, texts))}`
  const { text, whole } = inertWithin(context.text, LONGEST, [context.quote])
  const isDigest = citation.form === 'digest'
  const shown = isDigest ? text : `“${text}”`
  const below = remarks(citation, answer.citations, texts).map(remark => inert(remark))
  const embed = fit({
    color: COLOURS.answered,
    title,
    description: [
      ...lines,
      `**${source}**`,
      whole ? shown : `${shown} …`,
      `-# ${[controlTextsIn(language).contextOf, ...below].join(' · ')}`,
    ].join('\n'),
  })
  return { embeds: [embed], ...(answer.citations.length > 1 && { controls: [menuOf(answer, citation, language)] }) }
}

function menuOf(answer: Answer, shown: Citation, language: Language): Controls {
  const texts = textsIn(language)
  return [
    {
      kind: 'menu',
      placeholder: controlTextsIn(language).otherQuote,
      entries: answer.citations.slice(0, 25).map(citation => ({
        label: shortLine(`[${citation.n}] ${sourceLine(citation, texts)}`, ENTRY),
        value: markOfQuote(citation),
        ...(citation.n === shown.n && { chosen: true as const }),
      })),
      act: { name: 'context', with: [language] },
    },
  ]
}
