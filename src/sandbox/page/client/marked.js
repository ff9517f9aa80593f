import { element } from './element.js'
import { textsIn } from './texts.js'
import { inFull, timeInStyle } from './time.js'

/** @import { Mark, Marked } from '../shown.ts' */

const tags = /** @type {const} */ ({
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  quote: 'blockquote',
  subtext: 'small',
})

/**
 * Draws text with its markdown.
 * @param {Marked} marks
 * @param {string} locale
 * @returns {(Node | string)[]}
 */
export function draw(marks, locale) {
  return marks.map(mark => drawOne(mark, locale))
}

/**
 * @param {Mark} mark
 * @param {string} locale
 * @returns {Node | string}
 */
function drawOne(mark, locale) {
  if (typeof mark === 'string') return mark
  switch (mark.kind) {
    case 'heading':
      // The headings of the page are its own; those in a message are only large.
      return element('div', { class: `heading level-${mark.level}` }, draw(mark.inside, locale))
    case 'list':
      return drawList(mark, locale)
    case 'link':
      return link(mark.href, draw(mark.inside, locale))
    case 'code':
      return element('code', {}, [mark.text])
    case 'fence':
      return element('pre', {}, [element('code', {}, [mark.text])])
    case 'mention':
      return element('span', { class: 'mention' }, [mark.text])
    case 'time':
      return drawTime(mark.at, mark.style, locale)
    case 'spoiler':
      return spoiler(draw(mark.inside, locale), locale)
    default:
      return element(tags[mark.kind], { class: mark.kind }, draw(mark.inside, locale))
  }
}

/**
 * @param {Extract<Mark, { kind: 'list' }>} list
 * @param {string} locale
 */
function drawList({ start, items }, locale) {
  const drawn = items.map(item => element('li', {}, draw(item, locale)))
  return start === null ? element('ul', {}, drawn) : element('ol', { start }, drawn)
}

/** @param {number} at @param {string} style @param {string} locale */
function drawTime(at, style, locale) {
  const isDate = !Number.isNaN(new Date(at).getTime())
  if (!isDate) return element('span', { class: 'mention' }, ['?'])
  const attributes = { datetime: new Date(at).toISOString(), title: inFull(at, locale), class: 'mention' }
  return element('time', attributes, [timeInStyle(at, style, locale)])
}

/** @param {readonly (Node | string)[]} inside @param {string} locale */
function spoiler(inside, locale) {
  const hidden = element('span', { hidden: true }, inside)
  const cover = element('button', { type: 'button', class: 'spoiler' }, [textsIn(locale).spoiler])
  cover.addEventListener('click', () => {
    hidden.hidden = false
    cover.remove()
  })
  return element('span', {}, [cover, hidden])
}

/**
 * A link to somewhere else: it opens beside the page, and is not told where it was found.
 * @param {string} href
 * @param {readonly (Node | string | null)[]} inside
 * @param {string} [className]
 */
export function link(href, inside, className) {
  return element('a', { href, target: '_blank', rel: 'noopener noreferrer', title: href, class: className }, inside)
}
