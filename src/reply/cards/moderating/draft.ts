import type { Language } from '../../../language/language.ts'
import type { Draft } from '../../../library/moderation.ts'
import type { Button } from '../../controls.ts'
import { fit } from '../../fit.ts'
import { inert, inertShort, inertWithin } from '../../inert.ts'
import { LIMITS, SHOWN } from '../../limits.ts'
import { COLOURS, type DiscordMessage } from '../../message.ts'
import { textsIn } from '../../texts/languages.ts'
import { moderatingTextsIn } from '../../texts/moderating.ts'
import type { ModeratingTexts } from '../../texts/moderating-texts.ts'
import type { Texts } from '../../texts/texts.ts'
import { dayInWords } from '../../wording/dates.ts'
import { list, shownName, shownRemark } from './parts.ts'

/** What Kutip has read of an article that was handed in, and what it lacks, with the buttons that add it. */
export function renderDraft(draft: Draft, language: Language): DiscordMessage {
  const texts = textsIn(language)
  const moderating = moderatingTextsIn(language)
  const { missing, like, warnings, beginning } = draft
  const couldNotRead = missing.map(what => moderating.missing[what])
  const begins = inertWithin(beginning, LIMITS.fieldValue - 4)
  const likeTitle = like && shownName(like.title ?? like.article)
  const embed = fit({
    color: COLOURS.moderator,
    title: moderating.draft,
    description: [
      moderating.notAddedYet,
      ...readLines(draft, texts, moderating),
      missing.length > 0 && `**${moderating.couldNotRead(couldNotRead)}**`,
      likeTitle &&
        `**${like.same ? moderating.sameAs(likeTitle, like.how) : moderating.nearlySameAs(likeTitle, like.how)}**`,
    ]
      .filter(Boolean)
      .join('\n'),
    entries: [
      ...list(moderating.odd, warnings.map(shownRemark), texts),
      ...(begins.text.trim() === ''
        ? []
        : [{ name: moderating.begins, value: `“${begins.text}”${begins.whole ? '' : ' …'}` }]),
    ],
  })
  return { embeds: [embed], controls: [buttonsOf(draft, moderating)] }
}

function readLines(draft: Draft, texts: Texts, moderating: ModeratingTexts): readonly string[] {
  const { title, outlet, published, dateBasis, url, language, passages } = draft
  const date = published && `${dayInWords(published, texts)} (${dateBasis ? moderating.basis[dateBasis] : '—'})`
  const lines = [
    [moderating.title, title && shownName(title)],
    [moderating.outlet, outlet && shownName(outlet)],
    [moderating.published, date],
    [moderating.url, url && inertShort(url, SHOWN.link)],
    [moderating.length, inert(`${texts.writtenIn[language]}, ${texts.passages(passages)}`)],
  ] as const
  return lines.map(([name, value]) => `**${name}:** ${value || moderating.notFound}`)
}

function buttonsOf({ id, missing, like }: Draft, texts: ModeratingTexts): readonly Button[] {
  const button = (label: string, name: 'add' | 'fill' | 'cancel'): Button => ({
    kind: 'button',
    label,
    act: { name, with: name === 'cancel' ? [] : [id] },
  })
  const cancel = button(texts.cancel, 'cancel')
  // The same text is not added a second time, whatever is said of it.
  if (like?.same) return [cancel]
  const fill = button(texts.fillIn, 'fill')
  return missing.length > 0 ? [fill, button(texts.addAsItIs, 'add'), cancel] : [button(texts.add, 'add'), fill, cancel]
}
