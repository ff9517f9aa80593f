import { componentType } from '../checks/components.ts'
import type { Component, SandboxModal, SelectOption } from '../state.ts'
import type { World } from '../world.ts'
import { colourShown, webOnly } from './embeds.ts'
import { marked } from './marked.ts'
import { namesIn } from './people.ts'
import { pictureShown } from './pictures.ts'
import type {
  ButtonShown,
  ControlShown,
  MenuItemShown,
  MenuShown,
  ModalPartShown,
  ModalShown,
  PartShown,
} from './shown.ts'

const styles = ['primary', 'secondary', 'success', 'danger', 'link'] as const

/** The components of a message; a kind that the page does not know is left out. */
export function partsShown(world: World, components: readonly Component[]): PartShown[] {
  return components.flatMap((it): PartShown[] => {
    switch (it.type) {
      case componentType.row:
        return [{ type: 'row', parts: (it.components ?? []).map(controlIn) }]
      case componentType.text:
        return [{ type: 'text', content: marked(it.content ?? '', namesIn(world)) }]
      case componentType.section: {
        const texts = (it.components ?? []).map(part => marked(part.content ?? '', namesIn(world)))
        return [{ type: 'section', texts, accessory: it.accessory ? accessoryShown(world, it.accessory) : null }]
      }
      case componentType.gallery: {
        const items = (it.items ?? []).flatMap(item => pictureShown(world, item.media.url, item.description) ?? [])
        return [{ type: 'gallery', items }]
      }
      case componentType.file:
        return [fileIn(world, it.file?.url ?? '')]
      case componentType.separator:
        return [{ type: 'separator', line: it.divider ?? true, wide: it.spacing === 2 }]
      case componentType.container:
        return [
          {
            type: 'container',
            colour: colourShown(it.accent_color),
            parts: partsShown(world, it.components ?? []),
          },
        ]
      default:
        return []
    }
  })
}

function controlIn(it: Component): ButtonShown | MenuShown {
  return it.type === componentType.button ? buttonShown(it) : menuShown(it)
}

function accessoryShown(world: World, it: Component) {
  if (it.type === componentType.button) return buttonShown(it)
  return pictureShown(world, it.media?.url, it.description ?? null)
}

function fileIn(world: World, url: string): PartShown {
  const name = decodeURIComponent(url.split('/').at(-1) ?? '')
  const picture = pictureShown(world, url)
  return { type: 'file', name, href: picture && 'src' in picture ? picture.src : '' }
}

function buttonShown(it: Component): ButtonShown {
  return {
    type: 'button',
    style: styles[(it.style ?? 2) - 1] ?? 'secondary',
    label: it.label ?? '',
    emoji: it.emoji?.name ?? null,
    customId: it.custom_id ?? null,
    href: webOnly(it.url),
    disabled: it.disabled ?? false,
  }
}

/** A menu. Those that Discord fills with people, roles or channels have nothing to choose from here. */
function menuShown(it: Component): MenuShown {
  return {
    type: 'menu',
    customId: it.custom_id ?? '',
    placeholder: it.placeholder ?? '',
    items: (it.options ?? []).map(itemShown),
    least: it.min_values ?? 1,
    most: it.max_values ?? 1,
    disabled: (it.disabled ?? false) || it.type !== componentType.stringSelect,
  }
}

function itemShown(option: SelectOption): MenuItemShown {
  const { label, value, description } = option
  return { label, value, description: description ?? null, chosen: option.default ?? false }
}

export function modalShown(world: World, modal: SandboxModal): ModalShown {
  return { customId: modal.custom_id, title: modal.title, parts: modal.components.flatMap(it => modalParts(world, it)) }
}

function modalParts(world: World, it: Component): ModalPartShown[] {
  if (it.type === componentType.text) return [{ type: 'text', content: marked(it.content ?? '', namesIn(world)) }]
  const field = it.component ?? it.components?.[0]
  if (!field) return []
  return [
    {
      type: 'field',
      customId: field.custom_id ?? '',
      label: it.label ?? field.label ?? '',
      description: it.description ?? null,
      required: field.required ?? true,
      control: controlShown(field),
    },
  ]
}

function controlShown(field: Component): ControlShown {
  const { type } = field
  const items = (field.options ?? []).map(itemShown)
  if (type === componentType.textInput) {
    return {
      type: field.style === 2 ? 'paragraph' : 'line',
      value: field.value ?? '',
      placeholder: field.placeholder ?? '',
      least: field.min_length ?? 0,
      most: field.max_length ?? 4000,
    }
  }
  if (type === componentType.radioGroup) return { type: 'one', items }
  if (type === componentType.checkboxGroup) return { type: 'several', items }
  if (type === componentType.stringSelect) return { type: (field.max_values ?? 1) > 1 ? 'several' : 'one', items }
  return { type: type === componentType.checkbox ? 'switch' : 'other' }
}
