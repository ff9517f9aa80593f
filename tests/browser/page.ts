import type { Locator, Page } from 'playwright-core'
import type { Browser } from './chromium.ts'

export interface View {
  readonly locale?: 'en-US' | 'id'
  readonly theme?: 'light' | 'dark'
  readonly as?: 'member' | 'moderator'
  readonly where?: 'dm'
}

/** Opens the page of a sandbox; it is there when the messages are. */
export async function openPage({ context }: Browser, url: string, view: View = {}): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${url}/?${new URLSearchParams({ ...view }).toString()}`)
  await page.getByRole('log').waitFor({ state: 'attached' })
  return page
}

/** Where a message is written. */
export const writing = (page: Page): Locator => page.locator('.composer textarea')

/** The messages in the channel, oldest first. */
export const messagesOn = (page: Page): Locator => page.getByRole('log').getByRole('article')

/** Types a command with its first option, and sends it. */
export async function typeCommand(page: Page, text: string): Promise<void> {
  await writing(page).click()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}
