import { createCommandForm } from './command-form.js'
import { element, fill, icon } from './element.js'
import { nameOf } from './scene.js'
import { createSuggestions } from './suggestions.js'

/** @import { CommandSent, CommandShown, MessageShown, PersonShown } from '../shown.ts' */
/** @import { Scene } from './scene.js' */

/**
 * Where people write: a message, or a command with its options.
 * @param {object} deeds
 * @param {(content: string, replyTo: MessageShown | null, ping: boolean) => void} deeds.say
 * @param {(sent: CommandSent, title: string) => void} deeds.run
 */
export function createComposer({ say, run }) {
  const suggestions = createSuggestions('upward')
  const note = element('div', { class: 'note', role: 'status' })
  const replying = element('div', { class: 'replying', hidden: true })
  const area = element('textarea', { rows: 1, maxlength: 2000, 'aria-autocomplete': 'list', autofocus: true })
  const place = element('div', { class: 'composer-place' }, [area])
  const send = element('button', { class: 'send' }, [icon('send')])
  const box = element('form', { class: 'composer' }, [
    suggestions.element,
    note,
    replying,
    element('div', { class: 'composer-line' }, [place, send]),
  ])

  /** @type {Scene} */
  let scene
  /** @type {MessageShown | null} */
  let answered = null
  let ping = true
  /** @type {ReturnType<typeof createCommandForm> | null} */
  let form = null

  /** @param {string} title @param {string} words @param {boolean} [isWrong] */
  function explain(title, words, isWrong = false) {
    note.classList.toggle('wrong', isWrong)
    fill(note, [element('strong', {}, [title]), ` ${words}`])
  }

  function leave() {
    form = null
    suggestions.hide()
    fill(note, [])
    fill(place, [area])
    area.value = ''
    area.focus()
  }

  /** @param {CommandShown} command @param {string} [text] what was typed behind its name */
  function begin(command, text = '') {
    suggestions.hide()
    endReply()
    const { title } = command
    form = createCommandForm(command, scene, suggestions, {
      explain,
      leave,
      send(sent) {
        leave()
        run(sent, `/${title}`)
      },
    })
    fill(place, [form.element])
    form.begin(text, send)
  }

  function endReply() {
    answered = null
    replying.hidden = true
  }

  const offered = () => scene.place.commands.filter(it => it.places.includes(scene.channel.kind))

  /** @param {string} typed what stands behind the slash */
  function suggestCommands(typed) {
    const wanted = typed.toLowerCase()
    const names = (/** @type {CommandShown} */ it) => [it.title, ...(it.otherTitle === null ? [] : [it.otherTitle])]
    const commands = offered()
    for (const command of commands) {
      const name = names(command).find(it => wanted.startsWith(`${it.toLowerCase()} `))
      if (name !== undefined) return begin(command, typed.slice(name.length + 1))
    }
    const ranked = commands
      .map(command => ({ command, at: Math.min(...names(command).map(it => position(it.toLowerCase(), wanted))) }))
      .filter(it => it.at < Infinity)
      .toSorted((one, other) => one.at - other.at)
    const lines = ranked.map(({ command }) => ({
      title: `/${command.title}`,
      after: command.options.map(it => (it.required ? it.title : `[${it.title}]`)).join(' '),
      detail: command.description,
      pick: () => begin(command),
    }))
    suggestions.show(area, scene.texts.commands, lines)
  }

  /** The people whom a message can name here. */
  function people() {
    const { place, channel } = scene
    return channel.kind === 'dm' ? [place.bot, place.me] : [place.bot, ...place.people]
  }

  /** @param {string} typed what stands between the @ and the caret */
  function suggestPeople(typed) {
    const wanted = typed.toLowerCase()
    const found = people().filter(it => it.displayName.toLowerCase().includes(wanted) || it.name.includes(wanted))
    const lines = found.map(person => ({
      title: person.displayName,
      after: person.name,
      pick: () => insertMention(person, typed.length + 1),
    }))
    suggestions.show(area, scene.texts.people, lines)
  }

  /** @param {PersonShown} person @param {number} replaced letters before the caret */
  function insertMention(person, replaced) {
    const end = area.selectionStart
    area.setRangeText(`@${person.displayName} `, end - replaced, end, 'end')
    suggestions.hide()
  }

  area.addEventListener('input', () => {
    const before = area.value.slice(0, area.selectionStart)
    const named = /(?:^|\s)@([^\s@]{0,40})$/.exec(before)
    if (area.value.startsWith('/')) suggestCommands(area.value.slice(1))
    else if (named) suggestPeople(named[1] ?? '')
    else suggestions.hide()
  })
  area.addEventListener('blur', () => suggestions.hide())
  area.addEventListener('keydown', event => {
    if (suggestions.takesKey(event) || event.isComposing) return
    if (event.key === 'Escape') endReply()
    if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    box.requestSubmit()
  })

  box.addEventListener('keydown', event => {
    if (form && !suggestions.takesKey(event)) form.takesKey(event)
  })
  box.addEventListener('submit', event => {
    event.preventDefault()
    if (form) void form.submit()
    else sendText()
  })

  function sendText() {
    const content = withMentions(area.value.trim(), people())
    if (content === '') return
    area.value = ''
    suggestions.hide()
    say(content, answered, ping)
    endReply()
  }

  return {
    element: box,
    begin,
    focus: () => area.focus(),
    /** @param {Scene} now another person, language or channel: what was begun is left, a draft stays */
    show(now) {
      scene = now
      const { texts, channel } = now
      const words = texts.placeholder(nameOf(channel))
      area.placeholder = words
      area.setAttribute('aria-label', words)
      send.setAttribute('aria-label', texts.send)
      send.title = texts.send
      endReply()
      if (form) leave()
    },
    /** The commands have changed, or somebody came or went. @param {Scene} now */
    update(now) {
      scene = now
    },
    /** @param {MessageShown} message */
    reply(message) {
      if (form) leave()
      const { texts } = scene
      answered = message
      ping = true
      const bell = element('input', { type: 'checkbox', checked: true })
      bell.addEventListener('change', () => (ping = bell.checked))
      const close = element(
        'button',
        { type: 'button', class: 'tool', 'aria-label': texts.stopReplying, title: texts.stopReplying },
        [icon('close')],
      )
      close.addEventListener('click', () => {
        endReply()
        area.focus()
      })
      const name = message.author.displayName
      fill(replying, [
        element('span', {}, [`${texts.replyingTo} `, element('strong', {}, [name])]),
        element('label', { class: 'ping' }, [bell, ` ${texts.pinging(name)}`]),
        close,
      ])
      replying.hidden = false
      area.focus()
    },
  }
}

/** Where a name has the letters that were typed: from its beginning, inside (later), or not at all. @param {string} name @param {string} wanted */
function position(name, wanted) {
  const at = name.indexOf(wanted)
  return at < 0 ? Infinity : at
}

/**
 * `@Name` as Discord sends it.
 * @param {string} text
 * @param {readonly PersonShown[]} people
 */
function withMentions(text, people) {
  const longestFirst = people.toSorted((one, other) => other.displayName.length - one.displayName.length)
  return longestFirst.reduce((sum, { id, displayName }) => sum.replaceAll(`@${displayName}`, `<@${id}>`), text)
}
