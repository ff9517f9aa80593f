import { permission, permissionsIn } from '../permissions.ts'
import type { SandboxUser } from '../state.ts'
import { directMessages, type World } from '../world.ts'
import type { Names } from './marked.ts'
import type { ChannelShown, PersonShown } from './shown.ts'

/** Whoever reads the page: a person, and the language of their Discord. */
export interface Reader {
  readonly user: SandboxUser
  readonly locale: string
}

/** The people whom somebody at the page may be: all but the owner of the guild, who stands for nobody. */
export function actors({ state }: World): SandboxUser[] {
  return [...state.users.values()].filter(it => !it.bot && it.id !== state.guild.ownerId)
}

export function personShown({ state }: World, user: SandboxUser): PersonShown {
  const { id, name, displayName, bot } = user
  const roles = state.roles.filter(role => user.roles.includes(role.id))
  const moderator = roles.some(role => (BigInt(role.permissions) & permission.manageServer) !== 0n)
  return { id, name, displayName, bot, moderator }
}

/** The channels of the guild, then this person's direct messages with the bot, which are opened where they were not. */
export function channelsOf(world: World, { user }: Reader): ChannelShown[] {
  const bot = world.state.users.get(world.state.botId)!
  const guild = [...world.state.channels.values()].filter(it => it.kind === 'guild')
  const direct = directMessages(world.state, user)
  return [
    ...guild.map(({ id, name }) => ({ id, name, kind: 'guild' }) as const),
    { id: direct.id, name: bot.displayName, kind: 'dm' },
  ]
}

/** What the ids in a text stand for. */
export function namesIn({ state }: World): Names {
  return {
    user: id => state.users.get(id)?.displayName,
    channel: id => state.channels.get(id)?.name,
    role: id => state.roles.find(role => role.id === id)?.name,
  }
}

/** Whether this person has all of these permission bits in the channels of the guild. */
export function hasInGuild({ state }: World, user: SandboxUser, bits: bigint): boolean {
  const channel = [...state.channels.values()].find(it => it.kind === 'guild')!
  return (permissionsIn(state, user, channel) & bits) === bits
}
