import { Events, type Message } from 'discord.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBot, type Bot } from '../bot.ts'

let bot: Bot
beforeAll(async () => {
  bot = await startBot()
})
afterAll(() => bot.stop())

/** What the bot gets of the next message by a person. */
function hear(): Promise<Message> {
  return new Promise(resolve => {
    bot.client.on(Events.MessageCreate, message => message.author.bot || resolve(message))
  })
}

describe('a message in a channel', () => {
  it('comes without its text where nobody addresses the bot', async () => {
    const heard = hear()
    await bot.sandbox.say({ content: 'The quinces are ripe.' })
    expect(await heard).toMatchObject({ content: '', author: { username: 'member' } })
  })

  it('comes with its text where it mentions the bot', async () => {
    const heard = hear()
    await bot.sandbox.say({ content: `${bot.sandbox.mention} are the quinces ripe?` })
    const message = await heard
    expect(message.content).toBe(`${bot.sandbox.mention} are the quinces ripe?`)
    expect(message.mentions.users.has(bot.sandbox.botId)).toBe(true)
  })

  it('comes with its text where it answers the bot, unless the author turned the ping off', async () => {
    bot.onMessage(message => message.reply('Not yet.'))
    await bot.sandbox.say({ content: `${bot.sandbox.mention} ripe?` })
    const answer = await bot.sandbox.nextMessage()
    bot.onMessage(() => {})
    const pinging = hear()
    await bot.sandbox.say({ content: 'When?', replyTo: answer.id })
    expect(await pinging).toMatchObject({ content: 'When?', reference: { messageId: answer.id } })
    const quiet = hear()
    await bot.sandbox.say({ content: 'When then?', replyTo: answer.id, ping: false })
    expect(await quiet).toMatchObject({ content: '', reference: { messageId: answer.id } })
  })

  it('is hidden from REST in the same way', async () => {
    const said = await bot.sandbox.say({ content: 'The medlars are not.' })
    const channel = await bot.client.channels.fetch(bot.sandbox.channel.id)
    if (!channel?.isTextBased()) throw new Error('no text channel')
    expect((await channel.messages.fetch({ message: said.id, force: true })).content).toBe('')
    const listed = await channel.messages.fetch({ limit: 1 })
    expect(listed.first()).toMatchObject({ id: said.id, content: '' })
  })

  it('is not sent empty, too long, or in answer to nothing', async () => {
    const { sandbox } = bot
    await expect(sandbox.say({ content: ' ' })).rejects.toThrow('empty message')
    await expect(sandbox.say({ content: 'a'.repeat(2001) })).rejects.toThrow('2000 characters')
    await expect(sandbox.say({ content: 'Why?', replyTo: '1' })).rejects.toThrow('no message 1')
    await expect(sandbox.say({ content: 'Why?', channelId: '1' })).rejects.toThrow('no channel 1')
  })
})

describe('a direct message', () => {
  it('comes with its text, and is answered there', async () => {
    bot.onMessage(message => message.reply(`${message.inGuild()} ${message.content}`))
    const said = await bot.sandbox.say({ content: 'Are the figs ripe?', where: 'dm' })
    const answer = await bot.sandbox.nextMessage(it => it.replyTo === said.id)
    expect(answer).toMatchObject({ content: 'false Are the figs ripe?', where: 'dm', channelId: said.channelId })
    expect(bot.sandbox.messages(bot.sandbox.channel.id)).not.toContainEqual(answer)
  })

  it('can be opened by the bot, but not with somebody who takes none', async () => {
    const sari = bot.sandbox.addPerson({ name: 'Sari' })
    await bot.client.users.send(sari.id, 'The figs are ripe.')
    expect(await bot.sandbox.nextMessage()).toMatchObject({ content: 'The figs are ripe.', where: 'dm' })
    const tono = bot.sandbox.addPerson({ name: 'Tono', acceptsDirectMessages: false })
    await expect(bot.client.users.send(tono.id, 'The figs are ripe.')).rejects.toMatchObject({ code: 50007 })
  })
})
