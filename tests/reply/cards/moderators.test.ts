import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Status } from '../../../src/library/library.ts'
import { diskError } from '../../../src/library/disk/disk-error.ts'
import { whyUnwritable } from '../../../src/library/disk/unwritable.ts'
import { renderProgress, renderStatus } from '../../../src/reply/cards/moderators.ts'
import { inert } from '../../../src/reply/inert.ts'
import { hostileText } from '../hostile.ts'
import { aliveIn, limitFaults, shownText } from '../message-limits.ts'
import { entry, withheld } from '../keeping-samples.ts'
import { coverage } from '../samples.ts'

const status = (over: Partial<Status> = {}): Status => ({
  generation: 4,
  builtAt: '2031-03-10T06:05:00.000Z',
  mark: '4-abc',
  articles: 12,
  passages: 80,
  terms: 1400,
  skipped: [],
  coverage,
  sources: [
    { outlet: 'Harian Muara', articles: 9, first: '2031-02-03', last: '2031-03-09' },
    { outlet: null, articles: 3, first: null, last: null },
  ],
  hidden: [],
  troubles: [],
  isUnwritable: false,
  refreshing: null,
  ...over,
})

describe('the state of the corpus', () => {
  it('is what it holds, from whom, and since when', () => {
    const { description, fields } = renderStatus(status(), null, 'en').embeds[0]!
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
    const skipped = [{ file: 'rusak.txt', code: 'binary', reason: 'Not a text: remove it.', stays: null }]
    const message = renderStatus(
      status({ refreshing: { by: { user: null, place: 'terminal' }, progress: null }, skipped }),
      null,
      'id',
    )
    expect(message.embeds[0]!.description).toContain('Korpus sedang disegarkan, dimulai oleh operator, di terminal.')
    expect(message.embeds[0]!.fields!.at(-1)).toEqual({
      name: '1 berkas dilewati',
      value: 'rusak.txt: Berkas ini bukan teks; simpan sebagai teks biasa dalam UTF-8.',
    })
  })

  it('tells what is hidden and why, how far a refresh has come, and what was done last', () => {
    const by = { user: '123456789012345678', place: '223456789012345678' }
    const progress = { stage: 'reading', done: 3, of: 9, changes: null } as const
    const { description, fields } = renderStatus(
      status({
        refreshing: { by, progress },
        hidden: [withheld({ title: 'Tanggul retak', reason: 'Salah *cetak*' })],
        troubles: [{ en: 'The disk is full.', id: 'Disk penuh.' }],
      }),
      entry({ action: 'hide', result: 'bad-reason' }),
      'en',
    ).embeds[0]!
    expect(description!.split('\n').slice(3)).toEqual([
      'Last in the history: article hidden: failed (bad-reason), 10 March 2031 at 06:05 UTC',
      'A refresh is running, begun by <@123456789012345678>.',
      'Reading the articles: 3 of 9 files',
      '**Could not be done:** The disk is full.',
    ])
    expect(fields!.at(-1)).toEqual({ name: '1 hidden article', value: 'Tanggul retak: Salah \\*cetak\\*' })
  })

  it.each(['en', 'id'] as const)(
    'has what to do about a data folder that cannot be written, to the end (%s)',
    language => {
      const refused = diskError(Object.assign(new Error('read-only'), { code: 'EROFS' }), '/srv/kutip/data')
      const trouble = whyUnwritable('/srv/a-folder-with-a-rather-long-name/of-a-server/kutip/data', refused)!
      const { description } = renderStatus(status({ troubles: [trouble] }), null, language).embeds[0]!
      expect(description).toContain(inert(trouble[language].slice(-60)))
    },
  )

  it('names ten sources and counts the others', () => {
    const sources = Array.from({ length: 14 }, (_, i) => ({
      outlet: `Media ${i + 1}`,
      articles: 1,
      first: null,
      last: null,
    }))
    const lines = renderStatus(status({ sources }), null, 'en').embeds[0]!.fields![0]!.value.split('\n')
    expect(lines).toHaveLength(11)
    expect(lines.at(-1)).toBe('…and 4 more')
  })
})

describe('the state of the corpus, whatever it holds', () => {
  it('fits, and is inert', () => {
    const names = fc.array(hostileText(10), { maxLength: 200 })
    fc.assert(
      fc.property(names, names, names, (outlets, broken, out) => {
        const skipped = broken.map(file => ({ file, code: 'x', reason: `${file} ${file}`, stays: null }))
        const sources = outlets.map(outlet => ({ outlet, articles: 1, first: null, last: null }))
        const hidden = out.map(title => withheld({ title, reason: `${title} ${title}` }))
        const message = renderStatus(status({ skipped, sources, hidden }), null, 'id')
        expect(limitFaults(message)).toEqual([])
        expect(aliveIn(message, [])).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

describe('progress', () => {
  it('is the stage, how far it has come, and what is known of the outcome', () => {
    expect(shownText(renderProgress({ of: 200, done: 50, stage: 'reading', changes: null }, 'en'))).toContain(
      'Reading the articles: 50 of 200 files',
    )
    const changes = { added: 2, changed: 1, removed: 0, skipped: 3 }
    expect(shownText(renderProgress({ of: 1200, done: 1, stage: 'indexing', changes }, 'en'))).toContain(
      'Building the index: 1 of 1,200 passages\n2 new, 1 changed, 0 gone, 3 skipped so far',
    )
    expect(shownText(renderProgress({ of: 0, done: 0, stage: 'keeping', changes }, 'id'))).toContain(
      'Menyimpannya di disk\nsejauh ini 2 baru, 1 berubah, 0 hilang, 3 dilewati',
    )
  })
})
