import type { SandboxChannel, SandboxUser, State } from './state.ts'

export const permission = {
  administrator: 1n << 3n,
  manageServer: 1n << 5n,
  addReactions: 1n << 6n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  manageMessages: 1n << 13n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readHistory: 1n << 16n,
  mentionEveryone: 1n << 17n,
  useCommands: 1n << 31n,
} as const

/** What everybody in the guild may do. */
export const everyone =
  permission.viewChannel |
  permission.sendMessages |
  permission.embedLinks |
  permission.attachFiles |
  permission.readHistory |
  permission.addReactions |
  permission.useCommands

/** The bits that this user has in this channel; in a direct message everybody has those of @everyone. */
export function permissionsIn(state: State, user: SandboxUser, channel: SandboxChannel): bigint {
  if (channel.kind === 'dm') return everyone
  let bits = everyone
  for (const role of state.roles) if (user.roles.includes(role.id)) bits |= BigInt(role.permissions)
  return user.bot ? bits & ~BigInt(channel.deniedToBot) : bits
}
