import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../../src/corpus/article.ts'
import { readArticle } from '../../../src/corpus/read-article.ts'
import { withFacts } from '../../../src/corpus/with-facts.ts'
import { nearDuplicates, nearest } from '../../../src/library/inspect/near-duplicates.ts'
import { resemblance, shinglesOf, wordsOf } from '../../../src/library/inspect/shingles.ts'
import { likeness, signatureOf } from '../../../src/library/inspect/signatures.ts'

/** Small numbers in a row that look like nothing in particular, the same for the same seed. */
function dice(seed: number): (sides: number) => number {
  let state = seed >>> 0
  return sides => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

const SYLLABLES = [
  'ba',
  'cen',
  'du',
  'ga',
  'ja',
  'ke',
  'lum',
  'ma',
  'nar',
  'pa',
  'ri',
  'sa',
  'tu',
  'wan',
  'yo',
] as const
const words = (seed: number, count: number): string[] => {
  const roll = dice(seed)
  const syllable = () => SYLLABLES[roll(SYLLABLES.length)]!
  return Array.from({ length: count }, () => syllable() + syllable() + syllable())
}
/** Sentences of ten words. */
const article = (id: string, list: readonly string[]): Article => {
  const sentences = Array.from({ length: Math.ceil(list.length / 10) }, (_, at) => {
    const line = list.slice(at * 10, at * 10 + 10).join(' ')
    return `${line[0]!.toUpperCase()}${line.slice(1)}.`
  })
  return readArticle(id, sentences.join(' '), 'txt')
}
const shingles = (of: Article) => shinglesOf(wordsOf(of))
const numbered = (text: string) => wordsOf(readArticle('a', text, 'txt'))

describe('shingles', () => {
  it('see no case, no punctuation and no furniture', () => {
    const one = 'Gudang beras di Kampung Talun terbakar semalam. Tidak ada korban dalam peristiwa itu.'
    const other =
      'GUDANG Beras, di "Kampung" Talun — terbakar semalam.\n\nBaca juga: Gudang Beras Talun Dibangun Lagi\n\nTidak ada korban; dalam peristiwa itu.'
    expect(numbered(other)).toEqual(numbered(one))
    expect(numbered(one)).toHaveLength(13)
  })

  it('are one for a text that is shorter', () => {
    expect(shinglesOf(Uint32Array.of(7, 8))).toHaveLength(1)
    expect(shinglesOf(Uint32Array.of(7, 8))).not.toEqual(shinglesOf(Uint32Array.of(8, 7)))
    expect(shinglesOf(new Uint32Array())).toHaveLength(0)
  })

  it('are sorted, and each is there once', () => {
    const found = shinglesOf(Uint32Array.of(1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4))
    expect([...found]).toEqual([...new Set(found)].toSorted((a, b) => a - b))
    expect(found).toHaveLength(4)
  })

  it('resemble each other by what they share of what either has', () => {
    const of = (...numbers: number[]) => Uint32Array.from(numbers)
    expect(resemblance(of(1, 2, 3), of(2, 3, 4))).toBe(0.5)
    expect(resemblance(of(1, 2), of(1, 2))).toBe(1)
    expect(resemblance(of(1), of(2))).toBe(0)
    expect(resemblance(of(), of())).toBe(0)
  })

  it('agree with sets', () => {
    const numbers = fc.uniqueArray(fc.nat(30)).map(list => Uint32Array.from(list).sort())
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const union = new Set([...a, ...b]).size
        const common = a.filter(each => b.includes(each)).length
        expect(resemblance(a, b)).toBe(union === 0 ? 0 : common / union)
      }),
    )
  })
})

describe('signatures', () => {
  it('tell resemblance to within a few hundredths', () => {
    const errors: number[] = []
    for (let seed = 1; seed <= 60; seed++) {
      const list = words(seed, 240)
      const kept = 20 + seed * 3
      const one = article('one', list)
      const other = article('other', [...list.slice(0, kept), ...words(seed + 1000, 240 - kept)])
      const truth = resemblance(shingles(one), shingles(other))
      errors.push(likeness(signatureOf(one), signatureOf(other)) - truth)
    }
    const mean = errors.reduce((sum, each) => sum + each, 0) / errors.length
    expect(Math.abs(mean)).toBeLessThan(0.02)
    expect(Math.max(...errors.map(Math.abs))).toBeLessThan(0.2)
  })
})

