import process from 'node:process'
import { Command, CommanderError } from 'commander'
import { UserError } from '../language/user-error.ts'
import { askCommand } from './ask.ts'
import { evaluateCommand } from './evaluate.ts'
import { searchCommand } from './search.ts'

/** The terminal's way in. Exit status: 0 answered or honestly found nothing, 2 the words of the call are wrong, 1 anything else. */
async function main(): Promise<void> {
  const program = new Command('kutip')
    .description('Answers questions about news articles with what the articles say: verbatim, with source and date.')
    .exitOverride()
    .addCommand(askCommand())
    .addCommand(searchCommand())
    .addCommand(evaluateCommand())
  for (const command of program.commands) command.exitOverride()
  await program.parseAsync()
}

main().catch((error: unknown) => {
  if (error instanceof CommanderError) {
    // Help and version are asked for, everything else that commander says is a mistake in the call.
    process.exitCode = error.exitCode === 0 ? 0 : 2
    return
  }
  if (error instanceof UserError) process.stderr.write(`${error.message}\n`)
  else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = 1
})
