import type { TurnRequest } from '../src/discord/command.ts'
import type { PageAsked } from '../src/reply/cards/paged.ts'
import { controlTextsIn } from '../src/reply/texts/controls.ts'

/** The page that was turned to; where the card is not what it was any more, its first page, and that this is so. */
export function pageAsked({ page, state, notes, language }: TurnRequest, now: string): PageAsked {
  return state === now ? { page, notes } : { notes: [...notes, controlTextsIn(language).changed] }
}
