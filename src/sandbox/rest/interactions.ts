import { z } from 'zod'
import { readChoices } from '../checks/choices.ts'
import { readMessage } from '../checks/message.ts'
import { readModal } from '../checks/modal.ts'
import { read } from '../checks/read.ts'
import { invalidForm, refusal } from '../errors.ts'
import { flags } from '../limits.ts'
import { createMessage, editMessage } from '../messages.ts'
import type { Interaction, InteractionKind, SandboxMessage } from '../state.ts'
import { wireMessage } from '../wire.ts'
import { botOf, type World } from '../world.ts'
import { draftOf } from './payload.ts'
import { param, type RestRequest, type Route } from './route.ts'

const callback = { message: 4, deferMessage: 5, deferUpdate: 6, update: 7, choices: 8, modal: 9 } as const

/** What may answer what. An update needs a message to update, which a modal has only if a component brought it up. */
const allowed: Record<InteractionKind, readonly number[]> = {
  slash: [callback.message, callback.deferMessage, callback.modal],
  'message-command': [callback.message, callback.deferMessage, callback.modal],
  autocomplete: [callback.choices],
  button: [callback.message, callback.deferMessage, callback.deferUpdate, callback.update, callback.modal],
  select: [callback.message, callback.deferMessage, callback.deferUpdate, callback.update, callback.modal],
  modal: [callback.message, callback.deferMessage, callback.deferUpdate, callback.update],
}

const callbackBody = z.object({ type: z.int(), data: z.unknown().optional() })
const deferred = z.object({ flags: z.int().nonnegative().nullish() }).nullish()

/** The first answer to an interaction. */
export const interactionRoutes: readonly Route[] = [
  {
    method: 'POST',
    template: '/interactions/:interaction_id/:token/callback',
    auth: false,
    unlimited: true,
    handle(world, request) {
      const interaction = pending(world, request)
      const { type, data } = read(callbackBody, request.body)
      const message = answer(world, interaction, type, data, request)
      interaction.acknowledgedAt = Date.now()
      world.announce({ type: 'interaction', interactionId: interaction.id })
      if (request.query.get('with_response') !== 'true') return {}
      return { body: callbackResponse(world, interaction, type, message) }
    },
  },
]

/** The interaction that the path names, where it may still be answered for the first time. */
function pending(world: World, request: RestRequest): Interaction {
  const interaction = world.state.interactions.get(param(request, 'interaction_id'))
  if (!interaction || interaction.token !== param(request, 'token')) throw refusal('unknownInteraction')
  if (interaction.acknowledgedAt !== null) throw refusal('alreadyAcknowledged')
  if (!isInTime(world, interaction)) throw refusal('unknownInteraction')
  return interaction
}

/** Whether an interaction that nobody has acknowledged still may be. */
function isInTime(world: World, interaction: Interaction): boolean {
  return !interaction.expired && Date.now() - interaction.dispatchedAt <= world.settings.acknowledgeWithinMs
}

/** Carries out a callback; the message that it made or changed, if any. */
function answer(
  world: World,
  interaction: Interaction,
  type: number,
  data: unknown,
  request: RestRequest,
): SandboxMessage | null {
  const source =
    interaction.sourceMessageId === null ? undefined : world.state.messages.get(interaction.sourceMessageId)
  const needsSource = type === callback.deferUpdate || type === callback.update
  if (!allowed[interaction.kind].includes(type) || (needsSource && !source)) {
    const message = `Type ${type} does not answer this kind of interaction (${interaction.kind})`
    throw invalidForm([{ path: ['type'], code: 'INTERACTION_CALLBACK_TYPE_INVALID', message }])
  }
  if (type === callback.choices) return suggest(interaction, data)
  if (type === callback.modal) return showModal(interaction, data)
  if (type === callback.message) return reply(world, interaction, data, request)
  if (type === callback.deferMessage) return think(world, interaction, data)
  return update(world, interaction, source!, type === callback.deferUpdate ? null : { data, request })
}

function suggest(interaction: Interaction, data: unknown): null {
  interaction.choices = readChoices(data, interaction.focusedType)
  interaction.answered = true
  return null
}

function showModal(interaction: Interaction, data: unknown): null {
  interaction.modal = readModal(data)
  interaction.answered = true
  return null
}

function reply(world: World, interaction: Interaction, data: unknown, request: RestRequest): SandboxMessage {
  const body = readMessage(data, undefined, ['data'])
  const draft = draftOf(world, placeOf(interaction), body, request.files)
  const message = respond(world, interaction, 'response', draft)
  interaction.answered = true
  return message
}

/** Changes the message that the component stands in, now or (null) later. */
function update(
  world: World,
  interaction: Interaction,
  source: SandboxMessage,
  now: { data: unknown; request: RestRequest } | null,
): SandboxMessage {
  let message = source
  if (now) {
    const body = readMessage(now.data, source, ['data'])
    const draft = draftOf(world, placeOf(interaction), body, now.request.files, source)
    message = editMessage(world, source, draft)
  }
  interaction.deferred = now === null
  interaction.answered = now !== null
  interaction.messageId = source.id
  interaction.ephemeral = source.ephemeral
  return message
}

/** "Thinking…" */
function think(world: World, interaction: Interaction, data: unknown): SandboxMessage {
  const bits = read(deferred, data, ['data'])?.flags ?? 0
  if ((bits & ~flags.ephemeral) !== 0) {
    const message = 'A deferred reply takes no flag but Ephemeral'
    throw invalidForm([{ path: ['data', 'flags'], code: 'BASE_TYPE_INVALID', message }])
  }
  interaction.deferred = true
  return respond(world, interaction, 'response', { flags: bits, loading: true })
}

/** Posts a message of an interaction: its response, or a follow-up. */
export function respond(
  world: World,
  interaction: Interaction,
  kind: 'response' | 'follow-up',
  draft: Parameters<typeof createMessage>[3],
): SandboxMessage {
  const isEphemeral = ((draft.flags ?? 0) & flags.ephemeral) !== 0
  const visibleTo = isEphemeral ? interaction.userId : null
  const channel = world.state.channels.get(interaction.channelId)!
  const message = createMessage(world, botOf(world), channel, {
    ...draft,
    kind,
    visibleTo,
    interactionId: interaction.id,
  })
  if (kind === 'response') {
    interaction.messageId = message.id
    interaction.ephemeral = isEphemeral
  } else interaction.followUps.push(message)
  return message
}

/** Messages of interactions notify the users they name, and no more, where they do not say otherwise. */
export function placeOf(interaction: Interaction, at: readonly PropertyKey[] = ['data']) {
  return { channelId: interaction.channelId, at, defaultMentions: { parse: ['users'] } }
}

function callbackResponse(world: World, interaction: Interaction, type: number, message: SandboxMessage | null) {
  return {
    interaction: {
      id: interaction.id,
      type: { autocomplete: 4, modal: 5, button: 3, select: 3, slash: 2, 'message-command': 2 }[interaction.kind],
      response_message_id: message?.id,
      response_message_loading: message?.loading ?? false,
      response_message_ephemeral: message?.ephemeral ?? false,
      channel_id: interaction.channelId,
    },
    resource: { type, ...(message && { message: wireMessage(world.state, message) }) },
  }
}
