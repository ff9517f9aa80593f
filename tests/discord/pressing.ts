import type { Component, SandboxMessage } from '../../src/sandbox/sandbox.ts'

/** Every button and menu of a message. */
export function controlsOf(message: SandboxMessage | null): readonly Component[] {
  return (message?.components ?? []).flatMap(row => row.components ?? [])
}

/** The labels of the buttons of a message, in order. */
export function labelsOf(message: SandboxMessage | null): readonly string[] {
  return controlsOf(message).flatMap(({ label }) => label ?? [])
}

/** Where the button with this label is to be pressed. */
export function button(message: SandboxMessage | null, label: string): { messageId: string; customId: string } {
  const found = controlsOf(message).find(control => control.label?.startsWith(label))
  if (!message || !found?.custom_id) throw new Error(`No button "${label}" among: ${labelsOf(message).join(', ')}.`)
  return { messageId: message.id, customId: found.custom_id }
}

/** The menu of a message: where it is used, and the values of its entries. */
export function menu(message: SandboxMessage | null): {
  messageId: string
  customId: string
  entries: readonly string[]
} {
  const found = controlsOf(message).find(control => control.options !== undefined)
  if (!message || !found?.custom_id) throw new Error('No menu.')
  return { messageId: message.id, customId: found.custom_id, entries: (found.options ?? []).map(({ value }) => value) }
}
