import { element } from './element.js'
import { draw, link } from './marked.js'
import { drawPicture } from './pictures.js'
import { whenWritten } from './time.js'

/** @import { EmbedShown, Marked } from '../shown.ts' */
/** @import { Scene } from './scene.js' */

/**
 * @param {EmbedShown} embed
 * @param {Scene} scene
 */
export function drawEmbed(embed, { locale, texts }) {
  const { colour, author, title, href, description, fields, image, thumbnail, footer, timestamp } = embed
  /** @param {Marked} marks @param {string} className */
  const text = (marks, className) => marks.length > 0 && element('div', { class: className }, draw(marks, locale))
  const below = [footer, timestamp !== null && whenWritten(timestamp, locale)].filter(Boolean).join(' • ')
  const card = element('div', { class: 'embed' }, [
    element('div', { class: 'embed-text' }, [
      author &&
        element('div', { class: 'embed-author' }, [author.href ? link(author.href, [author.name]) : author.name]),
      title.length > 0 &&
        element('div', { class: 'embed-title' }, [
          href ? link(href, draw(title, locale)) : element('span', {}, draw(title, locale)),
        ]),
      text(description, 'embed-description'),
      ...rowsOf(fields).map(row =>
        element(
          'div',
          { class: 'embed-row' },
          row.map(({ name, value }) =>
            element('div', { class: 'embed-field' }, [
              text(name, 'embed-field-name'),
              text(value, 'embed-field-value'),
            ]),
          ),
        ),
      ),
    ]),
    thumbnail && drawPicture(thumbnail, texts, 'thumbnail'),
    image && drawPicture(image, texts, 'embed-image'),
    below !== '' && element('div', { class: 'embed-footer' }, [below]),
  ])
  if (colour !== null) card.style.setProperty('--bar', colour)
  return card
}

/** Fields in line with each other stand up to three in a row; any other has a row of its own. @param {EmbedShown['fields']} fields */
function rowsOf(fields) {
  /** @type {EmbedShown['fields'][number][][]} */
  const rows = []
  for (const field of fields) {
    const row = rows.at(-1)
    if (row && field.inline && row[0]?.inline && row.length < 3) row.push(field)
    else rows.push([field])
  }
  return rows
}
