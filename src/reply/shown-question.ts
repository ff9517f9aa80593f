import type { APIEmbed } from 'discord.js'
import { inert, inertWithin, oneLine } from './inert.ts'
import { LIMITS } from './limits.ts'

/**
 * A card shows its question again, and buttons read it from there: so no question has to be kept anywhere. It stands in the title,
 * or, where it is too long for that, as a block quote on the first line of the description. These two are each other's inverse.
 */
export interface ShownQuestion {
  readonly title: string
  /** To be put before the description; empty where the title holds the whole question. */
  readonly lines: readonly string[]
}

const QUOTE = '> '

/** A longer one would take the room of the quotes: it is cut, and cannot be read back. */
const LONGEST_LINE = 1200

/** @param whenEmpty stands for a question of which nothing can be seen */
export function showQuestion(question: string, whenEmpty: string): ShownQuestion {
  const line = oneLine(question)
  const { text, whole } = inertWithin(line, LIMITS.title - 1)
  if (whole) return { title: text || whenEmpty, lines: [] }
  const all = inert(line)
  return { title: `${text}…`, lines: all.length <= LONGEST_LINE ? [`${QUOTE}${all}`] : [] }
}

/** The question that a card shows, as it was asked (but for invisible characters and line breaks); null where none can be read. */
export function questionShown({ title, description }: Pick<APIEmbed, 'title' | 'description'>): string | null {
  const [first = ''] = (description ?? '').split('\n')
  if (first.startsWith(QUOTE)) return plain(first.slice(QUOTE.length))
  const isCut = title === undefined || (title.endsWith('…') && title.length > LIMITS.title / 2)
  return isCut ? null : plain(title)
}

function plain(shown: string): string {
  return shown.replace(/\\(.)/gs, '$1')
}
