import { element, newId } from './element.js'
import { choicesOf, readOption } from './options.js'

/** @import { ChoiceShown, OptionShown } from '../shown.ts' */
/** @import { Entry } from './options.js' */
/** @import { Scene } from './scene.js' */
/** @import { Suggestions } from './suggestions.js' */

/** How long somebody has to pause before the bot is asked to complete what they type, in milliseconds. */
const pause = 150

/** How long an answer may take before it is said that it is awaited, in milliseconds. */
const patience = 400

/** @typedef {ReturnType<typeof createOptionField>} OptionField */

/**
 * One option of a command that is being filled in.
 * @param {OptionShown} option
 * @param {Scene} scene
 * @param {Suggestions} suggestions
 * @param {object} deeds
 * @param {(option: OptionShown) => Promise<readonly ChoiceShown[] | null>} deeds.complete asks the bot
 * @param {() => void} deeds.filled something was picked from the list
 * @param {() => void} deeds.entered this option has the focus
 * @param {() => void} deeds.remove
 */
export function createOptionField(option, scene, suggestions, { complete, filled, entered, remove }) {
  const { texts } = scene
  const id = newId('option')
  const isFile = option.type === 'attachment'
  const lists = option.autocomplete || choicesOf(option, texts).length > 0
  const input = element('input', {
    id,
    type: isFile ? 'file' : 'text',
    autocomplete: 'off',
    spellcheck: 'false',
    inputmode: option.type === 'integer' ? 'numeric' : option.type === 'number' ? 'decimal' : null,
    ...(lists && { role: 'combobox', 'aria-expanded': 'false', 'aria-autocomplete': 'list' }),
    'aria-required': String(option.required),
    'aria-description': option.description,
  })
  const close = element(
    'button',
    { type: 'button', class: 'option-remove', 'aria-label': `${texts.removeOption} ${option.title}` },
    ['×'],
  )
  close.addEventListener('click', remove)
  const pill = element('span', { class: 'option' }, [
    element('label', { for: id }, [option.title]),
    input,
    !option.required && close,
  ])

  /** @type {ChoiceShown | null} */
  let picked = null
  let asked = 0

  /** @param {readonly ChoiceShown[]} choices @param {number} active */
  function suggest(choices, active) {
    const lines = choices.map(choice => ({
      title: choice.name,
      pick() {
        input.value = choice.name
        picked = choice
        suggestions.hide()
        filled()
      },
    }))
    suggestions.show(input, option.title, lines, { active, empty: texts.noOptions })
  }

  /** @param {string} words in the place of suggestions */
  const say = words => document.activeElement === input && suggestions.show(input, option.title, [], { empty: words })

  async function askBot() {
    asked += 1
    const mine = asked
    await new Promise(resolve => setTimeout(resolve, pause))
    if (mine !== asked) return
    const waiting = setTimeout(() => say(texts.loading), patience)
    const choices = await complete(option)
    clearTimeout(waiting)
    // Later letters, another field or a sent command make this answer worthless.
    if (mine !== asked || document.activeElement !== input) return
    if (choices === null) say(texts.loadingFailed)
    // Free text is as good as a suggestion: Enter takes one only after an arrow has reached it.
    else if (choices.length > 0) suggest(choices, -1)
    else suggestions.hide()
  }

  function offer() {
    if (option.autocomplete) void askBot()
    const choices = choicesOf(option, texts)
    const wanted = picked?.name === input.value ? '' : input.value.trim().toLowerCase()
    if (choices.length > 0) {
      suggest(
        choices.filter(it => it.name.toLowerCase().includes(wanted)),
        0,
      )
    }
  }

  input.addEventListener('focus', () => {
    entered()
    offer()
  })
  input.addEventListener('input', () => {
    pill.classList.remove('wrong')
    input.removeAttribute('aria-invalid')
    entered()
    offer()
  })
  input.addEventListener('blur', () => {
    asked += 1
    suggestions.hide()
  })

  /** @returns {Entry} */
  const entry = () => ({ text: isFile ? '' : input.value, picked, file: input.files?.[0] ?? null })
  return {
    element: pill,
    input,
    option,
    /** @param {string} text */
    write(text) {
      input.value = text
    },
    isEmpty: () => input.value === '',
    read: () => readOption(option, entry(), texts),
    markWrong() {
      pill.classList.add('wrong')
      input.setAttribute('aria-invalid', 'true')
    },
  }
}
