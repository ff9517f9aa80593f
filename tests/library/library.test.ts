import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../src/answer/answer.ts'
import { createLibrary } from '../../src/library/create-library.ts'
import type { Library } from '../../src/library/library.ts'
import { ARTICLES, temporaryCorpus } from './articles.ts'

const now = () => new Date('2030-01-01T00:00:00Z')
const by = { user: null, place: 'terminal' }

describe('a library', () => {
  let corpus: Awaited<ReturnType<typeof temporaryCorpus>>
  let library: Library
  beforeAll(async () => {
    corpus = await temporaryCorpus()
    library = await createLibrary({ corpus: corpus.folder, now })
  })
  afterAll(async () => {
    await library.close()
    await corpus.remove()
  })
  const ask = (question: string) => library.ask({ question })
  const quotes = ({ citations }: Answer) => citations.map(({ quote }) => quote)

  it.each([
    ['how many people died in the flood?', 'en'],
    ['berapa orang yang tewas karena banjir Melati?', 'id'],
  ])('answers "%s" with each count of the dead, its source and its date', async (question, language) => {
    const answer = await ask(question)
    expect(answer).toMatchObject({ outcome: 'answered', language, kind: 'count', spread: 'differ' })
    expect(answer.figures.map(({ value }) => value).sort()).toEqual([12, 19])
    expect(new Set(answer.citations.map(({ source, published }) => `${source} ${published}`))).toEqual(
      new Set(['Warta Melati 2025-03-04', 'KabarTimur.example 2025-03-06']),
    )
    // Both reports carry the count of twelve from one speaker: one row, two citations, one origin.
    const twelve = answer.figures.find(({ value }) => value === 12)!
    expect(twelve).toMatchObject({ qualifier: 'at-least', origins: 1 })
    expect(twelve.citations).toHaveLength(2)
  })

  it('cuts every quote out of the article, letter for letter', async () => {
    for (const question of [
      'how many dead',
      'banjir',
      'why did the dike break?',
      'siapa Sulastri?',
      'berapa rumah terendam',
      'Selandia Baru',
    ]) {
      const { citations } = await ask(question)
      for (const { article, quote, start, end } of citations) {
        const text = await library.text(article)
        expect(text!.slice(start, end)).toBe(quote)
        expect(quote).not.toMatch(/SCROLL TO CONTINUE|Baca juga/)
      }
    }
  })

  it('answers when, who, where and why with the sentence that has it', async () => {
    expect(quotes(await ask('mengapa tanggul jebol?'))[0]).toContain('karena hujan deras')
    expect(quotes(await ask('who is the village head?'))[0]).toContain('Sulastri')
    expect(quotes(await ask('which river broke its embankment?'))[0]).toContain('Sungai Kemuning')
    expect(quotes(await ask('how much did the bridge cost?'))[0]).toContain('Rp1,2 miliar')
  })

  it('leaves what an article does not say null', async () => {
    const { citations } = await ask('berapa murid memakai jembatan?')
    expect(citations[0]).toMatchObject({
      article: 'jembatan',
      source: null,
      published: null,
      dateBasis: null,
      url: null,
    })
  })

  it.each([
    'How many Brazilian soldiers died in the flood?',
    'berapa kapal selam yang dikirim Selandia Baru?',
    'who won the football match?',
    'berapa orang ditangkap karena banjir?',
    'siapa presiden Prancis?',
  ])('is silent on "%s"', async question => {
    const answer = await ask(question)
    expect(answer.outcome).toBe('no-evidence')
    expect(answer.silence).not.toBeNull()
    expect(answer.citations.every(({ related }) => related)).toBe(true)
    expect(answer.coverage).toEqual({ articles: 3, outlets: 2, first: '2025-03-04', last: '2025-03-06', undated: 1 })
  })

  it.each(['', '   ', '?!…', 'yang di dan apa', 'what is it?', '🤷'])(
    'says that %j asks for nothing',
    async question => {
      expect(await ask(question)).toMatchObject({
        outcome: 'no-evidence',
        silence: { code: 'nothing-asked' },
        citations: [],
      })
    },
  )

  it('says that 6,000 characters are too many', async () => {
    const answer = await ask('banjir '.repeat(860))
    expect(answer).toMatchObject({ outcome: 'no-evidence', silence: { code: 'too-long', limit: 1000 } })
  })

  it('finds nothing for another script and survives every kind of noise', async () => {
    for (const question of [
      'ما هو الفيضان',
      'сколько погибло',
      '洪水で何人',
      'ꦧꦚ꧀ꦗꦶꦂ',
      '__proto__ constructor',
      '\u202Ebanjir\u0000',
      'a'.repeat(999),
    ]) {
      const answer = await ask(question)
      expect(['answered', 'no-evidence']).toContain(answer.outcome)
    }
    expect((await ask('сколько погибло')).outcome).toBe('no-evidence')
  })

  it('explains on request which terms it looked for', async () => {
    const { explanation } = await library.ask({ question: 'how many houses', explain: true })
    const houses = explanation!.concepts.find(({ text }) => text === 'houses')!
    expect(houses.terms.map(({ term }) => term)).toContain('rumah')
    expect(explanation!.candidates[0]!.leftOut).toBeNull()
    expect((await ask('how many houses')).explanation).toBeUndefined()
  })

  it('finds passages by words, narrowed by outlet, date and language, and pages through them', async () => {
    const all = await library.search({ words: 'flood' })
    expect(all.hits.map(({ article }) => article)).toContain('banjir-melati')
    for (const { text, start, end, article, highlights } of all.hits) {
      expect((await library.text(article))!.slice(start, end)).toBe(text)
      for (const mark of highlights) expect(text.slice(mark.start, mark.end)).toMatch(/\p{L}/u)
    }
    const outlet = await library.search({ words: 'banjir', outlet: 'warta melati' })
    expect(new Set(outlet.hits.map(({ source }) => source))).toEqual(new Set(['Warta Melati']))
    const late = await library.search({ words: 'banjir', from: '2025-03-05' })
    expect(new Set(late.hits.map(({ published }) => published))).toEqual(new Set(['2025-03-06']))
    expect((await library.search({ words: 'banjir', language: 'en' })).hits).toEqual([])
    const second = await library.search({ words: 'flood', offset: 1, limit: 1 })
    expect(second.hits).toEqual(all.hits.slice(1, 2))
    expect(second.total).toBe(all.total)
  })

  it('says what it holds', async () => {
    const status = await library.status()
    expect(status).toMatchObject({
      generation: 1,
      articles: 3,
      builtAt: '2030-01-01T00:00:00.000Z',
      refreshing: null,
      skipped: [],
    })
    expect(status.sources.map(({ outlet, articles }) => [outlet, articles])).toEqual(
      expect.arrayContaining([
        ['Warta Melati', 1],
        ['KabarTimur.example', 1],
        [null, 1],
      ]),
    )
  })
})