describe('near-duplicates', () => {
  it('are those that comparing every pair finds', async () => {
    const articles: Article[] = []
    for (let n = 0; n < 80; n++) {
      const list = words(n, 150)
      articles.push(article(`a${n}`, list))
      // Between nothing and all of it is another article's.
      const kept = Math.floor((150 * n) / 79)
      articles.push(article(`b${n}`, [...list.slice(0, kept), ...words(n + 5000, 150 - kept)]))
    }
    const truth = articles.flatMap((one, at) =>
      articles
        .slice(at + 1)
        .map(other => ({ one: one.id, other: other.id, resemblance: resemblance(shingles(one), shingles(other)) }))
        .filter(pair => pair.resemblance >= 0.6),
    )
    const found = await nearDuplicates(articles)
    expect(truth.length).toBeGreaterThan(15)
    expect(found.toSorted((a, b) => a.one.localeCompare(b.one))).toEqual(
      truth.toSorted((a, b) => a.one.localeCompare(b.one)),
    )
    expect(found.map(pair => pair.resemblance)).toEqual(truth.map(pair => pair.resemblance).toSorted((a, b) => b - a))
  })

  it('do not take the square of the time in a crowd of copies', async () => {
    const form = words(7, 60)
    const crowd = Array.from({ length: 3000 }, (_, n) => article(`c${n}`, [...form, `nomor${n}`]))
    const found = await nearDuplicates(crowd)
    expect(found.length).toBeGreaterThan(2999)
    expect(found.length).toBeLessThan(3000 * 200)
    // Each of them is in some pair.
    expect(new Set(found.flatMap(({ one, other }) => [one, other])).size).toBe(3000)
  })

  it('are none where there are no words', async () => {
    const empty = { ...article('x', words(1, 10)), sentences: [] }
    expect(await nearDuplicates([empty, { ...empty, id: 'y', sentences: [] }])).toEqual([])
    expect(await nearest(empty, [empty])).toBeNull()
  })

  it('let others have their turn', async () => {
    const articles = Array.from({ length: 3000 }, (_, n) => article(`t${n}`, words(n, 200)))
    let turns = 0
    const timer = setInterval(() => turns++, 1)
    await nearDuplicates(articles)
    clearInterval(timer)
    expect(turns).toBeGreaterThan(5)
  })
})

describe('the nearest article', () => {
  const corpus = Array.from({ length: 50 }, (_, n) => article(`a${n}`, words(n, 120)))

  it('is the one with the same words, whatever moderators say of it', async () => {
    const copy = article('draft', words(17, 120))
    const spaced = { ...readArticle('draft', `  ${copy.text.replaceAll('. ', '.\n')}\n`, 'txt') }
    const said = corpus.map(each => withFacts(each, { title: 'Judul' }))
    expect(await nearest(spaced, said)).toMatchObject({
      article: { id: 'a17', title: 'Judul' },
      resemblance: 1,
      same: true,
    })
  })

  it('is the most alike where none is the same', async () => {
    const list = words(23, 120)
    const near = article('near', [...list.slice(0, 110), ...words(900, 10)])
    const nearer = article('nearer', [...list.slice(0, 115), ...words(901, 5)])
    const found = await nearest(article('draft', list), [near, nearer, ...corpus.filter(({ id }) => id !== 'a23')])
    expect(found).toMatchObject({ article: { id: 'nearer' }, same: false })
    expect(found!.resemblance).toBe(resemblance(shingles(nearer), shingles(article('draft', list))))
  })

  it('is not the same where the same words come in another order', async () => {
    const list = words(31, 8)
    const twice = article('draft', [...list, ...list, ...list])
    const thrice = article('a', [...list, ...list, ...list, ...list])
    expect(await nearest(twice, [thrice])).toMatchObject({ resemblance: 1, same: false })
  })

  it('is none where all are different', async () => {
    expect(await nearest(article('draft', words(777, 120)), corpus)).toBeNull()
  })
})
