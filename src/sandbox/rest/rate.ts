import { createHash } from 'node:crypto'

/** Requests counted in windows of a fixed length, one bucket for each route and channel, guild or token. */
export interface RateLimiter {
  /** Counts a request; `retryAfterMs` is set where it came too soon. */
  take(bucket: string, major: string): { headers: Record<string, string>; retryAfterMs: number | null }
}

export function createRateLimiter({ limit, perMs }: { limit: number; perMs: number }): RateLimiter {
  const windows = new Map<string, { used: number; resetAt: number }>()
  return {
    take(bucket, major) {
      const key = `${bucket} ${major}`
      const now = Date.now()
      let window = windows.get(key)
      if (!window || window.resetAt <= now) windows.set(key, (window = { used: 0, resetAt: now + perMs }))
      window.used += 1
      const leftMs = window.resetAt - now
      const headers = {
        'x-ratelimit-limit': String(limit),
        'x-ratelimit-remaining': String(Math.max(0, limit - window.used)),
        'x-ratelimit-reset': (window.resetAt / 1000).toFixed(3),
        'x-ratelimit-reset-after': (leftMs / 1000).toFixed(3),
        'x-ratelimit-bucket': createHash('sha256').update(bucket).digest('hex').slice(0, 32),
      }
      return { headers, retryAfterMs: window.used > limit ? leftMs : null }
    },
  }
}
