import { describe, expect, it } from 'vitest'
import { readSentence } from '../../src/reading/statements.ts'
import type { DateSpan, Figure } from '../../src/reading/statement.ts'
import { sameSpeaker } from '../../src/reading/same-speaker.ts'
import { LEDGER, type LabelledSentence, type Row } from './ledger.ts'

const dateOf = (span: DateSpan | null | undefined): string | null => {
  if (!span) return null
  if (span.precision === 'day') return span.from
  if (span.precision === 'month') return span.from.slice(0, 7)
  return span.precision === 'year' ? span.from.slice(0, 4) : `${span.from}..${span.to}`
}

const rowOf = (figure: Figure): Row => [
  figure.value ?? `~${figure.magnitude!}`,
  figure.counted?.key ?? '',
  figure.event,
  dateOf(figure.asOf?.resolved),
]

const read = ({ text, language, published, previous }: LabelledSentence) =>
  readSentence(text, 0, { language, published, ...(previous !== undefined && { previous }) })

/** Rows that were read, rows that are right, and rows that were wanted, over the whole ledger. */
function measure() {
  const misses: string[] = []
  let [found, right, wanted, speakersFound, speakersRight, speakersWanted] = [0, 0, 0, 0, 0, 0]
  for (const sentence of LEDGER) {
    const { figures, attribution } = read(sentence)
    const rows = figures.filter(({ kind }) => kind !== 'label').map(rowOf)
    const speaker = attribution?.speaker ?? null
    const sameVoice = speaker === null ? sentence.speaker === null : sentence.speaker !== null && sameSpeaker(speaker, sentence.speaker)
    const hits = rows.filter(row => sentence.rows.some(want => JSON.stringify(want) === JSON.stringify(row)))
    found += rows.length
    wanted += sentence.rows.length
    // A row without its right speaker is not right.
    right += sameVoice ? hits.length : 0
    speakersFound += speaker === null ? 0 : 1
    speakersWanted += sentence.speaker === null ? 0 : 1
    speakersRight += speaker !== null && sameVoice ? 1 : 0
    if (!sameVoice || hits.length < rows.length || hits.length < sentence.rows.length) {
      misses.push(`${sentence.text}\n  read ${JSON.stringify(rows)} by ${speaker}\n  want ${JSON.stringify(sentence.rows)} by ${sentence.speaker}`)
    }
  }
  return { found, right, wanted, speakersFound, speakersRight, speakersWanted, misses }
}

describe('readSentence over the labelled ledger', () => {
  const { found, right, wanted, speakersFound, speakersRight, speakersWanted, misses } = measure()

  it('reads value, thing, event, speaker and date of a figure with precision of at least 0.95', () => {
    expect(right / found, misses.join('\n')).toBeGreaterThanOrEqual(0.95)
  })

  it('finds at least 0.8 of the figures', () => {
    expect(wanted).toBeGreaterThan(90)
    expect(right / wanted, misses.join('\n')).toBeGreaterThanOrEqual(0.8)
  })

  it('names speakers rightly', () => {
    expect(speakersRight / speakersFound, misses.join('\n')).toBeGreaterThanOrEqual(0.95)
    expect(speakersRight / speakersWanted, misses.join('\n')).toBeGreaterThanOrEqual(0.8)
  })
})
