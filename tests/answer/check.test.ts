import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FigureRow } from '../../src/answer/answer.ts'
import { floodLibrary } from '../library/flood.ts'

let flood: Awaited<ReturnType<typeof floodLibrary>>
beforeAll(async () => {
  flood = await floodLibrary()
})
afterAll(() => flood.close())

const values = (rows: readonly FigureRow[]) => rows.map(({ value }) => value).sort()

describe('a check', () => {
  it.each([
    'Katanya banjir bandang di Ciranggon menewaskan 21 orang.',
    'They say the flash flood in Ciranggon killed 21 people.',
  ])('sets the figures of the articles beside those of "%s"', async text => {
    const { figures, citations } = await flood.library.check({ text })
    expect(figures).toHaveLength(1)
    const { stated, same, different } = figures[0]!
    expect(stated).toMatchObject({ value: 21, event: 'killed', citations: [] })
    expect(values(same)).toEqual([21])
    expect(values(different)).toEqual([19, 8])
    const numbers = citations.map(({ n }) => n)
    for (const row of [...same, ...different]) {
      expect(row.citations.length).toBeGreaterThan(0)
      for (const n of row.citations) expect(numbers).toContain(n)
    }
  })

  it('does not take one fate for another, nor one thing', async () => {
    const wounded = await flood.library.check({ text: 'Banjir bandang di Ciranggon melukai 21 orang.' })
    expect(wounded.figures[0]).toMatchObject({ same: [], different: [] })
    const boats = await flood.library.check({ text: 'Ada 8 perahu karet di Ciranggon.' })
    expect(boats.figures[0]).toMatchObject({ same: [], different: [] })
  })

  it('tells which names the articles have, whole', async () => {
    const { names, citations } = await flood.library.check({
      text: 'Wulan Prameswari bertemu Wulan Kusumadewi di Ciranggon, bukan di Bantarjati.',
    })
    const has = Object.fromEntries(names.map(({ text, passages }) => [text, passages > 0]))
    expect(has).toEqual({ 'Wulan Prameswari': true, 'Wulan Kusumadewi': false, Ciranggon: true, Bantarjati: false })
    const cited = names.find(({ text }) => text === 'Wulan Prameswari')!.citations[0]!
    expect(citations.find(({ n }) => n === cited)!.quote).toContain('Wulan Prameswari')
    expect(names.find(({ text }) => text === 'Bantarjati')!.citations).toEqual([])
  })

  it('finds nothing where there is nothing', async () => {
    expect(await flood.library.check({ text: 'halo semua, apa kabar?' })).toMatchObject({
      figures: [],
      names: [],
      citations: [],
      partial: false,
    })
  })

  it('reads a part of what has too much in it, and says so', async () => {
    const many = Array.from({ length: 30 }, (_, at) => `Banjir di Ciranggon menewaskan ${at + 1} orang.`).join(' ')
    const found = await flood.library.check({ text: many })
    expect(found.partial).toBe(true)
    expect(found.figures.length).toBeLessThan(30)
    expect((await flood.library.check({ text: 'a'.repeat(9000) })).partial).toBe(true)
  })

  it('quotes letter for letter whatever it is given, and never fails', async () => {
    const words = [
      'Ciranggon',
      'menewaskan',
      '21',
      'orang',
      'banjir',
      '8.000',
      'Rp',
      '“',
      '@everyone',
      '\n',
      'Wulan',
      '½',
      '٣',
    ]
    const text = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 8 })), {
      maxLength: 30,
    })
    await fc.assert(
      fc.asyncProperty(text, async parts => {
        const { citations } = await flood.library.check({ text: parts.join(' ') })
        for (const { article, quote, start, end } of citations)
          expect((await flood.library.text(article))!.slice(start, end)).toBe(quote)
      }),
      { numRuns: 60 },
    )
  })
})
