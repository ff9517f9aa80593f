import { join } from 'node:path'
import process from 'node:process'
import { commands } from '../commands/commands.ts'
import { showMessage } from './cli/show-message.ts'
import { loadConfig, type Config } from './config.ts'
import { createBot } from './discord/bot.ts'
import { BAD_SETTINGS_STATUS } from './discord/operator-errors.ts'
import { UserError } from './language/user-error.ts'
import type { Library } from './library/library.ts'
import { libraryInThread } from './library/thread/library-in-thread.ts'
import { createLog, describeError, type Log } from './log.ts'
import { startSandbox, type Sandbox } from './sandbox/sandbox.ts'

const EXAMPLE = 'how many troops'

/** Runs the bot: on Discord where there is a token, else in a sandbox on this machine, where it answers one example question. */
async function main(): Promise<void> {
  const config = ownData(loadConfig())
  // In the sandbox somebody reads the terminal: what goes well is not worth a line of JSON there.
  const level = config.discordToken === null && config.logLevel === 'info' ? 'warn' : config.logLevel
  const log = createLog({ level, secrets: config.discordToken ? [config.discordToken] : [] })
  const library = await libraryInThread({ corpus: config.corpus, data: config.data, now: () => new Date() })
  // What is the matter with the corpus or the data folder matters to the operator, whatever the log says of the rest.
  for (const { en } of (await library.status()).troubles) process.stderr.write(`${en}\n`)
  const run = config.discordToken ? await runOnDiscord(config, library, log) : await runInSandbox(config, library, log)
  stopOnSignal(async () => {
    await run.stop()
    await library.close()
  }, log)
}

/** What is tried out in the sandbox must not be found on Discord: it has a data folder of its own. */
function ownData(config: Config): Config {
  return config.discordToken === null ? { ...config, data: join(config.data, 'sandbox') } : config
}

interface Run {
  stop(): Promise<void>
}

async function runOnDiscord(config: Config, library: Library, log: Log): Promise<Run> {
  const bot = createBot({ config, commands, library, log, onFatal: giveUp })
  await bot.start()
  log.info('Kutip is on Discord')
  return bot
}

async function runInSandbox(config: Config, library: Library, log: Log): Promise<Run> {
  const sandbox = await startSandbox({ port: config.sandboxPort, botName: 'Kutip' })
  const bot = createBot({
    config: { ...config, discordToken: sandbox.token, guildIds: [], moderatorGuildIds: [] },
    commands,
    library,
    log,
    api: sandbox.api,
    attachments: sandbox.url,
    onFatal: giveUp,
  })
  await bot.start()
  await sandbox.ready()
  await showExample(sandbox)
  return {
    stop: async () => {
      await bot.stop()
      await sandbox.close()
    },
  }
}

/** Asks the example question as a member of the sandbox's server would, and prints what Discord would show. */
async function showExample(sandbox: Sandbox): Promise<void> {
  const { message } = await sandbox.slash({ name: 'ask', options: { question: EXAMPLE } })
  const lines = [
    'No DISCORD_TOKEN is set, so Kutip runs in its sandbox: a small Discord on this machine, with the real bot in it.',
    `A member of the sandbox typed  /ask question: ${EXAMPLE}  and sees:`,
    '',
    message ? showMessage(message.embeds) : '(no answer came)',
    '',
    `Go on: try every command at ${sandbox.url}, ask in the terminal with npm run ask -- "your question", or put a DISCORD_TOKEN into .env to have Kutip on your server (README, "Connect it to your Discord server"). Ctrl+C ends.`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

function stopOnSignal(stop: () => Promise<void>, log: Log): void {
  let stopping = false
  const onSignal = () => {
    // A second signal means at once.
    if (stopping) process.exit(1)
    stopping = true
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ error: describeError(error) }, 'could not stop cleanly')
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
}

function giveUp(exitStatus: number, sentence: string): void {
  process.stderr.write(`${sentence}\n`)
  process.exit(exitStatus)
}

main().catch((error: unknown) => {
  // What an operator can mend is said in a sentence; the rest is a bug and shows where it came from.
  if (error instanceof UserError) giveUp(BAD_SETTINGS_STATUS, error.message)
  giveUp(1, error instanceof Error ? (error.stack ?? error.message) : String(error))
})
