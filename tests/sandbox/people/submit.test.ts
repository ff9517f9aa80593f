import {
  ComponentType,
  TextInputStyle,
  type APIModalInteractionResponseCallbackData,
  type Interaction,
} from 'discord.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBot, type Bot } from '../bot.ts'

let bot: Bot
beforeAll(async () => {
  bot = await startBot()
  bot.onInteraction(talk)
})
afterAll(() => bot.stop())

const modal: APIModalInteractionResponseCallbackData = {
  custom_id: 'report',
  title: 'What is wrong with it?',
  components: [
    {
      type: ComponentType.Label,
      label: 'Reason',
      component: {
        type: ComponentType.TextInput,
        custom_id: 'reason',
        style: TextInputStyle.Paragraph,
        min_length: 3,
        max_length: 20,
      },
    },
    {
      type: ComponentType.Label,
      label: 'Kind',
      component: {
        type: ComponentType.StringSelect,
        custom_id: 'kind',
        required: false,
        options: [{ label: 'Rotten', value: 'rotten' }],
      },
    },
  ],
}

async function talk(it: Interaction): Promise<void> {
  if (it.isChatInputCommand()) await it.showModal(modal)
  if (!it.isModalSubmit()) return
  const kinds = it.fields.getStringSelectValues('kind')
  await it.reply(`${it.user.username}: ${it.fields.getTextInputValue('reason')} [${kinds.join()}]`)
}

describe('a modal', () => {
  it('is shown, filled in and answered', async () => {
    const { sandbox } = bot
    const shown = await sandbox.slash({ name: 'weigh', options: { fruit: 'figs' } })
    expect(shown).toMatchObject({ message: null, modal: { custom_id: 'report', title: 'What is wrong with it?' } })
    const exchange = await sandbox.submit({ customId: 'report', fields: { reason: 'A worm', kind: ['rotten'] } })
    expect(exchange).toMatchObject({ type: 'modal', message: { content: 'member: A worm [rotten]' } })
    const again = await sandbox.submit({ customId: 'report', fields: { reason: 'Two worms' } })
    expect(again.message?.content).toBe('member: Two worms []')
  })

  it('updates the message whose button brought it up', async () => {
    const button = { type: ComponentType.Button, customId: 'why', label: 'Why', style: 1 } as const
    bot.onInteraction(async it => {
      if (it.isChatInputCommand()) {
        await it.reply({ content: 'Figs', components: [{ type: ComponentType.ActionRow, components: [button] }] })
      } else if (it.isButton()) await it.showModal(modal)
      else if (it.isModalSubmit() && it.isFromMessage()) await it.update(`${it.message.content}: ${it.customId}`)
    })
    const { message } = await bot.sandbox.slash({ name: 'weigh', options: { fruit: 'figs' } })
    await bot.sandbox.press({ messageId: message!.id, customId: 'why' })
    const exchange = await bot.sandbox.submit({ customId: 'report', fields: { reason: 'A worm' } })
    expect(exchange.message).toMatchObject({ id: message!.id, content: 'Figs: report' })
    bot.onInteraction(talk)
  })

  it('is submitted only as Discord lets it', async () => {
    const { sandbox } = bot
    await sandbox.slash({ name: 'weigh', options: { fruit: 'figs' } })
    const submit = (fields: Record<string, string>) => sandbox.submit({ customId: 'report', fields })
    await expect(submit({})).rejects.toThrow('"reason" is required')
    await expect(submit({ reason: 'no' })).rejects.toThrow('too short')
    await expect(submit({ reason: 'a'.repeat(21) })).rejects.toThrow('too long')
    await expect(submit({ reason: 'A worm', weight: '5' })).rejects.toThrow('no field "weight"')
    const other = sandbox.submit({ as: sandbox.moderator, customId: 'report', fields: { reason: 'A worm' } })
    await expect(other).rejects.toThrow('No modal "report" was shown to Moderator.')
  })
})
