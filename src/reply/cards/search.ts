import type { Language } from '../../language/language.ts'
import type { SearchResult } from '../../library/library.ts'
import { coverageInWords } from '../wording/coverage.ts'
import { fit } from '../fit.ts'
import { inert, inertShort } from '../inert.ts'
import { LIMITS } from '../limits.ts'
import { COLOURS, type DiscordMessage } from '../message.ts'
import { textsIn } from '../texts/languages.ts'
import { passageField } from './quote-field.ts'

/** Passages found by a search as a Discord message, the words that matched in bold. */
export function renderSearch(result: SearchResult, language: Language): DiscordMessage {
  const texts = textsIn(language)
  const { hits } = result
  const nothing = [`**${texts.nothingFound}**`, `${texts.covers}: ${inert(coverageInWords(result.coverage, texts))}`]
  const embed = fit({
    color: hits.length > 0 ? COLOURS.answered : COLOURS.silent,
    title: inertShort(result.words, LIMITS.title) || texts.question,
    description: hits.length > 0 ? texts.passagesFound(hits.length, result.total) : nothing.join('\n'),
    entries: hits.map((hit, index) =>
      passageField({
        sourced: hit,
        n: index + 1,
        text: hit.text,
        bold: hit.highlights,
        remarks: hit.form === 'digest' ? [texts.digest] : [],
        texts,
      }),
    ),
    rest: shown => ({ name: texts.morePassages(hits.length - shown), value: texts.narrowSearch }),
    ...(hits.length > 0 && { footer: coverageInWords(result.coverage, texts) }),
  })
  return { embeds: [embed] }
}
