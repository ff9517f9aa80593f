import { z } from 'zod'
import type { Answer } from '../answer/answer.ts'

/** A question with what a right answer must have. */
export const LABELLED_QUESTION = z.object({
  id: z.string(),
  question: z.string(),
  lang: z.enum(['en', 'id']).optional(),
  type: z.string().optional(),
  /** Quotes that answer it: the start of an article's id, and a regular expression that the quote matches. */
  relevant: z.array(z.object({ article: z.string(), quote: z.string() })).default([]),
  /** All of `relevant` must be cited, not one of them. */
  every: z.boolean().optional(),
  figures: z.array(z.object({ value: z.number(), articles: z.array(z.string()) })).default([]),
  /** The corpus does not answer it. */
  unanswerable: z.boolean().optional(),
})

export type LabelledQuestion = z.infer<typeof LABELLED_QUESTION>

/** One check of one answer. */
export interface Check {
  readonly metric: 'abstains' | 'answers' | 'hit@1' | 'hit@3' | 'every source' | 'figures' | 'language' | 'verbatim'
  readonly question: LabelledQuestion
  readonly ok: boolean
  /** What was there instead, where it failed. */
  readonly why: string
}

/** The checks that an answer to a labelled question passes or fails; `textOf` gives an article's text by id. */
export function checkAnswer(
  question: LabelledQuestion,
  answer: Answer,
  textOf: (article: string) => string | undefined,
): Check[] {
  const checks: Check[] = []
  const check = (metric: Check['metric'], ok: boolean, why: string) => checks.push({ metric, question, ok, why })
  const { citations } = answer
  for (const { article, quote, start, end } of citations)
    check('verbatim', quote !== '' && textOf(article)?.slice(start, end) === quote, `${article} [${start}, ${end}]`)
  if (question.unanswerable) {
    check('abstains', answer.outcome === 'no-evidence', `said: ${citations[0]?.quote ?? answer.outcome}`)
    return checks
  }
  check('answers', answer.outcome === 'answered', answer.outcome)
  const holds = ({ article, quote }: LabelledQuestion['relevant'][number], among: Answer['citations']) =>
    among.some(citation => citation.article.startsWith(article) && new RegExp(quote).test(citation.quote))
  const hit = (n: number) => question.relevant.some(want => holds(want, citations.slice(0, n)))
  check('hit@1', hit(1), `first: ${citations[0]?.article} ${citations[0]?.quote}`)
  check('hit@3', hit(3), `first: ${citations[0]?.article} ${citations[0]?.quote}`)
  if (question.every) {
    const missing = question.relevant.filter(want => !holds(want, citations))
    check(
      'every source',
      missing.length === 0,
      `missing: ${missing.map(({ article, quote }) => `${article} ${quote}`).join(', ')}`,
    )
  }
  for (const { value, articles } of question.figures) {
    const numbers = new Set(answer.figures.filter(row => row.value === value).flatMap(row => row.citations))
    const cited = citations.filter(({ n }) => numbers.has(n)).map(({ article }) => article)
    check(
      'figures',
      articles.every(want => cited.some(id => id.startsWith(want))),
      `${value} cited from ${cited.join(', ') || 'nowhere'}`,
    )
  }
  if (question.lang && question.type !== 'lookup') check('language', answer.language === question.lang, answer.language)
  return checks
}
