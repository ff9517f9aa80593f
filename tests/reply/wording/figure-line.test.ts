import { describe, expect, it } from 'vitest'
import type { FigureRow } from '../../../src/answer/answer.ts'
import { figureLine, ledger, spreadInWords } from '../../../src/reply/wording/figure-line.ts'
import { answer, citation, dateMention, figure } from '../samples.ts'

const head = (row: Partial<FigureRow>, language: 'en' | 'id' = 'en') => figureLine(figure(row), [], language).head
const details = (row: Partial<FigureRow>, language: 'en' | 'id' = 'en') => figureLine(figure(row), [], language).details
const soldiers = { counted: { text: 'prajurit', key: 'troops' }, qualifier: null }

describe('a figure in the ledger', () => {
  it('is set in the language of the reader, not in that of the article', () => {
    const row = { value: 4500, qualifier: 'nearly' as const, counted: { text: 'prajurit', key: 'troops' } }
    expect(head(row)).toBe('nearly 4,500 soldiers')
    expect(head(row, 'id')).toBe('hampir 4.500 tentara')
  })

  it('has the number of the thing counted', () => {
    expect(head({ ...soldiers, value: 1 })).toBe('1 soldier')
    expect(head({ ...soldiers, value: 2 })).toBe('2 soldiers')
  })

  it('falls back to the words of the article for what nobody has a label for', () => {
    expect(head({ value: 7, qualifier: null, counted: { text: 'karung pasir', key: 'karung' } })).toBe('7 karung pasir')
    expect(head({ value: 7, qualifier: null, counted: null })).toBe('7')
  })

  it('may be a range, money, a share or a fraction', () => {
    expect(head({ ...soldiers, value: 10_000, valueTo: 12_000 }, 'id')).toBe('10.000–12.000 tentara')
    expect(head({ value: 2_500_000, qualifier: null, counted: { text: 'rupiah', key: 'IDR' } }, 'id')).toMatch(
      /^Rp\s2\.500\.000$/,
    )
    expect(head({ value: 12.5, qualifier: 'about', counted: { text: 'persen', key: 'percent' } })).toBe('about 12.5%')
    expect(head({ value: 12.5, qualifier: 'about', counted: { text: 'persen', key: 'percent' } }, 'id')).toBe(
      'sekitar 12,5%',
    )
  })

  it('may be vague; then it is an order of magnitude, or the words of the article', () => {
    expect(head({ ...soldiers, value: null, magnitude: 1000, text: 'ribuan prajurit' })).toBe('thousands of soldiers')
    expect(head({ ...soldiers, value: null, magnitude: 1000, text: 'ribuan prajurit' }, 'id')).toBe('ribuan tentara')
    expect(head({ value: null, text: 'segelintir prajurit' })).toBe('“segelintir prajurit”')
  })

  it('says whose they are where a country is stated', () => {
    expect(head({ ...soldiers, value: 30, of: 'id' })).toBe('30 soldiers (Indonesia)')
    expect(head({ ...soldiers, value: 30, of: 'some name' })).toBe('30 soldiers')
  })

  it('says what happened, who says so and as of when', () => {
    const row = { event: 'wounded' as const, speaker: 'Kapten Surya', asOf: dateMention('2031-03-02') }
    expect(details(row)).toEqual(['wounded', 'according to Kapten Surya', 'as of 2 March 2031'])
    expect(details(row, 'id')).toEqual(['luka-luka', 'menurut Kapten Surya', 'per 2 Maret 2031'])
  })

  it('says that it is denied', () => {
    expect(details({ event: 'sent', negated: true })).toEqual(['sent', 'denied'])
    expect(details({ event: 'denied', negated: true })).toEqual(['denied'])
  })

  it('counts reports, not quotes, and their origins', () => {
    const row = figure({ event: null, citations: [1, 2, 3], origins: 1 })
    const citations = [citation(1), citation(2, { article: 'banjir-1' }), citation(3)]
    expect(figureLine(row, citations, 'en').details).toEqual(['2 reports, 1 origin'])
    expect(figureLine({ ...row, citations: [1, 2] }, citations, 'en').details).toEqual([])
  })
})

describe('the ledger', () => {
  it('begins with the dates where the question asks when, each once', () => {
    const lines = ledger(
      answer({
        kind: 'when',
        figures: [figure()],
        citations: [
          citation(1, { dates: [dateMention('2031-03-02'), dateMention('2031-03-02')] }),
          citation(2, {
            dates: [dateMention('2031-03-02'), dateMention('besok', { resolved: null }), dateMention('2031-04-01')],
          }),
        ],
      }),
      'en',
    )
    expect(lines.map(line => [line.head, line.citations])).toEqual([
      ['2 March 2031', [1, 2]],
      ['1 April 2031', [2]],
      ['more than 1,200 people', [1]],
    ])
  })

  it('says how its figures stand to each other', () => {
    expect(spreadInWords(answer({ spread: 'none' }), 'en')).toBeNull()
    expect(spreadInWords(answer({ spread: 'differ' }), 'en')).toContain('differ')
    expect(spreadInWords(answer({ spread: 'contradict' }), 'id')).toContain('bertentangan')
  })
})
