import type { APIEmbedField } from 'discord.js'
import type { Answer, Explanation } from '../../answer/answer.ts'
import type { Language } from '../../language/language.ts'
import { fit, fitLines } from '../fit.ts'
import { inert, shortLine } from '../inert.ts'
import { LIMITS, SHOWN } from '../limits.ts'
import { COLOURS, type DiscordMessage } from '../message.ts'
import { showQuestion } from '../shown-question.ts'
import { controlTextsIn, type ControlTexts } from '../texts/controls.ts'
import { textsIn } from '../texts/languages.ts'

/** Other forms of one word that are named. */
const FORMS = 4

/** Why these quotes and not others, in plain words: what was looked for, what each quote has of it, what was left out. */
export function renderWhy(answer: Answer, explanation: Explanation, language: Language): DiscordMessage {
  const texts = controlTextsIn(language)
  const { more, question } = textsIn(language)
  const { title, lines } = showQuestion(answer.question, question)
  const list = (name: string, entries: readonly string[]): readonly APIEmbedField[] =>
    entries.length === 0
      ? []
      : [
          {
            name,
            value: fitLines(
              entries.map(entry => `- ${inert(entry)}`),
              LIMITS.fieldValue,
              more,
            ),
          },
        ]
  const embed = fit({
    color: COLOURS.answered,
    title,
    description: [...lines, `**${texts.whyTitle}**`, texts.howItWorks].join('\n'),
    entries: [
      ...list(
        texts.lookedFor,
        explanation.concepts.map(concept => lookedFor(concept, texts)),
      ),
      ...list(texts.found, foundIn(answer, explanation, texts)),
      ...list(texts.leftOut, leftOut(explanation, texts)),
    ],
  })
  return { embeds: [embed] }
}

function lookedFor({ text, terms }: Explanation['concepts'][number], texts: ControlTexts): string {
  const others = [...new Set(terms.map(({ term }) => term))].filter(term => term !== text)
  const passages = Math.max(0, ...terms.map(term => term.passages))
  const named = others.slice(0, FORMS).map(term => shortLine(term, SHOWN.name))
  const where = passages > 0 ? texts.inPassages(passages) : texts.nowhere
  return `${texts.alsoAs(`“${shortLine(text, SHOWN.name)}”`, named)}: ${where}`
}

/** What each citation has: that of the best candidate that it holds. */
function foundIn(answer: Answer, { candidates }: Explanation, texts: ControlTexts): readonly string[] {
  return answer.citations.flatMap(({ n, passage, quote }) => {
    const candidate = candidates.find(one => one.passage === passage && quote.includes(one.quote))
    const words = candidate?.matched.map(word => shortLine(word, SHOWN.name)) ?? []
    return words.length > 0 ? [texts.has(`[${n}]`, words)] : []
  })
}

function leftOut({ candidates }: Explanation, texts: ControlTexts): readonly string[] {
  const count = (isSo: (reason: string) => boolean) =>
    candidates.filter(({ leftOut }) => leftOut !== null && isSo(leftOut)).length
  const weaker = count(reason => reason === 'weaker')
  const beyond = count(reason => reason === 'beyond-limit')
  const silent = count(reason => reason !== 'weaker' && reason !== 'beyond-limit')
  return [
    weaker > 0 && texts.weaker(weaker),
    beyond > 0 && texts.beyond(beyond),
    silent > 0 && texts.notEnough(silent),
  ].filter(line => line !== false)
}
