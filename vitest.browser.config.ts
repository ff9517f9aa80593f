import { defineConfig } from 'vitest/config'

/** The tests that drive a real browser; see tests/browser/chromium.ts for what they need. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.browser.ts'],
    // One browser at a time is as much as two cores carry without making each other wait.
    maxWorkers: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
