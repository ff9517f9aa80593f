import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readArticle } from '../../src/corpus/read-article.ts'
import { checkFacts, withFacts, type Facts } from '../../src/corpus/with-facts.ts'
import { UserError } from '../../src/language/user-error.ts'

const TODAY = '2031-05-20'
const check = (facts: Facts) => checkFacts(facts, TODAY)
const refused = (facts: Facts): UserError => {
  try {
    check(facts)
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
  throw new Error('was not refused')
}

const unlessRefused = (facts: Facts): Facts | null => {
  try {
    return check(facts)
  } catch (error) {
    if (error instanceof UserError) return null
    throw error
  }
}
const TEXT = 'Menara air di Desa Lontar roboh diterpa angin, kata kepala desa Bagus Prawira, Senin (5/5/2031).'
const article = readArticle('menara', `---\ntitle: Menara Roboh\noutlet: Warta Lontar\n---\n\n${TEXT}\n`, 'md', {
  today: TODAY,
})

describe('withFacts', () => {
  test('sets what is given and says that a moderator said so', () => {
    const set = withFacts(article, { outlet: 'Kabar Lontar', published: '2031-05-06', url: 'https://lontar.example/1' })
    expect(set).toMatchObject({
      title: 'Menara Roboh',
      outlet: 'Kabar Lontar',
      outletBasis: 'moderator',
      published: '2031-05-06',
      dateBasis: 'moderator',
      url: 'https://lontar.example/1',
    })
    expect([set.text, set.sentences, set.warnings]).toEqual([article.text, article.sentences, article.warnings])
  })

  test('takes away with null, basis and all', () => {
    const bare = withFacts(article, { title: null, outlet: null, published: null, url: null })
    expect(bare).toMatchObject({
      title: null,
      outlet: null,
      outletBasis: null,
      published: null,
      dateBasis: null,
      url: null,
    })
  })

  test('leaves what is not given as it was read', () => {
    expect(article.published).toBe('2031-05-05')
    expect(withFacts(article, {})).toEqual(article)
    expect(withFacts(article, { title: 'Menara Lontar' })).toEqual({ ...article, title: 'Menara Lontar' })
  })
})

describe('checkFacts', () => {
  test.each([
    ['2031-05-02', '2031-05-02'],
    ['02/05/2031', '2031-05-02'],
    ['2/5/2031', '2031-05-02'],
    ['2.5.2031', '2031-05-02'],
    ['2 Mei 2031', '2031-05-02'],
    ['2 May 2031', '2031-05-02'],
    ['May 2, 2031', '2031-05-02'],
    ['Jumat, 2 Mei 2031', '2031-05-02'],
    [' 2031-05-20 ', '2031-05-20'],
    ['29 Februari 2028', '2028-02-29'],
  ])('reads the day %j', (typed, day) => {
    expect(check({ published: typed })).toEqual({ published: day })
  })

  test.each([
    '2031-02-30',
    '31/04/2031',
    '05/13/2030',
    '2031-05',
    'Mei 2031',
    'kemarin',
    'Senin, 2 Mei 2031',
    'terbit 2 Mei 2031',
    '2 Mei 2031 dan 3 Mei 2031',
    '2031-05-02T10:00:00Z',
    '1'.repeat(100_000),
  ])('refuses %.30j as a day', typed => {
    const { code, texts } = refused({ published: typed })
    expect(code).toBe('bad-facts')
    expect(texts.en).toMatch(/^Date: .*2 June 2025/)
    expect(texts.id).toMatch(/^Tanggal: .*2 Juni 2025/)
  })

  test('refuses a day that is still to come, and names both', () => {
    expect(refused({ published: '2031-05-21' }).texts.en).toMatch(/2031-05-21 .*2031-05-20/)
  })

  test.each([
    'http://lontar.example/a',
    'lontar.example/a',
    'ftp://lontar.example/a',
    'javascript:alert(1)',
    'https://nina:rahasia@lontar.example/a',
    'https://nina@lontar.example/a',
    'https://lontar.example/a b',
    'https://lontar.example/\na',
    `https://lontar.example/${'a'.repeat(2000)}`,
    // Longer than it looks once its letters are escaped.
    `https://lontar.example/${'é'.repeat(700)}`,
  ])('refuses %.40j as a URL', typed => {
    expect(refused({ url: typed }).texts.en).toMatch(/^URL: .*https/)
  })

  test('keeps a URL in its canonical form', () => {
    expect(check({ url: 'HTTPS://Lontar.example/a?b=c#d' })).toEqual({ url: 'https://lontar.example/a?b=c#d' })
  })

  test('knows how long a title and an outlet may be', () => {
    expect(check({ title: 'a'.repeat(300), outlet: 'b'.repeat(80) })).toEqual({
      title: 'a'.repeat(300),
      outlet: 'b'.repeat(80),
    })
    expect(refused({ title: 'a'.repeat(301) }).texts.en).toMatch(/^Title: .*300/)
    expect(refused({ outlet: 'b'.repeat(81) }).texts.id).toMatch(/^Media: .*80/)
    expect(refused({ title: 'baris satu\nbaris dua' }).texts.en).toMatch(/one line/)
  })

  test('names every bad field at once', () => {
    const { texts } = refused({ title: 'a\nb', published: 'kemarin', url: 'x', outlet: 'Warta' })
    expect(texts.en.split('\n').map(line => line.split(':')[0])).toEqual(['Title', 'Date', 'URL'])
    expect(texts.id.split('\n').map(line => line.split(':')[0])).toEqual(['Judul', 'Tanggal', 'URL'])
  })

  test('takes a blank for none, and what is not given for not given', () => {
    expect(check({ title: '  ', outlet: null, url: '\u200b' })).toEqual({ title: null, outlet: null, url: null })
    expect(check({})).toEqual({})
    expect(check({ title: undefined as unknown as string })).toEqual({})
  })

  test('drops what nobody sees', () => {
    expect(check({ title: ' Angin\u202e  Lontar\u2066\ufeff ' })).toEqual({ title: 'Angin Lontar' })
  })

  test('passes on no other field', () => {
    const facts = JSON.parse('{"title":"Angin","__proto__":{"outlet":"x"},"text":"y"}') as Facts
    expect(Object.entries(check(facts))).toEqual([['title', 'Angin']])
  })

  test('what it lets through, it lets through unchanged again', () => {
    fc.assert(
      fc.property(fc.record({ title: fc.string({ unit: 'binary' }), outlet: fc.string(), url: fc.webUrl() }), facts => {
        const once = unlessRefused(facts)
        fc.pre(once !== null)
        expect(check(once)).toEqual(once)
      }),
    )
  })
})
