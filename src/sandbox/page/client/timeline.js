import { avatar } from './avatar.js'
import { element, fill, icon } from './element.js'
import { drawMessage, failure, onlyYou } from './message.js'
import { nameOf } from './scene.js'
import { dayInFull, isSameDay } from './time.js'

/** @import { CommandShown, MessageShown } from '../shown.ts' */
/** @import { Scene } from './scene.js' */

/** Nearer than this to the end, in pixels, the timeline stays at the end as it grows. */
const near = 80

/**
 * The messages of a channel, as they come.
 * @param {{ begin: (command: CommandShown) => void }} deeds what the hints at the beginning offer
 */
export function createTimeline({ begin }) {
  const place = element('div', { class: 'timeline', tabindex: 0, role: 'region' })
  const newest = element('button', { type: 'button', class: 'newest', hidden: true })
  const frame = element('div', { class: 'timeline-frame' }, [place, newest])
  newest.addEventListener('click', () => toEnd())

  /** @type {Scene} */
  let scene
  /** @type {MessageShown[]} */
  let messages = []
  let log = element('div')
  let head = element('div')
  let atEnd = true
  let lastTop = 0

  const toEnd = () => {
    place.scrollTop = place.scrollHeight
  }
  place.addEventListener('scroll', () => {
    const top = place.scrollTop
    if (place.scrollHeight - top - place.clientHeight < near) {
      atEnd = true
      newest.hidden = true
      // Only somebody who scrolls up leaves the end: messages may have come since the timeline moved there by itself.
    } else if (top < lastTop) atEnd = false
    lastTop = top
  })
  const growth = new ResizeObserver(() => atEnd && toEnd())
  growth.observe(place)

  /** @param {string} id */
  const find = id => [...log.querySelectorAll('article')].find(it => it.dataset['id'] === id)

  /** @param {MessageShown} message @param {MessageShown | undefined} before */
  function append(message, before) {
    if (before === undefined || !isSameDay(before.createdAt, message.createdAt)) {
      log.append(element('div', { class: 'day' }, [dayInFull(message.createdAt, scene.locale)]))
    }
    log.append(drawMessage(message, before, scene))
  }

  /** @param {MessageShown} message @param {Element} old */
  function replace(message, old) {
    const before = messages[messages.findIndex(it => it.id === message.id) - 1]
    const drawn = drawMessage(message, before, scene)
    const focused = old.contains(document.activeElement) ? document.activeElement : null
    old.replaceWith(drawn)
    // Whoever had just pressed a button finds it, or at least its message, under their hands again.
    const customId = focused instanceof HTMLElement ? focused.dataset['customId'] : undefined
    const controls = [...drawn.querySelectorAll('button')].filter(it => !it.disabled)
    if (focused) (controls.find(it => it.dataset['customId'] === customId) ?? drawn).focus()
  }

  function draw() {
    growth.disconnect()
    growth.observe(place)
    const where = nameOf(scene.channel)
    // A new log each time: what was there before is not read out again.
    log = element('div', { class: 'log', role: 'log', 'aria-label': scene.texts.messagesIn(where) })
    growth.observe(log)
    messages.forEach((message, index) => append(message, messages[index - 1]))
    place.setAttribute('aria-label', where)
    fill(newest, [icon('down'), scene.texts.newest])
    head = beginning(scene, begin)
    fill(place, [head, log])
  }

  return {
    element: frame,
    /**
     * @param {Scene} now
     * @param {readonly MessageShown[]} shown of this channel, oldest first
     */
    show(now, shown) {
      scene = now
      messages = [...shown]
      draw()
      atEnd = true
      toEnd()
    },
    /** Other commands, or other people, for the same messages. @param {Scene} now */
    update(now) {
      scene = now
      const drawn = beginning(scene, begin)
      head.replaceWith(drawn)
      head = drawn
    },
    /** @param {MessageShown} message new, or changed */
    put(message) {
      const index = messages.findIndex(it => it.id === message.id)
      const old = find(message.id)
      if (index >= 0) {
        messages[index] = message
        if (old) replace(message, old)
        return
      }
      append(message, messages.at(-1))
      messages.push(message)
      if (!atEnd) newest.hidden = false
    },
    /** @param {string} id */
    remove(id) {
      messages = messages.filter(it => it.id !== id)
      const offset = place.scrollTop
      draw()
      place.scrollTop = offset
    },
    /** @param {string} id */
    goTo(id) {
      const article = find(id)
      article?.scrollIntoView({ block: 'center' })
      article?.focus()
    },
    /**
     * Says below a message that what was pressed in it came to nothing.
     * @param {string} id
     * @param {string} sentence
     */
    failAt(id, sentence) {
      const article = find(id)
      article?.querySelector('.failure')?.remove()
      article?.append(failure(sentence))
    },
    /**
     * A command on its way to the bot, seen by its sender alone.
     * @param {string} command
     * @returns {{ end: () => void, fail: (sentence: string) => void }}
     */
    addSending(command) {
      const { place: at, texts } = scene
      const note = element('article', { class: 'message first sending', 'aria-label': `${texts.sending} ${command}` }, [
        element('div', { class: 'above' }, [
          avatar(at.me, 'small'),
          element('span', { class: 'who' }, [at.me.displayName]),
          ` ${texts.used} `,
          element('span', { class: 'mention' }, [command]),
        ]),
        avatar(at.bot),
        element('div', { class: 'header' }, [
          element('span', { class: 'author' }, [at.bot.displayName]),
          element('span', { class: 'badge' }, [texts.app]),
        ]),
        element('div', { class: 'content thinking' }, [texts.sending]),
      ])
      log.append(note)
      return {
        end: () => note.remove(),
        fail(sentence) {
          note.classList.replace('sending', 'ephemeral')
          note.querySelector('.content')?.replaceWith(failure(sentence))
          note.append(onlyYou(texts, () => note.remove()))
        },
      }
    },
  }
}

/**
 * What stands above the first message, with commands to begin with.
 * @param {Scene} scene
 * @param {(command: CommandShown) => void} begin
 */
function beginning({ place, channel, texts }, begin) {
  const commands = place.commands.filter(it => it.places.includes(channel.kind)).slice(0, 5)
  return element('div', { class: 'beginning' }, [
    element('div', { class: 'beginning-sign' }, [icon(channel.kind === 'dm' ? 'at' : 'hash')]),
    element('h2', {}, [texts.beginning(nameOf(channel))]),
    element('p', {}, [texts.hint(place.bot.displayName, channel.kind === 'dm')]),
    commands.length > 0 &&
      element(
        'ul',
        { class: 'starters', 'aria-label': texts.tryOne },
        commands.map(command =>
          element('li', {}, [
            element('button', { type: 'button', class: 'starter', onclick: () => begin(command) }, [
              element('strong', {}, [`/${command.title}`]),
              element('span', {}, [command.description]),
            ]),
          ]),
        ),
      ),
  ])
}
