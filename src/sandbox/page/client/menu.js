import { element } from './element.js'

/**
 * @typedef {object} MenuLine
 * @property {string} words
 * @property {string} [heading] stands above this line
 * @property {() => void} pick
 */

/**
 * Opens a menu at a point of the window; the focus is in it until it closes.
 * @param {readonly MenuLine[]} lines
 * @param {string} label
 * @param {{ x: number, y: number }} at
 * @param {HTMLElement} opener gets the focus back
 */
export function openMenu(lines, label, at, opener) {
  const items = lines.map(({ words }) => element('button', { type: 'button', role: 'menuitem', tabindex: -1 }, [words]))
  const menu = element('div', { class: 'menu-popup', role: 'menu', 'aria-label': label, popover: 'auto' })
  lines.forEach(({ heading, pick }, index) => {
    const item = items[index]
    if (!item) return
    if (heading) menu.append(element('div', { class: 'menu-heading', role: 'presentation' }, [heading]))
    menu.append(item)
    item.addEventListener('click', () => {
      opener.focus()
      menu.hidePopover()
      pick()
    })
  })
  menu.addEventListener('keydown', event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const index = items.findIndex(it => it === document.activeElement)
    items[(index + step + items.length) % items.length]?.focus()
  })
  menu.addEventListener('toggle', event => {
    if (event.newState !== 'closed') return
    if (menu.contains(document.activeElement)) opener.focus()
    menu.remove()
  })
  document.body.append(menu)
  menu.showPopover()
  const { width, height } = menu.getBoundingClientRect()
  menu.style.setProperty('left', `${Math.max(8, Math.min(at.x, innerWidth - width - 8))}px`)
  menu.style.setProperty('top', `${Math.max(8, Math.min(at.y, innerHeight - height - 8))}px`)
  items[0]?.focus()
}
