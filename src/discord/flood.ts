/** What somebody may do now: go on; be told that they are too fast; or, told already, not be heard. */
export type Pace = 'go' | 'slow-down' | 'unheard'

/** Keeps one person's flood from everybody else. */
export interface FloodGuard {
  /** @param cost what it takes of the person's tokens: a question 1, pressing a button less */
  pace(user: string, cost?: number): Pace
}

/** So many questions at once, and as many again after so long. */
export interface FloodRules {
  readonly tokens: number
  readonly refilledInMs: number
}

export const FLOOD_RULES: FloodRules = { tokens: 5, refilledInMs: 30_000 }

/** Looking through pages is light work. */
export const PRESS_COST = 0.25

interface Bucket {
  tokens: number
  at: number
  told: boolean
}

/**
 * A token bucket for each person.
 * @param now milliseconds of a clock that does not go backwards
 */
export function createFloodGuard({ tokens, refilledInMs }: FloodRules, now: () => number): FloodGuard {
  const buckets = new Map<string, Bucket>()
  const refill = (bucket: Bucket) => {
    const time = now()
    bucket.tokens = Math.min(tokens, bucket.tokens + ((time - bucket.at) * tokens) / refilledInMs)
    bucket.at = time
  }
  let swept = now()
  /** A bucket that is full again says nothing; they are looked for now and then, so that looking costs next to nothing. */
  const sweep = () => {
    if (now() - swept < refilledInMs) return
    swept = now()
    for (const [user, bucket] of buckets) {
      refill(bucket)
      if (bucket.tokens >= tokens) buckets.delete(user)
    }
  }
  return {
    pace(user, cost = 1) {
      sweep()
      const bucket = buckets.get(user) ?? { tokens, at: now(), told: false }
      buckets.set(user, bucket)
      refill(bucket)
      if (bucket.tokens >= cost) {
        bucket.tokens -= cost
        bucket.told = false
        return 'go'
      }
      if (bucket.told) return 'unheard'
      bucket.told = true
      return 'slow-down'
    },
  }
}
