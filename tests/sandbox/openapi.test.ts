import { ComponentType, MessageFlags, type Interaction } from 'discord.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBot, type Bot } from './bot.ts'
import { openApiCheck } from './openapi.ts'

const check = openApiCheck()

describe.runIf(check)('the check against Discord’s own description', () => {
  const [post, put, patch] = ['POST', 'PUT', 'PATCH']
  const messages = '/channels/:channel_id/messages'
  const callback = '/interactions/:interaction_id/:token/callback'
  const button = { type: 2, style: 1, label: 'Peel', custom_id: 'peel' }

  it.each([
    ['a message', post, messages, { content: 'Figs', embeds: [{ title: 'Figs', color: 255 }] }],
    ['numbers as text', post, messages, { content: 'Figs', flags: '4' }],
    ['a callback', post, callback, { type: 4, data: { components: [{ type: 1, components: [button] }] } }],
    ['no data', post, callback, { type: 5 }],
    ['an edit', patch, '/webhooks/:application_id/:token/messages/:message_id', { content: 'Figs', tts: false }],
    ['commands', put, '/applications/:application_id/commands', [{ name: 'peel', description: 'Peels' }]],
    ['a route without a body', post, '/channels/:channel_id/typing', {}],
    ['an unknown route', post, '/orchards', { anything: true }],
  ])('lets %s pass', (_what, method, route, body) => {
    expect(check!(method, route, body)).toEqual([])
  })

  it.each([
    ['a misspelt key', post, messages, { contents: 'Figs' }, 'contents'],
    ['a misspelt key deep down', post, messages, { embeds: [{ titel: 'Figs' }] }, '/embeds/0'],
    ['a wrong type', post, messages, { content: 5 }, '/content'],
    ['a value out of range', post, messages, { embeds: [{ color: -1 }] }, '/embeds/0/color'],
    [
      'a fault in one component',
      post,
      callback,
      { type: 4, data: { components: [{ type: 1 }] } },
      '/data/components/0',
    ],
    ['an unknown type of component', post, messages, { components: [{ type: 77 }] }, '/components/0/type'],
    ['an unknown type of callback', post, callback, { type: 77 }, '/type'],
    ['a command without a name', put, '/applications/:application_id/commands', [{ description: 'Peels' }], '/0'],
  ])('finds %s', (_what, method, route, body, where) => {
    const lines = check!(method, route, body)
    expect(lines[0]).toContain(where)
    expect(lines.length).toBeLessThanOrEqual(2)
  })
})

describe.runIf(check)('what discord.js sends', () => {
  let bot: Bot
  beforeAll(async () => {
    bot = await startBot({ schemaCheck: check! })
  })
  afterAll(() => bot.stop())

  it('passes: commands, replies, files, modals, suggestions, posts', async () => {
    const { sandbox } = bot
    const button = { type: ComponentType.Button, customId: 'why', label: 'Why', style: 1 } as const
    const label = {
      type: ComponentType.Label,
      label: 'Reason',
      component: { type: ComponentType.TextInput, custom_id: 'reason', style: 1 },
    } as const
    bot.onInteraction(async (it: Interaction) => {
      if (it.isAutocomplete()) await it.respond([{ name: 'Figs', value: 'figs', nameLocalizations: { id: 'Ara' } }])
      else if (it.isButton()) await it.showModal({ custom_id: 'report', title: 'Report', components: [label] })
      else if (it.isModalSubmit()) await it.reply({ content: 'Thanks', flags: MessageFlags.Ephemeral })
      else if (it.isChatInputCommand()) {
        await it.deferReply({ flags: MessageFlags.Ephemeral })
        await it.editReply({
          embeds: [{ title: 'Figs', image: { url: 'attachment://figs.png' }, timestamp: new Date().toISOString() }],
          files: [{ attachment: Buffer.from('figs'), name: 'figs.png', description: 'Two figs' }],
          components: [{ type: ComponentType.ActionRow, components: [button] }],
          allowedMentions: { parse: [] },
        })
        await it.followUp({
          flags: MessageFlags.IsComponentsV2,
          components: [{ type: ComponentType.TextDisplay, content: 'And pears' }],
        })
      }
    })
    bot.onMessage(message => message.reply({ content: 'Yes', allowedMentions: { repliedUser: false } }))
    const { message } = await sandbox.slash({ name: 'weigh', options: { fruit: 'figs' } })
    await sandbox.nextMessage()
    await sandbox.press({ messageId: message!.id, customId: 'why' })
    await sandbox.submit({ customId: 'report', fields: { reason: 'A worm' } })
    await sandbox.autocomplete({ name: 'weigh', focused: 'fruit' })
    await sandbox.say({ content: `${sandbox.mention} figs?` })
    await sandbox.nextMessage()
    expect(sandbox.refusals).toEqual([])
  })
})
