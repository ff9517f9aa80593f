import type { Embed } from '../state.ts'
import type { World } from '../world.ts'
import { isWeb, marked } from './marked.ts'
import { namesIn } from './people.ts'
import { pictureShown } from './pictures.ts'
import type { EmbedShown } from './shown.ts'

export function embedShown(world: World, embed: Embed): EmbedShown {
  const names = namesIn(world)
  const line = (text: string) => marked(text, names, { line: true })
  const { author, timestamp } = embed
  return {
    colour: colourShown(embed.color),
    author: author ? { name: author.name, href: webOnly(author.url) } : null,
    title: line(embed.title ?? ''),
    href: webOnly(embed.url),
    description: marked(embed.description ?? '', names),
    fields: (embed.fields ?? []).map(({ name, value, inline }) => ({
      name: line(name),
      value: marked(value, names),
      inline: inline ?? false,
    })),
    image: pictureShown(world, embed.image?.url),
    thumbnail: pictureShown(world, embed.thumbnail?.url),
    footer: embed.footer?.text ?? null,
    timestamp: timestamp ? Date.parse(timestamp) : null,
  }
}

/** `#rrggbb` */
export function colourShown(colour: number | null | undefined): string | null {
  return colour === null || colour === undefined ? null : `#${colour.toString(16).padStart(6, '0')}`
}

export function webOnly(url: string | null | undefined): string | null {
  return url && isWeb(url) ? url : null
}
