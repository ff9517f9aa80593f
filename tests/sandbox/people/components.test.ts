import { ActionRowBuilder, ButtonBuilder, ButtonStyle, MessageFlags, StringSelectMenuBuilder } from 'discord.js'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SandboxMessage } from '../../../src/sandbox/sandbox.ts'
import { startBot, type Bot } from '../bot.ts'

let bot: Bot
let card: SandboxMessage
beforeAll(async () => {
  bot = await startBot()
})
afterAll(() => bot.stop())

const buttons = new ActionRowBuilder<ButtonBuilder>().addComponents(
  new ButtonBuilder().setCustomId('next').setLabel('Next').setStyle(ButtonStyle.Primary),
  new ButtonBuilder().setCustomId('back').setLabel('Back').setStyle(ButtonStyle.Secondary).setDisabled(true),
)
const menu = new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
  new StringSelectMenuBuilder()
    .setCustomId('crate')
    .setMaxValues(2)
    .addOptions(['north', 'south', 'west'].map(value => ({ label: value, value }))),
)

async function show(flags?: MessageFlags.Ephemeral): Promise<SandboxMessage> {
  bot.onInteraction(async it => {
    if (!it.isChatInputCommand()) return
    await it.reply({ content: 'Crate 1', components: [buttons, menu], ...(flags && { flags }) })
  })
  const { message } = await bot.sandbox.slash({ name: 'weigh', options: { fruit: 'figs' } })
  return message!
}

beforeEach(async () => {
  card = await show()
})

describe('a button', () => {
  it('updates its message', async () => {
    bot.onInteraction(async it => {
      if (it.isButton()) await it.update(`${it.customId} after ${it.message.content}`)
    })
    const { message, deferred } = await bot.sandbox.press({ messageId: card.id, customId: 'next' })
    expect(message).toMatchObject({ id: card.id, content: 'next after Crate 1' })
    expect(message?.components).toHaveLength(2)
    expect(message?.editedAt).not.toBeNull()
    expect(deferred).toBe(false)
    expect(card.content).toBe('Crate 1')
  })

  it('updates its message after a deferral', async () => {
    bot.onInteraction(async it => {
      if (!it.isButton()) return
      await it.deferUpdate()
      await it.editReply({ content: 'Crate 2', components: [] })
    })
    const exchange = await bot.sandbox.press({ messageId: card.id, customId: 'next' })
    expect(exchange).toMatchObject({ type: 'button', deferred: true })
    expect(exchange.message).toMatchObject({ id: card.id, content: 'Crate 2', components: [] })
  })

  it('answers beside its message', async () => {
    bot.onInteraction(async it => {
      if (it.isButton()) await it.reply({ content: 'Only you see this', flags: MessageFlags.Ephemeral })
    })
    const exchange = await bot.sandbox.press({ messageId: card.id, customId: 'next' })
    expect(exchange.message?.id).not.toBe(card.id)
    expect(exchange).toMatchObject({ ephemeral: true, message: { content: 'Only you see this' } })
  })

  it('is pressed by whom Discord lets, and where it is', async () => {
    const { sandbox } = bot
    const press = (customId: string) => sandbox.press({ messageId: card.id, customId })
    await expect(press('back')).rejects.toThrow('"back" is disabled')
    await expect(press('other')).rejects.toThrow('has no component "other"')
    await expect(press('crate')).rejects.toThrow('crate is no button')
    await expect(sandbox.press({ messageId: '1', customId: 'next' })).rejects.toThrow('There is no message 1.')
    const secret = await show(MessageFlags.Ephemeral)
    const intruder = sandbox.press({ as: sandbox.moderator, messageId: secret.id, customId: 'next' })
    await expect(intruder).rejects.toThrow('Moderator does not see this message.')
  })

  it('can be forged', async () => {
    bot.onInteraction(async it => {
      if (it.isButton()) await it.reply(`What is ${it.customId}?`)
    })
    const { message } = await bot.sandbox.press({ messageId: card.id, customId: 'crate:99', force: true })
    expect(message?.content).toBe('What is crate:99?')
  })

  it('works in a private message and in a direct one', async () => {
    bot.onInteraction(async it => {
      if (it.isButton()) await it.update({ content: `${it.inGuild()} ${it.message.content}`, components: [] })
      else if (it.isChatInputCommand()) await it.reply({ content: 'Crate 7', components: [buttons] })
    })
    const dm = await bot.sandbox.slash({ name: 'weigh', options: { fruit: 'figs' }, where: 'dm' })
    const updated = await bot.sandbox.press({ messageId: dm.message!.id, customId: 'next' })
    expect(updated.message).toMatchObject({ content: 'false Crate 7', where: 'dm' })
    const secret = await show(MessageFlags.Ephemeral)
    bot.onInteraction(async it => {
      if (it.isButton()) await it.update('Crate 8')
    })
    const inPrivate = await bot.sandbox.press({ messageId: secret.id, customId: 'next' })
    expect(inPrivate).toMatchObject({
      ephemeral: true,
      message: { id: secret.id, content: 'Crate 8', ephemeral: true },
    })
  })
})

describe('a menu', () => {
  it('sends what was chosen', async () => {
    bot.onInteraction(async it => {
      if (it.isStringSelectMenu()) await it.update(it.values.join(' and '))
    })
    const input = { messageId: card.id, customId: 'crate' }
    const { message } = await bot.sandbox.select({ ...input, values: ['north', 'west'] })
    expect(message?.content).toBe('north and west')
    await expect(bot.sandbox.select({ ...input, values: ['east'] })).rejects.toThrow('does not offer "east"')
    await expect(bot.sandbox.select({ ...input, values: [] })).rejects.toThrow('takes 1 to 2 values')
    await expect(bot.sandbox.select({ ...input, customId: 'next', values: [] })).rejects.toThrow('no menu')
  })
})
