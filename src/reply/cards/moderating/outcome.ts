import type { APIEmbedField } from 'discord.js'
import type { Language } from '../../../language/language.ts'
import type { ChangeReport, NewFigure } from '../../../library/moderation.ts'
import { fit } from '../../fit.ts'
import { inertShort, inertWithin } from '../../inert.ts'
import { LIMITS, SHOWN } from '../../limits.ts'
import { COLOURS, type DiscordMessage } from '../../message.ts'
import { textsIn } from '../../texts/languages.ts'
import { moderatingTextsIn } from '../../texts/moderating.ts'
import type { ModeratingTexts } from '../../texts/moderating-texts.ts'
import type { Texts } from '../../texts/texts.ts'
import { list, remarkLine, shownName, shownRemark, skippedFiles, troubleLines } from './parts.ts'

/** What came of something that was done to the corpus. */
export interface Outcome {
  readonly action: keyof ModeratingTexts['done']
  readonly report: ChangeReport
  /** Questions without an answer until now. */
  readonly answered: readonly string[]
}

/** The files that were left out, where the folder was what it was about. */
export function leftOutBy({ action, report }: Outcome): ChangeReport['skipped'] {
  return action === 'refresh' || action === 'rollback' ? report.skipped : []
}

const LONGEST_QUOTE = 300

/** What has changed in content: articles by their titles, figures that are new, questions that are answered now. */
export function renderOutcome(outcome: Outcome, language: Language): DiscordMessage {
  const { action, report, answered } = outcome
  const texts = textsIn(language)
  const moderating = moderatingTextsIn(language)
  const { added, changed, removed, titles, warnings, troubles, figures } = report
  const number = new Intl.NumberFormat(texts.numberTag, { maximumFractionDigits: 1 })
  const isSame = added.length + changed.length + removed.length === 0
  const nameOf = (article: string) => titles.get(article) ?? article
  const named = (articles: readonly string[]) => articles.map(article => shownName(nameOf(article)))
  const embed = fit({
    color: COLOURS.moderator,
    title: moderating.done[action],
    description: [
      isSame && texts.nothingChanged,
      `${texts.contents}: ${texts.articles(report.articles)}`,
      texts.refreshedIn(report.generation, number.format(report.milliseconds / 1000)),
      ...troubleLines(troubles, language),
    ]
      .filter(Boolean)
      .join('\n'),
    entries: [
      ...list(texts.added(added.length), named(added), texts),
      ...list(texts.changed(changed.length), named(changed), texts),
      ...list(texts.removed(removed.length), named(removed), texts),
      ...skippedFiles(leftOutBy(outcome), language),
      ...list(moderating.answeredNow(answered.length), answered.map(shownRemark), texts),
      ...figures.map(figure => figureField(figure, nameOf(figure.article), texts, moderating)),
      ...list(
        texts.warnings(warnings.length),
        warnings.map(({ article, warning }) => remarkLine(nameOf(article), warning)),
        texts,
      ),
    ].slice(0, LIMITS.fields),
  })
  return { embeds: [embed] }
}

/** A figure that is new: what it counts and what was known before, then the words themselves and whose they are. */
function figureField(
  { value, counted, quote, before }: NewFigure,
  title: string,
  texts: Texts,
  moderating: ModeratingTexts,
): APIEmbedField {
  const number = new Intl.NumberFormat(texts.numberTag)
  const news = before === null ? moderating.firstReport : moderating.firstAbove(number.format(before))
  const shown = inertWithin(quote, LONGEST_QUOTE)
  return {
    name: `${number.format(value)} ${inertShort(counted, SHOWN.name)} · ${news}`,
    value: `“${shown.text}”${shown.whole ? '' : ' …'}\n-# ${shownName(title)}`,
  }
}
