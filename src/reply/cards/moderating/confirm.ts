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

/** By this mark a button knows its article again. */
export function markOfNamed({ article }: Pick<Named, 'article'>): string {
  return markOf(article)
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

/** @param generation the living one: the button means this and no other */
export function renderRollback(generation: number, language: Language): DiscordMessage {
  const texts = moderatingTextsIn(language)
  const act: Act = { name: 'rollback', with: [String(generation)] }
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
