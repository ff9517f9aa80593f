import type { APIEmbed, APIEmbedField } from 'discord.js'
import type { Language } from '../../language/language.ts'
import { turnAct, type Button } from '../controls.ts'
import { inert } from '../inert.ts'
import { COLOURS, type DiscordMessage } from '../message.ts'
import { pageOf } from '../pages.ts'
import { questionShown, showQuestion } from '../shown-question.ts'
import { controlTextsIn } from '../texts/controls.ts'
import { textsIn } from '../texts/languages.ts'

/** Which page of a card is wanted. */
export interface PageAsked {
  /** From 1, where absent; one that is not there means the nearest that is. */
  readonly page?: number
  /** What there is to say about this page, in plain text. */
  readonly notes?: readonly string[]
}

/** A card of entries that may need more than one page. */
export interface PagedCard {
  /** The command whose reply it is, and what that needs to find it again when its pages are turned. */
  readonly command: string
  readonly state: string
  /** Stands in the title, from where it is read back when a page is turned; and what stands there where nothing of it can be seen. */
  readonly question: string
  readonly whenEmpty: string
  /** What stands above the entries on every page, ready to show. */
  readonly lines: readonly (string | false | null)[]
  readonly entries: readonly APIEmbedField[]
  /** The most entries of a page. */
  readonly most: number
  /** Default: that of answers. */
  readonly color?: number
  /** Plain text. */
  readonly footer?: string
}

/** One page of a card, with buttons to turn to its neighbours. */
export function renderPage(
  card: PagedCard,
  language: Language,
  { page = 1, notes = [] }: PageAsked = {},
): DiscordMessage {
  const { title, lines } = showQuestion(card.question, card.whenEmpty)
  const above = [...lines, ...notes.map(note => `-# ${inert(note)}`), ...card.lines]
  const frame = (at: number, of: number): APIEmbed => {
    const footer = [of > 1 && textsIn(language).page(at, of), card.footer].filter(Boolean).join(' · ')
    return {
      color: card.color ?? COLOURS.answered,
      title,
      description: above.filter(Boolean).join('\n'),
      ...(footer && { footer: { text: footer } }),
    }
  }
  const count = card.entries.length
  const shown = pageOf(card.entries, page - 1, frame(count, count), card.most)
  const embed: APIEmbed = {
    ...frame(shown.page + 1, shown.pages),
    ...(shown.entries.length > 0 && { fields: [...shown.entries] }),
  }
  const buttons = questionShown(embed) === null ? [] : buttonsOf(card, shown.page + 1, shown.pages, language)
  return { embeds: [embed], ...(buttons.length > 0 && { controls: [buttons] }) }
}

function buttonsOf({ command, state }: PagedCard, page: number, pages: number, language: Language): Button[] {
  const texts = controlTextsIn(language)
  const buttonTo = (to: number, label: string, emoji: string): Button => ({
    kind: 'button',
    label,
    emoji,
    act: turnAct(command, to, state, language),
  })
  return [
    ...(page > 1 ? [buttonTo(page - 1, texts.previous, '◀️')] : []),
    ...(page < pages ? [buttonTo(page + 1, texts.next(page + 1, pages), '▶️')] : []),
  ]
}
