import { setTimeout as wait } from 'node:timers/promises'
import { Events, type Client } from 'discord.js'
import type { Config } from '../config.ts'
import { describeError, type Log } from '../log.ts'
import type { Library } from '../library/library.ts'
import { UserError } from '../language/user-error.ts'
import { createClient } from './client.ts'
import type { Command } from './command.ts'
import { deployCommands } from './deploy.ts'
import { answerCommand, type Room } from './dispatch.ts'
import { isBadToken } from './failures.ts'
import { answerMessage, speaksToBot } from './messages.ts'
import { BAD_SETTINGS_STATUS, badToken, gatewayRefusal } from './operator-errors.ts'

export interface BotOptions {
  readonly config: Pick<Config, 'discordToken' | 'guildIds' | 'moderatorRoleIds'>
  readonly commands: readonly Command[]
  readonly library: Library
  readonly log: Log
  /** Where Discord's API is; default: Discord. The sandbox gives its own. */
  readonly api?: string
  /** Called once where Discord will not have the running bot any more and starting again would not help. */
  readonly onFatal: (exitStatus: number, sentence: string) => void
}

export interface Bot {
  /**
   * Connects and registers the commands; resolves when the bot answers.
   * @throws UserError where Discord will not have it (exit with status 78), any other error where Discord cannot be reached.
   */
  start(): Promise<void>
  /** Takes no more requests, waits a little for those that are running, and disconnects. */
  stop(): Promise<void>
}

/** How long `stop` waits for answers that are on their way. */
const GRACE_MS = 5000

/** The bot: Discord's door to the library. */
export function createBot({ config, commands, library, log, api, onFatal }: BotOptions): Bot {
  const client = createClient(api)
  const room: Room = { library, log, commands, moderatorRoleIds: config.moderatorRoleIds }
  const running = new Set<Promise<unknown>>()
  let state: 'starting' | 'up' | 'stopped' = 'starting'
  let refused: UserError | null = null

  const run = (task: Promise<void>) => {
    const watched = task
      .catch((error: unknown) => log.error({ error: describeError(error) }, 'a handler broke'))
      .finally(() => running.delete(watched))
    running.add(watched)
  }
  client.on(Events.InteractionCreate, interaction => {
    if (state !== 'stopped' && interaction.isChatInputCommand()) run(answerCommand(interaction, room))
  })
  client.on(Events.MessageCreate, message => {
    if (state !== 'stopped' && speaksToBot(message)) run(answerMessage(message, room))
  })
  client.on(Events.ShardDisconnect, ({ code }) => {
    refused = gatewayRefusal(code)
    if (refused !== null && state === 'up') onFatal(BAD_SETTINGS_STATUS, refused.message)
  })
  logConnection(client, log)

  return {
    async start() {
      const ready = new Promise(resolve => client.once(Events.ClientReady, resolve))
      try {
        await client.login(config.discordToken ?? '')
      } catch (error) {
        throw isBadToken(error) ? badToken() : (refused ?? error)
      }
      await ready
      state = 'up'
      await deploy(client, config.guildIds, commands, log)
    },
    async stop() {
      state = 'stopped'
      await Promise.race([Promise.all(running), wait(GRACE_MS, undefined, { ref: false })])
      await client.destroy()
    },
  }
}

/** Commands that could not be registered are no reason to leave: those of the last start are still there, and mentions work. */
async function deploy(
  client: Client,
  guildIds: readonly string[],
  commands: readonly Command[],
  log: Log,
): Promise<void> {
  if (!client.isReady()) return
  try {
    const deployed = await deployCommands(
      client.rest,
      client.application.id,
      guildIds,
      commands.map(({ data }) => data),
    )
    log.info(deployed, 'commands registered')
  } catch (error) {
    const sentence = error instanceof UserError ? error.message : 'commands not registered'
    log.error({ error: describeError(error) }, sentence)
  }
}

function logConnection(client: Client, log: Log): void {
  // Without a listener for `error`, an error in any other listener would end the process.
  client.on(Events.Error, error => log.error({ error: describeError(error) }, 'client error'))
  client.on(Events.ShardError, error => log.warn({ error: describeError(error) }, 'connection error'))
  client.on(Events.ShardReconnecting, shard => log.info({ shard }, 'reconnecting'))
  client.on(Events.ShardResume, shard => log.info({ shard }, 'resumed'))
  client.on(Events.ClientReady, ({ user, guilds }) =>
    log.info({ bot: user.id, guilds: guilds.cache.size }, 'connected'),
  )
}
