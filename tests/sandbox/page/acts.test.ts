import { MessageFlags, type Interaction } from 'discord.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startBot, type Bot } from '../bot.ts'
import { act, startReading } from './reader.ts'

let bot: Bot
beforeEach(async () => {
  bot = await startBot({ acknowledgeWithinMs: 300 })
})
afterEach(() => bot.stop())

/** The bot does this with the next interaction, and hands it over. */
function received(answer: (interaction: Interaction) => unknown): Promise<Interaction> {
  return new Promise(resolve =>
    bot.onInteraction(interaction => {
      resolve(interaction)
      return answer(interaction)
    }),
  )
}

const reply = (it: Interaction) => it.isRepliable() && it.reply('30 g')

describe('a slash command', () => {
  it('reaches the bot as it was filled in, from the person and in the language that were chosen', async () => {
    const coming = received(reply)
    const data = Buffer.from('a picture').toString('base64')
    const sent = await act(bot.sandbox, 'slash', {
      as: 'moderator',
      locale: 'id',
      name: 'weigh',
      options: { fruit: 'figs', grams: 20, private: true, photo: { attachment: { filename: 'fig.png', data } } },
    })
    expect(sent).toEqual({ status: 200, body: { modal: null } })
    const interaction = await coming
    if (!interaction.isChatInputCommand()) throw new Error('That is no slash command.')
    const { options } = interaction
    expect([interaction.user.id, interaction.locale]).toEqual([bot.sandbox.moderator.id, 'id'])
    expect([options.getString('fruit'), options.getInteger('grams'), options.getBoolean('private')]).toEqual([
      'figs',
      20,
      true,
    ])
    const photo = options.getAttachment('photo')
    expect(photo).toMatchObject({ name: 'fig.png', size: 9 })
    expect(await (await fetch(photo!.url)).text()).toBe('a picture')
  })

  it('is answered as soon as it is acknowledged, and may have subcommands', async () => {
    const coming = received(it => it.isChatInputCommand() && it.deferReply())
    const sent = await act(bot.sandbox, 'slash', { name: 'store', group: 'shelf', subcommand: 'count', options: {} })
    expect(sent.body).toEqual({ modal: null })
    expect(bot.sandbox.messages().at(-1)?.loading).toBe(true)
    const interaction = await coming
    expect(interaction.isChatInputCommand() && interaction.options.getSubcommandGroup()).toBe('shelf')
  })

  it('that the bot leaves unanswered fails so, and one that Discord would not send fails otherwise', async () => {
    void received(() => {})
    expect(await act(bot.sandbox, 'slash', { name: 'weigh', options: { fruit: 'figs' } })).toEqual({
      status: 200,
      body: { failure: 'unanswered', sentence: 'The bot did not acknowledge /weigh within 300 ms.' },
    })
    expect(await act(bot.sandbox, 'slash', { name: 'weigh', options: {} })).toEqual({
      status: 422,
      body: { failure: 'refused', sentence: 'The option fruit of /weigh is required.' },
    })
  })

  it('fails as unanswered while the bot is away', async () => {
    await bot.client.destroy()
    const { body } = await act(bot.sandbox, 'slash', { name: 'weigh', options: { fruit: 'figs' } })
    expect(body).toMatchObject({ failure: 'unanswered', sentence: expect.stringContaining('not connected') })
  })

  it('in the direct messages comes from there, and nobody acts in those of others', async () => {
    const reader = await startReading(bot.sandbox, { as: 'member' })
    const { channels } = await reader.next('place')
    reader.leave()
    const direct = channels.find(it => it.kind === 'dm')!
    const coming = received(reply)
    await act(bot.sandbox, 'slash', { name: 'weigh', options: { fruit: 'figs' }, channelId: direct.id })
    const interaction = await coming
    expect([interaction.guildId, interaction.channelId]).toEqual([null, direct.id])
    const stranger = { as: 'moderator', channelId: direct.id, content: 'Hello', ping: true }
    expect((await act(bot.sandbox, 'say', stranger)).status).toBe(422)
  })
})

describe('autocomplete', () => {
  it('brings the choices in the language that was chosen', async () => {
    const coming = received(
      it =>
        it.isAutocomplete() &&
        it.respond([{ name: 'Banana', nameLocalizations: { id: 'Pisang' }, value: `${it.options.getFocused()}!` }]),
    )
    const body = { name: 'weigh', options: { fruit: 'pis' }, focused: 'fruit' }
    expect((await act(bot.sandbox, 'autocomplete', { ...body, locale: 'id' })).body).toEqual([
      { name: 'Pisang', value: 'pis!' },
    ])
    expect((await coming).locale).toBe('id')
    expect((await act(bot.sandbox, 'autocomplete', body)).body).toEqual([{ name: 'Banana', value: 'pis!' }])
  })
})

