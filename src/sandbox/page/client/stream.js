/** @import { Events } from '../shown.ts' */

/** How long after a refusal the page asks again; where the connection merely broke, the browser does so by itself. */
const pause = 2000

/**
 * Listens to what this person sees. The stream begins with all of it, so a new connection mends whatever was missed.
 * @param {{ as: string | null, locale: string | null }} reader null: as the sandbox has it
 * @param {{ [Name in keyof Events]: (data: Events[Name]) => void }} listeners
 * @param {(connected: boolean) => void} onConnection
 * @returns {() => void} ends it
 */
export function listen({ as, locale }, listeners, onConnection) {
  const query = new URLSearchParams({ ...(as !== null && { as }), ...(locale !== null && { locale }) })
  /** @type {EventSource} */
  let source
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer
  const open = () => {
    source = new EventSource(`/sandbox/events?${query}`)
    for (const [name, listener] of Object.entries(listeners)) {
      source.addEventListener(name, event => listener(JSON.parse(event.data)))
    }
    source.addEventListener('open', () => onConnection(true))
    source.addEventListener('error', () => {
      onConnection(false)
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, pause)
    })
  }
  open()
  return () => {
    clearTimeout(timer)
    source.close()
  }
}
