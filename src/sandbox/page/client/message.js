import { avatar } from './avatar.js'
import { drawParts } from './components.js'
import { element, icon, newId } from './element.js'
import { drawEmbed } from './embed.js'
import { draw } from './marked.js'
import { drawFile } from './pictures.js'
import { inFull, isSameDay, whenWritten } from './time.js'

/** @import { MessageShown, PersonShown } from '../shown.ts' */
/** @import { Scene } from './scene.js' */

/** Messages of one author that follow each other this closely stand under one name. */
const together = 7 * 60_000

/**
 * @param {MessageShown} message
 * @param {MessageShown | undefined} before the one above it
 * @param {Scene} scene
 */
export function drawMessage(message, before, scene) {
  const { texts, locale } = scene
  const { author, content, embeds, attachments, components, ephemeral, thinkingUntil, edited } = message
  // An ephemeral message is not there for others, and "thinking…" is none yet: neither can be answered.
  const isOpenToAll = thinkingUntil === null && !ephemeral
  const isFirst = beginsGroup(message, before)
  const label = newId('by')
  const classes = { message: true, first: isFirst, ephemeral, notifies: message.notifiesMe }
  const time = element(
    'time',
    { datetime: new Date(message.createdAt).toISOString(), title: inFull(message.createdAt, locale) },
    [whenWritten(message.createdAt, locale)],
  )
  const header = element('div', { class: 'header', id: label }, [
    element('span', { class: 'author' }, [author.displayName]),
    author.bot && element('span', { class: 'badge' }, [texts.app]),
    time,
  ])
  const article = element(
    'article',
    {
      class: Object.entries(classes)
        .filter(([, is]) => is)
        .map(([name]) => name)
        .join(' '),
      'data-id': message.id,
      'aria-labelledby': label,
      tabindex: -1,
    },
    [
      above(message, scene),
      isFirst && avatar(author),
      header,
      thinkingUntil === null
        ? element('div', { class: 'content text' }, [
            ...draw(content, locale),
            edited && element('span', { class: 'edited' }, [` ${texts.edited}`]),
          ])
        : thinking(author, thinkingUntil, scene),
      ...embeds.map(it => drawEmbed(it, scene)),
      ...attachments.map(it => drawFile(it, texts)),
      ...drawParts(components, message, scene),
      ephemeral && onlyYou(texts, () => scene.deeds.dismiss(message.id)),
      isOpenToAll && tools(message, scene),
    ],
  )
  article.addEventListener('contextmenu', event => {
    // Links keep the browser's own menu, as do selected words.
    if (event.target instanceof Element && event.target.closest('a')) return
    if (!isOpenToAll || !getSelection()?.isCollapsed) return
    event.preventDefault()
    scene.deeds.openMenu(message, { x: event.clientX, y: event.clientY }, article)
  })
  return article
}

/**
 * Whether a message stands under a name of its own.
 * @param {MessageShown} message
 * @param {MessageShown | undefined} before
 */
function beginsGroup(message, before) {
  return (
    before === undefined ||
    before.author.id !== message.author.id ||
    message.createdAt - before.createdAt > together ||
    !isSameDay(message.createdAt, before.createdAt) ||
    before.ephemeral !== message.ephemeral ||
    message.reply !== null ||
    message.used !== null
  )
}

/**
 * The line above a message: what it replies to, or whose command it answers.
 * @param {MessageShown} message
 * @param {Scene} scene
 */
function above({ reply, used }, { texts, deeds }) {
  if (used) {
    return element('div', { class: 'above' }, [
      avatar(used.by, 'small'),
      element('span', { class: 'who' }, [used.by.displayName]),
      ` ${texts.used} `,
      element('span', { class: 'mention' }, [used.command]),
    ])
  }
  if (reply === 'deleted') return element('div', { class: 'above' }, [element('em', {}, [texts.deleted])])
  if (reply === null) return null
  const jump = element('button', { type: 'button', class: 'jump' }, [reply.text])
  jump.addEventListener('click', () => deeds.goTo(reply.id))
  return element('div', { class: 'above' }, [
    avatar(reply.author, 'small'),
    element('span', { class: 'who' }, [reply.author.displayName]),
    jump,
  ])
}

/**
 * "Thinking…", until the answer comes or nothing can come any more.
 * @param {PersonShown} author
 * @param {number} until milliseconds since 1970
 * @param {Scene} scene
 */
function thinking(author, until, { texts }) {
  const words = element('div', { class: 'content thinking' }, [
    element('span', { class: 'dots', 'aria-hidden': 'true' }, [element('i'), element('i'), element('i')]),
    texts.thinking(author.displayName),
  ])
  const giveUp = () => words.replaceWith(failure(texts.noAnswer))
  if (until <= Date.now()) return failure(texts.noAnswer)
  setTimeout(giveUp, until - Date.now())
  return words
}

/** @param {string} sentence */
export function failure(sentence) {
  return element('div', { class: 'failure', role: 'alert' }, [icon('warning'), sentence])
}

/**
 * @param {Scene['texts']} texts
 * @param {() => void} dismiss
 */
export function onlyYou(texts, dismiss) {
  return element('div', { class: 'only-you' }, [
    icon('eye'),
    texts.onlyYou,
    ' • ',
    element('button', { type: 'button', class: 'like-link', onclick: dismiss }, [texts.dismiss]),
  ])
}

/**
 * @param {MessageShown} message
 * @param {Scene} scene
 */
function tools(message, { texts, deeds }) {
  const reply = element('button', { type: 'button', class: 'tool', title: texts.reply, 'aria-label': texts.reply }, [
    icon('reply'),
  ])
  reply.addEventListener('click', () => deeds.reply(message))
  const more = element(
    'button',
    { type: 'button', class: 'tool', title: texts.more, 'aria-label': texts.more, 'aria-haspopup': 'menu' },
    [icon('more')],
  )
  more.addEventListener('click', () => {
    const { left, bottom } = more.getBoundingClientRect()
    deeds.openMenu(message, { x: left, y: bottom }, more)
  })
  return element('div', { class: 'tools', role: 'group', 'aria-label': texts.actions }, [reply, more])
}
