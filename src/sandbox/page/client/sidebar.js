import { avatar } from './avatar.js'
import { element, fill, icon, newId } from './element.js'
import { themeInForce } from './settings.js'

/** @import { ChannelShown } from '../shown.ts' */
/** @import { Scene } from './scene.js' */
/** @import { Settings } from './settings.js' */

const languages = [
  { value: 'en-US', name: 'English' },
  { value: 'id', name: 'Indonesia' },
]

/**
 * Channels, and who looks at them how.
 * @param {{ go: (channel: ChannelShown) => void, set: (change: Partial<Settings>) => void }} deeds
 */
export function createSidebar({ go, set }) {
  const side = element('div', { class: 'sidebar', id: 'sidebar' })

  /**
   * @param {string} title
   * @param {readonly { value: string, name: string }[]} choices
   * @param {string} current
   * @param {(value: string) => void} choose
   */
  function choice(title, choices, current, choose) {
    const name = newId('choice')
    return element('fieldset', { class: 'choice' }, [
      element('legend', {}, [title]),
      element(
        'div',
        { class: 'segments' },
        choices.map(({ value, name: label }) =>
          element('label', {}, [
            element('input', { type: 'radio', name, value, checked: value === current, onchange: () => choose(value) }),
            element('span', {}, [label]),
          ]),
        ),
      ),
    ])
  }

  return {
    element: side,
    /**
     * @param {Scene} scene
     * @param {Settings} settings
     * @param {ReadonlySet<string>} unread ids of channels
     */
    show(scene, settings, unread) {
      const { place, channel: current, texts } = scene
      // A person who has just used one of the switches finds the focus still on it.
      const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement.value : null

      /** @param {ChannelShown} channel */
      const line = channel => {
        const isUnread = unread.has(channel.id)
        const face =
          channel.kind === 'dm'
            ? element('span', { class: `with-state ${place.online ? 'online' : ''}` }, [avatar(place.bot, 'medium')])
            : icon('hash')
        const attributes = {
          type: 'button',
          class: `channel ${isUnread ? 'unread' : ''}`,
          'aria-current': channel.id === current.id ? 'page' : null,
        }
        const state = channel.kind === 'dm' ? (place.online ? texts.onlineNow : texts.offlineNow) : null
        const button = element('button', attributes, [
          face,
          element('span', { class: 'channel-name' }, [channel.name]),
          state && element('span', { class: 'channel-state' }, [state]),
          isUnread && element('span', { class: 'dot' }, [element('span', { class: 'for-readers' }, [texts.unread])]),
        ])
        button.addEventListener('click', () => go(channel))
        return element('li', {}, [button])
      }
      /** @param {'guild' | 'dm'} kind */
      const lines = kind => place.channels.filter(it => it.kind === kind).map(line)

      const people = place.people.map(({ name, displayName }) => ({ value: name, name: displayName }))
      const themes = [
        { value: 'light', name: texts.themes.light },
        { value: 'dark', name: texts.themes.dark },
      ]
      fill(side, [
        element('div', { class: 'guild' }, [place.guild]),
        element('nav', { class: 'channels', 'aria-label': texts.channels }, [
          element('h2', {}, [texts.channels]),
          element('ul', {}, lines('guild')),
          element('h2', {}, [texts.directMessages]),
          element('ul', {}, lines('dm')),
        ]),
        element('form', { class: 'settings' }, [
          choice(texts.you, people, place.me.name, as => set({ as })),
          choice(texts.language, languages, place.locale, locale => set({ locale })),
          choice(texts.theme, themes, themeInForce(settings.theme), theme => set({ theme })),
        ]),
      ])
      if (focused !== null) [...side.querySelectorAll('input')].find(it => it.value === focused)?.focus()
    },
  }
}
