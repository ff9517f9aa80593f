import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer, Citation } from '../../../src/answer/answer.ts'
import { renderAnswer } from '../../../src/reply/cards/answer.ts'
import { visible } from '../../../src/reply/inert.ts'
import { readMarkdown } from '../discord-markdown.ts'
import { hostileText } from '../hostile.ts'
import { aliveIn, limitFaults } from '../message-limits.ts'
import { answer, attribution, citation, dateMention, figure } from '../samples.ts'

const embedOf = (given: Answer, language: 'en' | 'id' = 'en') => renderAnswer(given, language).embeds[0]!

describe('an answer', () => {
  const given = answer({
    figures: [
      figure({ speaker: 'Bupati Ratna', asOf: dateMention('2031-02-04'), citations: [1, 2], origins: 1 }),
      figure({ value: 3, qualifier: null, event: 'missing', citations: [3] }),
    ],
    spread: 'differ',
    citations: [
      citation(1, { attribution: attribution('Ratna', 'bupati') }),
      citation(2, { origin: 1, source: 'Kabar Hulu', published: null, dateBasis: null }),
      citation(3, { form: 'digest', source: null }),
    ],
  })

  it('shows the question again, then the figures, then the quotes', () => {
    const { title, description, fields } = embedOf(given)
    expect(title).toBe('how many people were displaced by the flood')
    const lines = description!.split('\n')
    expect(lines[0]).toMatch(
      /^\*\*more than 1,200 .+\*\* · displaced · according to Bupati Ratna · as of 4 February 2031 · 2 reports, 1 origin · \[1\] \[2\]$/,
    )
    expect(lines[1]).toMatch(/^\*\*3 .+\*\* · missing · \[3\]$/)
    expect(lines[2]).toContain('differ')
    expect(fields!.map(({ name }) => name)).toEqual([
      '[1] Harian Muara · published 4 February 2031',
      '[2] Kabar Hulu · undated',
      '[3] outlet not named (Banjir Kali Lestari) · published 4 February 2031 · digest',
    ])
  })

  it('sets labels, numbers and dates in the language of the reader, and leaves the quotes alone', () => {
    const english = embedOf(given)
    const indonesian = embedOf(given, 'id')
    expect(indonesian.description).toMatch(
      /^\*\*lebih dari 1\.200 .+\*\* · mengungsi · menurut Bupati Ratna · per 4 Februari 2031/,
    )
    expect(indonesian.fields![1]!.name).toBe('[2] Kabar Hulu · tanpa tanggal')
    const quote = (value: string) => /“[^”]*”/.exec(value)![0]
    expect(quote(indonesian.fields![0]!.value)).toBe(quote(english.fields![0]!.value))
  })

  it('puts the quote, word for word, between quotation marks', () => {
    const quote = 'Air naik *dua* meter.\n1. Wanasari terendam'
    const { fields } = embedOf(answer({ citations: [citation(1, { quote })] }))
    const shown = readMarkdown(fields![0]!.value).text
    expect(shown.startsWith(`“${quote}”\n`)).toBe(true)
  })

  it('does not pass off a digest as a quotation', () => {
    const { value } = embedOf(given).fields![2]!
    expect(value).not.toMatch(/[“”]/)
    expect(value).toContain("A digest in Kutip's own words, not the outlet's")
  })

  it('says who spoke and which quotes carry the same statement', () => {
    const [first, second] = embedOf(given).fields!
    expect(first!.value).toContain('Said by Ratna, bupati')
    expect(readMarkdown(first!.value).text).toContain('Same statement as [2]')
    expect(readMarkdown(second!.value).text).toContain('Same statement as [1]')
  })

  it('links to the article, opening at the quote, with the host in the open', () => {
    const { value } = embedOf(answer()).fields![0]!
    expect(value).toContain(
      '[Open at the quote](https://muara.example/berita/1#:~:text=Banjir%20merendam%201%20desa%20di%20tepi%20Kali%20Lestari.) (muara.example)',
    )
  })

  it('names the dates first where the question asks when', () => {
    const { description } = embedOf(
      answer({
        kind: 'when',
        citations: [
          citation(1, { dates: [dateMention('2031-02-04')] }),
          citation(2, { dates: [dateMention('2031-02-04', { basis: 'relative' })] }),
        ],
      }),
    )
    expect(description).toBe('**4 February 2031** · [1] [2]')
  })

  it('leaves out the last quotes where they do not fit, and still names their sources', () => {
    const long = 'Warga mengangkut karung pasir ke tanggul yang jebol. '.repeat(12)
    const { fields } = embedOf(
      answer({
        figures: [figure({ citations: [12] })],
        citations: Array.from({ length: 12 }, (_, i) => citation(i + 1, { quote: long })),
      }),
    )
    const shown = fields!.length - 1
    expect(shown).toBeGreaterThan(4)
    expect(fields!.at(-1)!.name).toBe(`${12 - shown} more quotes`)
    for (let n = shown + 1; n <= 12; n++)
      expect(fields!.at(-1)!.value).toContain(`[${n}] Harian Muara · published 4 February 2031`)
  })

  it('cuts a long quote after a sentence and says so outside the quotation marks', () => {
    const sentence = 'Tanggul kedua jebol menjelang subuh dan air masuk ke pasar.'
    const { value } = embedOf(answer({ citations: [citation(1, { quote: `${sentence} `.repeat(40) })] })).fields![0]!
    expect(value).toMatch(/pasar\.” …\n/)
  })
})

