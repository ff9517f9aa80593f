import { Events, MessageFlags } from 'discord.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBot, type Bot } from '../bot.ts'

let bot: Bot
beforeAll(async () => {
  bot = await startBot()
})
afterAll(() => bot.stop())

describe('a slash command', () => {
  it('is answered at once', async () => {
    bot.onInteraction(async it => {
      if (it.isChatInputCommand())
        await it.reply(`${it.options.getString('fruit')}: ${it.options.getInteger('grams')} g`)
    })
    const exchange = await bot.sandbox.slash({ name: 'weigh', options: { fruit: 'a quince', grams: 240 } })
    expect(exchange).toMatchObject({ type: 'slash', deferred: false, ephemeral: false, followUps: [] })
    expect(exchange.message).toMatchObject({ content: 'a quince: 240 g', kind: 'response', author: { bot: true } })
  })

  it('is answered after a deferral, and followed up', async () => {
    bot.onInteraction(async it => {
      if (!it.isChatInputCommand()) return
      await it.deferReply()
      await it.editReply('240 g')
      const more = await it.followUp({ content: 'and the peel', flags: MessageFlags.Ephemeral })
      await it.webhook.editMessage(more, 'and the peel: 12 g')
    })
    const exchange = await bot.sandbox.slash({ name: 'weigh', options: { fruit: 'a quince' } })
    expect(exchange).toMatchObject({ deferred: true, ephemeral: false })
    expect(exchange.message).toMatchObject({ content: '240 g', loading: false, editedAt: null })
    const followUp = await bot.sandbox.nextMessage()
    expect(followUp).toMatchObject({ content: 'and the peel', ephemeral: true, visibleTo: bot.sandbox.member.id })
    await expect.poll(() => exchange.followUps.map(it => it.content)).toEqual(['and the peel: 12 g'])
  })

  it('may be answered for one person alone', async () => {
    bot.onInteraction(async it => {
      if (!it.isChatInputCommand()) return
      await it.deferReply({ flags: MessageFlags.Ephemeral })
      await it.editReply('240 g')
    })
    const heard: string[] = []
    bot.client.on(Events.MessageCreate, message => heard.push(message.id))
    const exchange = await bot.sandbox.slash({ as: bot.sandbox.moderator, name: 'weigh', options: { fruit: 'a fig' } })
    expect(exchange).toMatchObject({ ephemeral: true, message: { ephemeral: true, content: '240 g' } })
    expect(exchange.message?.visibleTo).toBe(bot.sandbox.moderator.id)
    const said = await bot.sandbox.say({ content: 'Did anything happen?' })
    await expect.poll(() => heard).toEqual([said.id])
  })

  it('brings the person, the place, the locale and the permissions', async () => {
    bot.onInteraction(async it => {
      if (!it.isChatInputCommand()) return
      const may = it.memberPermissions?.has('ManageGuild') ?? null
      await it.reply(JSON.stringify([it.user.username, it.guildId, it.channelId, it.locale, may]))
    })
    const { sandbox } = bot
    const input = { name: 'weigh', options: { fruit: 'a fig' } }
    const told = async (over: object) => JSON.parse((await sandbox.slash({ ...input, ...over })).message!.content)
    const attic = sandbox.addChannel({ name: 'attic' })
    const rani = sandbox.addPerson({ name: 'Rani', locale: 'id' })
    expect(await told({})).toEqual(['member', sandbox.guild.id, sandbox.channel.id, 'en-US', false])
    expect(await told({ as: sandbox.moderator, channelId: attic.id })).toEqual([
      'moderator',
      sandbox.guild.id,
      attic.id,
      'en-US',
      true,
    ])
    const [name, guildId, channelId, locale, may] = await told({ as: rani, where: 'dm' })
    expect([name, guildId, locale, may]).toEqual(['rani', null, 'id', null])
    expect(channelId).not.toBe(sandbox.channel.id)
    expect(await told({ as: rani, locale: 'de' })).toContain('de')
  })

  it('reaches its subcommands, alone and in groups', async () => {
    bot.onInteraction(async it => {
      if (!it.isChatInputCommand()) return
      const { options } = it
      await it.reply([options.getSubcommandGroup(false), options.getSubcommand(), options.getString('door')].join(' '))
    })
    const open = await bot.sandbox.slash({ name: 'store', subcommand: 'open', options: { door: 'n' } })
    expect(open.message?.content).toBe(' open n')
    const count = await bot.sandbox.slash({ name: 'store', group: 'shelf', subcommand: 'count' })
    expect(count.message?.content).toBe('shelf count ')
  })

  it('carries a file', async () => {
    bot.onInteraction(async it => {
      if (!it.isChatInputCommand()) return
      const photo = it.options.getAttachment('photo', true)
      const bytes = await (await fetch(photo.url)).arrayBuffer()
      await it.reply(`${photo.name}, ${photo.size}, ${bytes.byteLength}`)
    })
    const photo = { attachment: { filename: 'quince.png', data: new Uint8Array(321) } }
    const { message } = await bot.sandbox.slash({ name: 'weigh', options: { fruit: 'a quince', photo } })
    expect(message?.content).toBe('quince.png, 321, 321')
  })

  it.each([
    ['a required option left out', {}, 'The option fruit of /weigh is required.'],
    ['an empty text', { fruit: '' }, 'the text is too short'],
    ['a text too long', { fruit: 'a'.repeat(41) }, 'the text is too long'],
    ['a number out of range', { fruit: 'a fig', grams: 0 }, 'out of range'],
    ['a fraction', { fruit: 'a fig', grams: 1.5 }, 'not a whole number'],
    ['text for a number', { fruit: 'a fig', grams: 'ten' }, 'not a number'],
    ['an unknown option', { fruit: 'a fig', peel: true }, '/weigh has no option peel.'],
  ])('is not sent with %s, as in Discord', async (_what, options, sentence) => {
    await expect(bot.sandbox.slash({ name: 'weigh', options })).rejects.toThrow(sentence)
  })

  it('is not sent where it is not offered, without a subcommand, or with a choice that is none', async () => {
    const { sandbox } = bot
    await expect(sandbox.slash({ name: 'peel' })).rejects.toThrow('No command "peel" is registered.')
    await expect(sandbox.slash({ name: 'store' })).rejects.toThrow('/store has subcommands, and none was given.')
    const dm = sandbox.slash({ name: 'store', subcommand: 'open', where: 'dm' })
    await expect(dm).rejects.toThrow('The command "store" is not offered in direct messages.')
    const door = sandbox.slash({ name: 'store', subcommand: 'open', options: { door: 'x' } })
    await expect(door).rejects.toThrow('not among the choices')
  })

  it('is sent as it is where that is forced', async () => {
    bot.onInteraction(async it => {
      if (it.isChatInputCommand()) await it.reply(`"${it.options.getString('fruit')}"`)
    })
    const { message } = await bot.sandbox.slash({ name: 'weigh', options: { fruit: '' }, force: true })
    expect(message?.content).toBe('""')
  })

  it('can be looked at as soon as it is acknowledged', async () => {
    let answer = () => {}
    const told = new Promise<void>(resolve => (answer = resolve))
    bot.onInteraction(async it => {
      if (!it.isChatInputCommand()) return
      await it.deferReply()
      await told
      await it.editReply('240 g')
    })
    const input = { name: 'weigh', options: { fruit: 'a quince' } }
    const exchange = await bot.sandbox.slash({ ...input, until: 'acknowledgement' })
    expect(exchange).toMatchObject({ deferred: true, message: { loading: true, content: '' } })
    answer()
    await expect.poll(() => bot.sandbox.message(exchange.message!.id)?.content).toBe('240 g')
  })

  it('ends in a sentence where the bot keeps silent', async () => {
    bot.onInteraction(async it => {
      if (it.isChatInputCommand() && it.options.getString('fruit') === 'a melon') await it.deferReply()
    })
    const deferred = bot.sandbox.slash({ name: 'weigh', options: { fruit: 'a melon' }, timeoutMs: 400 })
    await expect(deferred).rejects.toThrow('The bot deferred but did not answer /weigh within 400 ms.')
    const silent = bot.sandbox.slash({ name: 'weigh', options: { fruit: 'a fig' }, timeoutMs: 60 })
    await expect(silent).rejects.toThrow('The bot did not acknowledge /weigh within 60 ms.')
  })
})

