import { LIMITS } from '../../src/reply/limits.ts'
import type { DiscordMessage } from '../../src/reply/message.ts'
import { readMarkdown } from './discord-markdown.ts'

/** Everything that a message shows, part by part. */
export function partsOf(message: DiscordMessage): string[] {
  return message.embeds.flatMap(embed => [
    embed.title ?? '',
    embed.description ?? '',
    ...(embed.fields ?? []).flatMap(({ name, value }) => [name, value]),
    embed.footer?.text ?? '',
  ])
}

/** What a reader sees of a message. */
export function shownText(message: DiscordMessage): string {
  return partsOf(message)
    .map(part => readMarkdown(part).text)
    .join('\n')
}

/** What Discord would refuse in a message: parts that are empty, too long or malformed, or too much of them together. */
export function limitFaults(message: DiscordMessage): readonly string[] {
  const faults: string[] = []
  let total = 0
  const check = (what: string, text: string | undefined, limit: number) => {
    if (text === undefined) return
    if (text.trim() === '') faults.push(`${what} is empty`)
    if (text.length > limit) faults.push(`${what} has ${text.length} characters`)
    if (/\p{Surrogate}/u.test(text)) faults.push(`${what} is malformed`)
    total += text.length
  }
  for (const { title, description, footer, fields = [] } of message.embeds) {
    check('title', title, LIMITS.title)
    check('description', description, LIMITS.description)
    check('footer', footer?.text, LIMITS.footer)
    if (fields.length > LIMITS.fields) faults.push(`${fields.length} fields`)
    for (const { name, value } of fields) {
      check('name of a field', name, LIMITS.fieldName)
      check('field', value, LIMITS.fieldValue)
    }
  }
  if (message.embeds.length > LIMITS.embeds) faults.push(`${message.embeds.length} embeds`)
  if (total > LIMITS.total) faults.push(`${total} characters in all`)
  return faults
}

/** What is alive in a message besides what Kutip itself sets: bold, small print, and links to these addresses. */
export function aliveIn(message: DiscordMessage, addresses: readonly string[]): readonly string[] {
  const alive = partsOf(message).flatMap(part => readMarkdown(part).alive)
  const own = (kind: string) =>
    kind === 'bold' || kind === 'subtext' || addresses.some(address => kind.startsWith(`link ${address}`))
  return alive.filter(kind => !own(kind))
}
