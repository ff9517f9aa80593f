import { assert, property, shuffledSubarray } from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { Answer, FigureRow } from '../../src/answer/answer.ts'
import { gatherEvidence } from '../../src/answer/evidence.ts'
import { entriesFor, ledgerOf, spreadOf } from '../../src/answer/ledger.ts'
import { originsOf } from '../../src/answer/origins.ts'
import { understand } from '../../src/answer/query.ts'
import { retrieve } from '../../src/answer/retrieve.ts'
import { answerQuestion } from '../../src/answer/ask.ts'
import { generationOf } from '../library/generation-of.ts'
import { temporaryCorpus } from '../library/articles.ts'

// Invented reports about one ferry: counts that differ, a statement that two outlets carry, a list, an undated report.
const corpus = await temporaryCorpus({
  'kapal-a.txt': `AMPERA, SuaraAmpera.example - Kapal feri Melur tenggelam di Selat Pandan, Sabtu (8/2/2025). Sebanyak 31 penumpang tewas, kata Kepala Basarnas Ampera Yusran Tahir.

Menurut Yusran Tahir, 74 penumpang selamat dan 9 penumpang masih hilang. Kapal itu karam karena muatannya berlebih.

Dia menambahkan pencarian dilanjutkan besok pagi dengan empat kapal.
`,
  'kapal-b.txt': `PANDAN, KabarPandan.example - Kepala Basarnas Ampera Yusran Taher mengatakan 31 penumpang tewas dalam karamnya feri Melur, Minggu (9/2/2025).

Juru bicara perusahaan pelayaran Dewi Lestari menyebut sedikitnya 35 penumpang tewas. Perusahaan itu mengirim bantuan berupa:
- Mengirim 200 jaket pelampung
- 12 perahu karet
`,
  'kapal-c.txt': `Feri Melur yang karam di Selat Pandan pernah diperiksa pada April lalu. Tarif penyeberangan naik pada Maret 2024. Pemilik kapal menjanjikan santunan Rp50 juta bagi setiap keluarga korban.

Negara itu juga mengerahkan 120 tentara Australia untuk mencari korban.
`,
})
const generation = await generationOf(corpus.folder)
afterAll(() => corpus.remove())

const ask = (question: string): Promise<Answer> => answerQuestion(question, generation.view, generation.bridge)
const short = ({ value, event, speaker, citations, origins }: FigureRow) => ({
  value,
  event,
  speaker,
  cited: citations.length,
  origins,
})

async function entriesOf(question: string) {
  const query = understand(question, generation.bridge)
  const hits = await retrieve(
    generation.view.engine,
    query.concepts,
    30,
    generation.bridge.ranking,
    generation.view.terms,
  )
  return entriesFor(query, gatherEvidence(generation.view, hits, query.concepts))
}

describe('the figure ledger', () => {
  it('has one row for one value of one thing by one speaker, however his name is spelt, and never merges speakers', async () => {
    const { figures, spread } = await ask('how many passengers were killed?')
    expect(figures.map(short)).toEqual(
      expect.arrayContaining([
        {
          value: 31,
          event: 'killed',
          speaker: expect.stringMatching(/^Yusran Tah[ie]r$/) as string,
          cited: 2,
          origins: 1,
        },
        { value: 35, event: 'killed', speaker: 'Dewi Lestari', cited: 1, origins: 1 },
      ]),
    )
    expect(figures).toHaveLength(2)
    expect(spread).toBe('differ')
  })

  it('keeps what happened apart', async () => {
    expect((await ask('berapa penumpang yang hilang?')).figures.map(({ value }) => value)).toEqual([9])
    expect((await ask('how many passengers were wounded?')).outcome).toBe('no-evidence')
  })

  it('counts only what was asked about, and whose it is', async () => {
    expect((await ask('berapa jaket pelampung yang dikirim?')).figures.map(({ value }) => value)).toEqual([200])
    expect((await ask('berapa perahu karet yang dikirim?')).figures).toMatchObject([{ value: 12, event: 'sent' }])
    expect((await ask('how many Australian soldiers were deployed?')).figures).toMatchObject([{ value: 120, of: 'au' }])
    expect((await ask('how many Canadian soldiers were deployed?')).outcome).toBe('no-evidence')
    expect((await ask('how many helicopters were sent?')).outcome).toBe('no-evidence')
  })

  it('groups the same however the entries come', async () => {
    const entries = await entriesOf('how many passengers')
    expect(entries.length).toBeGreaterThan(3)
    const rows = (shuffled: typeof entries) =>
      ledgerOf(shuffled, evidence => ({ n: 1 + entries.findIndex(entry => entry.evidence === evidence), origin: 1 }))
        .map(({ value, event, citations }) => JSON.stringify([value, event, citations]))
        .sort()
    assert(
      property(shuffledSubarray(entries, { minLength: entries.length }), shuffled => {
        expect(rows(shuffled)).toEqual(rows(entries))
      }),
    )
  })
})

