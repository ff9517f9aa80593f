import type { SandboxMessage, State } from '../state.ts'

/** Gateway intents that the sandbox honours. */
export const intent = {
  guilds: 1 << 0,
  guildMembers: 1 << 1,
  presences: 1 << 8,
  guildMessages: 1 << 9,
  directMessages: 1 << 12,
  messageContent: 1 << 15,
} as const

/** Those that an application must be granted first. */
export const privileged = intent.guildMembers | intent.presences | intent.messageContent

/** Every bit that is an intent; bits 17 to 19, 22 and 23 are not. */
export const known = 0b11_0011_0001_1111_1111_1111_1111

/**
 * Whether the bot sees the text of a message: its own, a direct message, one that notifies it, or with the
 * message-content intent.
 */
export function mayRead(state: State, message: SandboxMessage, intents: number): boolean {
  const isAddressed = message.where === 'dm' || message.pinged.includes(state.botId)
  return message.author.id === state.botId || isAddressed || (intents & intent.messageContent) !== 0
}

/** Granted privileged intents show as application flags, those of a bot in few servers. */
export function applicationFlags(granted: number): number {
  const members = granted & intent.guildMembers ? 1 << 15 : 0
  const content = granted & intent.messageContent ? 1 << 19 : 0
  return members | content
}
