import type { APIEmbed, APIEmbedField } from 'discord.js'
import { LIMITS } from './limits.ts'

/** What a card is made of: the parts that always stay, and entries of which the last may be left out. */
export interface Card {
  readonly color: number
  readonly title: string
  readonly description?: string
  readonly entries?: readonly APIEmbedField[]
  /** The field that stands for the last entries where they do not fit; it is given how many entries are shown. */
  readonly rest?: (shown: number) => APIEmbedField
  readonly footer?: string
}

/**
 * A card as an embed within Discord's limits on fields and on the whole. Entries are left out from the end, and the `rest` field
 * then says so. The parts themselves must be within their own limits: they are cut where they are made,
 * by somebody who knows where a cut does no harm.
 */
export function fit(card: Card): APIEmbed {
  const entries = card.entries ?? []
  for (let shown = entries.length; shown > 0; shown--) {
    const embed = assemble(card, shown)
    if (fits(embed)) return embed
  }
  return assemble(card, 0)
}

function assemble(card: Card, shown: number): APIEmbed {
  const entries = card.entries ?? []
  const fields = entries.slice(0, shown)
  if (shown < entries.length && card.rest) fields.push(card.rest(shown))
  return {
    color: card.color,
    title: card.title,
    ...(card.description && { description: card.description }),
    ...(fields.length > 0 && { fields }),
    ...(card.footer && { footer: { text: card.footer } }),
  }
}

/** Whether an embed keeps to Discord's limits on fields and on the whole. */
export function fits(embed: APIEmbed): boolean {
  return (embed.fields?.length ?? 0) <= LIMITS.fields && size(embed) <= LIMITS.total
}

/** The characters of an embed that count against the limit over all embeds of a message. */
export function size(embed: APIEmbed): number {
  const texts = [embed.title, embed.description, embed.footer?.text, embed.author?.name]
  for (const field of embed.fields ?? []) texts.push(field.name, field.value)
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0)
}

/**
 * Lines joined, at most `most` of them and as many as stand within `limit`; where some are left out, a last line,
 * which `rest` writes given their number, stands for them.
 */
export function fitLines(
  lines: readonly string[],
  limit: number,
  rest: (left: number) => string,
  most = Infinity,
): string {
  for (let shown = Math.min(lines.length, most); shown > 0; shown--) {
    const left = lines.length - shown
    const text = [...lines.slice(0, shown), ...(left > 0 ? [rest(left)] : [])].join('\n')
    if (text.length <= limit) return text
  }
  return rest(lines.length)
}