describe('how figures stand to each other', () => {
  const row = (change: Partial<FigureRow>): FigureRow => ({
    value: 10,
    text: '10',
    qualifier: null,
    counted: { text: 'rumah', key: 'house' },
    of: null,
    event: 'destroyed',
    negated: false,
    speaker: 'A',
    asOf: {
      text: '1 Mei',
      start: 0,
      end: 5,
      basis: 'absolute',
      resolved: { from: '2025-05-01', to: '2025-05-01', precision: 'day' },
    },
    citations: [1],
    origins: 1,
    ...change,
  })

  it.each<readonly [string, Partial<FigureRow>, string]>([
    ['another value for the same thing on the same day', { value: 12, speaker: 'B' }, 'contradict'],
    ['another value that both may be true with', { value: 12, qualifier: 'at-least' }, 'differ'],
    ['another day', { value: 12, asOf: null }, 'differ'],
    ['another thing', { value: 12, counted: { text: 'sekolah', key: 'school' } }, 'none'],
    ['another fate', { value: 12, event: 'sent' }, 'none'],
    ['the same value', { speaker: 'B' }, 'none'],
  ])('%s', (_, change, spread) => {
    expect(spreadOf([row({}), row(change)])).toBe(spread)
    expect(spreadOf([row(change), row({})])).toBe(spread)
  })
})

describe('origins', () => {
  it('are counted by speaker and figure, not by outlet', async () => {
    const { citations } = await ask('how many passengers were killed?')
    const bySource = new Map(
      citations.map(({ source, quote, origin }) => [`${source} ${/31|35/.exec(quote)![0]}`, origin]),
    )
    expect(bySource.get('SuaraAmpera.example 31')).toBe(bySource.get('KabarPandan.example 31'))
    expect(bySource.get('KabarPandan.example 35')).not.toBe(bySource.get('KabarPandan.example 31'))
  })

  it('of one piece of evidence, and of none', async () => {
    const [entry] = await entriesOf('how many passengers')
    expect(originsOf([entry!.evidence])).toEqual([1])
    expect(originsOf([entry!.evidence, entry!.evidence])).toEqual([1, 1])
    expect(originsOf([])).toEqual([])
  })
})

describe('quotes', () => {
  it('take in the sentence that a pronoun points back to, and the line that introduces a list', async () => {
    const back = await ask('kapan pencarian dilanjutkan?')
    expect(back.citations[0]!.quote).toContain('pencarian dilanjutkan besok pagi')
    const list = await ask('berapa perahu karet yang dikirim?')
    expect(list.citations[0]!.quote).toMatch(
      /^Perusahaan itu mengirim bantuan berupa:\n- Mengirim 200 jaket pelampung\n- 12 perahu karet$/,
    )
  })

  it('of an undated report leave a relative date unresolved, within the bounds that its text gives', async () => {
    const { citations } = await ask('when was the ferry inspected?')
    const april = citations.flatMap(({ dates }) => dates).find(({ text }) => /April/.test(text))
    expect(citations[0]!.published).toBeNull()
    expect(april).toMatchObject({ basis: 'relative', resolved: null, after: '2024-03' })
  })
})

describe('a question with a date', () => {
  it('finds the sentence that writes it otherwise', async () => {
    expect((await ask('apa yang terjadi pada 8 Februari 2025?')).citations[0]!.quote).toContain('Sabtu (8/2/2025)')
  })
})

describe('a long list without a verb', () => {
  it('is read in time that grows with its length', async () => {
    const items = Array.from({ length: 3000 }, (_, i) => `- ${i + 2} kapal nelayan`).join('\n')
    const long = await temporaryCorpus({ 'daftar.txt': `Catatan pelabuhan Ampera memuat:\n${items}\n` })
    const { view, bridge } = await generationOf(long.folder)
    await long.remove()
    const started = performance.now()
    expect((await answerQuestion('berapa kapal nelayan di pelabuhan Ampera?', view, bridge)).coverage.articles).toBe(1)
    // Reading every item anew for each item below it takes minutes.
    expect(performance.now() - started).toBeLessThan(30_000)
  })
})
