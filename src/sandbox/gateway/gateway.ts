import type { Server } from 'node:http'
import { z } from 'zod'
import { WebSocketServer, type WebSocket } from 'ws'
import type { Change, SandboxGateway } from '../contract.ts'
import type { SandboxMessage } from '../state.ts'
import { wireChannel, wireGuildCreate, wireMember, wireMessage, wireUser } from '../wire.ts'
import { botOf, gatewayUrl, type World } from '../world.ts'
import { applicationFlags, intent, known, mayRead, privileged } from './intents.ts'
import { canReplay, createSession, dispatch, replay, type Session } from './session.ts'

const op = {
  heartbeat: 1,
  identify: 2,
  presence: 3,
  voice: 4,
  resume: 6,
  reconnect: 7,
  members: 8,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
} as const

const close = {
  unknownOpcode: 4001,
  decodeError: 4002,
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  alreadyAuthenticated: 4005,
  invalidIntents: 4013,
  disallowedIntents: 4014,
} as const

export interface Gateway extends SandboxGateway {
  /** Sends an event to every session, now or when it resumes; false where there is none to send it to. */
  readonly dispatch: (type: string, data: unknown) => boolean
  readonly close: () => void
}

/** The gateway at `/gateway` of the server. It sends on what changes in the world. */
export function createGateway(world: World, server: Server): Gateway {
  const sessions = new Map<string, Session>()
  const silenced = new WeakSet<WebSocket>()
  const counts = { identifies: 0, resumes: 0, heartbeats: 0 }
  const sockets = new WebSocketServer({ noServer: true })
  server.on('upgrade', (request, socket, head) => {
    if (request.url?.split('?')[0] === '/gateway') sockets.handleUpgrade(request, socket, head, greet)
    else socket.destroy()
  })
  world.subscribe(change => forward(world, sessions.values(), change))

  function greet(socket: WebSocket): void {
    send(socket, op.hello, { heartbeat_interval: world.settings.heartbeatIntervalMs })
    socket.addEventListener('message', ({ data }) => receive(socket, data))
    socket.addEventListener('close', ({ code }) => leave(socket, code))
    socket.addEventListener('error', () => socket.terminate())
  }

  function receive(socket: WebSocket, raw: unknown): void {
    const packet = parse(raw)
    if (!packet) return socket.close(close.decodeError, 'Error while decoding payload.')
    if (packet.op === op.heartbeat) {
      counts.heartbeats += 1
      if (!silenced.has(socket)) send(socket, op.heartbeatAck, null)
    } else if (packet.op === op.identify) identify(socket, packet.d)
    else if (packet.op === op.resume) resume(socket, packet.d)
    else if (packet.op !== op.presence && packet.op !== op.voice && packet.op !== op.members) {
      socket.close(close.unknownOpcode, 'Unknown opcode.')
    } else if (!sessionOf(socket)) socket.close(close.notAuthenticated, 'Not authenticated.')
  }

  function identify(socket: WebSocket, raw: unknown): void {
    counts.identifies += 1
    const { token, intents, shard } = identifying.parse(raw)
    if (sessionOf(socket)) return socket.close(close.alreadyAuthenticated, 'Already authenticated.')
    if (!isToken(token)) return socket.close(close.authenticationFailed, 'Authentication failed.')
    if ((intents & ~known) !== 0) return socket.close(close.invalidIntents, 'Invalid intent(s).')
    if ((intents & privileged & ~world.settings.privilegedIntents) !== 0) {
      return socket.close(close.disallowedIntents, 'Disallowed intent(s).')
    }
    const session = createSession(intents, socket)
    sessions.set(session.id, session)
    const { state } = world
    dispatch(session, 'READY', {
      v: 10,
      user: { ...wireUser(botOf(world)), verified: true, mfa_enabled: true, email: null },
      guilds: [{ id: state.guild.id, unavailable: true }],
      session_id: session.id,
      session_type: 'normal',
      resume_gateway_url: gatewayUrl(world),
      shard,
      application: { id: state.applicationId, flags: applicationFlags(world.settings.privilegedIntents) },
      user_settings: {},
      relationships: [],
      private_channels: [],
      presences: [],
    })
    if (intents & intent.guilds) {
      dispatch(session, 'GUILD_CREATE', wireGuildCreate(state, (intents & intent.guildMembers) !== 0))
    }
    world.announce({ type: 'bot', online: true })
  }

  function resume(socket: WebSocket, raw: unknown): void {
    const { token, session_id, seq } = resuming.parse(raw)
    if (!isToken(token)) return socket.close(close.authenticationFailed, 'Authentication failed.')
    const session = sessions.get(session_id)
    if (!session || !canReplay(session, seq)) return send(socket, op.invalidSession, false)
    counts.resumes += 1
    session.socket = socket
    replay(session, seq)
    dispatch(session, 'RESUMED', {})
    world.announce({ type: 'bot', online: true })
  }

  function leave(socket: WebSocket, code: number): void {
    const session = sessionOf(socket)
    if (!session) return
    session.socket = null
    // A client that closes normally ends its session; any other close leaves it to be resumed.
    if (code === 1000 || code === 1001) sessions.delete(session.id)
    world.announce({ type: 'bot', online: connected().length > 0 })
  }

  const isToken = (token: string) => token.replace(/^Bot /, '') === world.settings.token
  const sessionOf = (socket: WebSocket) => [...sessions.values()].find(session => session.socket === socket)
  const connected = () => [...sessions.values()].flatMap(session => session.socket ?? [])

  return {
    dispatch(type, data) {
      for (const session of sessions.values()) dispatch(session, type, data)
      return sessions.size > 0
    },
    disconnect(code) {
      for (const socket of connected()) {
        if (code === 1006) socket.terminate()
        else socket.close(code, 'Closed by the sandbox.')
      }
    },
    reconnect() {
      for (const socket of connected()) send(socket, op.reconnect, null)
    },
    invalidSession(resumable) {
      const open = connected()
      if (!resumable) sessions.clear()
      for (const socket of open) send(socket, op.invalidSession, resumable)
    },
    silenceHeartbeats() {
      for (const socket of connected()) silenced.add(socket)
    },
    get sessions() {
      return [...sessions.values()].map(({ id, intents, socket }) => ({ id, intents, connected: socket !== null }))
    },
    get identifies() {
      return counts.identifies
    },
    get resumes() {
      return counts.resumes
    },
    get heartbeats() {
      return counts.heartbeats
    },
    close() {
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
    },
  }
}

