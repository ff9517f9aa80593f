import { setTimeout as wait } from 'node:timers/promises'
import { DiscordAPIError, Events, Routes, type Client } from 'discord.js'
import type { Config } from '../config.ts'
import { describeError, type Log } from '../log.ts'
import { nodeFiles } from '../library/disk/node-files.ts'
import { withoutWriting } from '../library/disk/unwritable.ts'
import { openFeedback } from '../library/feedback.ts'
import type { Library } from '../library/library.ts'
import { UserError } from '../language/user-error.ts'
import { tryUntilItWorks } from './back-off.ts'
import { createFetchUpload } from './attachments.ts'
import { createClient } from './client.ts'
import type { Command } from './command.ts'
import { createSigner } from './components/custom-id.ts'
import { loadSecret } from './components/secret.ts'
import { deployCommands } from './deploy.ts'
import { answerInteraction } from './dispatch.ts'
import { isBadToken } from './failures.ts'
import { createFloodGuard, FLOOD_RULES, type FloodRules } from './flood.ts'
import { answerMessage, speaksToBot } from './messages.ts'
import { badDataFolder, BAD_SETTINGS_STATUS, badToken, gatewayRefusal } from './operator-errors.ts'
import { keepersOf } from './permissions.ts'
import { createQueue } from './queue.ts'
import { createRecentQuestions } from './recent-questions.ts'
import type { Room } from './room.ts'
import { tellThoseWhoWait } from './waiting-list.ts'

export interface BotOptions {
  /** `data`: the folder in which the key of the buttons and what people say of answers are kept. */
  readonly config: Pick<Config, 'discordToken' | 'guildIds' | 'moderatorGuildIds' | 'moderatorRoleIds' | 'data'>
  readonly commands: readonly Command[]
  readonly library: Library
  readonly log: Log
  /** Where Discord's API is; default: Discord. The sandbox gives its own. */
  readonly api?: string
  /** The origin from which attached files may come besides Discord's own; the sandbox gives its own. */
  readonly attachments?: string
  /** How much one person may ask at once; default `FLOOD_RULES`. */
  readonly flood?: FloodRules
  /** Called once where Discord will not have the running bot any more and starting again would not help. */
  readonly onFatal: (exitStatus: number, sentence: string) => void
}

export interface Bot {
  /**
   * Connects and registers the commands; resolves when the bot answers. While Discord cannot be reached it goes on trying.
   * @throws UserError where Discord will not have it or the data folder cannot be used (exit with status 78).
   */
  start(): Promise<void>
  /** Takes no more requests, waits a little for those that are running, and disconnects. */
  stop(): Promise<void>
}

/** How long `stop` waits for answers that are on their way. */
const GRACE_MS = 5000

/** So many requests are worked on at a time, and so many wait; the rest are told to come back. */
const QUEUE = { atOnce: 8, waiting: 200 }

/** The bot: Discord's door to the library. */
export function createBot(options: BotOptions): Bot {
  const { config, commands, library, log, api, attachments, flood = FLOOD_RULES, onFatal } = options
  const client = createClient(api)
  const stopping = new AbortController()
  const running = new Set<Promise<unknown>>()
  let isUp = false
  let refused: UserError | null = null
  let room: Room | null = null

  const run = (task: Promise<void>) => {
    const watched = task
      .catch((error: unknown) => log.error({ error: describeError(error) }, 'a handler broke'))
      .finally(() => running.delete(watched))
    running.add(watched)
  }
  const tellWaiting = (room: Room) => {
    if (client.isReady()) run(tellThoseWhoWait(client, room, () => stopping.signal.aborted))
  }
  client.on(Events.InteractionCreate, interaction => {
    if (room !== null && !stopping.signal.aborted) run(answerInteraction(interaction, room))
  })
  client.on(Events.MessageCreate, message => {
    if (room !== null && !stopping.signal.aborted && speaksToBot(message)) run(answerMessage(message, room))
  })
  client.on(Events.ShardDisconnect, ({ code }) => {
    refused = gatewayRefusal(code)
    if (refused !== null && isUp) onFatal(BAD_SETTINGS_STATUS, refused.message)
  })
  logConnection(client, log)

  return {
    async start() {
      if (!config.discordToken) throw badToken()
      const opened = await furnish({ config, commands, library, log, attachments, flood }, () => tellWaiting(opened))
      room = opened
      const ready = new Promise(resolve => client.once(Events.ClientReady, resolve))
      try {
        await reach(client, config.discordToken, log, stopping.signal)
        await client.login(config.discordToken)
      } catch (error) {
        throw isBadToken(error) ? badToken() : (refused ?? error)
      }
      await ready
      isUp = true
      await deploy(client, config.guildIds, commands, log)
      tellWaiting(opened)
    },
    async stop() {
      stopping.abort()
      await Promise.race([Promise.all(running), wait(GRACE_MS, undefined, { ref: false })])
      await client.destroy()
      await room?.feedback.close()
    },
  }
}

type Furniture = Pick<BotOptions, 'config' | 'commands' | 'library' | 'log'> & {
  readonly attachments: string | undefined
  readonly flood: FloodRules
}

/** Opens the data folder and puts together what the doors share. `onChange` is called after each change of the corpus through the bot. */
async function furnish(
  { config, commands, library, log, attachments, flood }: Furniture,
  onChange: () => void,
): Promise<Room> {
  const { isUnwritable } = await library.status()
  const files = isUnwritable ? withoutWriting(nodeFiles) : nodeFiles
  try {
    return {
      library: heardOf(library, onChange),
      feedback: await openFeedback(config.data, () => new Date(), files),
      keepsFeedback: !isUnwritable,
      signer: createSigner(await loadSecret(config.data, !isUnwritable)),
      flood: createFloodGuard(flood, () => performance.now()),
      queue: createQueue(QUEUE),
      recent: createRecentQuestions(),
      log,
      commands,
      keepers: keepersOf(config),
      fetchUpload: createFetchUpload({ sandbox: attachments, log }),
      undelivered: [],
    }
  } catch (error) {
    throw error instanceof UserError ? error : badDataFolder(config.data, error)
  }
}

/** The library, heard of whenever its articles may answer what they did not answer before. */
function heardOf(library: Library, onChange: () => void): Library {
  const heard =
    <Given extends readonly unknown[], Result>(change: (...given: Given) => Promise<Result>) =>
    async (...given: Given): Promise<Result> => {
      const result = await change(...given)
      onChange()
      return result
    }
  return {
    ...library,
    refresh: heard(library.refresh),
    rollback: heard(library.rollback),
    add: heard(library.add),
    edit: heard(library.edit),
    show: heard(library.show),
    restore: heard(library.restore),
  }
}

/** Waits until Discord's API answers, so that the client, which does not try a second time, finds it there. */
async function reach(client: Client, token: string, log: Log, signal: AbortSignal): Promise<void> {
  client.rest.setToken(token)
  await tryUntilItWorks(() => client.rest.get(Routes.gatewayBot(), { signal }), {
    // What Discord says no to, it will say no to again.
    isPassing: error => !(error instanceof DiscordAPIError),
    onFailure: (error, waitMs) =>
      log.warn({ error: describeError(error), waitMs: Math.round(waitMs) }, 'Discord cannot be reached; trying again'),
    signal,
  })
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
