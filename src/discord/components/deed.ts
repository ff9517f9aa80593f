import type { Language } from '../../language/language.ts'
import type { Actor } from '../../library/moderation.ts'
import type { Filled, Form } from '../../reply/form.ts'
import type { DiscordMessage } from '../../reply/message.ts'
import { declined } from '../../reply/texts/controls.ts'
import type { Where } from '../exchange.ts'
import type { Room } from '../room.ts'
import type { ShownCard } from './shown.ts'

/** Somebody used a button or a menu, or filled in a modal. */
export interface Use {
  /** What stands in the custom id besides the name of the act. */
  readonly with: readonly string[]
  readonly user: string
  /** The same person, and the server; for what is done to the corpus. */
  readonly by: Actor
  /** Whether the message is this person's. */
  readonly isOwner: boolean
  readonly language: Language
  readonly card: ShownCard
  /** What was chosen from a menu. */
  readonly chosen: string | null
  /** What was filled in; null where no modal was. */
  readonly filled: Filled | null
}

/** What a button, menu or modal does. */
export interface Deed {
  readonly where: (use: Use) => Where
  /** Refused to everybody but moderators, at every step. */
  readonly moderatorsOnly?: (use: Use, room: Room) => boolean
  /** Has to be filled in first; the deed is done when it is submitted. */
  readonly form?: (use: Use, room: Room) => Form | Promise<Form>
  /** @throws UserError where it cannot be done */
  readonly run: (use: Use, room: Room) => Promise<DiscordMessage>
}

export const privately = (): Where => 'privately'
export const inPlace = (): Where => 'in-place'

/** @throws UserError where somebody else's message was used */
export function onlyOwner({ isOwner }: Use): void {
  if (!isOwner) throw declined('not-yours', texts => texts.notYours)
}
