import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderComparison } from '../../../src/reply/cards/compare.ts'
import { hostileText } from '../hostile.ts'
import { aliveIn, limitFaults, shownText } from '../message-limits.ts'
import { citation, figure } from '../samples.ts'
import { comparison, outletView } from '../view-samples.ts'

const boats = (value: number, citations: readonly number[]) =>
  figure({ value, qualifier: null, counted: { text: 'perahu', key: 'boat' }, event: 'sent', citations })

describe('a comparison', () => {
  it('tells first what is the same, what differs and who is silent, then sets the outlets side by side', () => {
    const found = comparison(
      [
        outletView('Harian Muara', [citation(1)]),
        outletView('Kabar Hulu', [citation(2)]),
        outletView(null, [citation(3)]),
      ],
      {
        same: [{ outlets: ['Harian Muara', 'Kabar Hulu'], figure: boats(17, [1, 2]), citations: [1, 2] }],
        different: [[boats(17, [1, 2]), boats(40, [3])]],
        spread: 'differ',
        silent: ['Lembayung Pos'],
      },
    )
    const text = shownText(renderComparison(found, 'en'))
    const order = [
      '🟰 The same',
      '17 boats',
      '↔️ Different',
      '40 boats',
      '🔇 Silent: Lembayung Pos',
      'Harian Muara',
      'Kabar Hulu',
    ]
    expect(text).toContain('3 sources have something on it, 1 outlet has nothing.')
    expect(text).toContain('17 boats · sent: Harian Muara, Kabar Hulu · [1] [2]')
    expect(order.map(part => text.indexOf(part)).every(at => at >= 0)).toBe(true)
    const { fields } = renderComparison(found, 'id').embeds[0]!
    expect(fields!.map(({ name, inline }) => [name, inline])).toEqual([
      ['Harian Muara', true],
      ['Kabar Hulu', true],
      ['\u200B', undefined],
      ['media tidak disebut (Banjir Kali Lestari)', true],
    ])
    expect(fields![0]!.value).toMatch(/^\[1\] “.*”\n-# terbit 4 Februari 2031 · \[Buka di kutipannya\]\(https:/)
  })

  it('of one source says that there is nothing to compare', () => {
    const text = shownText(renderComparison(comparison([outletView('Harian Muara', [citation(1)])]), 'id'))
    expect(text).toContain('Hanya satu sumber yang membicarakannya')
  })

  it('marks a digest, which is no quotation', () => {
    const view = outletView('Harian Muara', [citation(1, { form: 'digest', url: null })])
    const { value } = renderComparison(comparison([view]), 'en').embeds[0]!.fields![0]!
    expect(value).toContain('digest')
    expect(value).not.toMatch(/[“”]/)
  })

  it('goes on over pages', () => {
    const views = Array.from({ length: 8 }, (_, at) => outletView(`Media ${at}`, [citation(at + 1)]))
    const [first, second] = [1, 2].map(page => renderComparison(comparison(views), 'en', { page }))
    const rowEnd = '\u200B'
    const names = [first, second].map(message => message!.embeds[0]!.fields!.map(({ name }) => name))
    expect(names.flat().filter(name => name !== rowEnd)).toEqual(views.map(({ outlet }) => outlet))
    // Two rows of two, so that Discord makes two columns of them.
    for (const page of names) expect(page.map(name => name === rowEnd)).toEqual([false, false, true, false, false])
    expect(first!.controls!.flat()).toHaveLength(1)
  })

  it('is within the limits, and inert, whatever the articles hold', () => {
    const hostile = fc.record({
      outlet: fc.option(hostileText(8)),
      quote: hostileText(60),
      title: fc.option(hostileText(8)),
    })
    fc.assert(
      fc.property(
        fc.array(hostile, { minLength: 1, maxLength: 12 }),
        hostileText(30),
        fc.nat(3),
        (parts, topic, page) => {
          const views = parts.map(({ outlet, ...part }, at) => outletView(outlet, [citation(at + 1, part)]))
          const names = parts.map(({ outlet }) => outlet)
          const found = comparison(views, {
            topic,
            same: [{ outlets: names, figure: null, citations: parts.map((_, at) => at + 1) }],
            different: [parts.map((_, at) => boats(at, [at + 1]))],
            silent: names.filter(name => name !== null),
          })
          const message = renderComparison(found, 'en', { page })
          expect(limitFaults(message)).toEqual([])
          expect(aliveIn(message, ['https://muara.example/berita/']).filter(kind => kind !== 'list')).toEqual([])
        },
      ),
      { numRuns: 150 },
    )
  })
})
