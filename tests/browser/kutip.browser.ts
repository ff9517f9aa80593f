import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Locator } from 'playwright-core'
import { missing, startBrowser, type Browser } from './chromium.ts'
import { startKutip, type Kutip } from './kutip.ts'
import { messagesOn, openPage, typeCommand, writing } from './page.ts'

const folder = new URL('../../corpus/', import.meta.url)
const articles = readdirSync(folder)
  .filter(name => name.endsWith('.md') && name !== 'README.md')
  .map(name => flat(readFileSync(new URL(name, folder), 'utf8')))

/** Words with single spaces: articles and the page break their lines in different places. */
function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** The quotes of an answer, each as it is to be read: without marks and small print. */
async function quotesOf(answer: Locator): Promise<string[]> {
  const values = await answer.locator('.embed-field-value').allInnerTexts()
  return values.map(value => flat(value.split('\n')[0] ?? '').replaceAll(/^“|”$/g, ''))
}

let browser: Browser
let kutip: Kutip

describe.skipIf(missing !== null)(`Kutip in a browser${missing === null ? '' : ` (${missing})`}`, () => {
  beforeAll(async () => {
    browser = await startBrowser()
    kutip = await startKutip()
  })
  afterAll(async () => {
    await browser.close()
    await kutip.stop()
  })
  afterEach(async () => {
    for (const page of browser.context.pages().slice(1)) await page.close()
  })

  it('answers a question with quotes that stand in the articles, each with its source', async () => {
    const page = await openPage(browser, kutip.sandbox.url)
    const question = 'how many rockets and missiles did Pyongyang deliver?'
    await typeCommand(page, `/ask ${question}`)
    const answer = messagesOn(page).last()
    await answer.locator('.embed').waitFor()
    expect(await answer.locator('.embed-title').innerText()).toBe(question)
    const quotes = await quotesOf(answer)
    expect(quotes.length).toBeGreaterThan(0)
    for (const quote of quotes) expect(articles.some(text => text.includes(quote))).toBe(true)
    const sources = await answer.locator('.embed-field-name').allInnerTexts()
    for (const [index, source] of sources.entries()) {
      expect(source).toMatch(new RegExp(String.raw`^\[${index + 1}\] .+ · (?:published \d|undated)`))
    }
  })

  it('explains itself to whoever presses the button, and to nobody else', async () => {
    const page = await openPage(browser, kutip.sandbox.url)
    const others = await openPage(browser, kutip.sandbox.url, { as: 'moderator' })
    await typeCommand(page, '/ask who met in Pyongyang?')
    const answer = messagesOn(page).last()
    await answer.getByRole('button', { name: 'Why this answer' }).click()
    await messagesOn(page).last().getByText('Only you can see this').waitFor()
    expect(await messagesOn(page).last().locator('.embed').count()).toBeGreaterThan(0)
    expect(await messagesOn(others).count()).toBe((await messagesOn(page).count()) - 1)
  })

  it('speaks Indonesian to those who do, in the dark and on a phone too', async () => {
    const page = await openPage(browser, kutip.sandbox.url, { locale: 'id', theme: 'dark' })
    await page.setViewportSize({ width: 375, height: 700 })
    await typeCommand(page, '/tanya berapa tentara yang gugur?')
    const answer = messagesOn(page).last()
    await answer.locator('.embed').first().waitFor()
    expect(await answer.locator('.embed').first().innerText()).toContain('artikel')
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(375)
    expect(await page.evaluate<string>('getComputedStyle(document.documentElement).colorScheme')).toBe('dark')
  })

  it('answers a mention, and a moderator who asks for the state of the corpus', async () => {
    const page = await openPage(browser, kutip.sandbox.url, { as: 'moderator' })
    await writing(page).pressSequentially('@Ku')
    await page.keyboard.press('Enter')
    await page.keyboard.type('how many soldiers?')
    await page.keyboard.press('Enter')
    await messagesOn(page).last().locator('.embed').first().waitFor()
    await typeCommand(page, '/corpus status ')
    await messagesOn(page).last().getByText('Only you can see this').waitFor()
    expect(await messagesOn(page).last().locator('.embed').innerText()).toContain(`${articles.length} articles`)
  })
})
