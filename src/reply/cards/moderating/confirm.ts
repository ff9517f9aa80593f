import type { Language } from '../../../language/language.ts'
import type { Act, Button } from '../../controls.ts'
import { BLANK, inertShort } from '../../inert.ts'
import { SHOWN } from '../../limits.ts'
import { markOf } from '../../mark.ts'
import { COLOURS, type DiscordMessage } from '../../message.ts'
import { moderatingTextsIn } from '../../texts/moderating.ts'

/** What an article is called where something is about to be done to it. */
export interface Named {
  readonly article: string
  readonly title: string | null
}

/** So much of a custom id is left for the article, beside the longest act, the owner and a mark of its facts. */
const LONGEST_MARK = 50

/**
 * By this a button knows its article again: the id itself after a `~`, where it can stand in a custom id; else a mark of the id, a `~`,
 * and the last words of the id to look for it with. `readMark` reads it.
 */
export function markOfNamed({ article }: Pick<Named, 'article'>): string {
  const itself = `~${article}`
  if (itself.length <= LONGEST_MARK && /^[\w-]+$/.test(article)) return itself
  const mark = `${markOf(article)}~`
  // From the beginning of a word on: one that was cut there would be found nowhere.
  const end = ` ${article}`.slice(mark.length - LONGEST_MARK - 1)
  const words = /[ -/:-@[-`{-~]([ -~]*)$/.exec(end)?.[1] ?? ''
  return `${mark}${words.replace(/[^\w-]+/g, '~')}`
}

/** What a button knows of its article: its id, or the words of the id to look for, and whether one that was found is the one meant. */
export function readMark(mark: string): {
  readonly id: string | null
  readonly words: string
  readonly isMeant: (one: Pick<Named, 'article'>) => boolean
} {
  const [hash = '', ...rest] = mark.split('~')
  const id = hash === '' ? rest.join('~') : null
  const isMeant = ({ article }: Pick<Named, 'article'>) => (id === null ? markOf(article) === hash : article === id)
  return { id, words: rest.join(' '), isMeant }
}

export function renderRemoval(named: Named, language: Language): DiscordMessage {
  const texts = moderatingTextsIn(language)
  const act: Act = { name: 'remove', with: [markOfNamed(named)] }
  return question(texts.removeWhich(titleOf(named)), texts.removeMeans, { label: texts.remove, act }, language)
}

export function renderPurge(named: Named, language: Language): DiscordMessage {
  const texts = moderatingTextsIn(language)
  const act: Act = { name: 'purge-now', with: [markOfNamed(named)] }
  return question(texts.purgeWhich(titleOf(named)), texts.purgeMeans, { label: texts.purge, act }, language)
}

/** @param living the mark of the living generation: the button means this and no other */
export function renderRollback(living: string, language: Language): DiscordMessage {
  const texts = moderatingTextsIn(language)
  const act: Act = { name: 'rollback', with: [living] }
  return question(texts.rollbackWhich, texts.rollbackMeans, { label: texts.rollback, act }, language)
}

export function renderCancelled(language: Language): DiscordMessage {
  const texts = moderatingTextsIn(language)
  return { embeds: [{ color: COLOURS.moderator, title: texts.cancelled, description: texts.nothingDone }] }
}

export function renderPurged(named: Named, language: Language): DiscordMessage {
  const texts = moderatingTextsIn(language)
  const description = texts.purgedText(titleOf(named))
  return { embeds: [{ color: COLOURS.moderator, title: texts.purged, description }] }
}

function titleOf({ article, title }: Named): string {
  return inertShort(title ?? article, SHOWN.name) || BLANK
}

function question(
  title: string,
  description: string,
  yes: Pick<Button, 'label' | 'act'>,
  language: Language,
): DiscordMessage {
  const { cancel } = moderatingTextsIn(language)
  return {
    embeds: [{ color: COLOURS.moderator, title, description }],
    controls: [
      [
        { kind: 'button', danger: true, ...yes },
        { kind: 'button', label: cancel, act: { name: 'cancel', with: [] } },
      ],
    ],
  }
}
