import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/seed.ts'],
    // Two cores: more workers than that only make sockets and timers wait for each other.
    maxWorkers: 2,
    testTimeout: 60_000,
    // Files share their modules: loading discord.js anew for each of them takes longer than the tests.
    isolate: false,
  },
})
