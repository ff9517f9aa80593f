import { flags, limits } from './limits.ts'
import { everyone, permissionsIn } from './permissions.ts'
import type { SandboxAttachment, SandboxChannel, SandboxMessage, SandboxUser, State } from './state.ts'

// Records as Discord sends them. What the sandbox has no use for is sent empty, as Discord does for a plain server.

const messageType = { default: 0, reply: 19, slash: 20, contextMenu: 23 } as const
const channelType = { guild: 0, dm: 1 } as const

export function wireUser(user: SandboxUser) {
  return {
    id: user.id,
    username: user.name,
    global_name: user.displayName,
    discriminator: '0',
    avatar: null,
    bot: user.bot,
    public_flags: 0,
    flags: 0,
  }
}

/** A member without its `user`, as messages carry it. */
export function wireMember(user: SandboxUser) {
  return {
    nick: null,
    avatar: null,
    roles: user.roles,
    joined_at: '2024-01-01T00:00:00.000000+00:00',
    premium_since: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
  }
}

export function wireRole(role: { id: string; name: string; permissions: string }, position: number) {
  return {
    ...role,
    position,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    managed: false,
    mentionable: false,
    flags: 0,
  }
}

export function wireChannel(state: State, channel: SandboxChannel) {
  const common = { id: channel.id, type: channelType[channel.kind], last_message_id: null, flags: 0 }
  if (channel.kind === 'dm') {
    return { ...common, recipients: [wireUser(state.users.get(channel.recipientId!)!)] }
  }
  const denied = { id: state.botId, type: 1, allow: '0', deny: channel.deniedToBot }
  return {
    ...common,
    guild_id: state.guild.id,
    name: channel.name,
    topic: null,
    position: 0,
    parent_id: null,
    nsfw: false,
    rate_limit_per_user: 0,
    permission_overwrites: channel.deniedToBot === '0' ? [] : [denied],
  }
}

export function wireGuild(state: State) {
  return {
    id: state.guild.id,
    name: state.guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    owner_id: state.guild.ownerId,
    preferred_locale: state.guild.locale,
    features: [],
    roles: state.roles.map(wireRole),
    emojis: [],
    stickers: [],
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    vanity_url_code: null,
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_progress_bar_enabled: false,
    application_id: null,
  }
}

/** GUILD_CREATE: the guild with its channels, and the members that the intents let the bot see. */
export function wireGuildCreate(state: State, seesMembers: boolean) {
  const users = [...state.users.values()]
  const seen = users.filter(user => seesMembers || user.bot)
  return {
    ...wireGuild(state),
    joined_at: '2024-01-01T00:00:00.000000+00:00',
    large: false,
    unavailable: false,
    member_count: users.length,
    members: seen.map(user => ({ ...wireMember(user), user: wireUser(user) })),
    channels: [...state.channels.values()].filter(it => it.kind === 'guild').map(it => wireChannel(state, it)),
    threads: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  }
}

function wireAttachment(attachment: SandboxAttachment) {
  return {
    id: attachment.id,
    filename: attachment.filename,
    ...(attachment.description === null ? {} : { description: attachment.description }),
    content_type: attachment.contentType,
    size: attachment.size,
    url: attachment.url,
    proxy_url: attachment.url,
  }
}

/**
 * A message as REST and the gateway send it.
 * @param readable whether the bot may see its text; without, content, embeds, attachments and components are empty.
 */
export function wireMessage(state: State, message: SandboxMessage, readable = true): Record<string, unknown> {
  const channel = state.channels.get(message.channelId)!
  const interaction = message.interactionId === null ? undefined : state.interactions.get(message.interactionId)
  const pinged = message.pinged.flatMap(id => state.users.get(id) ?? [])
  return {
    id: message.id,
    channel_id: message.channelId,
    type: messageTypeOf(message, interaction?.kind),
    author: wireUser(message.author),
    content: readable ? message.content : '',
    embeds: readable ? message.embeds : [],
    components: readable ? message.components : [],
    attachments: readable ? message.attachments.map(wireAttachment) : [],
    mentions: pinged.map(wireUser),
    mention_roles: message.pinged.filter(id => state.roles.some(role => role.id === id)),
    mention_everyone: message.pinged.includes('everyone'),
    pinned: false,
    tts: false,
    flags: message.flags | (message.loading ? flags.loading : 0),
    timestamp: new Date(message.createdAt).toISOString(),
    edited_timestamp: message.editedAt === null ? null : new Date(message.editedAt).toISOString(),
    channel_type: channelType[channel.kind],
    ...(interaction && {
      application_id: state.applicationId,
      webhook_id: state.applicationId,
      interaction_metadata: {
        id: interaction.id,
        type: interaction.kind === 'modal' ? 5 : interaction.kind === 'button' || interaction.kind === 'select' ? 3 : 2,
        user: wireUser(state.users.get(interaction.userId)!),
        authorizing_integration_owners: integrationOwners(state, channel),
      },
    }),
    ...(message.replyTo !== null && wireReply(state, message, readable)),
  }
}

function wireReply(state: State, message: SandboxMessage, readable: boolean) {
  const referenced = state.messages.get(message.replyTo!)
  return {
    message_reference: {
      type: 0,
      message_id: message.replyTo,
      channel_id: message.channelId,
      ...(message.where === 'guild' && { guild_id: state.guild.id }),
    },
    // One level deep, as Discord sends it; the bot always reads its own words.
    referenced_message: referenced
      ? wireMessage(state, { ...referenced, replyTo: null }, readable || referenced.author.id === state.botId)
      : null,
  }
}

function messageTypeOf(message: SandboxMessage, kind: string | undefined): number {
  if (message.replyTo !== null) return messageType.reply
  if (message.kind !== 'response') return messageType.default
  if (kind === 'slash') return messageType.slash
  return kind === 'message-command' ? messageType.contextMenu : messageType.default
}

/** Which installation answers here: the guild's (0), or for direct messages the bot's own (guild id 0). */
export function integrationOwners(state: State, channel: SandboxChannel): Record<string, string> {
  return { '0': channel.kind === 'guild' ? state.guild.id : '0' }
}

/** The place and the person of an interaction. */
export function wireScene(state: State, user: SandboxUser, channel: SandboxChannel, locale: string) {
  const common = {
    channel_id: channel.id,
    locale,
    app_permissions: String(permissionsIn(state, state.users.get(state.botId)!, channel)),
    entitlements: [],
    authorizing_integration_owners: integrationOwners(state, channel),
    attachment_size_limit: limits.message.file,
  }
  if (channel.kind === 'dm') {
    return { ...common, context: 1, channel: wireChannel(state, channel), user: wireUser(user) }
  }
  const permissions = String(permissionsIn(state, user, channel))
  return {
    ...common,
    context: 0,
    guild_id: state.guild.id,
    guild_locale: state.guild.locale,
    guild: { id: state.guild.id, locale: state.guild.locale, features: [] },
    channel: { ...wireChannel(state, channel), permissions: String(everyone) },
    member: { ...wireMember(user), user: wireUser(user), permissions },
  }
}
