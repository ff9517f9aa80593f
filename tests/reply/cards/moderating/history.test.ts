import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderHistory } from '../../../../src/reply/cards/moderating/history.ts'
import { hostileText } from '../../hostile.ts'
import { entry } from '../../keeping-samples.ts'
import { aliveIn, limitFaults, shownText } from '../../message-limits.ts'

const by = { user: '123456789012345678', place: '223456789012345678' }

describe('the history', () => {
  it('is who did what, when, to what, and what came of it', () => {
    const { fields } = renderHistory(
      [
        entry({
          number: 8,
          action: 'hide',
          by,
          article: 'tanggul',
          with: { reason: 'Salah *cetak*', text: 'bWFyaw==' },
          hash: 'ab'.repeat(32),
        }),
        entry({ number: 7, with: { added: 2, force: true }, result: 'corpus-shrunk' }),
      ],
      'en',
    ).embeds[0]!
    expect(fields).toEqual([
      {
        name: '#8 · article hidden',
        value:
          '10 March 2031 at 06:05 UTC, <@123456789012345678>\narticle: tanggul\nreason: Salah \\*cetak\\*\nSHA-256 abababababab…',
      },
      {
        name: '#7 · refresh: failed (corpus-shrunk)',
        value: '10 March 2031 at 06:05 UTC, the operator, at the terminal\nadded: 2, force: true',
      },
    ])
  })

  it('names its details in the language of the reader', () => {
    const details = entry({ with: { reason: 'Salah cetak', skipped: 2, constructor: 'x' } })
    const text = shownText(renderHistory([details], 'id'))
    expect(text).toContain('alasan: Salah cetak, dilewati: 2, constructor: x')
  })

  it('goes on over pages, each entry once', () => {
    const entries = Array.from({ length: 34 }, (_, at) => entry({ number: 34 - at }))
    const pages = [1, 2, 3, 4].map(page => shownText(renderHistory(entries, 'id', { page })))
    const numbers = pages.flatMap(text => [...text.matchAll(/^#(\d+) ·/gm)].map(match => Number(match[1])))
    expect(numbers).toEqual(entries.map(({ number }) => number))
    expect(pages[3]).toContain('Halaman 4 dari 4')
  })

  it.each([
    ['en', 'The newest 500 entries of 512 entries'],
    ['id', '500 catatan terbaru dari 512 catatan'],
  ] as const)('says how many more there are than it has (%s)', (language, said) => {
    const entries = Array.from({ length: 500 }, (_, at) => entry({ number: 512 - at }))
    expect(shownText(renderHistory(entries, language))).toContain(said)
    const all = entries.slice(0, 9).map((one, at) => ({ ...one, number: 9 - at }))
    expect(shownText(renderHistory(all, language))).not.toMatch(/of 9|dari 9/)
  })

  it('may be empty', () => {
    expect(shownText(renderHistory([], 'en'))).toContain('Nothing has been done yet.')
  })

  it('takes nobody for a person who is none, fits, and is inert', () => {
    fc.assert(
      fc.property(fc.array(hostileText(20), { maxLength: 30 }), texts => {
        const entries = texts.map(text =>
          entry({ by: { user: text, place: text }, article: text, with: { [text]: text.repeat(9) }, result: text }),
        )
        const message = renderHistory(entries, 'en')
        expect(limitFaults(message)).toEqual([])
        expect(aliveIn(message, [])).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})