describe('no evidence', () => {
  const given = answer({
    outcome: 'no-evidence',
    silence: { code: 'not-covered', missing: ['volcano', 'Mount Sumbing'] },
    citations: [citation(1)],
  })

  it('says so first, then what is missing, what is covered and how to ask better', () => {
    const { description } = embedOf(given)
    const lines = description!.split('\n')
    expect(lines[0]).toBe('**No evidence: the articles do not answer this.**')
    expect(description).toContain('Not found: volcano, Mount Sumbing')
    expect(readMarkdown(description!).text).toContain(
      'What the articles cover: 12 articles from 3 outlets, published 3 February 2031 to 9 March 2031, 2 articles undated',
    )
    expect(description).toContain('/search')
  })

  it('marks what it shows all the same as merely related', () => {
    expect(embedOf(given).fields![0]!.name).toBe('[1] Harian Muara · published 4 February 2031 · related only')
    expect(embedOf(given, 'id').fields![0]!.name).toContain('hanya berkaitan')
  })

  it('tells what is not covered from what is not stated', () => {
    const notStated = embedOf(answer({ ...given, silence: { code: 'not-stated', missing: [] } }))
    expect(notStated.description).not.toBe(embedOf(given).description)
    expect(notStated.description).not.toContain('Not found')
  })
})

describe('a question that is too long', () => {
  it('is answered with the limit', () => {
    const given = answer({
      question: 'x '.repeat(600),
      outcome: 'no-evidence',
      silence: { code: 'too-long', limit: 1000 },
      citations: [],
    })
    expect(embedOf(given).description).toContain('1,000 characters at most')
    expect(embedOf(given, 'id').description).toContain('1.000 karakter')
    expect(limitFaults(renderAnswer(given, 'en'))).toEqual([])
  })
})

describe('nothing asked', () => {
  it('says so, with an example, in either language', () => {
    const given = answer({
      question: ' ?!… ',
      outcome: 'no-evidence',
      silence: { code: 'nothing-asked' },
      citations: [],
    })
    expect(embedOf(given).description).toContain('There is no question')
    expect(embedOf(given, 'id').description).toContain('Belum ada pertanyaan')
    expect(embedOf(answer({ ...given, question: '\u200B' })).title).toBe('Your question')
  })
})

