import { randomBytes } from 'node:crypto'
import type { Change, SandboxOptions } from './contract.ts'
import { everyone, permission } from './permissions.ts'
import { snowflake } from './snowflake.ts'
import type { SandboxChannel, SandboxUser, State } from './state.ts'

export type Settings = Required<Omit<SandboxOptions, 'schemaCheck'>> & Pick<SandboxOptions, 'schemaCheck'>

export interface StoredFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly contentType: string
}

/** The state, and what acts on it has in common. */
export interface World {
  readonly state: State
  readonly settings: Settings
  /** Uploaded files by the path under which they are served. */
  readonly files: Map<string, StoredFile>
  /** `http://127.0.0.1:PORT`, known once the server listens. */
  url: string
  /** Tells every listener of a change that was made. */
  readonly announce: (change: Change) => void
  readonly subscribe: (listener: (change: Change) => void) => () => void
}

/** A world of one guild with one channel, a member, a moderator and the bot. */
export function createWorld(options: SandboxOptions): World {
  const applicationId = snowflake()
  const settings: Settings = {
    port: 0,
    locale: 'en-US',
    botName: 'Sandbox Bot',
    token: options.token ?? newToken(applicationId),
    acknowledgeWithinMs: 3000,
    tokenLifetimeMs: 15 * 60_000,
    heartbeatIntervalMs: 41_250,
    privilegedIntents: 0,
    roles: [],
    rateLimit: { limit: 50, perMs: 1000 },
    patienceMs: 10_000,
    ...options,
  }
  const listeners = new Set<(change: Change) => void>()
  return {
    state: createState(applicationId, settings),
    settings,
    files: new Map(),
    url: '',
    announce(change) {
      for (const listener of listeners) listener(change)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function createState(applicationId: string, settings: Settings): State {
  const guildId = snowflake()
  const moderators = { id: snowflake(), name: 'Moderators', permissions: String(permission.manageServer) }
  const others = settings.roles.map(name => ({ id: snowflake(), name, permissions: '0' }))
  const state: State = {
    applicationId,
    botId: applicationId,
    guild: { id: guildId, name: 'Sandbox', locale: settings.locale, ownerId: snowflake() },
    // The role @everyone has the id of its guild.
    roles: [{ id: guildId, name: '@everyone', permissions: String(everyone) }, moderators, ...others],
    users: new Map(),
    channels: new Map(),
    messages: new Map(),
    interactions: new Map(),
    commands: [],
    commandsCreated: 0,
    requests: [],
    refusals: [],
  }
  const { locale } = settings
  addUser(state, { id: applicationId, name: settings.botName, bot: true, locale, moderator: false })
  addUser(state, { id: state.guild.ownerId, name: 'Owner', locale, moderator: true })
  return state
}

/** A token of the shape that Discord's have: the bot's id, a time and a secret. */
function newToken(botId: string): string {
  const part = (text: string) => Buffer.from(text).toString('base64url')
  return `${part(botId)}.${randomBytes(4).toString('base64url')}.${randomBytes(28).toString('base64url')}`
}

export interface NewUser {
  id?: string
  name: string
  bot?: boolean
  moderator: boolean
  locale: string
  acceptsDirectMessages?: boolean
  roles?: readonly string[]
}

export function addUser(state: State, input: NewUser): SandboxUser {
  const moderators = state.roles.find(role => role.name === 'Moderators')!
  const user: SandboxUser = {
    id: input.id ?? snowflake(),
    name: input.name.toLowerCase().replaceAll(/[^a-z0-9_.]+/g, '_'),
    displayName: input.name,
    bot: input.bot ?? false,
    locale: input.locale,
    roles: [...(input.moderator ? [moderators.id] : []), ...(input.roles ?? [])],
    acceptsDirectMessages: input.acceptsDirectMessages ?? true,
  }
  state.users.set(user.id, user)
  return user
}

export function addGuildChannel(state: State, name: string, denied = 0n): SandboxChannel {
  const channel: SandboxChannel = {
    id: snowflake(),
    name,
    kind: 'guild',
    recipientId: null,
    deniedToBot: String(denied),
  }
  state.channels.set(channel.id, channel)
  return channel
}

/** The direct messages between the bot and this person, opened where they were not. */
export function directMessages(state: State, user: SandboxUser): SandboxChannel {
  for (const channel of state.channels.values()) if (channel.recipientId === user.id) return channel
  const channel: SandboxChannel = {
    id: snowflake(),
    name: user.displayName,
    kind: 'dm',
    recipientId: user.id,
    deniedToBot: '0',
  }
  state.channels.set(channel.id, channel)
  return channel
}

export function botOf({ state }: World): SandboxUser {
  return state.users.get(state.botId)!
}

export function gatewayUrl(world: World): string {
  return `${world.url.replace('http:', 'ws:')}/gateway`
}
