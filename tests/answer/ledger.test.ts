import { afterAll, describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answer/ask.ts'
import type { Answer } from '../../src/answer/answer.ts'
import { generationOf } from '../library/generation-of.ts'
import { temporaryCorpus } from '../library/articles.ts'

// Invented: one country sends soldiers to another in two years, and another says so.
const corpus = await temporaryCorpus({
  'penjaga.txt': `LIMA, WartaAndes.example - Kenya menuduh Peru mengirim 700 tentara ke Bolivia pada 2023, Rabu (5/3/2025). Peru sebelumnya mengerahkan 450 tentara ke Bolivia pada 2022.
`,
  'cuaca.txt': `LIMA, WartaAndes.example - Hujan deras mengguyur Lima sejak Senin (3/3/2025). Sekolah diliburkan.
`,
  'tamu.txt': `LIMA, WartaAndes.example - Peru menerima 40 tenda dari Chili, kata menteri, Selasa (4/3/2025). Bolivia mengimpor 900 ton kopi dari Vietnam.
`,
  'beras.txt': `LIMA, WartaAndes.example - Peru mengirim 38 truk beras ke Chili, kata menteri, Selasa (4/3/2025).
`,
})
const generation = await generationOf(corpus.folder)
afterAll(() => corpus.remove())

const ask = (question: string): Promise<Answer> => answerQuestion(question, generation.view, generation.bridge)
const values = async (question: string) => (await ask(question)).figures.map(({ value }) => value)

describe('the figures of a counting question', () => {
  it('go from whom, and to whom, the question has them go', async () => {
    for (const question of [
      'how many soldiers did Peru send to Bolivia?',
      'how many soldiers were sent from Peru to Bolivia?',
      'berapa tentara yang dikirim Peru ke Bolivia?',
    ])
      expect(await values(question), question).toEqual([700, 450])
    for (const question of [
      'how many soldiers did Bolivia send to Peru?',
      'how many soldiers did Kenya send?',
      'berapa tentara yang dikirim Bolivia ke Peru?',
      'how many soldiers did Peru send to Kenya?',
    ])
      expect(await ask(question), question).toMatchObject({ outcome: 'no-evidence', figures: [] })
  })

  it('may come from another than who received or bought them', async () => {
    expect(await values('how many tents did Peru receive from Chile?')).toEqual([40])
    expect(await values('how many tonnes of coffee did Bolivia import?')).toEqual([900])
  })

  it('are not told of a year long before the report', async () => {
    expect(await ask('berapa truk beras yang dikirim Peru pada 2019?')).toMatchObject({ outcome: 'no-evidence' })
    expect(await values('berapa truk beras yang dikirim Peru pada 2025?')).toEqual([38])
  })

  it('are found where the question names the thing first', async () => {
    expect((await values('tentara how many')).toSorted()).toEqual([450, 700])
    expect(await values('truk ada berapa unit?')).toEqual([38])
  })

  it('do what the question has them do, where it asks for people at large', async () => {
    expect(await ask('how many people live in Lima?')).toMatchObject({ outcome: 'no-evidence' })
  })

  it('are not those of soldiers whom another country sent', async () => {
    expect(await ask('how many Kenyan soldiers were sent to Bolivia?')).toMatchObject({ outcome: 'no-evidence' })
    expect(await values('how many Peruvian soldiers were sent to Bolivia?')).toEqual([700, 450])
  })

  it('are not those of another time than the one asked about', async () => {
    expect(await values('how many soldiers did Peru send in 2022?')).toEqual([450])
    expect(await values('berapa tentara yang dikirim Peru pada 2023?')).toEqual([700])
    expect(await ask('how many soldiers did Peru send in 2019?')).toMatchObject({ outcome: 'no-evidence' })
  })

  it('are not those of a report from before the time asked about', async () => {
    expect(await values('how many trucks did Peru send in 2025?')).toEqual([38])
    expect(await ask('how many trucks did Peru send in 2026?')).toMatchObject({ outcome: 'no-evidence' })
  })

  it('are of all times where the asked date opens a stretch of time', async () => {
    expect((await values('berapa tentara yang dikirim Peru sejak 2022?')).toSorted()).toEqual([450, 700])
  })
})
