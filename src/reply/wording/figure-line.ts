import type { Answer, Citation, FigureRow } from '../../answer/answer.ts'
import { countryName } from '../../language/names/countries.ts'
import type { Language } from '../../language/language.ts'
import { labelOf } from '../../reading/countables.ts'
import { mentionInWords, spanInWords } from './dates.ts'
import { shortLine } from '../inert.ts'
import { SHOWN } from '../limits.ts'
import { textsIn } from '../texts/languages.ts'

/** One line of the ledger, in plain text that is not yet safe for any medium. */
export interface LedgerLine {
  /** What is found: "more than 10,000 troops", or a date. */
  readonly head: string
  /** What happened to them, who says so, as of when, how many reports and origins. */
  readonly details: readonly string[]
  /** Numbers of the citations that state it. */
  readonly citations: readonly number[]
}

/** What an answer found, before its quotes: the dates of a "when", the figures of anything else. */
export function ledger(answer: Answer, language: Language): readonly LedgerLine[] {
  const figures = answer.figures.map(row => figureLine(row, answer.citations, language))
  return answer.kind === 'when' ? [...dateLines(answer, language), ...figures] : figures
}

/** A row of the ledger in the reader's language: the number as that language writes it, the words of the article only where there is no number. */
export function figureLine(row: FigureRow, citations: readonly Citation[], language: Language): LedgerLine {
  const texts = textsIn(language)
  const reports = new Set(citations.filter(({ n }) => row.citations.includes(n)).map(({ article }) => article)).size
  const asOf = row.asOf && mentionInWords(row.asOf, texts)
  const details = [
    row.event && texts.events[row.event],
    row.negated && row.event !== 'denied' && texts.denied,
    row.speaker && texts.accordingTo(shortLine(row.speaker, SHOWN.name)),
    asOf && texts.asOf(asOf),
    reports > 1 && texts.origins(reports, row.origins),
  ]
  return {
    head: quantity(row, language),
    details: details.filter(detail => typeof detail === 'string'),
    citations: row.citations,
  }
}

function quantity(row: FigureRow, language: Language): string {
  const texts = textsIn(language)
  const magnitude = row.magnitude === undefined ? undefined : texts.magnitudes[row.magnitude]
  const amount =
    row.value === null ? magnitude : amountInWords(row.value, row.valueTo, row.counted?.key, texts.numberTag)
  if (amount === undefined) return `“${shortLine(row.text, SHOWN.remark)}”`
  const qualifier = row.qualifier && texts.qualifiers[row.qualifier]
  return [qualifier, amount, unit(row, language)].filter(Boolean).join(' ')
}

function unit(row: FigureRow, language: Language): string | null {
  if (row.counted === null || isCurrency(row.counted.key) || row.counted.key === 'percent') return null
  const count = row.valueTo ?? row.value ?? row.magnitude ?? 0
  const label = shortLine(labelOf(row.counted.key, language, count) ?? row.counted.text, SHOWN.name)
  const owner = row.of === null ? null : countryName(row.of, language)
  // A key that is no country's comes back as it is, and would mean nothing to a reader.
  return owner === null || owner === row.of ? label : textsIn(language).of(label, owner)
}

function amountInWords(value: number, valueTo: number | undefined, key: string | undefined, tag: string): string {
  const style: Intl.NumberFormatOptions =
    key !== undefined && isCurrency(key)
      ? { style: 'currency', currency: key, minimumFractionDigits: 0 }
      : key === 'percent'
        ? { style: 'unit', unit: 'percent' }
        : {}
  const format = new Intl.NumberFormat(tag, { ...style, maximumFractionDigits: 6 })
  return valueTo === undefined ? format.format(value) : format.formatRange(value, valueTo)
}

function isCurrency(key: string): boolean {
  return /^[A-Z]{3}$/.test(key)
}

/** The dates that the quotes state, each once, in the order of the quotes. */
function dateLines(answer: Answer, language: Language): readonly LedgerLine[] {
  const texts = textsIn(language)
  const citations = new Map<string, number[]>()
  for (const citation of answer.citations) {
    for (const { resolved } of citation.dates) {
      if (!resolved) continue
      const date = spanInWords(resolved, texts)
      const numbers = citations.get(date) ?? []
      if (!numbers.includes(citation.n)) citations.set(date, [...numbers, citation.n])
    }
  }
  return [...citations].map(([head, numbers]) => ({ head, details: [], citations: numbers }))
}

/** How the figures stand to each other, in words; null where there is nothing to say. */
export function spreadInWords(answer: Pick<Answer, 'spread'>, language: Language): string | null {
  const texts = textsIn(language)
  return answer.spread === 'differ' ? texts.differ : answer.spread === 'contradict' ? texts.contradict : null
}
