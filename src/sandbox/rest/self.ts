import { z } from 'zod'
import { id } from '../checks/fields.ts'
import { read } from '../checks/read.ts'
import { refusal } from '../errors.ts'
import { applicationFlags } from '../gateway/intents.ts'
import { permission } from '../permissions.ts'
import { wireChannel, wireUser } from '../wire.ts'
import { botOf, directMessages, gatewayUrl, type World } from '../world.ts'
import { param, type Route } from './route.ts'

const recipient = z.object({ recipient_id: id })

/** The bot, its application, the way to the gateway, and people. */
export const selfRoutes: readonly Route[] = [
  { method: 'GET', template: '/gateway', auth: false, handle: world => ({ body: { url: gatewayUrl(world) } }) },
  {
    method: 'GET',
    template: '/gateway/bot',
    auth: true,
    handle: world => ({
      body: {
        url: gatewayUrl(world),
        shards: 1,
        session_start_limit: { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 },
      },
    }),
  },
  { method: 'GET', template: '/users/@me', auth: true, handle: world => ({ body: wireUser(botOf(world)) }) },
  { method: 'GET', template: '/applications/@me', auth: true, handle: world => ({ body: wireApplication(world) }) },
  {
    method: 'GET',
    template: '/oauth2/applications/@me',
    auth: true,
    handle: world => ({ body: wireApplication(world) }),
  },
  {
    method: 'GET',
    template: '/users/@me/guilds',
    auth: true,
    handle: ({ state }) => ({
      body: [{ id: state.guild.id, name: state.guild.name, icon: null, owner: false, permissions: '0', features: [] }],
    }),
  },
  {
    method: 'GET',
    template: '/users/:user_id',
    auth: true,
    handle(world, request) {
      const user = world.state.users.get(param(request, 'user_id'))
      if (!user) throw refusal('unknownUser')
      return { body: wireUser(user) }
    },
  },
  {
    method: 'POST',
    template: '/users/@me/channels',
    auth: true,
    handle(world, request) {
      const user = world.state.users.get(read(recipient, request.body).recipient_id)
      if (!user) throw refusal('unknownUser')
      if (user.bot) throw refusal('cannotMessageUser')
      return { body: wireChannel(world.state, directMessages(world.state, user)) }
    },
  },
]

function wireApplication(world: World) {
  const { state, settings } = world
  const install = { scopes: ['applications.commands', 'bot'], permissions: String(permission.sendMessages) }
  return {
    id: state.applicationId,
    name: settings.botName,
    icon: null,
    description: '',
    bot: wireUser(botOf(world)),
    bot_public: false,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: applicationFlags(settings.privilegedIntents),
    owner: wireUser(state.users.get(state.guild.ownerId)!),
    team: null,
    approximate_guild_count: 1,
    approximate_user_install_count: 0,
    interactions_endpoint_url: null,
    redirect_uris: [],
    install_params: install,
    integration_types_config: { '0': { oauth2_install_params: install }, '1': {} },
  }
}
