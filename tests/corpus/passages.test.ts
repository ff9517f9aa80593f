import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PASSAGE_SHAPE, passagesOf } from '../../src/corpus/passages.ts'
import { readArticle } from '../../src/corpus/read-article.ts'

const words = (text: string) => text.trim().split(/\s+/).length
/** A sentence of `count` words that no other is like. */
const sentence = (n: number, count = 20) =>
  `Warga${n} ${Array.from({ length: count - 2 }, (_, at) => `kata${(n * 7 + at) % 50}`).join(' ')} selesai.`
const passages = (text: string) =>
  passagesOf(readArticle('a', text, 'txt')).map(({ start, end }) => text.slice(start, end))

describe('passagesOf', () => {
  test('a short article is one passage', () => {
    const text = Array.from({ length: 7 }, (_, n) => sentence(n)).join('\n')
    expect(words(text)).toBeLessThanOrEqual(PASSAGE_SHAPE.whole)
    expect(passages(text)).toEqual([text])
  })

  test('a long one is cut into passages near the wanted length, none left over short', () => {
    const text = Array.from({ length: 31 }, (_, n) => sentence(n)).join('\n')
    const lengths = passages(text).map(words)
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(31 * 20)
    for (const length of lengths) {
      expect(length).toBeGreaterThanOrEqual(60)
      expect(length).toBeLessThanOrEqual(110)
    }
  })

  test('numbers them and names their article', () => {
    const text = Array.from({ length: 12 }, (_, n) => sentence(n)).join('\n')
    const found = passagesOf(readArticle('jembatan', text, 'txt'))
    expect(found.map(({ id, article }) => `${article} ${id}`)).toEqual([
      'jembatan jembatan#0',
      'jembatan jembatan#1',
      'jembatan jembatan#2',
    ])
    expect(found[0]!.sentences[0]).toMatchObject({ start: 0, paragraph: 0 })
  })

  test('furniture, headlines and captions lie between passages', () => {
    const text = `Jembatan Kendal Dibuka\n\n${sentence(1)}\nAdvertisement\n${sentence(2)}\nBeban Tiga Kali Lipat\n${sentence(3)} Baca juga: Pasar Pindah\n${sentence(4)}`
    expect(passages(text)).toEqual([sentence(1), sentence(2), sentence(3), sentence(4)])
  })

  test('blank lines do not part a passage', () => {
    expect(passages(`${sentence(1)}\n\n${sentence(2)}`)).toHaveLength(1)
  })

  test('a list stays with the line that introduces it', () => {
    const before = Array.from({ length: 4 }, (_, n) => sentence(n)).join('\n')
    const after = Array.from({ length: 4 }, (_, n) => sentence(n + 10)).join('\n')
    const list = 'Yang dibangun di desa itu antara lain:\n- 40 ton kabel\n- Dua menara\n- Jalan setapak'
    const found = passages(`${before}\n${list}\n${after}`).find(text => text.includes('antara lain'))
    expect(found).toContain(list)
  })

  test('a single giant sentence is a passage of its own', () => {
    const giant = sentence(50, 400)
    const found = passages(`${sentence(1)}\n${giant}\n${sentence(2)}`)
    expect(found).toEqual([sentence(1), giant, sentence(2)])
  })

  test('rather cuts between paragraphs than within one', () => {
    const paragraphs = Array.from({ length: 4 }, (_, n) => [0, 1, 2, 3].map(at => sentence(n * 4 + at)).join(' '))
    expect(passages(paragraphs.join('\n'))).toEqual(paragraphs)
  })

  test.each([4, 5])('rather cuts elsewhere than before a sentence that points back (the %ith)', at => {
    const parts = Array.from({ length: 9 }, (_, n) => sentence(n))
    parts[at] = parts[at]!.replace(`Warga${at}`, 'Dia juga')
    const found = passages(parts.join('\n'))
    expect(found).toHaveLength(2)
    expect(found[1]).not.toMatch(/^Dia/)
  })

  test('takes another shape', () => {
    const text = Array.from({ length: 8 }, (_, n) => sentence(n)).join('\n')
    const article = readArticle('a', text, 'txt')
    expect(passagesOf(article, { ...PASSAGE_SHAPE, target: 20, whole: 20 })).toHaveLength(8)
  })

  test('an article without sentences has no passages', () => {
    expect(passages('Advertisement')).toEqual([])
  })

  test('passages hold each quotable sentence once, in order, and nothing that was dropped', () => {
    const line = fc.oneof(
      fc.nat(40).map(n => sentence(n, 6 + (n % 30))),
      fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => `${sentence(a)} ${sentence(b)}`),
      fc.constantFrom(
        'Advertisement',
        'Baca juga: Pasar Kendal Pindah',
        'Judul Bagian Baru',
        '(RW)',
        '',
        '- butir satu',
        '- butir dua',
        // What follows a colon is an item of its list, a heading too.
        'Isinya:\n- butir tiga',
      ),
      fc.nat(20).map(n => `${sentence(n)} Baca juga: Lain Lagi`),
      fc.nat(3).map(n => sentence(n + 60, 170)),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), lines => {
        const text = [sentence(99), ...lines].join('\n')
        const article = readArticle('a', text, 'txt')
        const found = passagesOf(article)
        const inPassages = found.flatMap(({ sentences }) => sentences)
        expect(inPassages).toEqual(article.sentences.filter(({ role }) => role === 'body' || role === 'item'))
        for (const { start, end, sentences } of found) {
          const slice = text.slice(start, end)
          expect(slice).not.toMatch(/Advertisement|Baca juga|Judul Bagian|\(RW\)|Lain Lagi/)
          expect([sentences[0]!.start, sentences.at(-1)!.end]).toEqual([start, end])
          expect(sentences.length === 1 || words(slice.replaceAll('- ', '')) <= PASSAGE_SHAPE.longest).toBe(true)
        }
      }),
    )
  })
})
