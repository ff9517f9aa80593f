import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Sandbox, SandboxOptions } from './contract.ts'
import { createGateway } from './gateway/gateway.ts'
import { createPage } from './page/page.ts'
import { autocomplete, messageCommand, slash } from './people/commands.ts'
import { press, select } from './people/components.ts'
import { say } from './people/say.ts'
import { submit } from './people/submit.ts'
import type { Stage } from './people/interact.ts'
import { createInbox, waitFor } from './people/waiting.ts'
import type { Fault } from './rest/faults.ts'
import { createApi } from './rest/server.ts'
import { addGuildChannel, addUser, createWorld } from './world.ts'

export type * from './contract.ts'
export type * from './state.ts'
export type { Fault } from './rest/faults.ts'

/**
 * Starts a small Discord on 127.0.0.1: REST, gateway, one guild with a channel, a member and a moderator; at its address a
 * page that shows it.
 * @throws where the port is taken.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const world = createWorld(options)
  const { state, settings } = world
  const faults: Fault[] = []
  const api = createApi(world, faults)
  const listener = getRequestListener(api.fetch, { overrideGlobalObjects: false })
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing))
  const gateway = createGateway(world, server)
  const { locale } = settings
  const channel = addGuildChannel(state, 'general')
  const member = addUser(state, { name: 'Member', moderator: false, locale })
  const moderator = addUser(state, { name: 'Moderator', moderator: true, locale })
  const stage: Stage = { world, gateway, member, channel }
  api.route('/', createPage(stage))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(settings.port, '127.0.0.1', resolve)
  })
  world.url = `http://127.0.0.1:${portOf(server)}`

  const inbox = createInbox(world)

  return {
    url: world.url,
    api: `${world.url}/api`,
    token: settings.token,
    applicationId: state.applicationId,
    botId: state.botId,
    mention: `<@${state.botId}>`,
    guild: state.guild,
    channel,
    roles: state.roles,
    member,
    moderator,
    addPerson({ moderator = false, ...input }) {
      const user = addUser(state, { locale, ...input, moderator })
      world.announce({ type: 'person-added', user })
      return user
    },
    addChannel({ name, denied }) {
      const channel = addGuildChannel(state, name, denied)
      world.announce({ type: 'channel-created', channel })
      return channel
    },
    commands: () => state.commands,
    async ready(timeoutMs = settings.patienceMs) {
      const isReady = () => gateway.sessions.some(it => it.connected) && state.commands.length > 0
      await waitFor(world, isReady, timeoutMs, 'The bot did not connect and register its commands')
    },
    slash: input => slash(stage, input),
    messageCommand: input => messageCommand(stage, input),
    autocomplete: input => autocomplete(stage, input),
    press: input => press(stage, input),
    select: input => select(stage, input),
    submit: input => submit(stage, input),
    say: input => say(stage, input),
    nextMessage: (predicate = () => true, timeoutMs = settings.patienceMs) => inbox.next(predicate, timeoutMs),
    messages: channelId =>
      [...state.messages.values()].filter(it => channelId === undefined || it.channelId === channelId),
    message: id => state.messages.get(id),
    expire(interactionId) {
      const interaction = state.interactions.get(interactionId)
      if (!interaction) throw new Error(`There is no interaction ${interactionId}.`)
      interaction.expired = true
    },
    requests: state.requests,
    refusals: state.refusals,
    fault: rule => void faults.push(rule),
    clearFaults: () => void faults.splice(0),
    gateway,
    subscribe: world.subscribe,
    async close() {
      gateway.close()
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server does not listen on a port.')
  return address.port
}
