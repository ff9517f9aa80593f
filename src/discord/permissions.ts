import { PermissionFlagsBits, type BaseInteraction, type PermissionsBitField } from 'discord.js'
import type { UserError } from '../language/user-error.ts'
import { refusal } from '../reply/refusal.ts'

/** What somebody is in the server where they ask; null outside a server that Kutip is a member of. */
export interface Membership {
  readonly permissions: Readonly<PermissionsBitField>
  readonly roleIds: readonly string[]
}

export function membershipOf(interaction: BaseInteraction): Membership | null {
  if (!interaction.inCachedGuild()) return null
  return { permissions: interaction.memberPermissions, roleIds: [...interaction.member.roles.cache.keys()] }
}

/**
 * Why this person may not do what moderators may, or null where they may: people with Manage Server, and those with one of
 * the configured roles. Discord's own check can be overridden server by server, so it does not count.
 */
export function refusedModerator(membership: Membership | null, moderatorRoleIds: readonly string[]): UserError | null {
  if (membership === null) return refusal('server-only', texts => texts.serverOnly)
  const { permissions, roleIds } = membership
  const allowed =
    permissions.has(PermissionFlagsBits.ManageGuild) || roleIds.some(role => moderatorRoleIds.includes(role))
  return allowed ? null : refusal('moderators-only', texts => texts.moderatorsOnly)
}
