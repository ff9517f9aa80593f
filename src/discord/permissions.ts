import { PermissionFlagsBits, type BaseInteraction, type PermissionsBitField } from 'discord.js'
import type { Config } from '../config.ts'
import type { UserError } from '../language/user-error.ts'
import type { Log } from '../log.ts'
import { refusal } from '../reply/refusal.ts'
import { refused } from '../reply/texts/moderating.ts'

/** Who keeps the corpus, as the operator has set it. */
export interface Keepers {
  /** The servers whose moderators keep it; empty: none is named. */
  readonly servers: readonly string[]
  /** Roles whose members may do what moderators may, besides those with Manage Server. */
  readonly roleIds: readonly string[]
}

/** What somebody is in the server where they ask. */
export interface Membership {
  readonly server: string
  readonly permissions: Readonly<PermissionsBitField>
  readonly roleIds: readonly string[]
}

/** Those whom the operator names for it; else the servers that the commands are registered in. */
export function keepersOf({
  moderatorGuildIds,
  guildIds,
  moderatorRoleIds,
}: Pick<Config, 'moderatorGuildIds' | 'guildIds' | 'moderatorRoleIds'>): Keepers {
  return { servers: moderatorGuildIds.length > 0 ? moderatorGuildIds : guildIds, roleIds: moderatorRoleIds }
}

/** Null outside a server that Kutip is a member of. */
export function membershipOf(interaction: BaseInteraction): Membership | null {
  if (!interaction.inCachedGuild()) return null
  return {
    server: interaction.guildId,
    permissions: interaction.memberPermissions,
    roleIds: [...interaction.member.roles.cache.keys()],
  }
}

/**
 * Why this person may not do what moderators may, or null where they may: people with Manage Server and those with one of the
 * configured roles, in a server whose moderators keep the corpus. Discord's own check can be overridden server by server, so it
 * does not count.
 *
 * @param inServers the servers that the bot is in: where none is named and there is only one, it is that
 */
export function refusedModerator(
  membership: Membership | null,
  keepers: Keepers,
  inServers: readonly string[],
): UserError | null {
  if (membership === null) return refusal('server-only', texts => texts.serverOnly)
  const isNamed = keepers.servers.length > 0
  // Whoever invites the bot to a server of their own must not become its moderator by that.
  if (!isNamed && inServers.length !== 1) return refused('keepers-unnamed', texts => texts.keepersUnnamed)
  const { server, permissions, roleIds } = membership
  if (!(isNamed ? keepers.servers : inServers).includes(server))
    return refused('other-server', texts => texts.otherServer)
  const allowed =
    permissions.has(PermissionFlagsBits.ManageGuild) || roleIds.some(role => keepers.roleIds.includes(role))
  return allowed ? null : refusal('moderators-only', texts => texts.moderatorsOnly)
}

/** As `refusedModerator`, for the person of an interaction; a refused attempt is logged. */
export function refusedHere(
  interaction: BaseInteraction,
  doing: string,
  { keepers, log }: { readonly keepers: Keepers; readonly log: Log },
): UserError | null {
  const error = refusedModerator(membershipOf(interaction), keepers, [...interaction.client.guilds.cache.keys()])
  if (error !== null) {
    const { user, guildId, channelId } = interaction
    log.warn({ user: user.id, server: guildId, channel: channelId, doing, because: error.code }, 'refused')
  }
  return error
}
