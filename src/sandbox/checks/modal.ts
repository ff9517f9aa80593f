import { z } from 'zod'
import { limits } from '../limits.ts'
import type { SandboxModal } from '../state.ts'
import {
  checkUnique,
  componentType,
  customId,
  filledSelects,
  stringSelect,
  ordinal,
  textDisplay,
  walk,
} from './components.ts'
import { filled, flag, text } from './fields.ts'
import { assertValid, read } from './read.ts'

const limit = limits.modal

const inputBase = {
  type: z.literal(componentType.textInput),
  id: ordinal,
  custom_id: customId,
  style: z.int().min(1).max(2),
  min_length: z.int().min(0).max(limit.value).nullish(),
  max_length: z.int().min(1).max(limit.value).nullish(),
  required: flag,
  value: text(limit.value),
  placeholder: text(limit.placeholder),
}
const input = z.object(inputBase)
const labelledInput = z.object({ ...inputBase, label: filled(limit.label) })

const choice = z.object({
  label: filled(limits.components.optionText),
  value: filled(limits.components.optionText),
  description: text(limits.components.optionText),
  default: flag,
})
const group = (type: 21 | 22, most: number) =>
  z.object({
    type: z.literal(type),
    id: ordinal,
    custom_id: customId,
    required: flag,
    options: z.array(choice).min(1).max(most),
  })
const plain = (type: 19 | 23) => z.object({ type: z.literal(type), id: ordinal, custom_id: customId, required: flag })

const row = z.object({ type: z.literal(componentType.row), id: ordinal, components: z.array(labelledInput).length(1) })
const label = z.object({
  type: z.literal(componentType.label),
  id: ordinal,
  label: filled(limit.label),
  description: text(limit.description),
  component: z.discriminatedUnion('type', [
    input,
    stringSelect,
    ...filledSelects,
    plain(componentType.fileUpload),
    group(componentType.radioGroup, 10),
    group(componentType.checkboxGroup, 10),
    plain(componentType.checkbox),
  ]),
})

const modal = z.object({
  custom_id: customId,
  title: filled(limit.title),
  components: z
    .array(z.discriminatedUnion('type', [row, label, textDisplay]))
    .min(1)
    .max(limit.rows),
})

/**
 * A modal, under `data` of the callback.
 * @throws 50035 for what Discord refuses.
 */
export function readModal(data: unknown): SandboxModal {
  const shown: SandboxModal = read(modal, data, ['data'])
  assertValid(checkUnique([...walk(shown.components, ['data', 'components'])]))
  return shown
}
