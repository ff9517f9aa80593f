import { flags } from './limits.ts'
import { snowflake } from './snowflake.ts'
import type { SandboxChannel, SandboxMessage, SandboxUser } from './state.ts'
import type { World } from './world.ts'

/** What a message consists of; the rest is filled in. */
export interface Draft extends Partial<
  Pick<
    SandboxMessage,
    | 'content'
    | 'embeds'
    | 'components'
    | 'attachments'
    | 'flags'
    | 'visibleTo'
    | 'loading'
    | 'replyTo'
    | 'pinged'
    | 'kind'
    | 'interactionId'
  >
> {}

export function createMessage(world: World, author: SandboxUser, channel: SandboxChannel, draft: Draft) {
  const message: SandboxMessage = {
    id: snowflake(),
    channelId: channel.id,
    where: channel.kind,
    author,
    content: '',
    embeds: [],
    components: [],
    attachments: [],
    flags: 0,
    visibleTo: null,
    loading: false,
    replyTo: null,
    pinged: [],
    interactionId: null,
    kind: 'post',
    createdAt: Date.now(),
    editedAt: null,
    ...draft,
    ephemeral: ((draft.flags ?? 0) & flags.ephemeral) !== 0,
  }
  world.state.messages.set(message.id, message)
  world.announce({ type: 'message-created', message })
  return message
}

export function editMessage(world: World, message: SandboxMessage, draft: Draft): SandboxMessage {
  // Filling in "thinking…" is not an edit that a reader is told of.
  const editedAt = message.loading ? null : Date.now()
  const edited: SandboxMessage = { ...message, ...draft, loading: false, editedAt }
  world.state.messages.set(edited.id, edited)
  world.announce({ type: 'message-updated', message: edited })
  return edited
}

export function deleteMessage(world: World, message: SandboxMessage): void {
  world.state.messages.delete(message.id)
  world.announce({ type: 'message-deleted', message })
}

export interface AllowedMentions {
  readonly parse?: readonly string[] | null | undefined
  readonly users?: readonly string[] | null | undefined
  readonly roles?: readonly string[] | null | undefined
}

/** Whom a text notifies. Without `allowed` everybody it names; with it, only the kinds under `parse` and the ids listed. */
export function mentionsIn(text: string, allowed: AllowedMentions | undefined): string[] {
  const may = (kind: 'users' | 'roles', id: string) =>
    !allowed || (allowed.parse?.includes(kind) ?? false) || (allowed[kind]?.includes(id) ?? false)
  const users = [...text.matchAll(/<@!?(\d{1,20})>/g)].map(it => it[1]!).filter(id => may('users', id))
  const roles = [...text.matchAll(/<@&(\d{1,20})>/g)].map(it => it[1]!).filter(id => may('roles', id))
  const all = /@(?:everyone|here)\b/.test(text) && (!allowed || (allowed.parse?.includes('everyone') ?? false))
  return [...new Set([...users, ...roles, ...(all ? ['everyone'] : [])])]
}
