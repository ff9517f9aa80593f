import { setImmediate } from 'node:timers/promises'

/**
 * To be called between pieces of work: gives the event loop a turn whenever it is due.
 * @param longestTurn how long others may have to wait, in milliseconds; a single piece of work is never interrupted
 */
export function pacer(longestTurn: number): () => Promise<void> {
  let last = performance.now()
  return async () => {
    if (performance.now() - last < longestTurn) return
    await setImmediate()
    last = performance.now()
  }
}