/** What is missing or malformed counts as empty, and is refused for what it says then. */
const identifying = z.object({
  token: z.string().catch(''),
  intents: z.int().catch(0),
  shard: z.array(z.int()).catch([0, 1]),
})
const resuming = z.object({ token: z.string().catch(''), session_id: z.string().catch(''), seq: z.int().catch(-1) })
const packet = z.object({ op: z.int(), d: z.unknown().optional() })

function send(socket: WebSocket, code: number, data: unknown): void {
  socket.send(JSON.stringify({ op: code, d: data, s: null, t: null }))
}

function parse(raw: unknown): { op: number; d: unknown } | undefined {
  try {
    const { op, d } = packet.parse(JSON.parse(String(raw)))
    return { op, d: d ?? {} }
  } catch {
    return undefined
  }
}

/** Tells the sessions what happened, each as much as its intents let it see. */
function forward(world: World, sessions: Iterable<Session>, change: Change): void {
  for (const session of sessions) {
    const event = eventOf(world, change, session.intents)
    if (event && (session.intents & event.intent) !== 0) dispatch(session, event.type, event.data)
  }
}

function eventOf(world: World, change: Change, intents: number) {
  const { state } = world
  if (change.type === 'channel-created') {
    return { type: 'CHANNEL_CREATE', intent: intent.guilds, data: wireChannel(state, change.channel) }
  }
  if (change.type === 'person-added') {
    const data = { ...wireMember(change.user), user: wireUser(change.user), guild_id: state.guild.id }
    return { type: 'GUILD_MEMBER_ADD', intent: intent.guildMembers, data }
  }
  // Ephemeral messages are for the person alone.
  if (!('message' in change) || change.message.ephemeral) return null
  const { message } = change
  const wanted = message.where === 'guild' ? intent.guildMessages : intent.directMessages
  if (change.type === 'message-deleted') {
    return { type: 'MESSAGE_DELETE', intent: wanted, data: wireDeleted(world, message) }
  }
  const type = change.type === 'message-created' ? 'MESSAGE_CREATE' : 'MESSAGE_UPDATE'
  return { type, intent: wanted, data: wireEvent(world, message, intents) }
}

function wireEvent(world: World, message: SandboxMessage, intents: number) {
  return {
    ...wireMessage(world.state, message, mayRead(world.state, message, intents)),
    ...(message.where === 'guild' && { guild_id: world.state.guild.id, member: wireMember(message.author) }),
  }
}

function wireDeleted(world: World, message: SandboxMessage) {
  const guild = message.where === 'guild' ? { guild_id: world.state.guild.id } : {}
  return { id: message.id, channel_id: message.channelId, ...guild }
}