describe('a refresh', () => {
  it('says by content what was added, changed, removed and skipped, and answers from the new generation', async () => {
    const corpus = await temporaryCorpus()
    const library = await createLibrary({ corpus: corpus.folder, now })
    await corpus.write(
      'gempa.txt',
      'Gempa mengguncang Pulau Kerang dan merusak 41 sekolah, kata Gubernur Dewi Anggraini.\n',
    )
    await corpus.write('jembatan.txt', `${ARTICLES['jembatan.txt']}\nWarga merayakan pembukaan itu.\n`)
    await corpus.erase('banjir-susulan.txt')
    await corpus.write('rusak.txt', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 0, 2]))
    const report = await library.refresh({ by })
    expect(report).toMatchObject({
      generation: 2,
      articles: 3,
      added: ['gempa'],
      changed: ['jembatan'],
      removed: ['banjir-susulan'],
    })
    expect(report.skipped).toEqual([expect.objectContaining({ file: 'rusak.txt' })])
    const answer = await library.ask({ question: 'berapa sekolah rusak karena gempa?' })
    expect(answer).toMatchObject({ outcome: 'answered', generation: 2 })
    expect(answer.figures[0]!.value).toBe(41)
    await corpus.remove()
  })

  it.each([
    ['gone', async (corpus: Corpus) => corpus.remove(), 'corpus-missing'],
    [
      'empty',
      async (corpus: Corpus) => {
        for (const name of Object.keys(ARTICLES)) await corpus.erase(name)
      },
      'corpus-empty',
    ],
    [
      'shrunk',
      async (corpus: Corpus) => {
        await corpus.erase('jembatan.txt')
        await corpus.erase('banjir-melati.md')
      },
      'corpus-shrunk',
    ],
  ])('of a corpus that is %s fails and leaves the old generation answering', async (_, harm, code) => {
    const corpus = await temporaryCorpus()
    const library = await createLibrary({ corpus: corpus.folder, now })
    await harm(corpus)
    await expect(library.refresh({ by })).rejects.toMatchObject({ code })
    expect(await library.ask({ question: 'berapa murid memakai jembatan?' })).toMatchObject({
      outcome: 'answered',
      generation: 1,
    })
    await corpus.remove()
  })

  it('that would lose most articles goes through with force', async () => {
    const corpus = await temporaryCorpus()
    const library = await createLibrary({ corpus: corpus.folder, now })
    await corpus.erase('jembatan.txt')
    await corpus.erase('banjir-melati.md')
    expect((await library.refresh({ by, force: true })).removed).toHaveLength(2)
    await corpus.remove()
  })

  it('runs once at a time, while questions go on being answered', async () => {
    const corpus = await temporaryCorpus()
    const library = await createLibrary({ corpus: corpus.folder, now })
    await corpus.write(
      'gempa.txt',
      'Gempa mengguncang Pulau Kerang dan merusak 41 sekolah, kata Gubernur Dewi Anggraini.\n',
    )
    const first = library.refresh({ by })
    await expect(library.refresh({ by })).rejects.toMatchObject({ code: 'refresh-running' })
    expect((await library.ask({ question: 'banjir' })).generation).toBe(1)
    expect((await first).generation).toBe(2)
    expect((await library.ask({ question: 'banjir' })).generation).toBe(2)
    await corpus.remove()
  })
})

describe('a refresh that finds nothing new', () => {
  it('leaves the generation as it is', async () => {
    const corpus = await temporaryCorpus()
    const library = await createLibrary({ corpus: corpus.folder, now })
    await corpus.write('jembatan.txt', ARTICLES['jembatan.txt']!)
    expect(await library.refresh({ by })).toMatchObject({
      generation: 1,
      articles: 3,
      added: [],
      changed: [],
      removed: [],
    })
    await corpus.remove()
  })
})

type Corpus = Awaited<ReturnType<typeof temporaryCorpus>>
