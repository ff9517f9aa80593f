import { element } from './element.js'

/** @import { PersonShown } from '../shown.ts' */

/**
 * A disc with the first letter of a name; its colour follows from the name, so that it stays theirs.
 * @param {PersonShown} person
 * @param {string} [size] `small` beside a line of text
 */
export function avatar(person, size = '') {
  const [letter = '?'] = person.displayName
  const disc = element('span', { class: `avatar ${size}`, 'aria-hidden': 'true' }, [letter.toUpperCase()])
  disc.style.setProperty('--hue', String(person.bot ? 200 : hueOf(person.name)))
  return disc
}

/** @param {string} name */
function hueOf(name) {
  let sum = 0
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360
  return sum
}
