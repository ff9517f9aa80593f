import { inert } from '../inert.ts'
import { SHOWN } from '../limits.ts'
import type { Texts } from '../texts/texts.ts'
import type { LedgerLine } from '../wording/figure-line.ts'

/** A line of the ledger for Discord: the figure in bold, what is known of it, the numbers of the quotes that state it. */
export function ledgerText({ head, details, citations }: LedgerLine, texts: Texts): string {
  const parts = [`**${inert(head)}**`, ...details.map(detail => inert(detail)), numbersText(citations, texts)]
  return parts.filter(Boolean).join(' · ')
}

/** Numbers of quotes: "[1] [4]", the first few of many. */
export function numbersText(citations: readonly number[], texts: Texts): string {
  const numbers = citations.slice(0, SHOWN.list).map(n => `[${n}]`)
  if (citations.length > SHOWN.list) numbers.push(texts.more(citations.length - SHOWN.list))
  return numbers.join(' ')
}
