import { z } from 'zod'
import { limits } from '../limits.ts'
import type { Component } from '../state.ts'
import { flag, id, text, url } from './fields.ts'
import type { Problem } from './problems.ts'
import { assertValid, read } from './read.ts'

const limit = limits.components

export const componentType = {
  row: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  section: 9,
  text: 10,
  thumbnail: 11,
  gallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
  fileUpload: 19,
  radioGroup: 21,
  checkboxGroup: 22,
  checkbox: 23,
} as const

const buttonStyle = { link: 5, premium: 6 } as const

export const customId = z.string().min(1).max(limit.customId)
export const ordinal = z.int().nonnegative().nullish()
const emoji = z.object({ id: id.nullish(), name: z.string().nullish(), animated: flag }).nullish()

const button = z
  .object({
    type: z.literal(componentType.button),
    id: ordinal,
    style: z.int().min(1).max(6),
    label: text(limit.buttonLabel),
    custom_id: customId.nullish(),
    url: url(limit.buttonUrl, 'http:', 'https:', 'discord:').nullish(),
    sku_id: id.nullish(),
    emoji,
    disabled: flag,
  })
  .superRefine((it, context) => {
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message, params: { code: 'BUTTON_COMPONENT_INVALID' } })
    const wants = it.style === buttonStyle.link ? 'url' : it.style === buttonStyle.premium ? 'sku_id' : 'custom_id'
    for (const field of ['url', 'sku_id', 'custom_id'] as const) {
      if (field === wants && !it[field]) refuse(field, `A ${field} is required for this button style`)
      if (field !== wants && it[field]) refuse(field, `A ${field} cannot be used with this button style`)
    }
    if (it.style === buttonStyle.premium) {
      if (it.label || it.emoji) refuse('label', 'A premium button has neither label nor emoji')
    } else if (!it.label?.trim() && !it.emoji) refuse('label', 'A button needs a label or an emoji')
  })

const selectBase = {
  id: ordinal,
  custom_id: customId,
  placeholder: text(limit.placeholder),
  min_values: z.int().min(0).max(limit.options).nullish(),
  max_values: z.int().min(1).max(limit.options).nullish(),
  disabled: flag,
  required: flag,
}

const option = z.object({
  label: z.string().min(1).max(limit.optionText),
  value: z.string().min(1).max(limit.optionText),
  description: text(limit.optionText),
  default: flag,
  emoji,
})

export const stringSelect = z
  .object({
    ...selectBase,
    type: z.literal(componentType.stringSelect),
    options: z.array(option).min(1).max(limit.options),
  })
  .superRefine((it, context) => {
    const refuse = (path: PropertyKey[], code: string, message: string) =>
      context.addIssue({ code: 'custom', path, message, params: { code } })
    const [least, most] = [it.min_values ?? 1, it.max_values ?? 1]
    if (least > most) refuse(['min_values'], 'BASE_TYPE_INVALID', 'min_values is larger than max_values')
    if (most > it.options.length) refuse(['max_values'], 'BASE_TYPE_INVALID', 'max_values exceeds the options')
    const chosen = it.options.filter(option => option.default).length
    if (chosen > most) refuse(['options'], 'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES', 'More defaults than max_values')
    it.options.forEach((option, index) => {
      if (it.options.findIndex(other => other.value === option.value) < index) {
        refuse(
          ['options', index, 'value'],
          'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
          'This value is already specified',
        )
      }
    })
  })

/** Menus of users, roles, mentionables and channels, which Discord fills itself. */
export const filledSelect = (type: 5 | 6 | 7 | 8) => z.object({ ...selectBase, type: z.literal(type) })
export const filledSelects = [filledSelect(5), filledSelect(6), filledSelect(7), filledSelect(8)] as const