describe('what was said', () => {
  it('is posted, as a reply too, with or without notifying the author', async () => {
    const { sandbox } = bot
    await act(sandbox, 'say', { content: `${sandbox.mention} a quince`, ping: true })
    const [first] = sandbox.messages()
    expect(first).toMatchObject({ author: sandbox.member, pinged: [sandbox.botId], replyTo: null })
    await act(sandbox, 'say', { as: 'moderator', content: 'No, a pear', replyTo: first!.id, ping: false })
    await act(sandbox, 'say', { as: 'moderator', content: 'A pear', replyTo: first!.id, ping: true })
    const [, quiet, loud] = sandbox.messages()
    expect(quiet).toMatchObject({ author: sandbox.moderator, pinged: [], replyTo: first!.id })
    expect(loud?.pinged).toEqual([sandbox.member.id])
  })

  it('can be taken to the bot by the menu of the message', async () => {
    const coming = received(reply)
    const said = await bot.sandbox.say({ content: 'A basket of plums' })
    await act(bot.sandbox, 'messageCommand', { name: 'Weigh this', messageId: said.id })
    const interaction = await coming
    expect(interaction.isMessageContextMenuCommand() && interaction.targetMessage.content).toBe('A basket of plums')
  })
})

describe('components', () => {
  const row = (...components: object[]) => ({ type: 1, components })

  it('are pressed and chosen from by the person who acts', async () => {
    const { sandbox } = bot
    const options = ['ripe', 'green'].map(label => ({ label, value: label }))
    const components = [
      row({ type: 2, style: 1, custom_id: 'more', label: 'More' }),
      row({ type: 3, custom_id: 'state', options, max_values: 2 }),
    ]
    void received(it => it.isChatInputCommand() && it.reply({ content: 'Figs', components }))
    await act(sandbox, 'slash', { name: 'weigh', options: { fruit: 'figs' } })
    const messageId = sandbox.messages()[0]!.id
    const pressed = received(it => it.isButton() && it.deferUpdate())
    expect((await act(sandbox, 'press', { as: 'moderator', messageId, customId: 'more' })).status).toBe(200)
    expect((await pressed).user.id).toBe(sandbox.moderator.id)
    const chosen = received(it => it.isStringSelectMenu() && it.update('Chosen'))
    await act(sandbox, 'select', { messageId, customId: 'state', values: ['green', 'ripe'] })
    const interaction = await chosen
    expect(interaction.isStringSelectMenu() && interaction.values).toEqual(['green', 'ripe'])
    expect(await act(sandbox, 'press', { messageId, customId: 'less' })).toEqual({
      status: 422,
      body: { failure: 'refused', sentence: 'The message has no component "less".' },
    })
  })

  it('of a modal come to the page as fields, and go back filled in', async () => {
    const { sandbox } = bot
    const fields = [
      { type: 10, content: 'Be **honest**.' },
      {
        type: 18,
        label: 'Why',
        description: 'A word or two',
        component: { type: 4, style: 2, custom_id: 'why', required: false, max_length: 90, placeholder: 'because' },
      },
      row({ type: 4, style: 1, custom_id: 'who', label: 'Who', min_length: 2 }),
      {
        type: 18,
        label: 'How',
        component: { type: 21, custom_id: 'how', options: [{ label: 'Fast', value: 'f', default: true }] },
      },
      { type: 18, label: 'Sure', component: { type: 23, custom_id: 'sure' } },
    ]
    void received(it =>
      bot.client.rest.post(`/interactions/${it.id}/${it.token}/callback`, {
        body: { type: 9, data: { custom_id: 'reason', title: 'A reason', components: fields } },
      }),
    )
    const { body } = await act(sandbox, 'slash', { name: 'weigh', options: { fruit: 'figs' } })
    const field = (customId: string, label: string, required: boolean, control: object) =>
      expect.objectContaining({ type: 'field', customId, label, required, control: expect.objectContaining(control) })
    expect(body).toEqual({
      modal: {
        customId: 'reason',
        title: 'A reason',
        parts: [
          { type: 'text', content: ['Be ', { kind: 'bold', inside: ['honest'] }, '.'] },
          field('why', 'Why', false, { type: 'paragraph', most: 90, placeholder: 'because' }),
          field('who', 'Who', true, { type: 'line', least: 2, most: 4000 }),
          field('how', 'How', true, { type: 'one', items: [expect.objectContaining({ value: 'f', chosen: true })] }),
          field('sure', 'Sure', true, { type: 'switch' }),
        ],
      },
    })
    const coming = received(it => it.isModalSubmit() && it.reply({ content: 'Noted', flags: MessageFlags.Ephemeral }))
    const filled = { why: 'They were heavy', who: 'Ayu', how: 'f', sure: 'true' }
    expect((await act(sandbox, 'submit', { customId: 'reason', fields: filled })).status).toBe(200)
    const interaction = await coming
    expect(interaction.isModalSubmit() && interaction.fields.getTextInputValue('who')).toBe('Ayu')
    expect((await act(sandbox, 'submit', { customId: 'reason', fields: { ...filled, who: 'A' } })).body).toMatchObject({
      failure: 'refused',
    })
  })
})
