import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import type { Language } from '../language/language.ts'
import { UserError } from '../language/user-error.ts'
import { openCorpus, print } from './door.ts'
import { checkAnswer, LABELLED_QUESTION, type Check, type LabelledQuestion } from './scoring.ts'

/** Questions about the shipped corpus. */
const OWN_QUESTIONS = fileURLToPath(new URL('../../tests/evaluation/questions.jsonl', import.meta.url))

/** `evaluate`: scores labelled questions and prints a table. */
export function evaluateCommand(): Command {
  return new Command('evaluate')
    .description('score a file of labelled questions')
    .argument('[questions]', 'a .jsonl file of labelled questions', OWN_QUESTIONS)
    .option('--corpus <path>', 'the corpus that they are about')
    .option('--misses', 'list what was missed')
    .action(async (file: string, { corpus, misses }: { corpus?: string; misses?: boolean }) => {
      const library = await openCorpus(corpus)
      const checks: Check[] = []
      for (const question of readQuestions(file)) {
        const answer = await library.ask({ id: question.id, question: question.question })
        const texts = new Map<string, string>()
        for (const { article } of answer.citations) texts.set(article, (await library.text(article)) ?? '')
        checks.push(...checkAnswer(question, answer, id => texts.get(id)))
      }
      await library.close()
      await print(table(checks))
      if (misses)
        for (const { metric, question, why } of checks.filter(({ ok }) => !ok))
          await print(`${metric}\t${question.id}\t${question.question}\t${why.slice(0, 160)}\n`)
    })
}

function readQuestions(file: string): LabelledQuestion[] {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new UserError('questions-unreadable', {
      en: `The question file ${file} cannot be read. Check the path.`,
      id: `Berkas pertanyaan ${file} tidak dapat dibaca. Periksa lokasinya.`,
    })
  }
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return []
    try {
      return [LABELLED_QUESTION.parse(JSON.parse(line))]
    } catch {
      throw new UserError('questions-line', {
        en: `${file}:${i + 1} is not a labelled question: {id, question, relevant: [{article, quote}], …}.`,
        id: `${file}:${i + 1} bukan pertanyaan berlabel: {id, question, relevant: [{article, quote}], …}.`,
      })
    }
  })
}

/** Metric by metric: how many of how many and the share, over all questions and by the language that they are asked in. */
function table(checks: readonly Check[]): string {
  const metrics = [...new Set(checks.map(({ metric }) => metric))].sort()
  const column = (some: readonly Check[]) => {
    const right = some.filter(({ ok }) => ok).length
    return some.length === 0
      ? ''.padEnd(18)
      : `${String(right).padStart(4)}/${String(some.length).padEnd(4)} ${((100 * right) / some.length).toFixed(1).padStart(5)} % `
  }
  const rows = metrics.map(metric => {
    const of = checks.filter(check => check.metric === metric)
    const asked = (lang: Language) => of.filter(({ question }) => question.lang === lang)
    return `${metric.padEnd(14)}${column(of)}${column(asked('en'))}${column(asked('id'))}`.trimEnd()
  })
  return [
    `${''.padEnd(14)}${'all'.padStart(16)}  ${'English'.padStart(16)}  ${'Indonesian'.padStart(16)}`,
    ...rows,
    '',
  ].join('\n')
}
