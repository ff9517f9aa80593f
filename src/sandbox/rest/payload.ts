import { walk } from '../checks/components.ts'
import type { MessageBody } from '../checks/message.ts'
import type { Problem } from '../checks/problems.ts'
import { assertValid } from '../checks/read.ts'
import { refusal } from '../errors.ts'
import { store } from '../files.ts'
import { flags, limits } from '../limits.ts'
import { mentionsIn, type AllowedMentions, type Draft } from '../messages.ts'
import type { Component, Embed, SandboxAttachment, SandboxMessage } from '../state.ts'
import type { World } from '../world.ts'
import type { UploadedFile } from './route.ts'

interface Place {
  readonly channelId: string
  /** Where the body stands in the request, for the paths of faults. */
  readonly at: readonly PropertyKey[]
  /** Who is notified where the body does not say. */
  readonly defaultMentions: AllowedMentions | undefined
}

/**
 * What a valid body makes of a new message, or of `before`. Files are stored, `attachment://` becomes their address.
 * @throws 40005 for a file too large, 50006 where nothing would be left to see, 50035 for files that are not there.
 */
export function draftOf(
  world: World,
  place: Place,
  body: MessageBody,
  files: readonly UploadedFile[],
  before?: SandboxMessage,
): Draft {
  if (files.some(file => file.bytes.length > limits.message.file)) throw refusal('fileTooLarge')
  checkAttachments(place, body, files, before)
  const names = namesOf(body, files, before)
  const content = body.content === undefined ? (before?.content ?? '') : (body.content ?? '')
  const embeds = body.embeds === undefined ? (before?.embeds ?? []) : (body.embeds ?? [])
  const components = body.components === undefined ? (before?.components ?? []) : (body.components ?? [])
  assertValid(checkMedia(components, names, [...place.at, 'components']))
  // Whether a message is ephemeral is settled when it is made.
  const flagBits = before ? before.flags | ((body.flags ?? 0) & ~flags.ephemeral) : (body.flags ?? 0)
  const showsComponents = (flagBits & flags.componentsV2) !== 0 && components.length > 0
  const shows = content.trim() !== '' || embeds.length + names.size > 0 || showsComponents
  if (!shows && !body.sticker_ids?.length && !body.poll) throw refusal('emptyMessage')

  const attachments = attach(world, place, body, files, before)
  const texts = [content, ...[...walk(components)].map(([it]) => it.content ?? '')].join('\n')
  return {
    content,
    embeds: embeds.map(it => finishEmbed(it, attachments)),
    components: finishComponents(components, attachments),
    attachments,
    flags: flagBits,
    pinged: mentionsIn(texts, body.allowed_mentions ?? place.defaultMentions),
  }
}

function checkAttachments(
  place: Place,
  { attachments }: MessageBody,
  files: readonly UploadedFile[],
  before: SandboxMessage | undefined,
): void {
  const unknown = (attachments ?? []).flatMap(({ id }, index): Problem[] => {
    if (files.some(file => file.key === id) || before?.attachments.some(it => it.id === id)) return []
    const path = [...place.at, 'attachments', index, 'id']
    return [{ path, code: 'ATTACHMENT_NOT_FOUND', message: `No file was uploaded as files[${id}]` }]
  })
  assertValid(unknown)
}

/** The attachments of `before` that stay: those listed, or all where none are listed. */
function keptFrom(body: MessageBody, before: SandboxMessage | undefined): readonly SandboxAttachment[] {
  const old = before?.attachments ?? []
  const listed = body.attachments
  return listed ? old.filter(it => listed.some(entry => entry.id === it.id)) : old
}

function namesOf(body: MessageBody, files: readonly UploadedFile[], before: SandboxMessage | undefined): Set<string> {
  return new Set([...keptFrom(body, before).map(it => it.filename), ...files.map(file => file.name)])
}

function attach(
  world: World,
  place: Place,
  body: MessageBody,
  files: readonly UploadedFile[],
  before: SandboxMessage | undefined,
): SandboxAttachment[] {
  const added = files.map(file => {
    const description = body.attachments?.find(it => it.id === file.key)?.description ?? null
    return store(world, place.channelId, { ...file, description })
  })
  return [...keptFrom(body, before), ...added]
}

const scheme = 'attachment://'

/** Files that components name must be there. */
function checkMedia(
  components: readonly Component[],
  names: ReadonlySet<string>,
  at: readonly PropertyKey[],
): Problem[] {
  return [...walk(components, at)].flatMap(([component, path]) => {
    const media = [component.media, component.file, ...(component.items ?? []).map(it => it.media)]
    const lost = media.find(it => it?.url.startsWith(scheme) && !names.has(it.url.slice(scheme.length)))
    if (!lost) return []
    const code = 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND'
    return [{ path, code, message: `No such attachment: ${lost.url}` }]
  })
}

/** The address of the attachment that a URL names; any other URL as it is. */
function addressOf<Url extends string | null | undefined>(url: Url, attachments: readonly SandboxAttachment[]) {
  if (!url?.startsWith(scheme)) return url
  return attachments.find(it => it.filename === url.slice(scheme.length))?.url ?? url
}

function finishEmbed(it: Embed, attachments: readonly SandboxAttachment[]): Embed {
  return {
    type: 'rich',
    ...it,
    ...(it.image && { image: { ...it.image, url: addressOf(it.image.url, attachments) } }),
    ...(it.thumbnail && { thumbnail: { ...it.thumbnail, url: addressOf(it.thumbnail.url, attachments) } }),
    ...(it.author && { author: { ...it.author, icon_url: addressOf(it.author.icon_url, attachments) } }),
    ...(it.footer && { footer: { ...it.footer, icon_url: addressOf(it.footer.icon_url, attachments) } }),
  }
}

/** Gives each component without a number the next free one, as Discord does, and files their addresses. */
function finishComponents(components: readonly Component[], attachments: readonly SandboxAttachment[]): Component[] {
  const taken = new Set([...walk(components)].map(([it]) => it.id))
  let last = 0
  const free = (): number => {
    do last += 1
    while (taken.has(last))
    return last
  }
  const media = ({ url }: { url: string }) => ({ url: addressOf(url, attachments) })
  const finish = (it: Component): Component => ({
    ...it,
    id: it.id || free(),
    ...(it.media && { media: media(it.media) }),
    ...(it.file && { file: media(it.file) }),
    ...(it.items && { items: it.items.map(item => ({ ...item, media: media(item.media) })) }),
    ...(it.components && { components: it.components.map(finish) }),
    ...(it.accessory && { accessory: finish(it.accessory) }),
  })
  return components.map(finish)
}
