import type { Coverage, Silence } from '../../answer/answer.ts'
import type { Language } from '../../language/language.ts'
import { inert, inertShort } from '../inert.ts'
import { LIMITS } from '../limits.ts'
import { COLOURS, type DiscordMessage } from '../message.ts'
import { textsIn } from '../texts/languages.ts'
import { coverageInWords } from '../wording/coverage.ts'
import { silenceInWords } from '../wording/silence.ts'

/** That the articles have nothing on a topic, why, and what they cover. */
export function renderNothing(topic: string, silence: Silence, coverage: Coverage, language: Language): DiscordMessage {
  const texts = textsIn(language)
  const { head, lines } = silenceInWords(silence, texts)
  const covers = `${texts.covers}: ${coverageInWords(coverage, texts)}`
  return {
    embeds: [
      {
        color: COLOURS.silent,
        title: inertShort(topic, LIMITS.title) || texts.topic,
        description: [`**${head}**`, ...[...lines, covers].map(line => inert(line))].join('\n'),
      },
    ],
  }
}
