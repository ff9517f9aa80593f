import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSigner } from '../../../src/discord/components/custom-id.ts'
import { articleInTrash, articleMarked, factsKnown } from '../../../src/discord/keeping/articles.ts'
import { readArticle } from '../../../src/corpus/read-article.ts'
import { titlesOf } from '../../../src/library/generations/titles.ts'
import type { Library } from '../../../src/library/library.ts'
import { markOfNamed } from '../../../src/reply/cards/moderating/confirm.ts'
import { withheld } from '../../reply/keeping-samples.ts'
import { articleCard } from '../../reply/view-samples.ts'
import { smallLibrary } from '../stage.ts'

const FOLDER = 'arsip/wilayah-hulu/kabupaten-lestari/kecamatan-ampelsari/laporan'
const LONG = Array.from({ length: 400 }, (_, n) => `${FOLDER}/tanggul-nomor-${n}`)
const SHORT = ['tanggul', '2031-03-09_banjir', '~tanggul', '-', 'banjir~surut', 'Ampelsari 7', 'embung.lama', '堤']

/** A library of articles of these ids, and how many titles were sent over at a time. */
function libraryOf(ids: readonly string[]): { library: Library; sent: number[] } {
  const sent: number[] = []
  const titles = titlesOf(ids.map(id => readArticle(id, 'Tanggul retak.', 'txt')))
  const library = smallLibrary({
    article: async id => (ids.includes(id) ? articleCard([], { article: id }) : null),
    titles: async (typed, limit) => {
      const found = titles(typed, limit)
      sent.push(found.length)
      return found
    },
  })
  return { library, sent }
}

describe('the article of a button', () => {
  it.each([...SHORT, LONG[0]!, LONG[7]!, LONG[399]!])('is found again (%s)', async id => {
    const { library } = libraryOf([...SHORT, ...LONG])
    expect(await articleMarked(markOfNamed({ article: id }), library)).toMatchObject({ article: id })
  })

  it('is found without sending all titles over', async () => {
    const { library, sent } = libraryOf([...SHORT, ...LONG])
    for (const article of ['tanggul', LONG[123]!]) await articleMarked(markOfNamed({ article }), library)
    expect(Math.max(...sent)).toBeLessThanOrEqual(100)
  })

  it('is found among more that are like it than are looked through at first', async () => {
    const { library } = libraryOf(LONG.map(id => `${id}/tanggul-retak-di-hulu-sungai-lestari`))
    const article = `${LONG[311]!}/tanggul-retak-di-hulu-sungai-lestari`
    expect(await articleMarked(markOfNamed({ article }), library)).toMatchObject({ article })
  })

  it('is never another one', async () => {
    const { library } = libraryOf(['tanggul-2', `${FOLDER}/tanggul-nomor-1000`])
    for (const article of ['tanggul', LONG[1]!])
      await expect(articleMarked(markOfNamed({ article }), library)).rejects.toMatchObject({ code: 'article-gone' })
    await expect(articleMarked(undefined, library)).rejects.toMatchObject({ code: 'article-gone' })
  })

  it('is found by the words that its mark brings, whatever its id', async () => {
    const id = fc.oneof(fc.string({ minLength: 1, maxLength: 90, unit: 'grapheme' }), fc.string({ minLength: 50 }))
    await fc.assert(
      fc.asyncProperty(id, async article => {
        const { library } = libraryOf([article])
        expect(await articleMarked(markOfNamed({ article }), library)).toMatchObject({ article })
      }),
    )
  })

  it('can stand in a custom id beside the longest act, or a mark of facts', () => {
    const signer = createSigner(Buffer.alloc(32, 7))
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }), article => {
        const mark = markOfNamed({ article })
        const owner = String(2n ** 64n - 1n)
        for (const act of [
          { name: 'purge-now', with: [mark] },
          { name: 'edit', with: [mark, 'A1b2C3d4'] },
        ] as const)
          expect(signer.read(signer.sign({ act, owner }))).toEqual({ act, owner })
      }),
    )
  })
})

describe('the trash', () => {
  it('has what was removed, and nothing that is hidden or in sight', async () => {
    const { library, sent } = libraryOf(['terlihat'])
    const kept = smallLibrary({
      ...library,
      withheld: async () => [withheld({ article: 'lama', how: 'removed' }), withheld({ article: 'tersembunyi' })],
    })
    expect(await articleInTrash(markOfNamed({ article: 'lama' }), kept)).toMatchObject({ article: 'lama' })
    for (const article of ['tersembunyi', 'terlihat'])
      await expect(articleInTrash(markOfNamed({ article }), kept)).rejects.toMatchObject({ code: 'article-gone' })
    expect(sent).toEqual([])
  })
})

describe('what is known of an article', () => {
  it('is not its address where it is hidden: that cannot be seen', async () => {
    const hidden = smallLibrary({ withheld: async () => [withheld()] })
    expect(await factsKnown('tanggul', hidden)).toEqual({
      title: 'Tanggul retak',
      outlet: 'Harian Muara',
      published: '2031-03-09',
    })
  })
})
