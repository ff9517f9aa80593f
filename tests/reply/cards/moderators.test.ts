import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RefreshReport, Status } from '../../../src/library/library.ts'
import { renderProgress, renderRefresh, renderStatus } from '../../../src/reply/cards/moderators.ts'
import { hostileText } from '../hostile.ts'
import { aliveIn, limitFaults, shownText } from '../message-limits.ts'
import { coverage } from '../samples.ts'

const status = (over: Partial<Status> = {}): Status => ({
  generation: 4,
  builtAt: '2031-03-10T06:05:00.000Z',
  articles: 12,
  passages: 80,
  terms: 1400,
  skipped: [],
  coverage,
  sources: [
    { outlet: 'Harian Muara', articles: 9, first: '2031-02-03', last: '2031-03-09' },
    { outlet: null, articles: 3, first: null, last: null },
  ],
  refreshing: false,
  ...over,
})

const report = (over: Partial<RefreshReport> = {}): RefreshReport => ({
  generation: 5,
  articles: 13,
  passages: 90,
  added: [],
  changed: [],
  removed: [],
  skipped: [],
  warnings: [],
  milliseconds: 1234,
  ...over,
})

describe('the state of the corpus', () => {
  it('is what it holds, from whom, and since when', () => {
    const { description, fields } = renderStatus(status(), 'en').embeds[0]!
    expect(description!.split('\n')).toEqual([
      'Contents: 12 articles, 80 passages, 1,400 terms',
      '12 articles from 3 outlets, published 3 February 2031 to 9 March 2031, 2 articles undated',
      'Generation 4, built 10 March 2031 at 06:05 UTC',
    ])
    expect(fields).toEqual([
      {
        name: 'Sources',
        value: 'Harian Muara: 9 articles (3 February 2031 – 9 March 2031)\noutlet not named: 3 articles (undated)',
      },
    ])
  })

  it('tells of a running refresh and of what was skipped', () => {
    const skipped = [{ file: 'rusak.txt', code: 'binary', reason: 'Not a text: remove it.' }]
    const message = renderStatus(status({ refreshing: true, skipped }), 'id')
    expect(message.embeds[0]!.description).toContain('Korpus sedang disegarkan.')
    expect(message.embeds[0]!.fields!.at(-1)).toEqual({
      name: '1 berkas dilewati',
      value: 'rusak.txt: Not a text: remove it.',
    })
  })

  it('names ten sources and counts the others', () => {
    const sources = Array.from({ length: 14 }, (_, i) => ({
      outlet: `Media ${i + 1}`,
      articles: 1,
      first: null,
      last: null,
    }))
    const lines = renderStatus(status({ sources }), 'en').embeds[0]!.fields![0]!.value.split('\n')
    expect(lines).toHaveLength(11)
    expect(lines.at(-1)).toBe('…and 4 more')
  })
})

describe('what a refresh has changed', () => {
  it('is said article by article, and skipped files with the reason', () => {
    const { title, fields } = renderRefresh(
      report({
        added: ['tanggul'],
        changed: ['banjir-1', 'banjir-2'],
        removed: ['lama'],
        skipped: [{ file: 'foto.jpg.txt', code: 'binary', reason: 'This is a picture.' }],
        warnings: [{ article: 'tanggul', warning: 'impossible date' }],
      }),
      'en',
    ).embeds[0]!
    expect(title).toBe('Corpus refreshed')
    expect(fields).toEqual([
      { name: '1 article added', value: 'tanggul' },
      { name: '2 articles changed', value: 'banjir-1\nbanjir-2' },
      { name: '1 article removed', value: 'lama' },
      { name: '1 file skipped', value: 'foto.jpg.txt: This is a picture.' },
      { name: '1 remark', value: 'tanggul: impossible date' },
    ])
  })

  it('may be nothing', () => {
    const { description, fields } = renderRefresh(report(), 'id').embeds[0]!
    expect(description!.split('\n')).toEqual([
      'Tidak ada yang berubah.',
      'Isi: 13 artikel',
      'Generasi 5, disusun dalam 1,2 detik',
    ])
    expect(fields).toBeUndefined()
  })

  it('fits, and is inert, however many files have whatever names', () => {
    const names = fc.array(hostileText(10), { maxLength: 200 })
    fc.assert(
      fc.property(names, names, names, (added, removed, broken) => {
        const skipped = broken.map(file => ({ file, code: 'x', reason: `${file} ${file}` }))
        for (const message of [
          renderRefresh(report({ added, changed: removed, removed, skipped }), 'en'),
          renderStatus(
            status({ skipped, sources: added.map(outlet => ({ outlet, articles: 1, first: null, last: null })) }),
            'id',
          ),
        ]) {
          expect(limitFaults(message)).toEqual([])
          expect(aliveIn(message, [])).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('progress', () => {
  it('is the stage and how far it has come', () => {
    expect(shownText(renderProgress({ files: 200, done: 50, stage: 'reading' }, 'en'))).toContain(
      'Reading the articles: 50 of 200 files',
    )
    expect(shownText(renderProgress({ files: 1, done: 1, stage: 'verifying' }, 'id'))).toContain(
      'Memeriksa indeks: 1 dari 1 berkas',
    )
  })
})
