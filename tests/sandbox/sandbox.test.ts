import { Events } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { startSandbox, type Change } from '../../src/sandbox/sandbox.ts'
import { createClient, startBot } from './bot.ts'

describe('the sandbox', () => {
  it('lets the unmodified client log in and see the guild', async () => {
    const { sandbox, client, stop } = await startBot({ botName: 'Weigher', locale: 'id' })
    expect(client.user).toMatchObject({ id: sandbox.botId, username: 'weigher', bot: true })
    expect(client.application.id).toBe(sandbox.applicationId)
    const guild = client.guilds.cache.get(sandbox.guild.id)
    expect(guild?.preferredLocale).toBe('id')
    expect(guild?.channels.cache.get(sandbox.channel.id)?.name).toBe('general')
    expect(sandbox.gateway).toMatchObject({ identifies: 1, resumes: 0, sessions: [{ connected: true }] })
    await stop()
  })

  it('listens on the loopback interface alone, at the port asked for', async () => {
    const first = await startSandbox()
    expect(new URL(first.url).hostname).toBe('127.0.0.1')
    const port = Number(new URL(first.url).port)
    await expect(startSandbox({ port })).rejects.toThrow('EADDRINUSE')
    await first.close()
    const second = await startSandbox({ port })
    expect(second.url).toBe(first.url)
    await second.close()
  })

  it('says so when the bot does not come', async () => {
    const sandbox = await startSandbox()
    await expect(sandbox.ready(20)).rejects.toThrow('The bot did not connect and register its commands within 20 ms.')
    await expect(sandbox.say({ content: 'Anyone here?' })).resolves.toMatchObject({ content: 'Anyone here?' })
    await expect(sandbox.nextMessage(undefined, 20)).rejects.toThrow('The bot posted no such message within 20 ms.')
    await sandbox.close()
  })

  it('tells listeners of every change until they leave', async () => {
    const { sandbox, client, onMessage, stop } = await startBot()
    onMessage(async message => {
      if (message.channel.isSendable()) await message.channel.sendTyping()
      const reply = await message.reply('Weighing')
      await reply.edit('240 g')
      await reply.delete()
    })
    const changes: Change[] = []
    const deleted = new Promise<void>(resolve => {
      const leave = sandbox.subscribe(change => {
        changes.push(change)
        if (change.type !== 'message-deleted') return
        leave()
        resolve()
      })
    })
    await sandbox.say({ content: `${sandbox.mention} a quince` })
    await deleted
    await sandbox.say({ content: 'thank you' })
    expect(changes.map(change => change.type)).toEqual([
      'message-created',
      'typing',
      'message-created',
      'message-updated',
      'message-deleted',
    ])
    expect(changes[1]).toMatchObject({ channelId: sandbox.channel.id, userId: client.user.id })
    expect(sandbox.messages(sandbox.channel.id).map(it => it.content)).toEqual([
      `${sandbox.mention} a quince`,
      'thank you',
    ])
    await stop()
  })

  it('welcomes a bot that comes back after a kill, with its commands and messages kept', async () => {
    const { sandbox, client, onMessage, stop } = await startBot()
    onMessage(message => message.reply('240 g'))
    await sandbox.say({ content: `${sandbox.mention} a quince` })
    const reply = await sandbox.nextMessage()
    await client.destroy()
    expect(sandbox.gateway.sessions).toEqual([])
    await expect(sandbox.slash({ name: 'weigh', options: { fruit: 'a fig' } })).rejects.toThrow(
      'The bot is not connected',
    )

    const successor = createClient(sandbox)
    successor.on(Events.InteractionCreate, interaction => {
      if (interaction.isChatInputCommand()) void interaction.reply('30 g')
    })
    await successor.login(sandbox.token)
    await sandbox.ready()
    const { message } = await sandbox.slash({ name: 'weigh', options: { fruit: 'a fig' } })
    expect(message?.content).toBe('30 g')
    expect(sandbox.message(reply.id)?.content).toBe('240 g')
    await successor.destroy()
    await stop()
  })
})
