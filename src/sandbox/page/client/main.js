import { createComposer } from './composer.js'
import { element, fill, icon } from './element.js'
import { openMenu } from './menu.js'
import { openModal } from './modal.js'
import { act, nameOf } from './scene.js'
import { keepSettings, readSettings, showTheme } from './settings.js'
import { createSidebar } from './sidebar.js'
import { listen } from './stream.js'
import { textsIn } from './texts.js'
import { createTimeline } from './timeline.js'

/** @import { ActDone, ActFailed, ChannelShown, MessageShown, Place } from '../shown.ts' */
/** @import { Deeds, Scene } from './scene.js' */
/** @import { Settings } from './settings.js' */

let settings = readSettings()
/** @type {Scene | null} */
let scene = null
/** Everything that this person sees, oldest first. @type {Map<string, MessageShown>} */
let messages = new Map()
/** Channels with messages that have not been looked at. @type {Set<string>} */
const unread = new Set()
/** Ephemeral messages that were sent away. @type {Set<string>} */
const dismissed = new Set()
let stop = () => {}
/** @type {ReturnType<typeof setTimeout> | undefined} */
let typingEnds

const timeline = createTimeline({ begin: command => composer.begin(command) })
const composer = createComposer({ say: (...said) => void say(...said), run })
const sidebar = createSidebar({ go, set })

const title = element('h1')
const topic = element('p', { class: 'topic' })
const opener = element(
  'button',
  { type: 'button', class: 'tool opener', 'aria-controls': 'sidebar', 'aria-expanded': 'false' },
  [icon('menu')],
)
const banner = element('div', { class: 'banner', role: 'status' })
const typing = element('div', { class: 'typing', 'aria-live': 'polite' })
const main = element('main', {}, [
  element('header', { class: 'top' }, [opener, title, topic]),
  banner,
  timeline.element,
  composer.element,
  typing,
])
document.body.append(sidebar.element, main)
opener.addEventListener('click', () => showSidebar(!document.body.classList.contains('with-sidebar')))
main.addEventListener('click', event => {
  if (event.target instanceof Node && !opener.contains(event.target)) showSidebar(false)
})

/** @type {Deeds} */
const deeds = {
  press: (message, customId) => useComponent(message, here => act(here, 'press', { messageId: message.id, customId })),
  select: (message, customId, values) =>
    useComponent(message, here => act(here, 'select', { messageId: message.id, customId, values })),
  reply: message => composer.reply(message),
  openMenu(message, at, menuOpener) {
    if (!scene) return
    const here = scene
    const commands = here.place.menuCommands.filter(it => it.places.includes(here.channel.kind))
    const lines = [
      { words: here.texts.reply, pick: () => composer.reply(message) },
      ...commands.map(({ name, title: words }, index) => ({
        words,
        ...(index === 0 && { heading: here.texts.apps }),
        pick: () => sendCommand(words, () => act(here, 'messageCommand', { name, messageId: message.id })),
      })),
    ]
    openMenu(lines, here.texts.actions, at, menuOpener)
  },
  dismiss(id) {
    dismissed.add(id)
    messages.delete(id)
    timeline.remove(id)
    composer.focus()
  },
  goTo: id => timeline.goTo(id),
}

showTheme(settings.theme)
connect()

/** Begins to listen as the person and in the language that were chosen. */
function connect() {
  stop()
  let isNew = true
  stop = listen(
    settings,
    {
      place(place) {
        if (isNew) unread.clear()
        enter(place, isNew)
        isNew = false
      },
      messages(all) {
        messages = new Map(all.filter(it => !dismissed.has(it.id)).map(it => [it.id, it]))
        showTimeline()
      },
      message(message) {
        if (dismissed.has(message.id)) return
        const isNewHere = !messages.has(message.id)
        messages.set(message.id, message)
        if (!scene) return
        if (message.author.bot) endTyping()
        if (message.channelId === scene.channel.id) timeline.put(message)
        else if (isNewHere) {
          unread.add(message.channelId)
          sidebar.show(scene, settings, unread)
        }
      },
      gone({ id }) {
        messages.delete(id)
        timeline.remove(id)
      },
      typing({ channelId, name }) {
        if (channelId !== scene?.channel.id) return
        typing.textContent = scene.texts.typing(name)
        clearTimeout(typingEnds)
        typingEnds = setTimeout(endTyping, 10_000)
      },
    },
    showConnection,
  )
}

