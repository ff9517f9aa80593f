import { element, icon } from './element.js'
import { draw, link } from './marked.js'
import { drawPicture } from './pictures.js'
import { createSuggestions } from './suggestions.js'

/** @import { ButtonShown, MenuShown, MessageShown, PartShown } from '../shown.ts' */
/** @import { Scene } from './scene.js' */

/**
 * The parts of a message below its text.
 * @param {readonly PartShown[]} parts
 * @param {MessageShown} message
 * @param {Scene} scene
 * @returns {HTMLElement[]}
 */
export function drawParts(parts, message, scene) {
  return parts.map(part => drawPart(part, message, scene))
}

/**
 * @param {PartShown} part
 * @param {MessageShown} message
 * @param {Scene} scene
 * @returns {HTMLElement}
 */
function drawPart(part, message, scene) {
  const { locale, texts } = scene
  switch (part.type) {
    case 'row':
      return element(
        'div',
        { class: 'row' },
        part.parts.map(it => (it.type === 'button' ? drawButton(it, message, scene) : drawMenu(it, message, scene))),
      )
    case 'text':
      return element('div', { class: 'text' }, draw(part.content, locale))
    case 'section': {
      const { accessory } = part
      return element('div', { class: 'section' }, [
        element(
          'div',
          {},
          part.texts.map(text => element('div', { class: 'text' }, draw(text, locale))),
        ),
        accessory &&
          ('type' in accessory ? drawButton(accessory, message, scene) : drawPicture(accessory, texts, 'thumbnail')),
      ])
    }
    case 'gallery':
      return element(
        'div',
        { class: 'gallery' },
        part.items.map(it => drawPicture(it, texts, 'attached')),
      )
    case 'file':
      return element('div', { class: 'file' }, [icon('file'), link(part.href, [part.name])])
    case 'separator':
      return element('div', { class: `separator ${part.line ? 'line' : ''} ${part.wide ? 'wide' : ''}` })
    default: {
      const card = element('div', { class: 'container' }, drawParts(part.parts, message, scene))
      if (part.colour !== null) card.style.setProperty('--bar', part.colour)
      return card
    }
  }
}

/**
 * @param {ButtonShown} button
 * @param {MessageShown} message
 * @param {Scene} scene
 */
function drawButton({ style, label, emoji, customId, href, disabled }, message, scene) {
  const words = [emoji && element('span', { class: 'emoji' }, [emoji]), label]
  if (customId === null) {
    const face = [...words, icon('out')]
    return href ? link(href, face, 'button link') : element('span', { class: 'button link disabled' }, face)
  }
  const button = element(
    'button',
    { type: 'button', class: `button ${style}`, disabled, 'data-custom-id': customId },
    words,
  )
  button.addEventListener('click', () => void whileBusy(button, () => scene.deeds.press(message, customId)))
  return button
}

/**
 * Shows that something is under way, and lets nobody begin it twice.
 * @param {HTMLElement} control
 * @param {() => Promise<unknown>} work
 */
async function whileBusy(control, work) {
  if (control.getAttribute('aria-busy') === 'true') return
  control.setAttribute('aria-busy', 'true')
  await work()
  control.removeAttribute('aria-busy')
}

/**
 * @param {MenuShown} menu
 * @param {MessageShown} message
 * @param {Scene} scene
 */
function drawMenu({ customId, placeholder, items, least, most, disabled }, message, scene) {
  const list = createSuggestions('downward')
  const words = placeholder || scene.texts.choose
  const chosen = new Set(items.filter(it => it.chosen).map(it => it.value))
  const before = [...chosen].join('\n')
  const face = element('span', { class: 'menu-face' })
  const opener = element(
    'button',
    {
      type: 'button',
      class: 'menu',
      role: 'combobox',
      'aria-haspopup': 'listbox',
      'aria-expanded': 'false',
      'aria-label': words,
      'data-custom-id': customId,
      disabled,
    },
    [face, icon('down')],
  )
  const showChosen = () => {
    const labels = items.filter(it => chosen.has(it.value)).map(it => it.label)
    face.textContent = labels.join(', ') || words
  }
  const close = () => {
    list.hide()
    const isNew = [...chosen].join('\n') !== before
    if (isNew && chosen.size >= least) void whileBusy(opener, () => scene.deeds.select(message, customId, [...chosen]))
  }
  /** @param {string} value @param {number} index */
  const pick = (value, index) => {
    if (most === 1) {
      chosen.clear()
      chosen.add(value)
      showChosen()
      return close()
    }
    if (!chosen.delete(value) && chosen.size < most) chosen.add(value)
    showChosen()
    open(index)
  }
  /** @param {number} active */
  const open = active => {
    const lines = items.map(({ label, value, description }, index) => ({
      title: label,
      detail: description,
      chosen: chosen.has(value),
      pick: () => pick(value, index),
    }))
    list.show(opener, words, lines, { active })
    list.element.scrollIntoView({ block: 'nearest' })
  }
  opener.addEventListener('click', () => (list.isOpen ? close() : open(0)))
  opener.addEventListener('keydown', event => {
    if (event.key === 'Escape' && list.isOpen) close()
    if (!list.takesKey(event) && event.key === 'ArrowDown') {
      event.preventDefault()
      open(0)
    }
  })
  opener.addEventListener('blur', () => list.isOpen && close())
  showChosen()
  return element('div', { class: 'menu-place' }, [opener, list.element])
}
