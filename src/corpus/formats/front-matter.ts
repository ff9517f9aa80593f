import { isMap, isScalar, parseDocument } from 'yaml'
import { z } from 'zod'
import { isHttps, type ArticleMeta } from '../article-meta.ts'
import { calendarDate } from '../origin/full-dates.ts'

/** Longest front matter that is parsed, in code units: what is longer is no front matter but an attack or a mistake. */
export const FRONT_MATTER_LIMIT = 8 * 1024

export interface FrontMatter {
  /** What it says, field by field as far as it could be used. */
  readonly fields: ArticleMeta
  /** Offset at which the article's own text begins. */
  readonly end: number
  readonly warnings: readonly string[]
}

const line = z.string().trim().min(1).max(500)

/** The fields that count; everything else in the front matter is passed over. `date` and `source` are other names for two of them. */
const FIELDS = {
  title: ['title', line],
  outlet: ['outlet', line],
  published: ['published', z.string().trim().transform(isoDay)],
  date: ['published', z.string().trim().transform(isoDay)],
  url: ['url', z.string().trim().max(2000).refine(isHttps, 'is no absolute https address')],
  language: ['language', z.enum(['en', 'id'])],
  form: ['form', z.enum(['report', 'digest'])],
} as const satisfies Record<string, readonly [keyof ArticleMeta, z.ZodType]>

/**
 * Reads the front matter of a Markdown file: a strict subset of YAML between two lines of `---`. Nothing in it is executed,
 * expanded or followed: no language tag, no YAML tag, no alias, only the known fields with plain values.
 *
 * @returns null where the text has none. A field that cannot be used is left out with a warning; the article stays.
 */
export function readFrontMatter(text: string): FrontMatter | null {
  const opening = /^---([^\r\n]*)\r?\n/.exec(text)
  if (opening === null) return null
  const from = opening[0].length
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m
  const body = text.slice(from)
  const found = closing.exec(body)
  if (found === null)
    return { fields: {}, end: 0, warnings: ['the front matter is never closed with "---"; it was read as text'] }
  const end = from + found.index + found[0].length
  const refuse = (why: string): FrontMatter => ({
    fields: {},
    end,
    warnings: [`the front matter ${why}; it was not used`],
  })
  if (opening[1]!.trim() !== '')
    return refuse(`is marked as "${opening[1]!.trim().slice(0, 20)}" and only YAML is read`)
  if (found.index > FRONT_MATTER_LIMIT) return refuse(`is longer than ${FRONT_MATTER_LIMIT / 1024} KiB`)
  return { end, ...readFields(body.slice(0, found.index)) }
}

function readFields(source: string): { fields: ArticleMeta; warnings: string[] } {
  const fields: Record<string, unknown> = Object.create(null)
  const warnings: string[] = []
  const document = parse(source)
  if (typeof document === 'string') return { fields: {}, warnings: [`the front matter ${document}; it was not used`] }
  if (document.contents === null) return { fields: {}, warnings }
  if (!isMap(document.contents))
    return { fields: {}, warnings: ['the front matter is no list of "field: value" lines; it was not used'] }
  for (const { key, value } of document.contents.items) {
    const name = isScalar(key) && typeof key.value === 'string' ? key.value : ''
    if (!isField(name)) continue
    const [field, schema] = FIELDS[name]
    const plain = isScalar(value) && value.tag === undefined ? value.value : undefined
    if (plain === null) continue
    const checked = schema.safeParse(plain)
    if (checked.success && checked.data !== null) fields[field] = checked.data
    else warnings.push(`the front matter's "${name}" is not usable (${expected[field]}); it was left out`)
  }
  return { fields: { ...fields }, warnings }
}

const isField = (name: string): name is keyof typeof FIELDS => Object.hasOwn(FIELDS, name)

const expected: Readonly<Record<keyof ArticleMeta, string>> = {
  title: 'a line of text',
  outlet: 'a line of text',
  published: 'a day of the calendar, YYYY-MM-DD',
  url: 'an absolute https address',
  language: '"en" or "id"',
  form: '"report" or "digest"',
}

/** The YAML document, or what is wrong with it. */
function parse(source: string) {
  try {
    const document = parseDocument(source, { schema: 'core', merge: false, logLevel: 'error' })
    const fault = document.errors[0] ?? document.warnings[0]
    return fault === undefined ? document : `is not valid YAML (${fault.message.split('\n')[0]!.replace(/:$/, '')})`
  } catch {
    return 'is nested too deeply'
  }
}

/** A day that the calendar knows, or null: `2025-02-30` is none. */
function isoDay(value: string): string | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  return found === null ? null : calendarDate(found[1]!, found[2]!, found[3]!)
}
