import { afterAll, describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answer/ask.ts'
import type { Answer } from '../../src/answer/answer.ts'
import { generationOf } from '../library/generation-of.ts'
import { temporaryCorpus } from '../library/articles.ts'

// Invented: speech that goes on, a list of which several items answer, a sentence that closes what another body said.
const corpus = await temporaryCorpus({
  'waduk.txt': `SERUNI, WartaSeruni.example - Bupati Seruni Halim Darwis memuji para relawan Waduk Kenari pada Rabu (12/3/2025). Dia mengatakan relawan Waduk Kenari bekerja tanpa lelah.

Laporan dinas selama tahun 2024 mencatat bantuan untuk relawan Waduk Kenari:
- Mengirim 40 truk beras
- 12 truk selimut
- 7 truk obat
`,
  'jembatan.txt': `SERUNI, WartaSeruni.example - Jembatan Tarum dibuka kembali oleh dinas. Demikian menurut kantor berita Lensa pada Kamis (13/3/2025). Gubernur mengirim 90 pekerja untuk merawat Jembatan Tarum.
`,
})
const generation = await generationOf(corpus.folder)
afterAll(() => corpus.remove())

const ask = (question: string): Promise<Answer> => answerQuestion(question, generation.view, generation.bridge)

describe('the quotes of an answer', () => {
  it.each(['siapa yang memuji relawan Waduk Kenari?', 'berapa truk yang dikirim?', 'relawan Waduk Kenari'])(
    'have no sentence in common: %s',
    async question => {
      const { citations } = await ask(question)
      for (const [i, x] of citations.entries())
        for (const y of citations.slice(i + 1))
          expect(x.article === y.article && x.start < y.end && y.start < x.end).toBe(false)
      expect(citations.map(({ n }) => n)).toEqual(citations.map((_, i) => i + 1))
    },
  )

  it('grow where a later one needs an earlier one', async () => {
    const { citations } = await ask('relawan Waduk Kenari')
    const quote = citations.map(one => one.quote).find(text => text.includes('tanpa lelah'))
    expect(quote).toMatch(/^Bupati Seruni Halim Darwis .+ Dia mengatakan .+ tanpa lelah\.$/)
  })

  it('number their origins without a gap', async () => {
    const { citations } = await ask('siapa yang memuji relawan Waduk Kenari?')
    const origins = [...new Set(citations.map(({ origin }) => origin))]
    expect(origins).toEqual(origins.map((_, i) => i + 1))
  })

  it('have the dates of all that they quote', async () => {
    const { citations, figures } = await ask('berapa truk selimut yang dikirim?')
    const [n] = figures.find(({ value }) => value === 12)!.citations
    const cited = citations.find(citation => citation.n === n)!
    expect(cited.quote).toContain('selama tahun 2024')
    expect(cited.dates.map(({ resolved }) => resolved?.from)).toEqual(['2024-01-01'])
  })

  it('do not begin with what closes the words of somebody else', async () => {
    const { citations } = await ask('berapa pekerja dikirim ke Jembatan Tarum pada Maret 2025?')
    expect(citations[0]!.quote).toBe('Gubernur mengirim 90 pekerja untuk merawat Jembatan Tarum.')
  })
})
