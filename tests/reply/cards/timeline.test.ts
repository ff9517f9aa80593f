import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderTimeline, type Drawing } from '../../../src/reply/cards/timeline.ts'
import { readMarkdown } from '../discord-markdown.ts'
import { hostileText } from '../hostile.ts'
import { aliveIn, limitFaults, shownText } from '../message-limits.ts'
import { citation, dateMention, figure } from '../samples.ts'
import { dated, day, point, timeline } from '../view-samples.ts'

/** Pictures as always; one that is not drawn fails the test. */
const drawing: Drawing = {
  notDrawn: error => {
    throw error
  },
}

describe('a timeline', () => {
  it('has each quote under the day that it speaks of, its outlet and its day of publication', async () => {
    const stated = citation(1, { dates: [dateMention('2031-02-01')] })
    const entries = [
      dated(stated, day('2031-02-01')),
      dated(citation(2, { source: 'Kabar Hulu', published: '2031-02-09' }), day('2031-02-09'), 'published'),
    ]
    const undated = citation(3, { source: null, published: null, title: 'Kesaksian warga' })
    const message = await renderTimeline(timeline(entries, { undated: [undated] }), 'en', drawing)
    const { title, description, fields } = message.embeds[0]!
    expect(title).toBe('warga mengungsi')
    expect(description).toBe('2 quotes in order of the day that each speaks of, then 1 undated one.')
    expect(fields!.map(({ name }) => name)).toEqual([
      '[1] as of 1 February 2031 · Harian Muara · published 4 February 2031',
      '[2] Kabar Hulu · published 9 February 2031',
      '[3] outlet not named (Kesaksian warga) · undated',
    ])
    expect(readMarkdown(fields![0]!.value).text).toContain('“Banjir merendam 1 desa di tepi Kali Lestari.”')
    expect(fields![0]!.value).not.toContain('as of')
    expect(message.files).toBeUndefined()
  })

  it('has the figures of a series in words, and in a picture with words for those who do not see it', async () => {
    const series = [
      point(240, day('2031-02-03'), { figure: figure({ value: 240, speaker: 'Ratna Wulandari' }) }),
      point(310, day('2031-02-05'), { source: null }),
    ]
    const message = await renderTimeline(
      timeline([dated(citation(1), day('2031-02-03'))], { series, spread: 'differ' }),
      'id',
      drawing,
    )
    const text = shownText(message)
    expect(text).toContain(
      '3 Februari 2031: lebih dari 240 orang · mengungsi · menurut Ratna Wulandari · Harian Muara · [1]',
    )
    expect(text).toContain('5 Februari 2031: 310 orang')
    expect(text).toContain('media tidak disebut')
    expect(text).toContain('Angkanya berbeda')
    const [file] = message.files!
    expect(message.embeds[0]!.image).toEqual({ url: `attachment://${file!.name}` })
    expect(file!.description).toContain('3 Februari 2031: [1] lebih dari 240 orang, mengungsi, menurut Ratna Wulandari')
    expect(file!.description.length).toBeLessThanOrEqual(1024)
    expect(Buffer.from(file!.data).toString('latin1', 1, 4)).toBe('PNG')
  })

  it('goes on over pages, without a picture from the second on', async () => {
    const entries = Array.from({ length: 15 }, (_, at) => dated(citation(at + 1), day('2031-02-03')))
    const series = [point(1, day('2031-02-03')), point(2, day('2031-02-04'))]
    const pages = await Promise.all(
      [1, 2, 3].map(page => renderTimeline(timeline(entries, { series }), 'en', drawing, { page })),
    )
    const names = pages.flatMap(({ embeds }) => embeds[0]!.fields!.map(({ name }) => name))
    expect(names.map(name => /^\[(\d+)\]/.exec(name)![1])).toEqual(entries.map((_, at) => String(at + 1)))
    expect(pages.map(({ files }) => files?.length ?? 0)).toEqual([1, 0, 0])
    expect(pages[1]!.embeds[0]!.footer!.text).toMatch(/^Page 2 of 3 · /)
    const acts = pages.map(({ controls }) => controls!.flatMap(row => row.map(({ act }) => act.with.slice(0, 2))))
    expect(acts).toEqual([
      [['timeline', '2']],
      [
        ['timeline', '1'],
        ['timeline', '3'],
      ],
      [['timeline', '2']],
    ])
  })

  it('goes out without the picture where none can be drawn, and says what went wrong to those who look after the bot', async () => {
    const series = [point(1, day('2031-02-03')), point(2, day('2031-02-04'))]
    const troubles: unknown[] = []
    const trouble = new Error('no ink')
    const message = await renderTimeline(timeline([dated(citation(1), day('2031-02-03'))], { series }), 'en', {
      draw: () => Promise.reject(trouble),
      notDrawn: error => troubles.push(error),
    })
    expect(troubles).toEqual([trouble])
    expect(message.files).toBeUndefined()
    expect(message.embeds[0]!.image).toBeUndefined()
    expect(shownText(message)).toContain('3 February 2031: 1 person')
    expect(shownText(message)).not.toContain('in the picture')
  })

  it('says why there is none', async () => {
    const silent = timeline([], { silence: { code: 'not-covered', missing: ['kereta'] } })
    const { description } = (await renderTimeline(silent, 'id', drawing)).embeds[0]!
    expect(description).toContain('Tidak ada bukti')
    expect(description).toContain('kereta')
  })

  it('is within the limits, and inert, whatever the articles hold', async () => {
    const hostile = fc.record({
      quote: hostileText(60),
      source: fc.option(hostileText(6)),
      title: fc.option(hostileText(8)),
      speaker: fc.option(hostileText(6)),
      value: fc.nat(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { maxLength: 14 }), hostileText(30), fc.nat(4), async (parts, topic, page) => {
        const entries = parts.map((part, at) =>
          dated(citation(at + 1, { ...part, end: part.quote.length }), day('2031-02-03')),
        )
        const series = parts.map(({ value, speaker, source }) =>
          point(value, null, { figure: figure({ value, speaker }), source }),
        )
        const message = await renderTimeline(timeline(entries, { topic, series }), 'en', drawing, { page })
        expect(limitFaults(message)).toEqual([])
        expect(aliveIn(message, ['https://muara.example/berita/']).filter(kind => kind !== 'list')).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})
