import { MessageFlags } from 'discord.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startSandbox } from '../../../src/sandbox/sandbox.ts'
import { startBot, type Bot } from '../bot.ts'
import { startReading, type Reader } from './reader.ts'

let bot: Bot
const readers: Reader[] = []
beforeEach(async () => {
  bot = await startBot()
})
afterEach(async () => {
  for (const reader of readers.splice(0)) reader.leave()
  await bot.stop()
})

async function reading(query?: { as?: string; locale?: string }): Promise<Reader> {
  const reader = await startReading(bot.sandbox, query)
  readers.push(reader)
  return reader
}

describe('the place', () => {
  it('is told first: the person, their channels, the people whom one can be, and the bot', async () => {
    const place = await (await reading({ as: 'moderator', locale: 'id' })).next('place')
    expect(place).toMatchObject({
      guild: 'Sandbox',
      locale: 'id',
      online: true,
      me: { id: bot.sandbox.moderator.id, moderator: true, bot: false },
      bot: { id: bot.sandbox.botId, displayName: 'Sandbox Bot', bot: true },
      channels: [
        { id: bot.sandbox.channel.id, name: 'general', kind: 'guild' },
        { name: 'Sandbox Bot', kind: 'dm' },
      ],
    })
    expect(place.people.map(it => it.name)).toEqual(['member', 'moderator'])
  })

  it('is that of the ordinary member, in their own language, where nothing or nonsense is asked for', async () => {
    const sandbox = await startSandbox({ locale: 'id' })
    const reader = await startReading(sandbox, { as: 'nobody', locale: 'elvish' })
    expect(await reader.next('place')).toMatchObject({ locale: 'id', online: false, me: { id: sandbox.member.id } })
    reader.leave()
    await sandbox.close()
  })

  it('is told anew when the bot leaves, when its commands change, when people and channels come', async () => {
    const reader = await reading()
    await reader.next('place', it => it.online && it.commands.length > 0)
    bot.sandbox.addPerson({ name: 'Dewi' })
    bot.sandbox.addChannel({ name: 'orchard' })
    const place = await reader.next('place', it => it.channels.length === 3)
    expect(place.people.map(it => it.displayName)).toContain('Dewi')
    await bot.client.application.commands.set([{ name: 'prune', description: 'Prunes a tree' }])
    expect((await reader.next('place', it => it.commands.length === 1)).commands[0]?.title).toBe('prune')
    await bot.client.destroy()
    await expect(reader.next('place', it => !it.online)).resolves.toMatchObject({ bot: { id: bot.sandbox.botId } })
  })
})

describe('messages', () => {
  it('come all at first, then each as it is written, changed and deleted', async () => {
    const { sandbox } = bot
    await sandbox.say({ content: 'A **ripe** fig' })
    const reader = await reading()
    expect(await reader.next('messages')).toMatchObject([
      { content: ['A ', { kind: 'bold', inside: ['ripe'] }, ' fig'], author: { displayName: 'Member' }, edited: false },
    ])
    bot.onMessage(async message => {
      const answer = await message.reply('Weighing')
      await answer.edit('240 g')
      await answer.delete()
    })
    await sandbox.say({ content: `${sandbox.mention} a quince` })
    const answer = await reader.next('message', it => it.author.bot)
    expect(answer).toMatchObject({
      content: ['Weighing'],
      notifiesMe: true,
      edited: false,
      reply: { author: { displayName: 'Member' }, text: '@Sandbox Bot a quince' },
    })
    expect(await reader.next('message', it => it.edited)).toMatchObject({ id: answer.id, content: ['240 g'] })
    await reader.next('gone', it => it.id === answer.id)
  })

  it('reach only those who see them', async () => {
    const { sandbox } = bot
    bot.onInteraction(
      it => it.isChatInputCommand() && it.reply({ content: 'For you alone', flags: MessageFlags.Ephemeral }),
    )
    bot.onMessage(message => message.inGuild() || message.reply('In private'))
    const mine = await reading({ as: 'member' })
    const others = await reading({ as: 'moderator' })
    await sandbox.slash({ name: 'weigh', options: { fruit: 'figs' } })
    await sandbox.say({ content: 'a secret quince', where: 'dm' })
    await mine.next('message', it => it.content[0] === 'In private')
    expect(await mine.next('message', it => it.ephemeral)).toMatchObject({ content: ['For you alone'] })
    await sandbox.say({ content: 'the last word' })
    await others.next('message', it => it.content[0] === 'the last word')
    expect(others.events.filter(it => it.name === 'message')).toHaveLength(1)
    const late = await (await reading({ as: 'moderator' })).next('messages')
    expect(late.map(it => it.content)).toEqual([['the last word']])
  })

  it('say who used what, and until when "thinking…" may become an answer', async () => {
    const { sandbox } = bot
    bot.onInteraction(async it => {
      if (!it.isChatInputCommand() && !it.isMessageContextMenuCommand()) return
      await it.deferReply()
      await it.editReply('30 g')
      await it.followUp('And 20 g')
    })
    const reader = await reading()
    await sandbox.slash({ name: 'store', subcommand: 'open' })
    const thinking = await reader.next('message', it => it.thinkingUntil !== null)
    expect(thinking.thinkingUntil! - thinking.createdAt).toBe(15 * 60_000)
    const used = { by: { displayName: 'Member' }, command: '/store open' }
    expect(thinking).toMatchObject({ content: [], used })
    const answer = await reader.next('message', it => it.id === thinking.id && it.thinkingUntil === null)
    expect(answer).toMatchObject({ content: ['30 g'], used, edited: false })
    expect((await reader.next('message', it => it.content[0] === 'And 20 g')).used).toBeNull()
    await sandbox.messageCommand({ name: 'Weigh this', content: 'plums' })
    await reader.next('message', it => it.used?.command === 'Weigh this')
  })

  it('tell that the bot is typing, and that what was replied to is gone', async () => {
    const { sandbox } = bot
    bot.onMessage(async message => {
      if (message.channel.isSendable()) await message.channel.sendTyping()
      const first = await message.reply('One')
      await first.reply('Two')
      await first.delete()
    })
    const reader = await reading()
    await sandbox.say({ content: `${sandbox.mention} a quince` })
    expect(await reader.next('typing')).toEqual({ channelId: sandbox.channel.id, name: 'Sandbox Bot' })
    await reader.next('gone')
    const seen = await (await reading()).next('messages')
    expect(seen.at(-1)).toMatchObject({ content: ['Two'], reply: 'deleted' })
  })
})
