import {
  ComponentType,
  TextInputStyle,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type ModalSubmitInteraction,
} from 'discord.js'
import type { ChoiceField, Filled, Form, TextField } from '../../reply/form.ts'
import type { Signer } from './custom-id.ts'

/** A form as Discord shows it, signed for the person who fills it in. */
export function modalOf(
  { act, title, fields }: Form,
  owner: string,
  signer: Signer,
): APIModalInteractionResponseCallbackData {
  return { custom_id: signer.sign({ act, owner }), title, components: fields.map(labelled) }
}

function labelled(field: TextField | ChoiceField): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: field.label,
    ...(field.hint !== undefined && { description: field.hint }),
    component: field.kind === 'choice' ? select(field) : input(field),
  }
}

function select({ name, entries }: ChoiceField): APILabelComponent['component'] {
  return { type: ComponentType.StringSelect, custom_id: name, options: [...entries] }
}

function input({ name, kind, most, required, value }: TextField): APILabelComponent['component'] {
  return {
    type: ComponentType.TextInput,
    custom_id: name,
    style: kind === 'line' ? TextInputStyle.Short : TextInputStyle.Paragraph,
    max_length: most,
    required,
    ...(value && { value }),
  }
}

/** What somebody has filled in. */
export function readModal({ fields }: ModalSubmitInteraction): Filled {
  const values = fields.fields.map(field => {
    if (field.type === ComponentType.TextInput) return [field.customId, field.value.trim()] as const
    return [field.customId, 'values' in field ? (field.values[0] ?? '') : ''] as const
  })
  return Object.fromEntries(values)
}
