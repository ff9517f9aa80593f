import { defineConfig } from 'vitest/config'

/** Tests that need the machine to themselves; not part of `npm test`. */
export default defineConfig({
  test: { include: ['tests/**/*.load.ts'], maxWorkers: 1, testTimeout: 120_000 },
})
