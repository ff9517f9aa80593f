import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { floodLibrary } from '../library/flood.ts'

let flood: Awaited<ReturnType<typeof floodLibrary>>
beforeAll(async () => {
  flood = await floodLibrary()
})
afterAll(() => flood.close())

describe('a comparison', () => {
  it.each(['people killed by the flood', 'orang tewas akibat banjir'])(
    'of "%s" tells what is the same, what differs and who is silent',
    async topic => {
      const { outlets, same, different, silent, spread } = await flood.library.compare({ topic })
      expect(new Set(outlets.map(({ outlet }) => outlet))).toEqual(new Set(['Harian Kelapa', 'Suara Bukit', null]))
      expect(silent).toEqual(['Lentera Timur'])
      expect(same).toHaveLength(1)
      expect(same[0]!.figure).toMatchObject({ value: 8, event: 'killed', origins: 1 })
      expect(new Set(same[0]!.outlets)).toEqual(new Set(['Harian Kelapa', 'Suara Bukit']))
      expect(different.map(group => group.map(({ value }) => value).sort())).toEqual([[19, 21, 8]])
      expect(spread).toBe('differ')
    },
  )

  it('gives each outlet its own quotes and figures, under numbers that run through', async () => {
    const { outlets } = await flood.library.compare({ topic: 'orang tewas akibat banjir' })
    const citations = outlets.flatMap(view => view.citations)
    expect(citations.map(({ n }) => n)).toEqual(citations.map((_, at) => at + 1))
    for (const { outlet, citations: own, figures } of outlets) {
      expect(own.every(({ source }) => source === outlet)).toBe(true)
      const numbers = own.map(({ n }) => n)
      expect(figures.length).toBeGreaterThan(0)
      for (const { citations: cited } of figures) for (const n of cited) expect(numbers).toContain(n)
    }
    for (const { article, quote, start, end } of citations)
      expect((await flood.library.text(article))!.slice(start, end)).toBe(quote)
  })

  it('of what one outlet alone reports names the others as silent', async () => {
    const { outlets, same, silent } = await flood.library.compare({ topic: 'pembangunan jembatan' })
    expect(outlets.map(({ outlet }) => outlet)).toEqual(['Lentera Timur'])
    expect(same).toEqual([])
    expect(new Set(silent)).toEqual(new Set(['Harian Kelapa', 'Suara Bukit']))
  })

  it('of what nobody reports is silence, not silent outlets', async () => {
    const found = await flood.library.compare({ topic: 'kejuaraan catur Norwegia' })
    expect(found).toMatchObject({ silence: { code: 'not-covered' }, outlets: [], silent: [], same: [], different: [] })
  })
})
