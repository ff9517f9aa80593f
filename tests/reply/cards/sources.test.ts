import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SourceSummary, Status } from '../../../src/library/library.ts'
import { renderSources } from '../../../src/reply/cards/sources.ts'
import { hostileText } from '../hostile.ts'
import { withheld } from '../keeping-samples.ts'
import { aliveIn, limitFaults, shownText } from '../message-limits.ts'
import { coverage } from '../samples.ts'

const status = (sources: readonly SourceSummary[]): Status => ({
  generation: 2,
  builtAt: '2031-03-10T06:05:00.000Z',
  mark: '4-abc',
  articles: 12,
  passages: 80,
  terms: 900,
  skipped: [],
  coverage,
  sources,
  hidden: [],
  troubles: [],
  isUnwritable: false,
  refreshing: null,
})
const outlet = (name: string | null, articles = 3): SourceSummary => ({
  outlet: name,
  articles,
  first: name === null ? null : '2031-02-03',
  last: name === null ? null : '2031-03-09',
})

describe('the sources', () => {
  it('are the outlets with their articles and days, and when they were last read', () => {
    const text = shownText(renderSources(status([outlet('Harian Muara', 1200), outlet(null, 1)]), 'en'))
    expect(text).toContain('12 articles from 3 outlets')
    expect(text).toContain('Last refresh: 10 March 2031 at 06:05 UTC')
    expect(text).toContain('Harian Muara: 1,200 articles (3 February 2031 – 9 March 2031)')
    expect(text).toContain('outlet not named: 1 article (undated)')
    expect(shownText(renderSources(status([outlet('Harian Muara')]), 'id'))).toContain(
      'Penyegaran terakhir: 10 Maret 2031',
    )
  })

  it('name what moderators have hidden, and why', () => {
    const hidden = [withheld({ title: null, reason: 'Salah *cetak*' })]
    const text = shownText(renderSources({ ...status([outlet('Harian Muara')]), hidden }, 'en'))
    expect(text).toContain('1 article hidden by the moderators\ntanggul: Salah *cetak*')
    expect(shownText(renderSources(status([outlet('Harian Muara')]), 'en'))).not.toContain('hidden')
  })

  it('go on over pages, each outlet once', () => {
    const many = Array.from({ length: 60 }, (_, at) => outlet(`Media Nomor ${String(at).padStart(2, '0')}`))
    const pages = [1, 2, 3].map(page => shownText(renderSources(status(many), 'en', { page })))
    const names = pages.flatMap(text => text.match(/Media Nomor \d\d/g) ?? [])
    expect(names).toEqual(many.map(({ outlet: name }) => name))
  })

  it('are within the limits, and inert, whatever they are called', () => {
    fc.assert(
      fc.property(fc.array(fc.option(hostileText(20)), { maxLength: 70 }), fc.nat(4), (names, page) => {
        const message = renderSources(status(names.map(name => outlet(name))), 'id', { page })
        expect(limitFaults(message)).toEqual([])
        expect(aliveIn(message, [])).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})
