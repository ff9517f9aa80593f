import { Client, Events, GatewayIntentBits, Partials, type Interaction, type Message } from 'discord.js'
import { startSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/sandbox.ts'

const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages]

/** The commands that the bots of these tests register. */
export const commands = [
  {
    name: 'weigh',
    description: 'Weighs fruit',
    options: [
      { type: 3, name: 'fruit', description: 'Which fruit', required: true, autocomplete: true, max_length: 40 },
      { type: 4, name: 'grams', description: 'How many grams', min_value: 1, max_value: 5000 },
      { type: 5, name: 'private', description: 'Only for you' },
      { type: 11, name: 'photo', description: 'A picture of it' },
    ],
  },
  {
    name: 'store',
    description: 'The store room',
    contexts: [0],
    options: [
      {
        type: 1,
        name: 'open',
        description: 'Opens it',
        options: [{ type: 3, name: 'door', description: 'Which door', choices: [{ name: 'North', value: 'n' }] }],
      },
      {
        type: 2,
        name: 'shelf',
        description: 'One shelf',
        options: [{ type: 1, name: 'count', description: 'Counts what is on it' }],
      },
    ],
  },
  { name: 'Weigh this', type: 3 },
]

export interface Bot {
  readonly sandbox: Sandbox
  readonly client: Client<true>
  /** Replaces what the bot does with interactions. */
  readonly onInteraction: (handler: (interaction: Interaction) => unknown) => void
  readonly onMessage: (handler: (message: Message) => unknown) => void
  readonly stop: () => Promise<void>
}

/** A sandbox with the real client logged in to it and commands registered. */
export async function startBot(options: SandboxOptions = {}, extraIntents: number[] = []): Promise<Bot> {
  const sandbox = await startSandbox(options)
  const client = createClient(sandbox, extraIntents)
  const ready = new Promise(resolve => client.once(Events.ClientReady, resolve))
  await client.login(sandbox.token)
  await ready
  if (!client.isReady()) throw new Error('The client is not ready.')
  await client.application.commands.set(commands)
  await sandbox.ready()
  return {
    sandbox,
    client,
    onInteraction(handler) {
      client.removeAllListeners(Events.InteractionCreate)
      client.on(Events.InteractionCreate, interaction => void handler(interaction))
    },
    onMessage(handler) {
      client.removeAllListeners(Events.MessageCreate)
      client.on(Events.MessageCreate, message => void (message.author.bot || handler(message)))
    },
    async stop() {
      await client.destroy()
      await sandbox.close()
    },
  }
}

export function createClient(sandbox: Sandbox, extraIntents: number[] = []): Client {
  return new Client({
    intents: [...intents, ...extraIntents],
    partials: [Partials.Channel],
    rest: { api: sandbox.api },
    // By default the library leaves five seconds between identifications; tests need not wait for them.
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
  })
}
