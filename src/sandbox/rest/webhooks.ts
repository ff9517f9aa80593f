import { readMessage } from '../checks/message.ts'
import { refusal } from '../errors.ts'
import { deleteMessage, editMessage } from '../messages.ts'
import type { Interaction, SandboxMessage } from '../state.ts'
import { wireMessage } from '../wire.ts'
import type { World } from '../world.ts'
import { placeOf, respond } from './interactions.ts'
import { draftOf } from './payload.ts'
import { param, type RestRequest, type Route } from './route.ts'

const base = '/webhooks/:application_id/:token'

/** What the bot does with an interaction once it has acknowledged it: the response, and follow-ups. */
export const webhookRoutes: readonly Route[] = [
  {
    method: 'POST',
    template: base,
    auth: false,
    handle(world, request) {
      const interaction = acknowledged(world, request)
      const original = originalOf(world, interaction)
      // The first follow-up to a deferred reply fills it in; so Discord has it, for the sake of old bots.
      const message = original?.loading
        ? edit(world, request, interaction, original)
        : followUp(world, request, interaction)
      return { body: wireMessage(world.state, message) }
    },
  },
  {
    method: 'GET',
    template: `${base}/messages/:message_id`,
    auth: false,
    handle(world, request) {
      return { body: wireMessage(world.state, messageOf(world, request, acknowledged(world, request))) }
    },
  },
  {
    method: 'PATCH',
    template: `${base}/messages/:message_id`,
    auth: false,
    handle(world, request) {
      const interaction = acknowledged(world, request)
      const message = edit(world, request, interaction, messageOf(world, request, interaction))
      return { body: wireMessage(world.state, message) }
    },
  },
  {
    method: 'DELETE',
    template: `${base}/messages/:message_id`,
    auth: false,
    handle(world, request) {
      const interaction = acknowledged(world, request)
      deleteMessage(world, messageOf(world, request, interaction))
      settle(world, interaction)
      return {}
    },
  },
]

/** The interaction whose token the path carries, if the token is good. */
function acknowledged(world: World, request: RestRequest): Interaction {
  if (param(request, 'application_id') !== world.state.applicationId) throw refusal('unknownWebhook')
  const token = param(request, 'token')
  const interaction = world.state.interactions.get(interactionIdIn(token))
  if (!interaction || interaction.token !== token) throw refusal('unknownWebhook')
  const age = Date.now() - interaction.dispatchedAt
  if (interaction.expired || age > world.settings.tokenLifetimeMs) throw refusal('invalidWebhookToken')
  if (interaction.acknowledgedAt === null) throw refusal('unknownWebhook')
  return interaction
}

/** Tokens carry the id of their interaction, as Discord's do. */
function interactionIdIn(token: string): string {
  return Buffer.from(token, 'base64url').toString('latin1').split(':')[1] ?? ''
}

function originalOf(world: World, interaction: Interaction): SandboxMessage | undefined {
  return interaction.messageId === null ? undefined : world.state.messages.get(interaction.messageId)
}

function messageOf(world: World, request: RestRequest, interaction: Interaction): SandboxMessage {
  const id = param(request, 'message_id')
  if (id === '@original') {
    const original = originalOf(world, interaction)
    if (!original) throw refusal('unknownMessage')
    return original
  }
  const message = world.state.messages.get(id)
  const isOurs = message?.interactionId === interaction.id || message?.id === interaction.messageId
  if (!message || !isOurs) throw refusal('unknownMessage')
  return message
}

function edit(world: World, request: RestRequest, interaction: Interaction, before: SandboxMessage): SandboxMessage {
  const body = readMessage(request.body, before)
  const draft = draftOf(world, placeOf(interaction, []), body, request.files, before)
  const message = editMessage(world, before, draft)
  const index = interaction.followUps.findIndex(it => it.id === message.id)
  if (index >= 0) interaction.followUps[index] = message
  settle(world, interaction)
  return message
}

function followUp(world: World, request: RestRequest, interaction: Interaction): SandboxMessage {
  const body = readMessage(request.body)
  const draft = draftOf(world, placeOf(interaction, []), body, request.files)
  const message = respond(world, interaction, 'follow-up', draft)
  settle(world, interaction)
  return message
}

function settle(world: World, interaction: Interaction): void {
  interaction.answered = true
  world.announce({ type: 'interaction', interactionId: interaction.id })
}
