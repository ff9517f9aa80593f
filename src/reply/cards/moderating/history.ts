import type { Language } from '../../../language/language.ts'
import type { HistoryEntry } from '../../../library/moderation.ts'
import { inert, shortLine } from '../../inert.ts'
import { SHOWN } from '../../limits.ts'
import { COLOURS, type DiscordMessage } from '../../message.ts'
import { textsIn } from '../../texts/languages.ts'
import { moderatingTextsIn } from '../../texts/moderating.ts'
import type { ModeratingTexts } from '../../texts/moderating-texts.ts'
import { instantInWords } from '../../wording/dates.ts'
import { renderPage, type PageAsked } from '../paged.ts'
import { who } from './parts.ts'

/** So many entries are looked through page by page; the terminal shows as many as it is asked for. */
export const HISTORY_SHOWN = 500

const ENTRIES_ON_A_PAGE = 10
const HASH_SHOWN = 12

/** Who did what to the corpus and when, newest first, page by page. */
export function renderHistory(entries: readonly HistoryEntry[], language: Language, asked?: PageAsked): DiscordMessage {
  const texts = textsIn(language)
  const moderating = moderatingTextsIn(language)
  const paged = {
    command: 'corpus',
    state: 'history',
    color: COLOURS.moderator,
    question: moderating.history,
    whenEmpty: moderating.history,
    lines: [howMany(entries, moderating)],
    entries: entries.map(entry => ({
      name: `#${entry.number} · ${inert(historyTitle(entry, moderating))}`,
      value: [
        `${instantInWords(entry.at, texts)}, ${who(entry.by, moderating)}`,
        ...detailsOf(entry, moderating).map(line => inert(line)),
      ].join('\n'),
    })),
    most: ENTRIES_ON_A_PAGE,
  }
  return renderPage(paged, language, asked)
}

/** They are numbered from 1 on, so the number of the first of them says how many there are, and that of the last how many are missing. */
function howMany(entries: readonly HistoryEntry[], texts: ModeratingTexts): string {
  const [newest, oldest] = [entries[0], entries.at(-1)]
  if (newest === undefined || oldest === undefined) return texts.historyEmpty
  return oldest.number > 1 ? texts.historyLatest(entries.length, newest.number) : texts.historyCount(entries.length)
}

/** What was done, and where it failed why. Plain text. */
export function historyTitle({ action, result }: HistoryEntry, texts: ModeratingTexts): string {
  return result === 'done' ? texts.actions[action] : `${texts.actions[action]}: ${texts.failed(result)}`
}

/** To what, with what, and the hash of the file. Plain lines. */
export function detailsOf({ article, hash, with: given }: HistoryEntry, texts: ModeratingTexts): readonly string[] {
  // The mark of its text is for Kutip alone.
  const facts = Object.entries(given)
    .filter(([name]) => name !== 'text')
    .map(([name, value]) => `${texts.detail(name)}: ${value ?? '—'}`)
  const lines = [
    article !== null && texts.onArticle(article),
    facts.join(', '),
    hash && `SHA-256 ${hash.slice(0, HASH_SHOWN)}…`,
  ]
  return lines
    .filter(line => typeof line === 'string' && line !== '')
    .map(line => shortLine(String(line), SHOWN.remark))
}
