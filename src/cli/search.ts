import { Command } from 'commander'
import { renderSearchText } from '../reply/terminal/search.ts'
import { openCorpus, positive, print, readBatch, terminalStyle } from './door.ts'

interface SearchFlags {
  readonly corpus?: string
  readonly json?: boolean
  readonly batch?: string
  readonly limit: number
}

/** `search`: passages by words, without reading them for an answer. */
export function searchCommand(): Command {
  return new Command('search')
    .description('find passages by words')
    .argument('[words...]', 'what to look for')
    .option('--corpus <path>', 'a folder of .txt, .md and .html articles, or a .jsonl file')
    .option('--json', 'print the hits as JSON')
    .option('--batch <file>', 'search for a file of {id, question} lines, one {id, hits} a line')
    .option('--limit <number>', 'at most so many hits', positive, 10)
    .action(async (words: string[], flags: SearchFlags, command: Command) => {
      if (flags.batch === undefined && words.length === 0)
        command.error('Give words to look for, for example: npm run search -- pasukan', { exitCode: 2 })
      if (flags.batch !== undefined && words.length > 0)
        command.error('Give words or --batch, not both.', { exitCode: 2 })
      const library = await openCorpus(flags.corpus)
      const { limit } = flags
      if (flags.batch !== undefined)
        for await (const { id, question } of readBatch(flags.batch)) {
          const { hits } = await library.search({ words: question, limit })
          await print(
            `${JSON.stringify({ id, hits: hits.map(({ article, start, end, score }) => ({ article, start, end, score })) })}\n`,
          )
        }
      else {
        const result = await library.search({ words: words.join(' '), limit })
        await print(
          flags.json
            ? `${JSON.stringify(result, null, 2)}\n`
            : renderSearchText(result, result.language, terminalStyle()),
        )
      }
      await library.close()
    })
}
