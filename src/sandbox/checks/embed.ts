import { z } from 'zod'
import { limits } from '../limits.ts'
import type { Embed } from '../state.ts'
import { filled, flag, text, url } from './fields.ts'
import type { Problem } from './problems.ts'

const limit = limits.embed
const web = url(limit.url, 'http:', 'https:').nullish()
const picture = url(limit.url, 'http:', 'https:', 'attachment:').nullish()

export const embed = z
  .object({
    title: text(limit.title),
    description: text(limit.description),
    url: web,
    color: z.int().min(0).max(limit.colour).nullish(),
    timestamp: z
      .string()
      .refine(value => !Number.isNaN(Date.parse(value)), { message: 'Not a well formed date and time' })
      .nullish(),
    author: z.object({ name: filled(limit.author), url: web, icon_url: picture }).nullish(),
    footer: z.object({ text: filled(limit.footer), icon_url: picture }).nullish(),
    image: z.object({ url: picture }).nullish(),
    thumbnail: z.object({ url: picture }).nullish(),
    fields: z
      .array(z.object({ name: filled(limit.fieldName), value: filled(limit.fieldValue), inline: flag }))
      .max(limit.fields)
      .nullish(),
  })
  .refine(isVisible, {
    message: 'An embed needs a title, a description, a field, a picture, an author or a footer',
    params: { code: 'BASE_TYPE_REQUIRED' },
  })

function isVisible(it: Embed): boolean {
  const texts = [it.title, it.description, it.author?.name, it.footer?.text, it.image?.url, it.thumbnail?.url]
  return texts.some(text => Boolean(text?.trim())) || (it.fields?.length ?? 0) > 0
}

/** Characters of an embed that count towards the sum. */
function sizeOf(it: Embed): number {
  const fields = (it.fields ?? []).flatMap(field => [field.name, field.value])
  const texts = [it.title, it.description, it.author?.name, it.footer?.text, ...fields]
  return texts.reduce<number>((sum, text) => sum + (text?.length ?? 0), 0)
}

/** The sum over all embeds of a message. */
export function checkEmbedTotal(embeds: readonly Embed[], at: readonly PropertyKey[]): Problem[] {
  const total = embeds.reduce((sum, it) => sum + sizeOf(it), 0)
  if (total <= limit.total) return []
  const message = `Embed size exceeds maximum size of ${limit.total} (${total})`
  return [{ path: [...at, 'embeds'], code: 'MAX_EMBED_SIZE_EXCEEDED', message }]
}
