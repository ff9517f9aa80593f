import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { missing, startBrowser, type Browser } from './chromium.ts'
import { startKutip } from './kutip.ts'
import { messagesOn, openPage, typeCommand, writing, type View } from './page.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))
const out = join(project, 'out')

/** Room for the switches of the sidebar. */
const shortest = 560
/** Room for any answer. */
const tallest = 4000
/** What stands above and below an answer. */
const around = 188
/** Bytes of the picture of the README. */
const largest = 200_000

interface Shot {
  readonly name: string
  readonly view?: View
  readonly width?: number
  readonly command?: string
  /** Without the side. */
  readonly channelOnly?: true
  /** Done last, before the picture is taken. */
  readonly last?: (page: Page) => Promise<void>
}

const ask = '/ask how many troops did North Korea send to Russia?'
const tanya = '/tanya berapa tentara yang dikirim Korea Utara ke Rusia?'

const shots: readonly Shot[] = [
  { name: 'ask-dark', command: ask },
  { name: 'ask-light', view: { theme: 'light' }, command: ask },
  { name: 'ask-id-dark', view: { locale: 'id' }, command: tanya },
  { name: 'ask-id-light', view: { locale: 'id', theme: 'light' }, command: tanya },
  { name: 'no-evidence', command: '/ask how many penguins live in Surabaya?' },
  { name: 'search', command: '/search tentara' },
  { name: 'timeline-dark', command: '/timeline tentara Korea Utara' },
  { name: 'timeline-light', view: { theme: 'light' }, command: '/timeline tentara Korea Utara' },
  { name: 'compare', command: '/compare tentara Korea Utara' },
  { name: 'help', command: '/help ' },
  { name: 'about', view: { locale: 'id' }, command: '/tentang ' },
  { name: 'corpus-status', view: { as: 'moderator' }, command: '/corpus status ' },
  { name: 'phone-dark', width: 390, command: ask },
  { name: 'phone-light', width: 390, view: { theme: 'light' }, command: ask },
  { name: 'commands', last: page => writing(page).pressSequentially('/') },
  { name: 'commands-id', view: { locale: 'id' }, last: page => writing(page).pressSequentially('/') },
  {
    name: 'option',
    last: async page => {
      await writing(page).click()
      await page.keyboard.type('/ask berapa tentara Kor')
      await page.getByRole('option').first().waitFor()
    },
  },
  {
    name: 'phone-sidebar',
    width: 390,
    last: page => page.getByRole('button', { name: 'Channels and settings' }).click(),
  },
]

/** Draws the page as people see it, into `out/`, and the picture of the README. */
async function main(): Promise<void> {
  if (missing !== null) throw new Error(missing)
  mkdirSync(out, { recursive: true })
  const browser = await startBrowser()
  try {
    for (const shot of shots) await take(browser, shot, join(out, `${shot.name}.png`))
    const path = join(project, '.github', 'kutip.png')
    await take(browser, { name: 'kutip', width: 930, command: ask, channelOnly: true }, path)
    const { size } = statSync(path)
    if (size > largest) throw new Error(`${path} has ${size} bytes, more than ${largest}.`)
  } finally {
    await browser.close()
  }
}

/** Each picture is of a server of its own, so that nothing else stands in the channel. */
async function take(browser: Browser, shot: Shot, path: string): Promise<void> {
  const { view, width = 1200, command, channelOnly, last } = shot
  const kutip = await startKutip()
  const page = await openPage(browser, kutip.sandbox.url, { theme: 'dark', ...view })
  try {
    await page.setViewportSize({ width, height: tallest })
    let height = 720
    if (command !== undefined) {
      await typeCommand(page, command)
      const answer = messagesOn(page).last()
      await answer.locator('.embed').first().waitFor()
      const box = await answer.boundingBox()
      height = Math.max(shortest, Math.ceil(box?.height ?? 0) + around)
    }
    await page.setViewportSize({ width, height })
    await page.mouse.move(0, 0)
    await last?.(page)
    await (channelOnly ? page.getByRole('main') : page).screenshot({ path })
    process.stdout.write(`${path}\n`)
  } finally {
    await page.close()
    await kutip.stop()
  }
}

await main()
