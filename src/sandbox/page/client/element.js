/** @typedef {Node | string | null | undefined | false} Child */
/** @typedef {Record<string, string | number | boolean | null | undefined | ((event: any) => unknown)>} Attributes */

/**
 * Makes an element. Texts become text nodes and nothing else: markup that somebody sends stays the letters that it is.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Attributes} [attributes] what is false or absent is left out; functions under `on…` listen to that event.
 * @param {readonly Child[]} [children]
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes = {}, children = []) {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name.replace(/^on/, ''), value)
    else if (value === true) made.setAttribute(name, '')
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, String(value))
  }
  fill(made, children)
  return made
}

/**
 * Replaces what is in an element.
 * @param {Element} parent
 * @param {readonly Child[]} children
 */
export function fill(parent, children) {
  parent.replaceChildren(...children.filter(it => it !== null && it !== undefined && it !== false))
}

let made = 0

/**
 * A new id for an element that another one names.
 * @param {string} prefix
 */
export function newId(prefix) {
  made += 1
  return `${prefix}-${made}`
}

/** Strokes on a square of 24 by 24. */
const strokes = {
  hash: 'M5 9h15M4 15h15M10 3 8 21M16 3l-2 18',
  at: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8Zm4 4v1.5a2.5 2.5 0 0 0 5 0V12a9 9 0 1 0-4 7.5',
  reply: 'M9 5 3 11l6 6M3 11h11a7 7 0 0 1 7 7v1',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  close: 'm6 6 12 12M18 6 6 18',
  send: 'M4 4l17 8-17 8 3-8-3-8Zm3 8h7',
  eye: 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12Zm10-3a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z',
  warning: 'M12 4 2 20h20L12 4Zm0 6v5m0 2.5v.01',
  menu: 'M4 6h16M4 12h16M4 18h16',
  down: 'm6 9 6 6 6-6',
  tick: 'm5 12 5 5 9-10',
  out: 'M9 5H5v14h14v-4M13 5h6v6M19 5l-9 9',
  file: 'M6 2h8l5 5v15H6V2Zm8 0v5h5',
}

/**
 * A drawn sign, hidden from screen readers: the words beside it, or the label of its button, say the same.
 * @param {keyof typeof strokes} name
 */
export function icon(name) {
  const space = 'http://www.w3.org/2000/svg'
  const drawing = document.createElementNS(space, 'svg')
  drawing.setAttribute('viewBox', '0 0 24 24')
  drawing.setAttribute('class', 'icon')
  drawing.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(space, 'path')
  path.setAttribute('d', strokes[name])
  drawing.append(path)
  return drawing
}
