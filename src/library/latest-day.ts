/** Where the day is latest in the world, clocks are this far ahead of UTC, in milliseconds. */
const LATEST_CLOCK = 14 * 60 * 60 * 1000

/** The latest day, `YYYY-MM-DD`, that it is anywhere: what is dated after it has been published nowhere. */
export function latestDay(now: Date): string {
  return new Date(now.getTime() + LATEST_CLOCK).toISOString().slice(0, 10)
}
