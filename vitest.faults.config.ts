import { defineConfig } from 'vitest/config'

/** Tests that make disks and processes fail, thousands of times; not part of `npm test`. */
export default defineConfig({
  test: {
    include: ['tests/faults/**/*.faults.ts'],
    setupFiles: ['tests/seed.ts'],
    maxWorkers: 2,
    testTimeout: 300_000,
  },
})
