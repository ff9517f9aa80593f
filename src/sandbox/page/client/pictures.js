import { element, icon } from './element.js'
import { link } from './marked.js'

/** @import { FileShown, PictureShown } from '../shown.ts' */
/** @import { Texts } from './texts.js' */

/**
 * A picture of the sandbox's own; for one from elsewhere a link to it, since the page loads nothing from outside.
 * @param {PictureShown} picture
 * @param {Texts} texts
 * @param {string} className
 */
export function drawPicture(picture, texts, className) {
  const { description } = picture
  if ('elsewhere' in picture) {
    const words = description ?? `${texts.pictureAt} ${new URL(picture.elsewhere).host}`
    return link(picture.elsewhere, [icon('out'), words], 'elsewhere')
  }
  const image = element('img', { src: picture.src, alt: description ?? '', title: description })
  return link(picture.src, [image], `picture ${className}`)
}

/**
 * @param {FileShown} file
 * @param {Texts} texts
 */
export function drawFile({ name, description, href, size, isPicture }, texts) {
  if (isPicture) return drawPicture({ src: href, description }, texts, 'attached')
  return element('div', { class: 'file' }, [icon('file'), link(href, [name]), ` ${Math.ceil(size / 1024)} kB`])
}
