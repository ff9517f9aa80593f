import process from 'node:process'
import { Command, CommanderError } from 'commander'
import { UserError } from '../language/user-error.ts'
import { askCommand } from './ask.ts'
import { corpusCommand } from './corpus.ts'
import { evaluateCommand } from './evaluate.ts'
import { searchCommand } from './search.ts'

/** Failures that have an exit status of their own: a word is missing from the call; trying again will not help before somebody mends it. */
const STATUSES: ReadonlyMap<string, number> = new Map([
  ['yes-missing', 2],
  ['bad-config', 78],
  ['unreadable-env', 78],
  ['data-in-use', 78],
])

/**
 * Does what the words of a call say.
 * @returns the exit status: 0 done, answered, or honestly found nothing; 2 the words of the call are wrong; 78 the settings are, or
 *   another process has the data folder; 1 anything else
 */
export async function runKutip(words: readonly string[]): Promise<number> {
  const program = new Command('kutip')
    .description('Answers questions about news articles with what the articles say: verbatim, with source and date.')
    .exitOverride()
    .addCommand(askCommand())
    .addCommand(searchCommand())
    .addCommand(corpusCommand())
    .addCommand(evaluateCommand())
  for (const command of program.commands.flatMap(one => [one, ...one.commands])) command.exitOverride()
  try {
    await program.parseAsync(words, { from: 'user' })
    return 0
  } catch (error) {
    // Help and version are asked for, everything else that commander says is a mistake in the call.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof UserError) {
      process.stderr.write(`${error.message}\n`)
      return STATUSES.get(error.code) ?? 1
    }
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    return 1
  }
}
