import { MessageFlags, type Interaction } from 'discord.js'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startBot, type Bot } from '../sandbox/bot.ts'
import { missing, startBrowser, type Browser } from './chromium.ts'
import { messagesOn, openPage, typeCommand, writing, type View } from './page.ts'

let browser: Browser
let bot: Bot
/** Whatever the page complained of, violations of its policy among them. */
let complaints: string[] = []

async function open(view?: View): Promise<Page> {
  const page = await openPage(browser, bot.sandbox.url, view)
  page.on('console', it => it.type() === 'error' && complaints.push(it.text()))
  page.on('pageerror', error => complaints.push(error.message))
  return page
}

const last = (page: Page) => messagesOn(page).last()
const option = (page: Page, name: string) =>
  page.getByRole('group', { name: '/weigh' }).getByLabel(name, { exact: true })
const suggestions = (page: Page) => page.locator('.composer').getByRole('option')
const active = (page: Page) => page.locator('.suggestion.active .suggestion-title')
const row = (...components: object[]) => ({ type: 1, components })

describe.skipIf(missing !== null)(`the page in a browser${missing === null ? '' : ` (${missing})`}`, () => {
  beforeAll(async () => {
    browser = await startBrowser()
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    complaints = []
    bot = await startBot({ botName: 'Weigher', acknowledgeWithinMs: 1500 })
  })
  afterEach(async () => {
    for (const page of browser.context.pages().slice(1)) await page.close()
    await bot.stop()
    if (complaints.length > 0) throw new Error(`The page complained: ${complaints.join('; ')}`)
  })

  /** The bot answers commands with what was filled in. */
  const echo = () =>
    bot.onInteraction(
      it => it.isChatInputCommand() && it.reply(it.options.data.map(({ name, value }) => `${name}=${value}`).join(' ')),
    )

  describe('a command', () => {
    it('is found under the slash, filled in with the keyboard alone, and answered', async () => {
      echo()
      const page = await open()
      await writing(page).press('/')
      expect(await suggestions(page).locator('.suggestion-title').allTextContents()).toEqual([
        '/weighfruit [grams] [private] [photo]',
        '/store open[door]',
        '/store shelf count',
      ])
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Tab')
      expect(await page.locator('.note').textContent()).toBe('fruit Which fruit')
      await page.keyboard.type('ten figs')
      await page.getByRole('button', { name: 'Add option grams: How many grams' }).press('Enter')
      await page.keyboard.type('250')
      await page.getByRole('button', { name: 'Add option private: Only for you' }).press('Enter')
      expect(await suggestions(page).allTextContents()).toEqual(['True', 'False'])
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Enter')
      await last(page).getByText('fruit=ten figs grams=250 private=false').waitFor()
      expect(await last(page).locator('.above').innerText()).toMatch(/Member\s*used\s*\/weigh/)
      expect(await writing(page).isVisible()).toBe(true)
    })

    it('says what is missing or wrong in it, and goes out once that is mended', async () => {
      echo()
      const page = await open()
      await typeCommand(page, '/weigh ')
      const note = page.locator('.note')
      await note.getByText('This option is required. Specify a value.').waitFor()
      expect(await option(page, 'fruit').getAttribute('aria-invalid')).toBe('true')
      await page.keyboard.type('figs')
      await page.getByRole('button', { name: /Add option grams/ }).click()
      for (const [text, fault] of [
        ['many', 'Write a number.'],
        ['2.5', 'Write a whole number.'],
        ['9000', 'Between 1 and 5000.'],
      ] as const) {
        await option(page, 'grams').fill(text)
        await page.keyboard.press('Enter')
        await note.getByText(fault).waitFor()
      }
      await option(page, 'grams').fill('90')
      await page.keyboard.press('Enter')
      await last(page).getByText('fruit=figs grams=90').waitFor()
    })

    it('asks the bot for suggestions, takes one, and lets free text pass', async () => {
      const asked: string[] = []
      bot.onInteraction(it => {
        if (it.isAutocomplete()) {
          asked.push(it.options.getFocused())
          return it.respond([
            { name: 'Plums, ripe', value: 'plum-1' },
            { name: 'Plums, green', value: 'plum-2' },
          ])
        }
        return it.isChatInputCommand() && it.reply(`fruit=${it.options.getString('fruit')}`)
      })
      const page = await open()
      await writing(page).pressSequentially('/weigh plu')
      await suggestions(page).getByText('Plums, green').waitFor()
      expect(asked.at(-1)).toBe('plu')
      expect(await active(page).count()).toBe(0)
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      expect(await active(page).textContent()).toBe('Plums, green')
      await page.keyboard.press('Enter')
      expect(await option(page, 'fruit').inputValue()).toBe('Plums, green')
      await page.keyboard.press('Enter')
      await last(page).getByText('fruit=plum-2').waitFor()
      await writing(page).pressSequentially('/weigh plums of mine')
      await suggestions(page).first().waitFor()
      await page.keyboard.press('Enter')
      await last(page).getByText('fruit=plums of mine').waitFor()
    })

    it('says so where the suggestions do not come', async () => {
      bot.onInteraction(() => {})
      const page = await open()
      await writing(page).pressSequentially('/weigh plu')
      await page.getByText('Loading options…').waitFor()
      await page.getByText('Loading options failed').waitFor()
      await page.keyboard.press('Enter')
      await last(page).getByText('The application did not respond').waitFor()
      expect(await messagesOn(page).count()).toBe(1)
    })

    it('offers its choices and takes no other word', async () => {
      bot.onInteraction(it => it.isChatInputCommand() && it.reply(`door=${it.options.getString('door')}`))
      const page = await open()
      await writing(page).pressSequentially('/store open ')
      await page.getByRole('button', { name: /Add option door/ }).click()
      await page.keyboard.type('South')
      await page.getByText('No options match your search.').waitFor()
      await page.keyboard.press('Enter')
      await page.locator('.note').getByText('Pick one of the list.').waitFor()
      await page.getByRole('combobox', { name: 'door' }).fill('nor')
      await page.keyboard.press('Tab')
      await page.getByRole('button', { name: 'Send' }).click()
      await last(page).getByText('door=n').waitFor()
      expect(bot.sandbox.messages()).toHaveLength(1)
    })

    it('takes a file', async () => {
      bot.onInteraction(async it => {
        if (!it.isChatInputCommand()) return
        const photo = it.options.getAttachment('photo', true)
        await it.reply(`${photo.name}, ${await (await fetch(photo.url)).text()}`)
      })
      const page = await open()
      await writing(page).pressSequentially('/weigh figs')
      await page.getByRole('button', { name: /Add option photo/ }).click()
      const file = { name: 'fig.txt', mimeType: 'text/plain', buffer: Buffer.from('one fig') }
      await option(page, 'photo').setInputFiles(file)
      await page.getByRole('button', { name: 'Send' }).click()
      await expect.poll(() => bot.sandbox.messages().at(-1)?.content).toBe('fig.txt, one fig')
    })

    it('is left with Escape, and an option taken away with Backspace', async () => {
      const page = await open()
      await writing(page).pressSequentially('/weigh figs')
      await page.getByRole('button', { name: /Add option grams/ }).click()
      await page.keyboard.press('Backspace')
      expect(await option(page, 'grams').count()).toBe(0)
      expect(await option(page, 'fruit').inputValue()).toBe('figs')
      await page.keyboard.press('Escape')
      expect(await writing(page).inputValue()).toBe('')
      expect(bot.sandbox.messages()).toEqual([])
    })

    it('shows "thinking…" until its answer comes, and that the bot did not respond', async () => {
      let answer = () => {}
      bot.onInteraction(async it => {
        if (!it.isChatInputCommand() || it.options.getString('fruit') === 'stones') return
        await it.deferReply()
        await new Promise<void>(resolve => (answer = resolve))
        await it.editReply('30 g')
      })
      const page = await open()
      await typeCommand(page, '/weigh figs')
      await last(page).getByText('Weigher is thinking…').waitFor()
      answer()
      await last(page).getByText('30 g').waitFor()
      expect(await page.getByText('Weigher is thinking…').count()).toBe(0)
      await typeCommand(page, '/weigh stones')
      await last(page).getByText('The application did not respond').waitFor()
      await last(page).getByText('Only you can see this').waitFor()
      await last(page).getByRole('button', { name: 'Dismiss message' }).click()
      expect(await messagesOn(page).count()).toBe(1)
    })
  })

  describe('a message', () => {
    it('names the bot with the help of the @, is answered, and can be replied to', async () => {
      const heard: string[] = []
      bot.onMessage(message => {
        heard.push(message.content)
        return message.reply(`You wrote: ${message.cleanContent}`)
      })
      const page = await open()
      await writing(page).pressSequentially('Hello @wei')
      await page.keyboard.press('Enter')
      await page.keyboard.type('and good morning')
      await page.keyboard.press('Enter')
      await last(page).getByText('You wrote: Hello').waitFor()
      expect(heard).toEqual([`Hello ${bot.sandbox.mention} and good morning`])
      expect(await last(page).locator('.above').innerText()).toContain('Hello @Weigher and good morning')

      await last(page).hover()
      await last(page).getByRole('button', { name: 'Reply' }).click()
      await page.getByText('Replying to Weigher').waitFor()
      await page.keyboard.type('Thanks')
      await page.keyboard.press('Enter')
      await messagesOn(page).getByText('You wrote: Thanks').waitFor()
      const thanks = bot.sandbox.messages().find(it => it.content === 'Thanks')
      expect(thanks).toMatchObject({ pinged: [bot.sandbox.botId], replyTo: bot.sandbox.messages()[1]!.id })
    })

    it('can be taken to the bot by its menu, with the mouse and the keyboard', async () => {
      bot.onInteraction(it => it.isMessageContextMenuCommand() && it.reply(`Weighed: ${it.targetMessage.content}`))
      await bot.sandbox.say({ content: 'a basket of pears' })
      const page = await open()
      await last(page).click({ button: 'right' })
      await page.getByRole('menuitem', { name: 'Weigh this' }).click()
      await last(page).getByText('Weighed: a basket of pears').waitFor()
      expect(await last(page).locator('.above').innerText()).toContain('Weigh this')
      await messagesOn(page).first().getByRole('button', { name: 'More' }).focus()
      await page.keyboard.press('Enter')
      await page.keyboard.press('ArrowDown')
      expect(await page.locator(':focus').textContent()).toBe('Weigh this')
      await page.keyboard.press('Escape')
      expect(await page.getByRole('menu').count()).toBe(0)
      expect(await page.locator(':focus').getAttribute('aria-label')).toBe('More')
    })

    it('is shown letter for letter where it holds markup, and runs nothing', async () => {
      const markup = '<img src=x onerror="document.title=1"><b>bold</b>'
      bot.onInteraction(
        it =>
          it.isChatInputCommand() &&
          it.reply({
            content: `\`${markup}\` [press](javascript:alert(1))`,
            embeds: [{ title: markup, description: markup, footer: { text: markup } }],
          }),
      )
      const page = await open()
      await typeCommand(page, '/weigh figs')
      await last(page).locator('.embed').waitFor()
      for (const place of ['.content code', '.embed-title', '.embed-description', '.embed-footer']) {
        expect(await last(page).locator(place).textContent()).toBe(markup)
      }
      expect(await last(page).locator('img, b, a').count()).toBe(0)
      expect(await page.title()).toBe('#general | Sandbox')
    })

    it('in the direct messages goes to the bot without being named', async () => {
      bot.onMessage(message => message.inGuild() || message.reply('In private'))
      const page = await open()
      await page
        .getByRole('navigation')
        .getByRole('button', { name: /Weigher/ })
        .click()
      await writing(page).fill('Good morning')
      await page.keyboard.press('Enter')
      await last(page).getByText('In private').waitFor()
      await page.getByRole('navigation').getByRole('button', { name: 'general' }).click()
      expect(await messagesOn(page).count()).toBe(0)
      const user = await bot.client.users.fetch(bot.sandbox.member.id)
      await user.send('One thing more')
      await page.getByRole('button', { name: /Weigher.*unread/ }).click()
      await last(page).getByText('One thing more').waitFor()
    })
  })

  describe('components', () => {
    it('are pressed, chosen from and filled in; what fails says so', async () => {
      const buttons = ['more', 'why', 'broken'].map(name => ({ type: 2, style: 1, custom_id: name, label: name }))
      const options = ['ripe', 'green'].map(label => ({ label, value: label, description: `only ${label}` }))
      const components = [row(...buttons), row({ type: 3, custom_id: 'state', options, placeholder: 'How ripe?' })]
      const why = { type: 18, label: 'Why', component: { type: 4, style: 2, custom_id: 'text' } }
      bot.onInteraction(async (it: Interaction) => {
        if (it.isChatInputCommand()) await it.reply({ content: 'Figs', components })
        if (it.isButton() && it.customId === 'more') await it.update({ content: 'More figs', components })
        if (it.isButton() && it.customId === 'why') {
          await bot.client.rest.post(`/interactions/${it.id}/${it.token}/callback`, {
            body: { type: 9, data: { custom_id: 'reason', title: 'A reason', components: [why] } },
          })
        }
        if (it.isStringSelectMenu())
          await it.reply({ content: `State: ${it.values.join()}`, flags: MessageFlags.Ephemeral })
        if (it.isModalSubmit()) await it.reply(`Because: ${it.fields.getTextInputValue('text')}`)
      })
      const page = await open()
      await typeCommand(page, '/weigh figs')
      const first = messagesOn(page).first()
      await first.getByRole('button', { name: 'more', exact: true }).press('Enter')
      await first.getByText('More figs').waitFor()
      // Whoever pressed the button still has the focus on it.
      expect(await page.locator(':focus').textContent()).toBe('more')

      await first.getByRole('button', { name: 'broken' }).click()
      await first.getByText('This interaction failed').waitFor()

      await first.getByRole('combobox', { name: 'How ripe?' }).click()
      await first.getByRole('option', { name: /green/ }).click()
      await last(page).getByText('State: green').waitFor()
      await last(page).getByRole('button', { name: 'Dismiss message' }).click()
      expect(await messagesOn(page).count()).toBe(1)

      await first.getByRole('button', { name: 'why' }).click()
      const dialog = page.getByRole('dialog', { name: 'A reason' })
      await dialog.getByLabel('Why').fill('They were heavy')
      await dialog.getByRole('button', { name: 'Submit' }).click()
      await last(page).getByText('Because: They were heavy').waitFor()
      expect(await dialog.count()).toBe(0)
    })
  })

  describe('the view', () => {
    it('switches between people, languages and themes, and keeps that in the address', async () => {
      await bot.client.application.commands.set([
        { name: 'weigh', nameLocalizations: { id: 'timbang' }, description: 'Weighs fruit' },
        { name: 'lock', description: 'Locks the orchard', defaultMemberPermissions: 32n },
      ])
      const page = await open({ theme: 'dark' })
      const commands = async () => {
        await writing(page).fill('/')
        return suggestions(page).locator('.suggestion-title').allTextContents()
      }
      expect(await commands()).toEqual(['/weigh'])
      await page.getByRole('radio', { name: 'Moderator' }).check({ force: true })
      await expect.poll(commands).toEqual(['/weigh', '/lock'])
      await page.getByRole('radio', { name: 'Indonesia' }).check({ force: true })
      await page.getByText('Pesan langsung').waitFor()
      expect(await commands()).toEqual(['/timbang', '/lock'])
      expect(await page.locator('html').getAttribute('lang')).toBe('id')
      const background = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor')
      const dark = await background()
      await page.getByRole('radio', { name: 'Terang' }).check({ force: true })
      expect(await background()).not.toBe(dark)
      await page.reload()
      expect(await page.getByRole('radio', { name: 'Moderator' }).isChecked()).toBe(true)
      expect(await page.getByRole('radio', { name: 'Terang' }).isChecked()).toBe(true)
      await page.getByText('Pesan langsung').waitFor()
    })

    it('shows what others write as it comes, and what only they see not at all', async () => {
      bot.onInteraction(it => it.isChatInputCommand() && it.reply({ content: 'Hidden', flags: MessageFlags.Ephemeral }))
      const mine = await open({ as: 'member' })
      const theirs = await open({ as: 'moderator' })
      await typeCommand(mine, '/weigh figs')
      await messagesOn(mine).getByText('Hidden').waitFor()
      await writing(mine).fill('Good morning')
      await mine.keyboard.press('Enter')
      await messagesOn(theirs).getByText('Good morning').waitFor()
      expect(await messagesOn(theirs).count()).toBe(1)
    })

    it('says that the bot is offline, and comes back by itself after the sandbox was away', async () => {
      const page = await open()
      await bot.client.destroy()
      await page.getByText('Weigher is offline: nobody will answer.').waitFor()
      const port = Number(new URL(bot.sandbox.url).port)
      await bot.sandbox.close()
      await page.getByText('The connection to the sandbox is lost. Trying again…').waitFor()
      bot = await startBot({ port, botName: 'Weigher' })
      await bot.sandbox.say({ content: 'Here again' })
      await page.getByRole('list', { name: 'Commands to begin with' }).getByText('/weigh').waitFor()
      await messagesOn(page).getByText('Here again').waitFor({ timeout: 15_000 })
      expect(await page.locator('.banner').textContent()).toBe('')
      // The browser itself notes each attempt that fails.
      complaints = complaints.filter(it => !it.includes('net::ERR_'))
    })

    it('fits a phone: nothing is wider than the window, and the settings open and close', async () => {
      echo()
      const page = await open()
      await page.setViewportSize({ width: 360, height: 640 })
      await typeCommand(page, `/weigh ${'gooseberries '.repeat(3)}`)
      await last(page).getByText('gooseberries').first().waitFor()
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(360)
      const radio = page.getByRole('radio', { name: 'Moderator' })
      expect(await radio.count()).toBe(0)
      await page.getByRole('button', { name: 'Channels and settings' }).click()
      expect(await radio.count()).toBe(1)
      await messagesOn(page)
        .first()
        .click({ position: { x: 310, y: 5 } })
      expect(await radio.count()).toBe(0)
    })

    it('stays at the end while messages come, unless somebody has scrolled up', async () => {
      const page = await open()
      const inView = async (text: string) => {
        const box = await messagesOn(page).getByText(text, { exact: true }).boundingBox()
        const end = await page.locator('.composer').boundingBox()
        return box !== null && end !== null && box.y + box.height <= end.y
      }
      for (let line = 1; line <= 60; line += 1) await bot.sandbox.say({ content: `Line ${line}` })
      await expect.poll(() => inView('Line 60')).toBe(true)
      await page.locator('.timeline').hover()
      await page.mouse.wheel(0, -2000)
      await expect.poll(() => inView('Line 60')).toBe(false)
      await bot.sandbox.say({ content: 'Line 61' })
      await page.getByRole('button', { name: 'Jump to the newest messages' }).click()
      await expect.poll(() => inView('Line 61')).toBe(true)
    })
  })
})
