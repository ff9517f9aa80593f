import type { Language } from '../../../language/language.ts'
import type { Withheld } from '../../../library/moderation.ts'
import type { Menu } from '../../controls.ts'
import { fitLines } from '../../fit.ts'
import { inert, shortLine } from '../../inert.ts'
import { COLOURS, type DiscordMessage } from '../../message.ts'
import { textsIn } from '../../texts/languages.ts'
import { moderatingTextsIn } from '../../texts/moderating.ts'
import { dayInWords } from '../../wording/dates.ts'
import { markOfNamed } from './confirm.ts'
import { shownName, who } from './parts.ts'

/** Discord's limits on a menu. */
const MOST_ENTRIES = 25
const LONGEST_LABEL = 100

const LONGEST_LIST = 3500

/** What was removed, latest first, with a menu that restores and one that deletes for good. */
export function renderTrash(withheld: readonly Withheld[], language: Language): DiscordMessage {
  const texts = textsIn(language)
  const moderating = moderatingTextsIn(language)
  const removed = withheld.filter(({ how }) => how === 'removed').toSorted((x, y) => y.at.localeCompare(x.at))
  const shown = removed.slice(0, MOST_ENTRIES)
  const lines = removed.map(({ article, title, outlet, by, at }) => {
    const facts = [
      outlet && inert(shortLine(outlet, LONGEST_LABEL)),
      moderating.removedBy(who(by, moderating), dayInWords(at.slice(0, 10), texts)),
    ]
    return `- ${shownName(title ?? article)} (${facts.filter(Boolean).join(', ')})`
  })
  const menu = (name: 'restore' | 'purge', placeholder: string): readonly [Menu] => [
    {
      kind: 'menu',
      placeholder,
      entries: shown.map(one => ({
        label: shortLine(one.title ?? one.article, LONGEST_LABEL) || one.article.slice(0, LONGEST_LABEL),
        value: markOfNamed(one),
      })),
      act: { name, with: [] },
    },
  ]
  const description =
    removed.length === 0
      ? moderating.trashEmpty
      : [moderating.trashCount(removed.length), fitLines(lines, LONGEST_LIST, texts.more, MOST_ENTRIES)].join('\n')
  return {
    embeds: [{ color: COLOURS.moderator, title: moderating.trash, description }],
    ...(removed.length > 0 && {
      controls: [menu('restore', moderating.restoreWhich), menu('purge', moderating.purgeFrom)],
    }),
  }
}
