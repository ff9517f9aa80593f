import { element, fill } from './element.js'
import { createOptionField } from './option-field.js'
import { wireValue } from './options.js'
import { complete } from './scene.js'

/** @import { CommandSent, CommandShown, OptionShown } from '../shown.ts' */
/** @import { OptionField } from './option-field.js' */
/** @import { Scene } from './scene.js' */
/** @import { Suggestions } from './suggestions.js' */

/**
 * A command that is being filled in: its name, a field for each option, and those that may be added.
 * @param {CommandShown} command
 * @param {Scene} scene
 * @param {Suggestions} suggestions
 * @param {object} deeds
 * @param {(title: string, words: string, isWrong?: boolean) => void} deeds.explain says above what an option is, or what is wrong with it
 * @param {(sent: CommandSent) => void} deeds.send
 * @param {() => void} deeds.leave
 */
export function createCommandForm(command, scene, suggestions, { explain, send, leave }) {
  const { texts } = scene
  /** @type {OptionField[]} */
  const fields = []
  const places = element('span', { class: 'options' })
  const others = element('span', { class: 'options' })
  const title = `/${command.title}`
  const close = element(
    'button',
    { type: 'button', class: 'tool', 'aria-label': texts.leaveCommand, title: texts.leaveCommand },
    ['×'],
  )
  close.addEventListener('click', leave)
  const form = element('div', { class: 'command', role: 'group', 'aria-label': title }, [
    element('span', { class: 'command-name' }, [title]),
    places,
    others,
    close,
  ])

  /** @param {OptionShown} option */
  function add(option) {
    const field = createOptionField(option, scene, suggestions, {
      complete: async focused => complete(scene, { ...(await sent(false)), focused: focused.name }),
      filled: () => toNext(field),
      entered: () => explain(option.title, option.description),
      remove: () => drop(field),
    })
    fields.push(field)
    draw()
    return field
  }

  /** @param {OptionField} field */
  function drop(field) {
    const index = fields.indexOf(field)
    fields.splice(index, 1)
    draw()
    const next = fields[Math.max(0, index - 1)]
    if (next) next.input.focus()
    else others.querySelector('button')?.focus()
  }

  function draw() {
    const left = command.options.filter(option => !fields.some(it => it.option === option))
    fill(
      places,
      fields.map(it => it.element),
    )
    fill(
      others,
      left.map(option => {
        const words = element(
          'button',
          {
            type: 'button',
            class: 'option-add',
            title: option.description,
            'aria-label': `${texts.addOption} ${option.title}: ${option.description}`,
          },
          [`+ ${option.title}`],
        )
        words.addEventListener('click', () => add(option).input.focus())
        return words
      }),
    )
  }

  /** The next required option that is still empty. @param {OptionField} from */
  function toNext(from) {
    const next = fields.find(it => it !== from && it.option.required && it.isEmpty())
    if (next) next.input.focus()
  }

  /**
   * The command as it goes out. Options that cannot be sent as they are stay out.
   * @param {boolean} isFinal false: still being written, without its files
   * @returns {Promise<CommandSent>}
   */
  async function sent(isFinal) {
    /** @type {CommandSent['options']} */
    const options = {}
    for (const field of fields) {
      const read = field.read()
      if (!('value' in read) || read.value === undefined) continue
      if (isFinal || !(read.value instanceof File)) options[field.option.name] = await wireValue(read.value)
    }
    const { name, group, subcommand } = command
    return { name, ...(group !== null && { group }), ...(subcommand !== null && { subcommand }), options }
  }

  for (const option of command.options) if (option.required) add(option)
  draw()
  return {
    element: form,
    title,
    /**
     * Puts what was typed behind the name into the first option, and the focus where it goes on.
     * @param {string} text
     * @param {HTMLElement} sender where it goes on if there is nothing to fill in
     */
    begin(text, sender) {
      const first = fields[0] ?? (text !== '' && command.options[0] ? add(command.options[0]) : undefined)
      first?.write(text)
      if (!first) explain(title, command.description)
      const target = first?.input ?? sender
      target.focus()
    },
    /**
     * Escape leaves the command; Backspace in an empty option takes it away, and the command with its first.
     * @param {KeyboardEvent} event
     */
    takesKey(event) {
      const field = fields.find(it => it.input === event.target)
      const goesBack = event.key === 'Backspace' && (field?.isEmpty() ?? fields.length === 0)
      if (event.key === 'Escape' || (goesBack && (!field || (field === fields[0] && field.option.required)))) leave()
      else if (goesBack && field && !field.option.required) drop(field)
      else return
      event.preventDefault()
    },
    /** Sends it, or says what is missing. */
    async submit() {
      for (const field of fields) {
        const read = field.read()
        if (!('fault' in read)) continue
        field.input.focus()
        field.markWrong()
        explain(field.option.title, read.fault, true)
        return
      }
      suggestions.hide()
      send(await sent(true))
    },
  }
}
