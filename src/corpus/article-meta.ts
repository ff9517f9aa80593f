import type { Language } from '../language/language.ts'

/** What is known of an article from outside its text: a JSONL line, the head of an HTML page, front matter. */
export interface ArticleMeta {
  readonly title?: string | null
  readonly outlet?: string | null
  /** `YYYY-MM-DD`, already checked. */
  readonly published?: string | null
  readonly url?: string | null
  readonly language?: Language | null
  readonly form?: 'report' | 'digest' | null
}

/** Whether a URL is absolute, https, and without a name and password in it. */
export function isHttps(value: string): boolean {
  if (!URL.canParse(value)) return false
  const { protocol, username, password } = new URL(value)
  return protocol === 'https:' && username === '' && password === ''
}
