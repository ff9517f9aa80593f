import { element, fill, newId } from './element.js'

/**
 * One line of a list to choose from.
 * @typedef {object} Suggestion
 * @property {string} title
 * @property {string} [after] in small print behind the title
 * @property {string | null} [detail] on a line of its own
 * @property {boolean} [chosen]
 * @property {() => void} pick
 */

/**
 * A list to choose from, opened by a field that keeps the focus (and says so to screen readers).
 * @typedef {ReturnType<typeof createSuggestions>} Suggestions
 */

/**
 * @param {"upward" | "downward"} direction in which it opens
 */
export function createSuggestions(direction) {
  const list = element('div', { role: 'listbox', id: newId('list') })
  const heading = element('div', { class: 'suggestions-heading' })
  const box = element('div', { class: `suggestions ${direction}`, hidden: true }, [heading, list])
  // A press on the list must not take the focus away from the field.
  box.addEventListener('mousedown', event => event.preventDefault())

  /** @type {readonly Suggestion[]} */
  let items = []
  /** @type {HTMLElement[]} */
  let drawn = []
  let active = -1
  /** @type {HTMLElement | null} */
  let owner = null

  /** @param {number} index */
  function activate(index) {
    drawn[active]?.classList.remove('active')
    active = index
    const now = drawn[active]
    now?.classList.add('active')
    now?.scrollIntoView({ block: 'nearest' })
    if (now) owner?.setAttribute('aria-activedescendant', now.id)
    else owner?.removeAttribute('aria-activedescendant')
  }

  /** @param {Suggestion} item @param {number} index */
  function drawItem({ title, after, detail, chosen = false }, index) {
    const line = element('div', { class: 'suggestion-title' }, [
      title,
      after ? element('span', { class: 'suggestion-after' }, [after]) : null,
    ])
    const attributes = { role: 'option', id: newId('item'), class: 'suggestion', 'aria-selected': String(chosen) }
    const one = element('div', attributes, [line, detail && element('div', { class: 'suggestion-detail' }, [detail])])
    one.addEventListener('mousemove', () => active !== index && activate(index))
    one.addEventListener('click', () => items[index]?.pick())
    return one
  }

  /** The box for messages is no combobox, and may not say so. @param {boolean} isOpen */
  function tellOpen(isOpen) {
    if (owner?.role === 'combobox') owner.setAttribute('aria-expanded', String(isOpen))
  }

  function hide() {
    box.hidden = true
    items = []
    owner?.removeAttribute('aria-activedescendant')
    tellOpen(false)
    owner = null
  }

  return {
    element: box,
    get isOpen() {
      return !box.hidden
    },
    hide,
    /**
     * @param {HTMLElement} field the one that has the focus
     * @param {string} title
     * @param {readonly Suggestion[]} suggestions
     * @param {{ active?: number, empty?: string }} [options] the line that Enter takes (-1: none); what to say where there are none
     */
    show(field, title, suggestions, { active: first = 0, empty = '' } = {}) {
      items = suggestions
      if (items.length === 0 && empty === '') return hide()
      owner = field
      field.setAttribute('aria-controls', list.id)
      tellOpen(true)
      list.setAttribute('aria-label', title)
      fill(heading, [title])
      drawn = items.map(drawItem)
      fill(list, drawn.length > 0 ? drawn : [element('div', { class: 'suggestions-empty' }, [empty])])
      box.hidden = false
      active = -1
      activate(Math.min(first, items.length - 1))
    },
    /**
     * Arrows, Enter, Tab and Escape, where the list takes them; true where it did.
     * @param {KeyboardEvent} event
     */
    takesKey(event) {
      if (box.hidden || event.isComposing) return false
      const { key } = event
      if ((key === 'ArrowDown' || key === 'ArrowUp') && items.length > 0) {
        const step = key === 'ArrowDown' ? 1 : -1
        activate(active < 0 && step < 0 ? items.length - 1 : (active + step + items.length) % items.length)
      } else if (key === 'Escape') hide()
      else if (key === 'Enter' || (key === 'Tab' && !event.shiftKey)) {
        const item = items[active]
        if (!item) return false
        item.pick()
      } else return false
      event.preventDefault()
      event.stopPropagation()
      return true
    },
  }
}
