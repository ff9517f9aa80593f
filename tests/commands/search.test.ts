import { describe, expect, it } from 'vitest'
import { search } from '../../commands/search.ts'
import type { SearchRequest } from '../../src/library/library.ts'
import { hit, searchResult } from '../reply/samples.ts'
import { request } from './request.ts'

/** Runs /search; gives what the library was asked for, and the message. */
async function run(options: Record<string, string>) {
  const asked: SearchRequest[] = []
  const { embeds } = await search.run(
    request(options, {
      search: async given => {
        asked.push(given)
        return searchResult([hit()], { words: given.words })
      },
    }),
  )
  return { asked: asked[0], embed: embeds[0]! }
}

describe('/search', () => {
  it('hands on words alone, for a page of passages', async () => {
    const { asked, embed } = await run({ words: 'perahu karet' })
    expect(asked).toEqual({ words: 'perahu karet', limit: 5 })
    expect(embed.title).toBe('perahu karet')
  })

  it('hands on every filter', async () => {
    const filters = { from: '2031-02-01', to: '2031-02-28', language: 'id' }
    expect((await run({ words: 'perahu', outlet: 'Harian Muara', ...filters })).asked).toEqual({
      words: 'perahu',
      outlet: 'Harian Muara',
      ...filters,
      limit: 5,
    })
  })

  it('shows the filters in force', async () => {
    const { embed } = await run({ words: 'perahu', outlet: 'harian muara', to: '2031-02-28' })
    expect(embed.description).toContain('of Harian Muara, published on or before 28 February 2031')
  })

  it('finds an outlet whatever its capitals, and names those that there are', async () => {
    expect((await run({ words: 'perahu', outlet: ' harian MUARA ' })).asked).toMatchObject({ outlet: 'Harian Muara' })
    await expect(run({ words: 'perahu', outlet: 'Kabar Hilir' })).rejects.toMatchObject({
      code: 'unknown-outlet',
      message: 'There is no outlet called Kabar Hilir. There are: Harian Muara.',
    })
  })

  it.each(['2031-02-30', '2031-2-3', '03-02-2031', 'kemarin', '2031-13-01'])(
    'does not take %s for a day',
    async day => {
      await expect(run({ words: 'perahu', from: day })).rejects.toMatchObject({ code: 'bad-date' })
      await expect(run({ words: 'perahu', to: day })).rejects.toMatchObject({ code: 'bad-date' })
    },
  )

  it('does not take a period that ends before it begins', async () => {
    await expect(run({ words: 'perahu', from: '2031-02-02', to: '2031-02-01' })).rejects.toMatchObject({
      code: 'period-backwards',
    })
    await expect(run({ words: 'perahu', from: '2031-02-02', to: '2031-02-02' })).resolves.toBeDefined()
  })
})
