import { componentType } from '../checks/components.ts'
import type { SubmitInput } from '../contract.ts'
import type { Component, Exchange } from '../state.ts'
import { interact, sceneOf, type Stage } from './interact.ts'

type Values = SubmitInput['fields'][string]

/**
 * Fills in the modal that this person was shown last under this custom id, and submits it.
 * @throws a sentence where there was none, or a field is wrong (unless `force`).
 */
export async function submit(stage: Stage, input: SubmitInput): Promise<Exchange> {
  const { state } = stage.world
  const user = input.as ?? stage.member
  const shown = [...state.interactions.values()].findLast(
    it => it.userId === user.id && it.modal?.custom_id === input.customId,
  )
  if (!shown?.modal) throw new Error(`No modal "${input.customId}" was shown to ${user.displayName}.`)
  const { kind } = state.channels.get(shown.channelId)!
  const scene = sceneOf(stage, { channelId: shown.channelId, ...input, where: kind })
  const layout = shown.modal.components
  const known = new Set(layout.flatMap(it => it.component ?? it.components ?? []).map(it => it.custom_id))
  const stray = Object.keys(input.fields).find(name => !known.has(name))
  if (stray !== undefined && !input.force) throw new Error(`The modal has no field "${stray}".`)
  const fill = (field: Component) => {
    const value = input.fields[field.custom_id ?? '']
    if (!input.force) checkField(field, value)
    return wireField(field, value)
  }
  const components = layout.map((it, index) => {
    const base = { type: it.type, id: it.id ?? index + 1 }
    if (it.component) return { ...base, component: fill(it.component) }
    return it.components ? { ...base, components: it.components.map(fill) } : base
  })
  return interact(stage, input, scene, {
    kind: 'modal',
    label: `the modal "${input.customId}"`,
    data: { custom_id: input.customId, components },
    source: shown.sourceMessageId === null ? undefined : state.messages.get(shown.sourceMessageId),
  })
}

function checkField(field: Component, value: Values | undefined): void {
  const isRequired = field.required ?? true
  const length = value?.length ?? field.value?.length ?? 0
  if (isRequired && length === 0) throw new Error(`The field "${field.custom_id}" is required.`)
  if (field.type !== componentType.textInput || length === 0) return
  if (length < (field.min_length ?? 0)) throw new Error(`The text in "${field.custom_id}" is too short.`)
  if (length > (field.max_length ?? 4000)) throw new Error(`The text in "${field.custom_id}" is too long.`)
}

function wireField(field: Component, value: Values | undefined) {
  const base = { type: field.type, id: field.id ?? 1, custom_id: field.custom_id }
  if (field.type === componentType.textInput) return { ...base, value: value ?? field.value ?? '' }
  if (field.type === componentType.radioGroup) return { ...base, value: value ?? null }
  if (field.type === componentType.checkbox) return { ...base, value: value === 'true' }
  return { ...base, values: value === undefined ? [] : [value].flat() }
}
