import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLibrary } from '../../src/library/create-library.ts'
import { floodLibrary } from './flood.ts'

let flood: Awaited<ReturnType<typeof floodLibrary>>
beforeAll(async () => {
  flood = await floodLibrary()
})
afterAll(() => flood.close())
const found = async (typed: string, limit = 25) => (await flood.library.topics(typed, limit)).map(({ text }) => text)

describe('topics for what is typed', () => {
  it('are the most frequent names where nothing is, then frequent words', async () => {
    const topics = await flood.library.topics('', 25)
    expect(topics[0]).toEqual({ text: 'Ciranggon', kind: 'name', articles: 4 })
    const kinds = topics.map(({ kind }) => kind)
    expect(kinds).toEqual([...kinds].sort())
    expect(topics).toContainEqual({ text: 'bandang', kind: 'word', articles: 3 })
    expect(await found('', 3)).toHaveLength(3)
  })

  it('are found by the beginning of any of their words, whatever its capitals', async () => {
    expect(await found('sek')).toEqual(['Sekar Ayuningtyas'])
    expect(await found('AYUN')).toEqual(['Sekar Ayuningtyas'])
    expect(await found('damar sit')).toEqual(['Damar Sitompul'])
    expect(await found('kuningtyas')).toEqual([])
  })

  it('are no words that merely begin a sentence, no months, no days, no amounts', async () => {
    const all = await found('', 500)
    for (const none of ['Banjir', 'Sebanyak', 'Korban', 'Senin', 'Maret', 'Rp3']) expect(all).not.toContain(none)
  })

  it('of the shipped corpus are found by a name in the other language', async () => {
    const library = await createLibrary({ corpus: 'corpus', now: () => new Date('2040-01-01T00:00:00Z') })
    expect((await library.topics('north k', 3)).map(({ text }) => text)).toContain('Korea Utara')
    expect((await library.topics('', 5)).every(({ articles }) => articles >= 3)).toBe(true)
    await library.close()
  })
})
