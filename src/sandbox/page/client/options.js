/** @import { ChoiceShown, FileSent, OptionShown } from '../shown.ts' */
/** @import { Texts } from './texts.js' */

/**
 * What somebody has put into an option: its text, the choice that they took from the list, a file.
 * @typedef {object} Entry
 * @property {string} text
 * @property {ChoiceShown | null} picked
 * @property {File | null} file
 */

/**
 * The value of an option as it is sent; `undefined` where it was left empty, a sentence where it cannot be sent so.
 * @param {OptionShown} option
 * @param {Entry} entry
 * @param {Texts} texts
 * @returns {{ value: string | number | boolean | File | undefined } | { fault: string }}
 */
export function readOption(option, { text, picked, file }, texts) {
  const { type, required } = option
  const isEmpty = type === 'attachment' ? file === null : text.trim() === ''
  if (isEmpty) return required ? { fault: texts.required } : { value: undefined }
  if (type === 'attachment') return { value: file ?? undefined }
  // A suggestion stands for its value only as long as its text was left as it is.
  const choice = picked?.name === text ? picked : find(choicesOf(option, texts), text)
  if (type === 'boolean') return choice ? { value: choice.value === 'true' } : { fault: texts.pickOne }
  if (choice) return { value: choice.value }
  if (type === 'choice') return { fault: texts.pickOne }
  return type === 'text' ? readText(option, text, texts) : readNumber(option, text, texts)
}

/** @param {OptionShown} option @param {string} text @param {Texts} texts */
function readText({ least, most }, text, texts) {
  const fits = text.length >= (least ?? 0) && text.length <= (most ?? 6000)
  return fits ? { value: text } : { fault: texts.wrongLength(least, most) }
}

/** @param {OptionShown} option @param {string} text @param {Texts} texts */
function readNumber({ type, least, most }, text, texts) {
  const number = Number(text.trim().replace(',', '.'))
  if (Number.isNaN(number)) return { fault: texts.notANumber }
  if (type === 'integer' && !Number.isInteger(number)) return { fault: texts.notWhole }
  const fits = number >= (least ?? -Infinity) && number <= (most ?? Infinity)
  return fits ? { value: number } : { fault: texts.outOfRange(least, most) }
}

/**
 * All that can be chosen in an option without asking the bot.
 * @param {OptionShown} option
 * @param {Texts} texts
 * @returns {readonly ChoiceShown[]}
 */
export function choicesOf({ type, choices }, texts) {
  if (type !== 'boolean') return choices
  return [
    { name: texts.yes, value: 'true' },
    { name: texts.no, value: 'false' },
  ]
}

/** @param {readonly ChoiceShown[]} choices @param {string} text */
function find(choices, text) {
  const wanted = text.trim().toLowerCase()
  return choices.find(it => it.name.toLowerCase() === wanted || String(it.value).toLowerCase() === wanted)
}

/**
 * A value as it goes out: files in base64.
 * @param {string | number | boolean | File} value
 * @returns {Promise<string | number | boolean | FileSent>}
 */
export async function wireValue(value) {
  if (!(value instanceof File)) return value
  const bytes = new Uint8Array(await value.arrayBuffer())
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return { attachment: { filename: value.name, data: btoa(binary) } }
}
