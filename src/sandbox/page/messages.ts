import { flags } from '../limits.ts'
import type { Interaction, SandboxMessage } from '../state.ts'
import type { World } from '../world.ts'
import { titleOf } from './commands.ts'
import { partsShown } from './components.ts'
import { embedShown } from './embeds.ts'
import { marked, plain } from './marked.ts'
import { channelsOf, namesIn, personShown, type Reader } from './people.ts'
import { fileShown } from './pictures.ts'
import type { MessageShown } from './shown.ts'

/** Whether this person finds the message in one of their channels. */
export function sees(world: World, reader: Reader, message: SandboxMessage): boolean {
  const isTheirs = message.visibleTo === null || message.visibleTo === reader.user.id
  return isTheirs && channelsOf(world, reader).some(it => it.id === message.channelId)
}

export function messageShown(world: World, { user, locale }: Reader, message: SandboxMessage): MessageShown {
  const { state, settings } = world
  const interaction = message.interactionId === null ? undefined : state.interactions.get(message.interactionId)
  const hidesEmbeds = (message.flags & flags.suppressEmbeds) !== 0
  const shownInside = picturesIn(message)
  return {
    id: message.id,
    channelId: message.channelId,
    author: personShown(world, message.author),
    content: marked(message.content, namesIn(world)),
    embeds: hidesEmbeds ? [] : message.embeds.map(it => embedShown(world, it)),
    components: partsShown(world, message.components),
    attachments: message.attachments.filter(it => !shownInside.has(it.url)).map(it => fileShown(world, it)),
    ephemeral: message.ephemeral,
    thinkingUntil: message.loading ? message.createdAt + settings.tokenLifetimeMs : null,
    reply: message.replyTo === null ? null : replyShown(world, message.replyTo),
    used: interaction && message.kind === 'response' ? usedShown(world, interaction, locale) : null,
    notifiesMe: message.pinged.includes(user.id) || message.pinged.includes('everyone'),
    createdAt: message.createdAt,
    edited: message.editedAt !== null,
  }
}

/** Files that an embed or a component shows are not listed once more below. */
function picturesIn({ embeds, components }: SandboxMessage): { has: (url: string) => boolean } {
  const text = JSON.stringify([embeds, components])
  return { has: url => text.includes(JSON.stringify(url)) }
}

function replyShown(world: World, id: string): MessageShown['reply'] {
  const message = world.state.messages.get(id)
  if (!message) return 'deleted'
  const first = message.embeds[0]
  const source = message.content || first?.title || first?.description || message.attachments[0]?.filename || ''
  const text = plain(marked(source, namesIn(world)))
    .replaceAll(/\s+/g, ' ')
    .slice(0, 200)
  return { id, author: personShown(world, message.author), text }
}

/** Commands stand above their answers; what came of a button or a modal does not say so, as in Discord. */
function usedShown(world: World, { kind, label, command, userId }: Interaction, locale: string): MessageShown['used'] {
  const by = personShown(world, world.state.users.get(userId)!)
  if (kind === 'slash') return { by, command: `/${titleOf(world, label.slice(1).split(' '), locale)}` }
  return kind === 'message-command' && command !== null ? { by, command: titleOf(world, [command], locale) } : null
}
