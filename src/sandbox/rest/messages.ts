import { readMessage, type MessageBody } from '../checks/message.ts'
import { invalidForm, refusal } from '../errors.ts'
import { intent, mayRead } from '../gateway/intents.ts'
import { createMessage, deleteMessage, editMessage } from '../messages.ts'
import { permission, permissionsIn } from '../permissions.ts'
import type { SandboxChannel, SandboxMessage } from '../state.ts'
import { wireMessage } from '../wire.ts'
import { botOf, type World } from '../world.ts'
import { channelOf } from './guilds.ts'
import { draftOf } from './payload.ts'
import { param, type RestRequest, type Route } from './route.ts'

/** Messages that the bot posts, edits, deletes and reads by channel. */
export const messageRoutes: readonly Route[] = [
  {
    method: 'POST',
    template: '/channels/:channel_id/messages',
    auth: true,
    handle(world, request) {
      const channel = channelOf(world.state, request)
      const body = readMessage(request.body)
      mayPost(world, channel, body, request.files.length > 0)
      const reply = referenced(world, channel, body)
      const draft = draftOf(world, placeOf(channel), body, request.files)
      const pingsAuthor = reply && (body.allowed_mentions ? body.allowed_mentions.replied_user === true : true)
      const pinged = pingsAuthor ? [...new Set([...(draft.pinged ?? []), reply.author.id])] : (draft.pinged ?? [])
      const message = createMessage(world, botOf(world), channel, { ...draft, pinged, replyTo: reply?.id ?? null })
      return { body: wireMessage(world.state, message) }
    },
  },
  {
    method: 'GET',
    template: '/channels/:channel_id/messages',
    auth: true,
    handle(world, request) {
      const channel = channelOf(world.state, request)
      mayReadHistory(world, channel)
      const wanted = Math.min(100, Number(request.query.get('limit') ?? 50))
      const before = request.query.get('before')
      const seen = [...world.state.messages.values()].filter(
        it => it.channelId === channel.id && !it.ephemeral && (!before || BigInt(it.id) < BigInt(before)),
      )
      return {
        body: seen
          .slice(-wanted)
          .reverse()
          .map(it => readByBot(world, it)),
      }
    },
  },
  {
    method: 'GET',
    template: '/channels/:channel_id/messages/:message_id',
    auth: true,
    handle(world, request) {
      const channel = channelOf(world.state, request)
      mayReadHistory(world, channel)
      return { body: readByBot(world, messageOf(world, channel, request)) }
    },
  },
  {
    method: 'PATCH',
    template: '/channels/:channel_id/messages/:message_id',
    auth: true,
    handle(world, request) {
      const channel = channelOf(world.state, request)
      const message = messageOf(world, channel, request)
      if (message.author.id !== world.state.botId) throw refusal('notTheAuthor')
      const body = readMessage(request.body, message)
      const draft = draftOf(world, placeOf(channel), body, request.files, message)
      return { body: wireMessage(world.state, editMessage(world, message, draft)) }
    },
  },
  {
    method: 'DELETE',
    template: '/channels/:channel_id/messages/:message_id',
    auth: true,
    handle(world, request) {
      const channel = channelOf(world.state, request)
      const message = messageOf(world, channel, request)
      if (message.author.id !== world.state.botId) demand(world, channel, permission.manageMessages)
      deleteMessage(world, message)
      return {}
    },
  },
]

const placeOf = (channel: SandboxChannel) => ({ channelId: channel.id, at: [], defaultMentions: undefined })

/** The message that the path names; ephemeral ones are out of reach of these routes. */
function messageOf(world: World, channel: SandboxChannel, request: RestRequest): SandboxMessage {
  const message = world.state.messages.get(param(request, 'message_id'))
  if (!message || message.channelId !== channel.id || message.ephemeral) throw refusal('unknownMessage')
  return message
}

function readByBot(world: World, message: SandboxMessage) {
  const granted = world.settings.privilegedIntents & intent.messageContent
  return wireMessage(world.state, message, mayRead(world.state, message, granted))
}

function demand(world: World, channel: SandboxChannel, bits: bigint): void {
  const has = permissionsIn(world.state, botOf(world), channel)
  if ((has & permission.viewChannel) === 0n) throw refusal('missingAccess')
  if ((has & bits) !== bits) throw refusal('missingPermissions')
}

function mayReadHistory(world: World, channel: SandboxChannel): void {
  demand(world, channel, permission.readHistory)
}

function mayPost(world: World, channel: SandboxChannel, body: MessageBody, hasFiles: boolean): void {
  const recipient = channel.recipientId === null ? undefined : world.state.users.get(channel.recipientId)
  if (recipient && !recipient.acceptsDirectMessages) throw refusal('cannotMessageUser')
  const embeds = body.embeds?.length ? permission.embedLinks : 0n
  demand(world, channel, permission.sendMessages | embeds | (hasFiles ? permission.attachFiles : 0n))
}

/** The message replied to. */
function referenced(world: World, channel: SandboxChannel, body: MessageBody): SandboxMessage | undefined {
  const reference = body.message_reference
  if (!reference) return undefined
  const has = permissionsIn(world.state, botOf(world), channel)
  if ((has & permission.readHistory) === 0n) throw refusal('cannotReplyWithoutHistory')
  const message = world.state.messages.get(reference.message_id)
  if (message?.channelId === channel.id) return message
  if (reference.fail_if_not_exists === false) return undefined
  const problem = { path: ['message_reference'], code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' }
  throw invalidForm([problem])
}
