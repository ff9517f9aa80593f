import { Command } from 'commander'
import { explanationText } from './explanation.ts'
import { renderAnswerText } from '../reply/terminal/answer.ts'
import { openCorpus, print, readBatch, terminalStyle } from './door.ts'

interface AskFlags {
  readonly corpus?: string
  readonly json?: boolean
  readonly batch?: string
  readonly explain?: boolean
}

/** `ask`: one question, or a batch of them. */
export function askCommand(): Command {
  return new Command('ask')
    .description('answer a question with quotes from the articles')
    .argument('[question...]', 'the question')
    .option('--corpus <path>', 'a folder of .txt, .md and .html articles, or a .jsonl file')
    .option('--json', 'print the answer as JSON')
    .option('--batch <file>', 'answer a file of {id, question} lines, one JSON answer a line')
    .option('--explain', 'say which terms were looked for and why candidates were left out')
    .action(async (words: string[], flags: AskFlags, command: Command) => {
      const question = words.join(' ')
      if (flags.batch === undefined && words.length === 0)
        command.error('Give a question, for example: npm run ask -- "how many troops"', { exitCode: 2 })
      if (flags.batch !== undefined && words.length > 0)
        command.error('Give a question or --batch, not both.', { exitCode: 2 })
      const library = await openCorpus(flags.corpus)
      const explain = flags.explain === true
      if (flags.batch !== undefined)
        for await (const line of readBatch(flags.batch))
          await print(`${JSON.stringify(await library.ask({ ...line, explain }))}\n`)
      else {
        const answer = await library.ask({ question, explain })
        await print(
          flags.json
            ? `${JSON.stringify(answer, null, 2)}\n`
            : renderAnswerText(answer, answer.language, terminalStyle()),
        )
        if (explain && !flags.json) await print(explanationText(answer))
      }
      await library.close()
    })
}
