import type { APIEmbed, APIEmbedField } from 'discord.js'
import { size } from './fit.ts'
import { LIMITS } from './limits.ts'

/** Entries parted into pages. */
export interface Pages {
  readonly entries: readonly APIEmbedField[]
  /** From 0; the last one where a later one was asked for. */
  readonly page: number
  readonly pages: number
}

/**
 * The entries of one page, each page as full as Discord's limits on a message allow.
 *
 * @param around what stands on every page
 * @param most the most entries of a page
 */
export function pageOf(entries: readonly APIEmbedField[], asked: number, around: APIEmbed, most: number): Pages {
  const room = LIMITS.total - size(around)
  const pages: APIEmbedField[][] = [[]]
  let used = 0
  for (const entry of entries) {
    const needed = entry.name.length + entry.value.length
    const last = pages.at(-1)!
    if (last.length > 0 && (last.length >= most || used + needed > room)) {
      pages.push([entry])
      used = needed
    } else {
      last.push(entry)
      used += needed
    }
  }
  const page = Math.max(0, Math.min(asked, pages.length - 1))
  return { entries: pages[page]!, page, pages: pages.length }
}
