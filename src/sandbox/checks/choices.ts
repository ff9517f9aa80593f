import { z } from 'zod'
import { limits } from '../limits.ts'
import type { Choice } from '../state.ts'
import { translations } from './fields.ts'
import { read } from './read.ts'

const limit = limits.autocomplete
const optionType = { integer: 4, number: 10 } as const

/**
 * The answer to an autocomplete, under `data` of the callback.
 * @throws 50035 for what Discord refuses.
 */
export function readChoices(data: unknown, type: number | null): readonly Choice[] {
  const isNumber = type === optionType.integer || type === optionType.number
  const number = type === optionType.integer ? z.int() : z.number()
  const name = z.string().min(1).max(limit.name)
  const value = isNumber ? number : z.string().max(limit.value)
  const choice = z.object({ name, name_localizations: translations(name), value })
  return read(z.object({ choices: z.array(choice).max(limit.choices) }), data, ['data']).choices
}
