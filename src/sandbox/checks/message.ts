import { z } from 'zod'
import { flags, limits } from '../limits.ts'
import type { Component, Embed } from '../state.ts'
import { readComponents } from './components.ts'
import { checkEmbedTotal, embed } from './embed.ts'
import { flag, id, text } from './fields.ts'
import type { Problem } from './problems.ts'
import { assertValid, read } from './read.ts'

const limit = limits.message

const allowedMentions = z
  .object({
    parse: z.array(z.enum(['roles', 'users', 'everyone'])).nullish(),
    users: z.array(id).max(limit.mentionIds).nullish(),
    roles: z.array(id).max(limit.mentionIds).nullish(),
    replied_user: flag,
  })
  .superRefine((it, context) => {
    for (const kind of ['users', 'roles'] as const) {
      if (!it.parse?.includes(kind) || !it[kind]?.length) continue
      const message = `parse:["${kind}"] and a list of ${kind} are mutually exclusive`
      context.addIssue({ code: 'custom', path: [kind], message })
    }
  })

const schema = z.object({
  content: text(limit.content),
  embeds: z.array(embed).max(limit.embeds).nullish(),
  components: z.array(z.unknown()).nullish(),
  allowed_mentions: allowedMentions.nullish(),
  attachments: z
    .array(z.object({ id, filename: text(1024), description: text(limit.fileDescription), title: text(1024) }))
    .max(limit.attachments)
    .nullish(),
  flags: z.int().nonnegative().nullish(),
  sticker_ids: z.array(id).max(limit.stickers).nullish(),
  poll: z.looseObject({}).nullish(),
  nonce: z.union([z.string().max(limit.nonce), z.int()]).nullish(),
  tts: flag,
  message_reference: z.object({ message_id: id, fail_if_not_exists: flag }).nullish(),
})

export type MessageBody = Omit<z.output<typeof schema>, 'components'> & {
  readonly components?: readonly Component[] | null | undefined
}

/** The message that an edit starts from. */
export interface Before {
  readonly content: string
  readonly embeds: readonly Embed[]
  readonly flags: number
}

/**
 * A message to be sent, or an edit of `before`.
 * @param at where it stands in the request: `data` of a callback, else the body itself.
 * @throws 50035 for what Discord refuses.
 */
export function readMessage(body: unknown, before?: Before, at: readonly PropertyKey[] = []): MessageBody {
  const message = read(schema, body ?? {}, at)
  const isV2 = (((before?.flags ?? 0) | (message.flags ?? 0)) & flags.componentsV2) !== 0
  assertValid([
    ...checkEncoding(body, at),
    ...(isV2 ? checkExclusive(message, before, at) : []),
    ...checkEmbedTotal(message.embeds ?? [], at),
  ])
  const components = message.components && readComponents(message.components, isV2, at)
  return { ...message, components }
}

/** With Components V2 a message has neither content nor embeds, those from before an edit included. */
function checkExclusive(
  message: z.output<typeof schema>,
  before: Before | undefined,
  at: readonly PropertyKey[],
): Problem[] {
  const content = message.content === undefined ? before?.content : message.content
  const embeds = message.embeds === undefined ? before?.embeds : message.embeds
  return Object.entries({ content, embeds, poll: message.poll && [message.poll], sticker_ids: message.sticker_ids })
    .filter(([, value]) => value?.length)
    .map(([field]) => ({
      path: [...at, field],
      code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      message: `${field} cannot be used with the flag for Components V2`,
    }))
}

/** Half a surrogate pair is no text that UTF-8 could carry. */
function checkEncoding(value: unknown, path: readonly PropertyKey[]): Problem[] {
  if (typeof value === 'string') {
    const message = 'Not well formed: half a surrogate pair'
    return /\p{Surrogate}/u.test(value) ? [{ path, code: 'BASE_TYPE_BAD_ENCODING', message }] : []
  }
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, part]) => checkEncoding(part, [...path, key]))
}
