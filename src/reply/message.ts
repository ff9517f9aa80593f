import type { APIEmbed } from 'discord.js'

/** What a reply is for Discord: plain data, ready to be sent. */
export interface DiscordMessage {
  readonly embeds: readonly APIEmbed[]
}

/** Colours of the cards. A card says in words what its colour says. */
export const COLOURS = { answered: 0x2f6f8f, silent: 0x8a8a8a, refused: 0xb3541e, moderator: 0x5b6b2f } as const
