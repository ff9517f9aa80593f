import { describe, expect, it } from 'vitest'
import { controlTextsIn } from '../../../src/reply/texts/controls.ts'

const [en, id] = [controlTextsIn('en'), controlTextsIn('id')]

describe('the texts of the controls', () => {
  it('exist in both languages, none empty, and differ', () => {
    expect(Object.keys(id)).toEqual(Object.keys(en))
    for (const [key, text] of Object.entries(en)) {
      const other: unknown = Object.entries(id).find(([name]) => name === key)?.[1]
      if (typeof text !== 'string') continue
      expect(text.trim()).not.toBe('')
      expect(`${key}: ${String(other)}`).not.toBe(`${key}: ${text}`)
    }
  })

  it('are short enough for where they stand', () => {
    for (const texts of [en, id]) {
      const labels = [
        texts.previous,
        texts.moreSources(10, 10),
        texts.next(40, 40),
        texts.context,
        texts.why,
        texts.good,
      ]
      for (const label of [...labels, texts.bad, texts.report, texts.tellMe, texts.deleteMine])
        expect(label.length).toBeLessThanOrEqual(80)
      for (const title of [texts.badTitle, texts.reportTitle, texts.badReason, texts.reportWhich, texts.reportReason])
        expect(title.length).toBeLessThanOrEqual(45)
      for (const entry of [texts.badHint, texts.reportHint, texts.wholeAnswer])
        expect(entry.length).toBeLessThanOrEqual(100)
      for (const placeholder of [texts.otherQuote, texts.settleWhich])
        expect(placeholder.length).toBeLessThanOrEqual(150)
    }
  })

  it('count and list in the way of their language', () => {
    expect(en.held({ votes: 1, reports: 2, waiting: 0, asked: 1 })).toBe(
      '1 opinion, 2 reports, 0 questions that you wait for and 1 recent question in memory',
    )
    expect(id.held({ votes: 1, reports: 2, waiting: 0, asked: 1 })).toBe(
      '1 pendapat, 2 laporan, 0 pertanyaan yang Anda tunggu, dan 1 pertanyaan terakhir dalam memori',
    )
    expect(en.followUp(['how many', 'in Wanasari'])).toContain('“how many” and “in Wanasari”')
    expect(id.passages(1200)).toBe('1.200 bagian')
  })
})
