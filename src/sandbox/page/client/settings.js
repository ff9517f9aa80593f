/**
 * How the page is looked at. It stands in the address, so that a reload or a bookmark keeps it.
 * @typedef {object} Settings
 * @property {string | null} as the name of the person who acts; null: as the sandbox has it
 * @property {string | null} locale
 * @property {string | null} theme `light` or `dark`; null: as the machine has it
 * @property {'guild' | 'dm'} where
 */

/** @returns {Settings} */
export function readSettings() {
  const query = new URLSearchParams(location.search)
  return {
    as: query.get('as'),
    locale: query.get('locale'),
    theme: query.get('theme'),
    where: query.get('where') === 'dm' ? 'dm' : 'guild',
  }
}

/** @param {Settings} settings */
export function keepSettings(settings) {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(settings)) if (value !== null && value !== 'guild') query.set(name, value)
  const search = query.toString()
  history.replaceState(null, '', search === '' ? location.pathname : `?${search}`)
}

/** @param {string | null} theme */
export function showTheme(theme) {
  if (theme === null) delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

/** The theme in force. @param {string | null} theme */
export function themeInForce(theme) {
  return theme ?? (matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark')
}
