/** @import { ActDone, ActFailed, Acts, ChannelShown, ChoiceShown, MessageShown, Place } from '../shown.ts' */
/** @import { Texts } from './texts.js' */

/**
 * What somebody may do with a message; each is called by the part of it that was used.
 * @typedef {object} Deeds
 * @property {(message: MessageShown, customId: string) => Promise<unknown>} press
 * @property {(message: MessageShown, customId: string, values: string[]) => Promise<unknown>} select
 * @property {(message: MessageShown) => void} reply
 * @property {(message: MessageShown, at: { x: number, y: number }, opener: HTMLElement) => void} openMenu
 * @property {(id: string) => void} dismiss
 * @property {(id: string) => void} goTo
 */

/**
 * Who looks at what, for everything that is drawn and done. It changes as a whole.
 * @typedef {object} Scene
 * @property {Place} place
 * @property {ChannelShown} channel
 * @property {string} locale
 * @property {Texts} texts
 * @property {Deeds} deeds
 */

/**
 * Sends an act to the sandbox.
 * @template {keyof Acts} Name
 * @param {Scene} scene
 * @param {Name} name
 * @param {Acts[Name]} body
 * @returns {Promise<ActDone | ActFailed>}
 */
export async function act({ place, channel }, name, body) {
  return post(name, { as: place.me.name, locale: place.locale, channelId: channel.id, ...body })
}

/**
 * Asks the bot to complete an option; null where it did not.
 * @param {Scene} scene
 * @param {Acts['autocomplete']} body
 * @returns {Promise<readonly ChoiceShown[] | null>}
 */
export async function complete({ place, channel }, body) {
  const found = await post('autocomplete', {
    as: place.me.name,
    locale: place.locale,
    channelId: channel.id,
    ...body,
  })
  return Array.isArray(found) ? found : null
}

/**
 * @param {string} name
 * @param {object} body
 * @returns {Promise<any>}
 */
async function post(name, body) {
  const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  try {
    const response = await fetch(`/sandbox/act/${name}`, request)
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false
    return isJson ? JSON.parse(text) : { failure: 'refused', sentence: text }
  } catch {
    return { failure: 'unanswered', sentence: '' }
  }
}

/**
 * How a channel is called where it is spoken of.
 * @param {ChannelShown} channel
 */
export function nameOf({ kind, name }) {
  return (kind === 'dm' ? '@' : '#') + name
}
