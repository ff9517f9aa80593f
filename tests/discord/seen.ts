import type { SandboxMessage } from '../../src/sandbox/sandbox.ts'
import { readMarkdown } from '../reply/discord-markdown.ts'

/** What a reader sees of a message. */
export function seen(message: SandboxMessage | null): string {
  if (message === null) return ''
  const parts = message.embeds.flatMap(embed => [
    embed.title,
    embed.description,
    ...(embed.fields ?? []).flatMap(({ name, value }) => [name, value]),
    embed.footer?.text,
  ])
  return [message.content, ...parts]
    .filter(part => typeof part === 'string')
    .map(part => readMarkdown(part).text)
    .join('\n')
}