const row = z
  .object({
    type: z.literal(componentType.row),
    id: ordinal,
    components: z
      .array(z.discriminatedUnion('type', [button, stringSelect, ...filledSelects]))
      .min(1)
      .max(limit.buttons),
  })
  .refine(it => it.components.length === 1 || it.components.every(part => part.type === componentType.button), {
    path: ['components'],
    message: 'A row holds up to five buttons, or one menu',
    params: { code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED' },
  })

const media = z.object({ url: url(limit.mediaUrl, 'http:', 'https:', 'attachment:') })
const described = { media, description: text(limit.mediaDescription), spoiler: flag }
export const textDisplay = z.object({
  type: z.literal(componentType.text),
  id: ordinal,
  content: z.string().min(1).max(limit.text),
})
const thumbnail = z.object({ type: z.literal(componentType.thumbnail), id: ordinal, ...described })
const section = z.object({
  type: z.literal(componentType.section),
  id: ordinal,
  components: z.array(textDisplay).min(1).max(limit.sectionTexts),
  accessory: z.discriminatedUnion('type', [button, thumbnail]),
})
const gallery = z.object({
  type: z.literal(componentType.gallery),
  id: ordinal,
  items: z.array(z.object(described)).min(1).max(limit.galleryItems),
})
const file = z.object({
  type: z.literal(componentType.file),
  id: ordinal,
  file: z.object({ url: url(limit.mediaUrl, 'attachment:') }),
  spoiler: flag,
})
const separator = z.object({
  type: z.literal(componentType.separator),
  id: ordinal,
  divider: flag,
  spacing: z.union([z.literal(1), z.literal(2)]).nullish(),
})
const parts = [row, textDisplay, section, gallery, file, separator] as const
const container = z.object({
  type: z.literal(componentType.container),
  id: ordinal,
  accent_color: z.int().min(0).max(limits.embed.colour).nullish(),
  spoiler: flag,
  components: z.array(z.discriminatedUnion('type', parts)).min(1).max(limit.total),
})

const legacyLayout = z.array(z.discriminatedUnion('type', [row])).max(limit.rows)
const newLayout = z.array(z.discriminatedUnion('type', [...parts, container])).max(limit.total)

/** All components of a layout, outer before inner, each with its path. */
export function* walk(
  components: readonly Component[],
  at: readonly PropertyKey[] = [],
): Generator<[component: Component, path: readonly PropertyKey[]]> {
  for (const [index, component] of components.entries()) yield* walkOne(component, [...at, index])
}

function* walkOne(component: Component, path: readonly PropertyKey[]): Generator<[Component, readonly PropertyKey[]]> {
  yield [component, path]
  if (component.components) yield* walk(component.components, [...path, 'components'])
  if (component.accessory) yield* walkOne(component.accessory, [...path, 'accessory'])
  if (component.component) yield* walkOne(component.component, [...path, 'component'])
}

/**
 * The components of a message.
 * @param isV2 whether the message carries the flag for Components V2, which allows all kinds of components.
 * @throws 50035 for what Discord refuses.
 */
export function readComponents(value: unknown, isV2: boolean, at: readonly PropertyKey[]): readonly Component[] {
  const path = [...at, 'components']
  const components: readonly Component[] = read(isV2 ? newLayout : legacyLayout, value, path)
  const all = [...walk(components, path)]
  assertValid([...checkUnique(all), ...(isV2 ? checkTotals(all, path) : [])])
  return components
}

/** Custom ids and numeric ids are unique within a layout. */
export function checkUnique(all: readonly [Component, readonly PropertyKey[]][]): Problem[] {
  const problems: Problem[] = []
  for (const field of ['custom_id', 'id'] as const) {
    const seen = new Set<unknown>()
    for (const [component, path] of all) {
      const value = component[field]
      // Zero and null ask Discord to number the component itself.
      if (!value) continue
      if (seen.has(value)) {
        const code = `COMPONENT_${field.toUpperCase()}_DUPLICATED`
        problems.push({ path: [...path, field], code, message: `Component ${field} cannot be duplicated` })
      }
      seen.add(value)
    }
  }
  return problems
}

function checkTotals(all: readonly [Component, readonly PropertyKey[]][], path: readonly PropertyKey[]): Problem[] {
  const length = all.reduce((sum, [it]) => sum + (it.type === componentType.text ? (it.content?.length ?? 0) : 0), 0)
  const problems: Problem[] = []
  if (all.length > limit.total) {
    const message = `A message holds ${limit.total} components, nested ones included (${all.length})`
    problems.push({ path, code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message })
  }
  if (length > limit.text) {
    const message = `The text of all components may be ${limit.text} characters long (${length})`
    problems.push({ path, code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message })
  }
  return problems
}
