import { describe, expect, it } from 'vitest'
import { article } from '../../commands/article.ts'
import type { Library, TitleMatch } from '../../src/library/library.ts'
import { createLog } from '../../src/log.ts'
import { markOfArticle } from '../../src/reply/cards/article.ts'
import { withheld } from '../reply/keeping-samples.ts'
import { hit, searchResult } from '../reply/samples.ts'
import { articleCard } from '../reply/view-samples.ts'
import { smallLibrary } from '../discord/stage.ts'
import { request } from './request.ts'

const known: TitleMatch = {
  article: 'tanggul-lestari',
  title: 'Tanggul Kali Lestari Ditinggikan',
  source: 'Kabar Hulu',
  published: '2031-02-11',
}
const card = articleCard(Array.from({ length: 12 }, (_, at) => `Bagian ke-${at + 1} tentang tanggul.`))

/** A library that holds one article; `titles` is what it finds for what was typed. */
const library = (titles: readonly TitleMatch[] = []): Partial<Library> => ({
  article: async id => (id === known.article ? card : null),
  titles: async () => titles,
})

describe('/article', () => {
  it.each([
    ['the id that was suggested', 'tanggul-lestari', library()],
    [
      'what was shown instead of the id',
      'Tanggul Kali Lestari Ditinggikan · Kabar Hulu · 2031-02-11',
      library([known]),
    ],
    [
      'words that stand in the text alone',
      'pekerja',
      {
        ...library(),
        search: async () => searchResult([hit({ article: 'tanggul-lestari' })]),
      },
    ],
  ])('takes %s', async (_, title, over) => {
    const { embeds } = await article.run(request({ title }, over))
    expect(embeds[0]!.title).toBe('Tanggul Kali Lestari Ditinggikan')
  })

  it('says where there is none', async () => {
    await expect(article.run(request({ title: 'perahu' }, library()))).rejects.toMatchObject({
      code: 'no-such-article',
      texts: { en: expect.stringContaining('“perahu”'), id: expect.stringContaining('“perahu”') },
    })
  })

  it('suggests articles by title, outlet and day, never longer than Discord shows', async () => {
    const long = { ...known, article: 'b', title: 'Tanggul '.repeat(40), source: 'Media '.repeat(20) }
    const untitled = { article: 'c', title: null, source: null, published: null }
    const suggestions = await article.complete!({
      option: 'title',
      typed: 'tang',
      options: {},
      recent: [],
      library: smallLibrary(library([known, long, untitled])),
      language: 'id',
    })
    expect(suggestions[0]).toEqual({
      name: 'Tanggul Kali Lestari Ditinggikan · Kabar Hulu · 2031-02-11',
      value: 'tanggul-lestari',
    })
    expect(suggestions.every(({ name }) => name.length <= 100)).toBe(true)
    expect(suggestions[1]!.name).toMatch(/… · Media .*… · 2031-02-11$/)
    expect(suggestions[2]).toEqual({ name: 'c', value: 'c' })
  })

  it('turns its pages, of the very article among those of one title', async () => {
    const turn = {
      page: 2,
      question: known.title!,
      language: 'en' as const,
      notes: [],
      library: smallLibrary(library([{ ...known, article: 'other' }, known])),
      log: createLog({ level: 'silent' }),
    }
    const { embeds } = await article.turn!({ ...turn, state: markOfArticle(known.article) })
    expect(embeds[0]!.fields![0]!.name).toMatch(/^\[6\] /)
    await expect(article.turn!({ ...turn, state: markOfArticle('gone') })).rejects.toMatchObject({ code: 'quote-gone' })
  })
})

describe('a hidden article', () => {
  const hidden = withheld({
    article: known.article,
    title: known.title,
    outlet: known.source,
    published: known.published,
  })
  const hiding: Partial<Library> = {
    status: async () => ({ ...(await smallLibrary().status()), hidden: [hidden] }),
    titles: async () => [{ ...known, article: 'lain', title: 'Tanggul lain' }],
    article: async id => (id === 'lain' ? card : null),
  }

  it.each([
    'tanggul-lestari',
    'Tanggul Kali Lestari Ditinggikan',
    'Tanggul Kali Lestari Ditinggikan · Kabar Hulu · 2031-02-11',
  ])('called %s is not shown: the reason is, and nothing that is merely like it', async title => {
    await expect(article.run(request({ title }, hiding))).rejects.toMatchObject({
      code: 'article-hidden',
      texts: { en: expect.stringContaining('Salah cetak'), id: expect.stringContaining('Salah cetak') },
    })
  })

  it('is told of at the button of an older card as well', async () => {
    const { language, library: found, log } = request({}, hiding)
    const turned = { page: 2, state: markOfArticle(known.article), question: known.title!, notes: [], language, log }
    await expect(article.turn!({ ...turned, library: found })).rejects.toMatchObject({ code: 'article-hidden' })
  })
})