function endTyping() {
  clearTimeout(typingEnds)
  typing.textContent = ''
}

/**
 * @param {Place} place
 * @param {boolean} isNew false: something in it has changed
 */
function enter(place, isNew) {
  const { locale } = place
  const found =
    place.channels.find(it => it.id === scene?.channel.id) ?? place.channels.find(it => it.kind === settings.where)
  const channel = found ?? place.channels[0]
  if (!channel) return
  scene = { place, channel, locale, texts: textsIn(locale), deeds }
  if (isNew) draw()
  else {
    composer.update(scene)
    timeline.update(scene)
    sidebar.show(scene, settings, unread)
    showConnection(true)
  }
}

/** Draws everything but the messages, which come by themselves. */
function draw() {
  if (!scene) return
  const { place, channel, texts, locale } = scene
  document.documentElement.lang = locale
  document.title = `${nameOf(channel)} | ${place.guild}`
  fill(title, [icon(channel.kind === 'dm' ? 'at' : 'hash'), channel.name])
  fill(topic, [texts.topic])
  opener.setAttribute('aria-label', texts.openSidebar)
  unread.delete(channel.id)
  sidebar.show(scene, settings, unread)
  composer.show(scene)
  endTyping()
  showConnection(true)
}

function showTimeline() {
  if (!scene) return
  const { channel } = scene
  timeline.show(
    scene,
    [...messages.values()].filter(it => it.channelId === channel.id),
  )
}

/** @param {boolean} connected */
function showConnection(connected) {
  if (!scene) return
  const { place, texts } = scene
  const words = connected ? (place.online ? '' : texts.botOffline(place.bot.displayName)) : texts.lost
  if (banner.textContent !== words) banner.textContent = words
}

/** @param {boolean} open */
function showSidebar(open) {
  document.body.classList.toggle('with-sidebar', open)
  opener.setAttribute('aria-expanded', String(open))
}

/** @param {ChannelShown} channel */
function go(channel) {
  if (!scene) return
  scene = { ...scene, channel }
  settings = { ...settings, where: channel.kind }
  keepSettings(settings)
  draw()
  showTimeline()
  showSidebar(false)
  composer.focus()
}

/** @param {Partial<Settings>} change */
function set(change) {
  settings = { ...settings, ...change }
  keepSettings(settings)
  showTheme(settings.theme)
  if (change.theme === undefined) {
    // The other person's channel of the same kind takes the place of this one's.
    if (change.as !== undefined) scene = null
    connect()
  }
}

/**
 * @param {string} content
 * @param {MessageShown | null} replyTo
 * @param {boolean} ping
 */
async function say(content, replyTo, ping) {
  if (!scene) return
  const done = await act(scene, 'say', { content, ping, ...(replyTo && { replyTo: replyTo.id }) })
  if ('failure' in done) banner.textContent = `${scene.texts.sandboxSays} ${done.sentence}`
}

/**
 * @param {import('../shown.ts').CommandSent} sent
 * @param {string} words
 */
function run(sent, words) {
  const here = scene
  if (here) void sendCommand(words, () => act(here, 'slash', sent))
}

/**
 * Sends a command; until the bot has heard of it, that is said where its answer will stand.
 * @param {string} words
 * @param {() => Promise<ActDone | ActFailed>} send
 */
async function sendCommand(words, send) {
  const note = timeline.addSending(words)
  const done = await send()
  if (!('failure' in done)) {
    note.end()
    showModal(done)
  } else if (scene) {
    const { texts } = scene
    note.fail(done.failure === 'unanswered' ? texts.noAnswer : `${texts.sandboxSays} ${done.sentence}`)
  }
}

/**
 * @param {MessageShown} message
 * @param {(here: Scene) => Promise<ActDone | ActFailed>} use
 */
async function useComponent(message, use) {
  if (!scene) return
  const done = await use(scene)
  if ('failure' in done) timeline.failAt(message.id, scene.texts.interactionFailed)
  else showModal(done)
}

/** @param {ActDone} done */
function showModal({ modal }) {
  const here = scene
  if (!here || !modal) return
  openModal(modal, here, async fields => {
    const done = await act(here, 'submit', { customId: modal.customId, fields })
    return !('failure' in done)
  })
}
