import { z } from 'zod'
import type { Refusal } from '../files/read-file.ts'
import { dayOf } from '../publication-date.ts'
import { isHttps, type ArticleMeta } from '../article-meta.ts'

/** An article as a line of JSONL gives it. */
export interface JsonLine {
  readonly id: string
  readonly text: string
  readonly meta: ArticleMeta
  readonly warnings: readonly string[]
}

/** The fields that are read; every other one is passed over. Ids may be numbers. */
const RECORD = z.object({
  id: z.unknown().optional(),
  text: z.unknown().optional(),
  title: z.unknown().optional(),
  date: z.unknown().optional(),
  source: z.unknown().optional(),
  url: z.unknown().optional(),
})
const ID = z.union([z.string(), z.number()]).transform(String).pipe(z.string().trim().min(1).max(200))

/**
 * Reads a line of JSONL: `{id, text, title?, date?, source?, url?}`. A field that cannot be used is left out with a warning; a line that is
 * no JSON, or has no id or text, is refused.
 */
export function readJsonLine(line: string): JsonLine | Refusal {
  const record = RECORD.safeParse(parse(line))
  if (!record.success) return NO_RECORD
  const id = ID.safeParse(record.data.id)
  const { text } = record.data
  if (!id.success) return NO_ID
  if (typeof text !== 'string') return NO_TEXT

  const warnings: string[] = []
  const read = <T>(key: 'title' | 'date' | 'source' | 'url', use: (value: string) => T | null, expected: string) => {
    const value = record.data[key]
    if (value === undefined || value === null || value === '') return null
    const used = typeof value === 'string' ? use(value.trim()) : null
    if (used === null) warnings.push(`the field "${key}" is not usable (${expected}); it was left out`)
    return used
  }
  const meta = {
    title: read('title', short, 'a line of text'),
    outlet: read('source', short, 'a line of text'),
    published: read('date', dayOf, 'a day of the calendar, YYYY-MM-DD'),
    url: read('url', value => (isHttps(value) ? value : null), 'an absolute https address'),
  }
  return { id: id.data, text, meta, warnings }
}

const short = (value: string) => (value.length > 0 && value.length <= 500 ? value : null)

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

const NO_RECORD = {
  code: 'bad-json',
  reason:
    'The line is no complete JSON record (cut off, or two on one line?); write one {"id": "…", "text": "…"} on each line.',
}
const NO_ID = { code: 'bad-record', reason: 'The record has no usable "id"; give each article a short one of its own.' }
const NO_TEXT = { code: 'bad-record', reason: 'The record has no "text"; put the article there as one string.' }
