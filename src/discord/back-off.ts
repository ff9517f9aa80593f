import { setTimeout as wait } from 'node:timers/promises'

const FIRST_MS = 1000
const LONGEST_MS = 60_000

/**
 * How long to wait before the next try: twice as long after each, up to a minute, of which a random half is left out, so that
 * many bots do not come back at the same moment.
 * @param failures how many tries have failed, from 1
 * @param random a number from 0 to 1
 */
export function delayAfter(failures: number, random: number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 16))
  return full * (1 - random / 2)
}

export interface Trying {
  /** Whether another try can help; an error for which it cannot is thrown on. */
  readonly isPassing: (error: unknown) => boolean
  readonly onFailure: (error: unknown, waitMs: number) => void
  /** Ends the waiting; then the last error is thrown. */
  readonly signal: AbortSignal
}

/** Tries until it works. */
export async function tryUntilItWorks<Result>(
  attempt: () => Promise<Result>,
  { isPassing, onFailure, signal }: Trying,
): Promise<Result> {
  for (let failures = 1; ; failures++) {
    try {
      return await attempt()
    } catch (error) {
      if (signal.aborted || !isPassing(error)) throw error
      const waitMs = delayAfter(failures, Math.random())
      onFailure(error, waitMs)
      await wait(waitMs, undefined, { signal }).catch(() => {})
      if (signal.aborted) throw error
    }
  }
}
