import type { SandboxChannel, State } from '../state.ts'
import { wireChannel, wireGuild, wireMember, wireRole, wireUser } from '../wire.ts'
import { botOf } from '../world.ts'
import { refusal } from '../errors.ts'
import { param, type RestRequest, type Route } from './route.ts'

/** The guild, its channels, roles and members, and channels by themselves. */
export const guildRoutes: readonly Route[] = [
  guildRoute('/guilds/:guild_id', state => wireGuild(state)),
  guildRoute('/guilds/:guild_id/channels', state =>
    [...state.channels.values()].filter(it => it.kind === 'guild').map(it => wireChannel(state, it)),
  ),
  guildRoute('/guilds/:guild_id/roles', state => state.roles.map(wireRole)),
  guildRoute('/guilds/:guild_id/members/:user_id', (state, request) => {
    const user = state.users.get(param(request, 'user_id'))
    if (!user) throw refusal('unknownMember')
    return { ...wireMember(user), user: wireUser(user) }
  }),
  {
    method: 'GET',
    template: '/channels/:channel_id',
    auth: true,
    handle: ({ state }, request) => ({ body: wireChannel(state, channelOf(state, request)) }),
  },
  {
    method: 'POST',
    template: '/channels/:channel_id/typing',
    auth: true,
    handle(world, request) {
      const channel = channelOf(world.state, request)
      world.announce({ type: 'typing', channelId: channel.id, userId: botOf(world).id })
      return {}
    },
  },
]

function guildRoute(template: string, body: (state: State, request: RestRequest) => unknown): Route {
  return {
    method: 'GET',
    template,
    auth: true,
    handle({ state }, request) {
      if (param(request, 'guild_id') !== state.guild.id) throw refusal('unknownGuild')
      return { body: body(state, request) }
    },
  }
}

/** The channel that the path names. */
export function channelOf(state: State, request: RestRequest): SandboxChannel {
  const channel = state.channels.get(param(request, 'channel_id'))
  if (!channel) throw refusal('unknownChannel')
  return channel
}
