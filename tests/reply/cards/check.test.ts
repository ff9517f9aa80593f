import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderCheck } from '../../../src/reply/cards/check.ts'
import { hostileText } from '../hostile.ts'
import { aliveIn, limitFaults, shownText } from '../message-limits.ts'
import { citation, figure } from '../samples.ts'
import { checkOf } from '../view-samples.ts'

const stated = figure({ text: '15 perahu', value: 15, qualifier: null, event: 'sent', citations: [], origins: 0 })

describe('a check', () => {
  it('sets what the articles have under each figure and beside each name, and passes no verdict', () => {
    const row = figure({
      value: 17,
      qualifier: null,
      counted: { text: 'perahu', key: 'boat' },
      event: 'sent',
      citations: [2],
    })
    const found = checkOf({
      figures: [
        { stated, same: [{ ...row, value: 15, citations: [1] }], different: [row] },
        { stated: { ...stated, text: '3 desa', event: null }, same: [], different: [] },
      ],
      names: [
        { text: 'Wanasari', passages: 4, citations: [1] },
        { text: 'Bantarjati', passages: 0, citations: [] },
      ],
      citations: [citation(1), citation(2)],
    })
    const message = renderCheck(found, 'en')
    const text = shownText(message)
    expect(text).toMatch(/“15 perahu” · sent\s+(?:- )?the articles have the same: 15 boats · sent · \[1\]/)
    expect(text).toContain('the articles have another: 17 boats · sent · [2]')
    expect(text).toMatch(/“3 desa”\s+(?:- )?no article counts this/)
    expect(text).toContain('Wanasari: in 4 passages · [1]')
    expect(text).toContain('Bantarjati: in no article')
    expect(text).toContain('not for Kutip to say')
    expect(text).not.toMatch(/\b(?:true|false|correct|wrong)\b/i)
    expect(message.embeds[0]!.fields!.map(({ name }) => name)).toEqual([
      '[1] Harian Muara · published 4 February 2031',
      '[2] Harian Muara · published 4 February 2031',
    ])
  })

  it('says where there is nothing to check, and where only a part was', () => {
    expect(shownText(renderCheck(checkOf(), 'id'))).toContain('Tidak ada angka atau nama di pesan ini.')
    const part = checkOf({ partial: true, names: [{ text: 'Wanasari', passages: 0, citations: [] }] })
    expect(shownText(renderCheck(part, 'en'))).toContain('Only a part of the message was checked')
  })

  it('names the sources of the quotes that find no room', () => {
    const citations = Array.from({ length: 12 }, (_, at) =>
      citation(at + 1, { quote: 'Perahu karet ditambatkan di tepi tanggul sepanjang malam. '.repeat(15) }),
    )
    const { fields } = renderCheck(
      checkOf({ citations, names: [{ text: 'Wanasari', passages: 12, citations: [1] }] }),
      'en',
    ).embeds[0]!
    expect(fields!.at(-1)!.name).toMatch(/more quotes$/)
    expect(fields!.at(-1)!.value).toContain('[12] Harian Muara')
  })

  it('is within the limits, and inert, whatever the message and the articles hold', () => {
    const any = fc.record({
      text: hostileText(20),
      name: hostileText(10),
      quote: hostileText(60),
      source: fc.option(hostileText(6)),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 18 }), parts => {
        const message = renderCheck(
          checkOf({
            figures: parts.map(({ text }, at) => ({
              stated: { ...stated, text },
              same: [figure({ citations: [at + 1] })],
              different: [figure({ value: null, text, citations: [at + 1] })],
            })),
            names: parts.map(({ name }, at) => ({ text: name, passages: at, citations: [at + 1] })),
            citations: parts.map(({ quote, source }, at) => citation(at + 1, { quote, source })),
            partial: true,
          }),
          'id',
        )
        expect(limitFaults(message)).toEqual([])
        expect(aliveIn(message, ['https://muara.example/berita/']).filter(kind => kind !== 'list')).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
})
