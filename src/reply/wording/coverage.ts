import type { Coverage } from '../../answer/answer.ts'
import { dayInWords } from './dates.ts'
import type { Texts } from '../texts/texts.ts'

/** What the corpus covers, in one line. */
export function coverageInWords({ articles, outlets, first, last, undated }: Coverage, texts: Texts): string {
  const period = first && last ? { first: dayInWords(first, texts), last: dayInWords(last, texts) } : null
  return texts.coverage(articles, outlets, period, undated)
}
