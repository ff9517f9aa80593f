import { element, fill, newId } from './element.js'
import { draw } from './marked.js'

/** @import { ControlShown, ModalPartShown, ModalShown } from '../shown.ts' */
/** @import { Scene } from './scene.js' */

/** @typedef {Extract<ModalPartShown, { type: 'field' }>} Field */
/** @typedef {{ element: HTMLElement, customId: string, value: () => string | string[] | undefined }} Filled */

/**
 * Opens a modal of the bot's.
 * @param {ModalShown} modal
 * @param {Scene} scene
 * @param {(fields: Record<string, string | string[]>) => Promise<boolean>} submit false: it came to nothing
 */
export function openModal(modal, scene, submit) {
  const { texts, locale, place } = scene
  const title = newId('modal')
  /** @type {Filled[]} */
  const filled = []
  const drawn = modal.parts.map(part => {
    if (part.type === 'text') return element('div', { class: 'text' }, draw(part.content, locale))
    const field = drawField(part, scene)
    filled.push(field)
    return field.element
  })
  const note = element('div', { class: 'modal-note', role: 'alert' })
  const sender = element('button', { class: 'button primary' }, [texts.submit])
  const cancel = element('button', { type: 'button', class: 'button secondary' }, [texts.cancel])
  const form = element('form', { method: 'dialog' }, [
    element('h2', { id: title }, [modal.title]),
    element('p', { class: 'modal-from' }, [place.bot.displayName]),
    ...drawn,
    note,
    element('div', { class: 'modal-buttons' }, [cancel, sender]),
  ])
  const dialog = element('dialog', { class: 'modal', 'aria-labelledby': title }, [form])
  cancel.addEventListener('click', () => dialog.close())
  async function send() {
    sender.disabled = true
    /** @type {Record<string, string | string[]>} */
    const fields = {}
    for (const { customId, value } of filled) {
      const given = value()
      if (given !== undefined) fields[customId] = given
    }
    const isDone = await submit(fields)
    sender.disabled = false
    if (isDone) dialog.close()
    else fill(note, [texts.wentWrong])
  }
  form.addEventListener('submit', event => {
    event.preventDefault()
    void send()
  })
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}

/**
 * @param {Field} field
 * @param {Scene} scene
 * @returns {Filled}
 */
function drawField({ customId, label, description, required, control }, { texts }) {
  const id = newId('field')
  const help = description === null ? null : element('div', { class: 'field-help', id: `${id}-help` }, [description])
  const name = element('span', { class: 'field-label' }, [
    label,
    required && control.type !== 'switch' && element('span', { class: 'field-star', 'aria-hidden': 'true' }, [' *']),
  ])
  const { input, value } = drawControl(control, { id, required, describedBy: help?.id ?? null, name: label })
  const isGroup = control.type === 'one' || control.type === 'several'
  const head = isGroup ? element('div', {}, [name]) : element('label', { for: id }, [name])
  return {
    element: element('div', { class: 'field' }, [head, help, input ?? element('p', {}, [texts.notHere])]),
    customId,
    value,
  }
}

/**
 * @param {ControlShown} control
 * @param {{ id: string, required: boolean, describedBy: string | null, name: string }} about
 * @returns {{ input: HTMLElement | null, value: Filled['value'] }}
 */
function drawControl(control, { id, required, describedBy, name }) {
  const common = { id, required, 'aria-describedby': describedBy }
  switch (control.type) {
    case 'line':
    case 'paragraph': {
      const { placeholder, least, most } = control
      const attributes = { ...common, placeholder, minlength: least, maxlength: most }
      const input = element(control.type === 'line' ? 'input' : 'textarea', attributes)
      input.value = control.value
      return { input, value: () => input.value }
    }
    case 'switch': {
      const input = element('input', { id, type: 'checkbox', 'aria-describedby': describedBy })
      return { input, value: () => String(input.checked) }
    }
    case 'other':
      return { input: null, value: () => undefined }
    default: {
      const isOne = control.type === 'one'
      const inputs = control.items.map(it =>
        element('input', {
          type: isOne ? 'radio' : 'checkbox',
          name: id,
          value: it.value,
          checked: it.chosen,
          required: isOne && required,
        }),
      )
      const lines = control.items.map(({ label, description }, index) =>
        element('label', { class: 'field-choice' }, [
          inputs[index],
          element('span', {}, [label, description && element('small', {}, [description])]),
        ]),
      )
      const role = isOne ? 'radiogroup' : 'group'
      const chosen = () => inputs.filter(it => it.checked).map(it => it.value)
      return {
        input: element('div', { role, 'aria-label': name, 'aria-describedby': describedBy }, lines),
        value: () => (isOne ? chosen()[0] : chosen()),
      }
    }
  }
}
