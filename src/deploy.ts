import process from 'node:process'
import { commands } from '../commands/commands.ts'
import { loadConfig } from './config.ts'
import { deployWithToken } from './discord/deploy.ts'
import { BAD_SETTINGS_STATUS } from './discord/operator-errors.ts'
import { UserError } from './language/user-error.ts'

/** Registers the slash commands with Discord without starting the bot; writes only where they differ from what stands there. */
async function deploy(): Promise<void> {
  const { written, unchanged } = await deployWithToken(
    loadConfig(),
    commands.map(({ data }) => data),
  )
  for (const place of written) process.stdout.write(`written: ${place}\n`)
  for (const place of unchanged) process.stdout.write(`unchanged: ${place}\n`)
}

deploy().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(error instanceof UserError ? BAD_SETTINGS_STATUS : 1)
})