describe('any answer', () => {
  const hostileCitation = (n: number): fc.Arbitrary<Citation> =>
    fc
      .record({
        quote: hostileText(50),
        source: fc.option(hostileText(8)),
        title: fc.option(hostileText(8)),
        speaker: fc.option(hostileText(8)),
        role: fc.option(hostileText(4)),
        url: fc.option(
          fc.oneof(
            fc.constantFrom(
              'javascript:alert(1)',
              'https://a@b.example/',
              'http://plain.example/',
              'https://127.0.0.1/',
              'https://localhost/x',
            ),
            hostileText(6).map(text => `https://muara.example/${text}`),
          ),
        ),
        origin: fc.integer({ min: 1, max: 3 }),
        form: fc.constantFrom('report' as const, 'digest' as const),
        published: fc.option(fc.constantFrom('2031-02-04', '1999-12-31')),
      })
      .map(({ speaker, role, ...over }) =>
        citation(n, { ...over, attribution: speaker === null ? null : attribution(speaker, role) }),
      )

  const hostileAnswer: fc.Arbitrary<Answer> = fc
    .record({
      question: hostileText(80),
      outcome: fc.constantFrom('answered' as const, 'no-evidence' as const),
      missing: fc.array(hostileText(6), { maxLength: 5 }),
      spread: fc.constantFrom('none' as const, 'differ' as const, 'contradict' as const),
      citations: fc
        .nat({ max: 15 })
        .chain(count => fc.tuple(...Array.from({ length: count }, (_, i) => hostileCitation(i + 1)))),
      figures: fc.array(
        fc
          .record({
            text: hostileText(6),
            label: hostileText(4),
            speaker: fc.option(hostileText(4)),
            value: fc.option(fc.nat()),
          })
          .map(({ text, label, ...over }) =>
            figure({ ...over, text, counted: { text: label, key: label }, citations: [1, 2, 3] }),
          ),
        { maxLength: 15 },
      ),
    })
    .map(({ missing, ...over }) =>
      answer({ ...over, silence: over.outcome === 'answered' ? null : { code: 'not-covered', missing } }),
    )

  it('is within the limits of Discord, and nothing of an article is alive in it', () => {
    fc.assert(
      fc.property(hostileAnswer, fc.constantFrom('en' as const, 'id' as const), (given, language) => {
        const message = renderAnswer(given, language)
        expect(limitFaults(message)).toEqual([])
        expect(aliveIn(message, ['https://muara.example/'])).toEqual([])
      }),
      { numRuns: 120 },
    )
  })

  it('keeps to that also in the list of the quotes that found no room', () => {
    fc.assert(
      fc.property(fc.array(hostileText(8), { minLength: 12, maxLength: 20 }), sources => {
        const quote = 'Warga mengangkut karung pasir ke tanggul yang jebol. '.repeat(20)
        const message = renderAnswer(
          answer({ citations: sources.map((source, i) => citation(i + 1, { source, title: source, quote })) }),
          'en',
        )
        expect(message.embeds[0]!.fields!.at(-1)!.name).toContain('more quotes')
        expect(limitFaults(message)).toEqual([])
        expect(aliveIn(message, ['https://muara.example/'])).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('shows between the quotation marks the quote from its beginning, whatever it holds', () => {
    fc.assert(
      fc.property(hostileCitation(1), cited => {
        const message = renderAnswer(answer({ citations: [{ ...cited, form: 'report' }] }), 'en')
        const [quoted] = message.embeds[0]!.fields![0]!.value.split(/\n-# (?!.*\n)/)
        const shown = /^“([^]*)”(?: …)?$/.exec(readMarkdown(quoted!).text)
        expect(shown).not.toBeNull()
        expect(visible(cited.quote).trim() === '' ? '—' : visible(cited.quote)).toContain(shown![1]!)
        expect(visible(cited.quote).trim() === '' || visible(cited.quote).startsWith(shown![1]!)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