describe('autocomplete', () => {
  it('sends what was typed and brings back suggestions', async () => {
    bot.onInteraction(async it => {
      if (!it.isAutocomplete()) return
      const { name, value } = it.options.getFocused(true)
      await it.respond([{ name: `${name}: ${value}…`, value: `${value}ce (${it.options.getInteger('grams')})` }])
    })
    const input = { name: 'weigh', focused: 'fruit' }
    const suggestions = await bot.sandbox.autocomplete({ ...input, options: { fruit: 'quin', grams: 5 } })
    expect(suggestions).toEqual([{ name: 'fruit: quin…', value: 'quince (5)' }])
    expect(await bot.sandbox.autocomplete(input)).toMatchObject([{ name: 'fruit: …' }])
    await expect(bot.sandbox.autocomplete({ name: 'weigh', focused: 'grams' })).rejects.toThrow('no autocomplete')
  })
})

describe('a message command', () => {
  it('brings the text of its message without the message-content intent', async () => {
    bot.onInteraction(async it => {
      if (it.isMessageContextMenuCommand())
        await it.reply(`${it.targetMessage.author.username}: ${it.targetMessage.content}`)
    })
    const { sandbox } = bot
    const said = await sandbox.say({ as: sandbox.moderator, content: 'Two hundred quinces came today.' })
    const { message } = await sandbox.messageCommand({ name: 'Weigh this', messageId: said.id })
    expect(message?.content).toBe('moderator: Two hundred quinces came today.')
    const other = await sandbox.messageCommand({ name: 'Weigh this', content: 'And a fig.' })
    expect(other.message?.content).toBe('member: And a fig.')
  })
})
