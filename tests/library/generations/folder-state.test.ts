import { describe, expect, it } from 'vitest'
import { refusals } from '../../../src/corpus/files/read-file.ts'
import type { Found } from '../../../src/corpus/files/sources.ts'
import { readArticle } from '../../../src/corpus/read-article.ts'
import { knownSources } from '../../../src/library/generations/folder-state.ts'

const settings = { outlets: new Map<string, string>(), glossaries: [], fingerprint: '', skipped: [] }
const isKnown = (found: Found) =>
  knownSources({ sources: [{ file: 'a.md', key: 'a.md 1 2', found }], skipped: [], settings }).has('a.md 1 2')
const article = (published: string, today: string) =>
  readArticle('a', `---\npublished: ${published}\n---\nJembatan Kendal dibuka kembali.`, 'md', { today })

describe('what is known of a source', () => {
  it.each([
    ['an article', article('2025-08-04', '2025-08-09'), true],
    ['an article of which the day may come', article('2025-08-04', '2025-08-01'), false],
    ['a file that is no text', refusals.binary, true],
    ['a file without a sentence', refusals.noText, true],
    ['a file that the disk refused for the moment', refusals.unreadable, false],
    ['a file that was being written', refusals.changing, false],
    ['a file that was gone for the moment', refusals.vanished, false],
  ])('%s: whether it need not be read again', (_, found, expected) => {
    expect(isKnown(found)).toBe(expected)
  })
})
