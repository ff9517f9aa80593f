import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { floodLibrary } from '../library/flood.ts'

let flood: Awaited<ReturnType<typeof floodLibrary>>
beforeAll(async () => {
  flood = await floodLibrary()
})
afterAll(() => flood.close())

describe('a timeline', () => {
  it('brings what is said in the order of the days that it speaks of, undated reports apart', async () => {
    const { dated, undated, silence } = await flood.library.timeline({ topic: 'Ciranggon' })
    expect(silence).toBeNull()
    const days = dated.map(({ date }) => date.span.from)
    expect(days).toEqual([...days].sort())
    expect(new Set(days)).toEqual(new Set(['2031-03-03', '2031-03-06', '2031-03-28']))
    expect(undated.map(({ quote }) => quote)).toEqual([
      'Banjir bandang di Ciranggon menewaskan 19 orang, kata relawan Sekar Ayuningtyas.',
    ])
    expect([...dated.map(({ citation }) => citation), ...undated].map(({ n }) => n)).toEqual([1, 2, 3, 4, 5])
  })

  it('goes by the day that a sentence states, and only else by that of the report', async () => {
    const { dated } = await flood.library.timeline({ topic: 'Ciranggon' })
    const late = dated.find(({ citation }) => citation.article === 'hari-ketiga' && /8 orang/.test(citation.quote))!
    expect(late).toMatchObject({
      date: { span: { from: '2031-03-03' }, basis: 'stated' },
      citation: { published: '2031-03-06' },
    })
    const bridge = dated.find(({ citation }) => citation.article === 'akhir-bulan')!
    expect(bridge.date).toEqual({
      span: { from: '2031-03-28', to: '2031-03-28', precision: 'day' },
      basis: 'published',
    })
  })

  it.each(['people killed', 'orang tewas', 'how many people were killed'])(
    'of "%s", which news counts, has each statement of the number',
    async topic => {
      const { series, spread, dated, undated } = await flood.library.timeline({ topic })
      expect(series.map(({ figure, date, source }) => [figure.value, date?.span.from ?? null, source])).toEqual([
        [8, '2031-03-03', expect.any(String)],
        [8, '2031-03-03', expect.any(String)],
        [21, '2031-03-06', 'Suara Bukit'],
        [19, null, null],
      ])
      expect(series.map(({ figure }) => figure.speaker)).toEqual([
        'Wulan Prameswari',
        'Wulan Prameswari',
        'Damar Sitompul',
        'Sekar Ayuningtyas',
      ])
      expect(new Set(series.slice(0, 2).map(({ source }) => source))).toEqual(new Set(['Suara Bukit', 'Harian Kelapa']))
      expect(spread).toBe('differ')
      const numbers = [...dated.map(({ citation }) => citation), ...undated].map(({ n }) => n)
      for (const { figure } of series) for (const n of figure.citations) expect(numbers).toContain(n)
    },
  )

  it('of a name has no series', async () => {
    expect((await flood.library.timeline({ topic: 'Wulan Prameswari' })).series).toEqual([])
  })

  it('quotes letter for letter and no sentence twice', async () => {
    for (const topic of ['banjir', 'Ciranggon', 'people killed', 'jembatan']) {
      const { dated, undated } = await flood.library.timeline({ topic })
      const quotes = [...dated.map(({ citation }) => citation), ...undated]
      for (const { article, quote, start, end } of quotes)
        expect((await flood.library.text(article))!.slice(start, end)).toBe(quote)
      expect(new Set(quotes.map(({ article, start }) => `${article} ${start}`)).size).toBe(quotes.length)
    }
  })

  it.each([
    ['kereta gantung Brasil', 'not-covered'],
    ['??', 'nothing-asked'],
    ['banjir '.repeat(300), 'too-long'],
  ])('is silent on what nobody reports: %s', async (topic, code) => {
    const found = await flood.library.timeline({ topic })
    expect(found).toMatchObject({ silence: { code }, dated: [], undated: [], series: [] })
  })
})
