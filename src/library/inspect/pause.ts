import { setImmediate } from 'node:timers/promises'

/** Longest stretch of work before others have their turn, in milliseconds. */
const LONGEST_TURN = 8

/** To be called between pieces of work: lets others have their turn whenever it is due. */
export function pacer(): () => Promise<void> {
  let last = performance.now()
  return async () => {
    if (performance.now() - last < LONGEST_TURN) return
    await setImmediate()
    last = performance.now()
  }
}
