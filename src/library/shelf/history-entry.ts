import { z } from 'zod'
import { ACTIONS, type HistoryEntry } from '../moderation.ts'

const ENTRY = z.object({
  number: z.number().int().positive(),
  at: z.iso.datetime(),
  action: z.enum(ACTIONS),
  by: z.object({ user: z.string().nullable(), place: z.string() }),
  article: z.string().nullable(),
  hash: z.string().nullable(),
  with: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  result: z.string(),
})

/** An entry from what a line of the history holds; null where it is none, or one of a later Kutip. */
export function readEntry(line: unknown): HistoryEntry | null {
  return ENTRY.safeParse(line).data ?? null
}
