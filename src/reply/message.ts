import type { APIEmbed } from 'discord.js'
import type { Controls } from './controls.ts'

/** What a reply is for Discord: plain data, ready to be sent. */
export interface DiscordMessage {
  readonly embeds: readonly APIEmbed[]
  /** Rows of buttons and menus, at most five. */
  readonly controls?: readonly Controls[]
  readonly files?: readonly MessageFile[]
}

/** A file that goes with a message. An embed shows a picture as `attachment://NAME`. */
export interface MessageFile {
  readonly name: string
  readonly data: Uint8Array
  /** What there is to see, for those who do not see it; at most 1024 characters. */
  readonly description: string
}

/** Colours of the cards. A card says in words what its colour says. */
export const COLOURS = { answered: 0x2f6f8f, silent: 0x8a8a8a, refused: 0xb3541e, moderator: 0x5b6b2f } as const
