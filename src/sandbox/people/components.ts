import { componentType, walk } from '../checks/components.ts'
import type { ComponentInput, SelectInput } from '../contract.ts'
import type { Component, Exchange, SandboxMessage } from '../state.ts'
import { interact, sceneOf, type Scene, type Stage } from './interact.ts'

/** Presses a button. */
export async function press(stage: Stage, input: ComponentInput): Promise<Exchange> {
  const { scene, message, component } = reach(stage, input)
  if (!input.force && component?.type !== componentType.button) throw new Error(`${input.customId} is no button.`)
  return interact(stage, input, scene, {
    kind: 'button',
    label: `the button "${input.customId}"`,
    source: message,
    data: { component_type: componentType.button, custom_id: input.customId, id: component?.id ?? 1 },
  })
}

/** Chooses from a menu of texts. */
export async function select(stage: Stage, input: SelectInput): Promise<Exchange> {
  const { scene, message, component } = reach(stage, input)
  if (!input.force) checkSelection(input, component)
  return interact(stage, input, scene, {
    kind: 'select',
    label: `the menu "${input.customId}"`,
    source: message,
    data: {
      component_type: componentType.stringSelect,
      custom_id: input.customId,
      id: component?.id ?? 1,
      values: input.values,
    },
  })
}

function checkSelection({ customId, values }: SelectInput, component: Component | undefined): void {
  if (component?.type !== componentType.stringSelect) throw new Error(`${customId} is no menu of texts.`)
  const unknown = values.find(value => !component.options?.some(option => option.value === value))
  if (unknown !== undefined) throw new Error(`The menu "${customId}" does not offer "${unknown}".`)
  const [least, most] = [component.min_values ?? 1, component.max_values ?? 1]
  if (values.length < least || values.length > most) {
    throw new Error(`The menu "${customId}" takes ${least} to ${most} values.`)
  }
}

/** The message as this person sees it, and the component in it, where it can be used. */
function reach(
  stage: Stage,
  input: ComponentInput,
): { scene: Scene; message: SandboxMessage; component: Component | undefined } {
  const message = stage.world.state.messages.get(input.messageId)
  if (!message) throw new Error(`There is no message ${input.messageId}.`)
  const acting =
    message.where === 'dm' ? { ...input, where: 'dm' as const } : { channelId: message.channelId, ...input }
  const scene = sceneOf(stage, acting)
  const all = [...walk(message.components)].map(([it]) => it)
  const component = all.find(it => it.custom_id === input.customId)
  if (input.force) return { scene, message, component }
  const isHidden = message.visibleTo !== null && message.visibleTo !== scene.user.id
  if (isHidden) throw new Error(`${scene.user.displayName} does not see this message.`)
  if (!component) throw new Error(`The message has no component "${input.customId}".`)
  if (component.disabled) throw new Error(`The component "${input.customId}" is disabled.`)
  return { scene, message, component }
}
