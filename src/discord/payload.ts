import {
  ButtonStyle,
  ComponentType,
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type AttachmentPayload,
} from 'discord.js'
import type { Button, Controls, Menu } from '../reply/controls.ts'
import type { DiscordMessage } from '../reply/message.ts'
import { NO_MENTIONS } from './client.ts'
import type { Signer } from './components/custom-id.ts'

/** A message as discord.js takes it, its buttons signed for the person whose message it is. Nobody is notified by it. */
export function payloadOf(message: DiscordMessage, owner: string, signer: Signer) {
  return {
    embeds: [...message.embeds],
    components: (message.controls ?? []).map(row => rowOf(row, owner, signer)),
    files: (message.files ?? []).map(({ name, data, description }): AttachmentPayload => ({
      attachment: Buffer.from(data),
      name,
      description,
    })),
    allowedMentions: NO_MENTIONS,
  }
}

function rowOf(
  controls: Controls,
  owner: string,
  signer: Signer,
): APIActionRowComponent<APIComponentInMessageActionRow> {
  const components = controls.map((control: Button | Menu): APIComponentInMessageActionRow => {
    const custom_id = signer.sign({ act: control.act, owner })
    if (control.kind === 'menu')
      return {
        type: ComponentType.StringSelect,
        custom_id,
        placeholder: control.placeholder,
        options: control.entries.map(({ label, value, chosen }) => ({ label, value, default: chosen ?? false })),
      }
    return {
      type: ComponentType.Button,
      custom_id,
      style: control.danger ? ButtonStyle.Danger : ButtonStyle.Secondary,
      label: control.label,
      ...(control.emoji && { emoji: { name: control.emoji } }),
    }
  })
  return { type: ComponentType.ActionRow, components }
}
