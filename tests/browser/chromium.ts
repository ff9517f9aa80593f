import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type BrowserContextOptions } from 'playwright-core'

/** Where Debian's package puts it. */
const executable = '/usr/bin/chromium'

/** Why the tests of this folder cannot run here; null where they can. */
export const missing: string | null = existsSync(executable)
  ? null
  : 'skipped: chromium is not installed; apt-get install chromium'

if (missing !== null) process.stdout.write(`${missing}\n`)

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export interface Browser {
  readonly context: BrowserContext
  readonly close: () => Promise<void>
}

/** A headless browser that knows nothing yet: its profile is new, and gone when it closes. */
export async function startBrowser(options: BrowserContextOptions = {}): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'sandbox-browser-'))
  // Chromium's own sandbox does not start under root.
  const isRoot = process.getuid?.() === 0
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: executable,
    headless: true,
    args: [...(isRoot ? ['--no-sandbox'] : []), ...quiet],
    viewport: { width: 1200, height: 800 },
    locale: 'en-US',
    colorScheme: 'dark',
    ...options,
  })
  return {
    context,
    async close() {
      await context.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}
