import { Routes } from 'discord.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MessageShown } from '../../../src/sandbox/page/shown.ts'
import { startBot, type Bot } from '../bot.ts'
import { startReading } from './reader.ts'

let bot: Bot
beforeEach(async () => {
  bot = await startBot()
})
afterEach(() => bot.stop())

/** A message of the bot's as the page is told of it. Each file has its description, where there is one. */
async function shown(body: object, files: Record<string, string | null> = {}): Promise<MessageShown> {
  const described = Object.values(files).map((description, id) => ({ id, description }))
  await bot.client.rest.post(Routes.channelMessages(bot.sandbox.channel.id), {
    body: { ...body, attachments: described },
    files: Object.keys(files).map(name => ({ name, data: Buffer.from('bytes') })),
  })
  const reader = await startReading(bot.sandbox)
  const seen = await reader.next('messages')
  reader.leave()
  return seen.at(-1)!
}

describe('an embed', () => {
  it('keeps markdown where Discord reads it, and plain text where it does not', async () => {
    const { embeds } = await shown({
      embeds: [
        {
          title: 'Weights \\*of\\* **figs**',
          url: 'https://orchard.example/figs',
          description: '> heavy\n-# by the scale',
          color: 0x00ff7f,
          timestamp: '2031-04-05T06:07:08.000Z',
          author: { name: '*Ayu*' },
          footer: { text: '**plain**' },
          fields: [{ name: '# one', value: '- a\n- b', inline: true }],
        },
      ],
    })
    expect(embeds).toEqual([
      {
        colour: '#00ff7f',
        author: { name: '*Ayu*', href: null },
        title: ['Weights *of* ', { kind: 'bold', inside: ['figs'] }],
        href: 'https://orchard.example/figs',
        description: [
          { kind: 'quote', inside: ['heavy\n'] },
          { kind: 'subtext', inside: ['by the scale'] },
        ],
        fields: [{ name: ['# one'], value: [{ kind: 'list', start: null, items: [['a'], ['b']] }], inline: true }],
        image: null,
        thumbnail: null,
        footer: '**plain**',
        timestamp: Date.parse('2031-04-05T06:07:08Z'),
      },
    ])
  })

  it('shows a picture that was uploaded with it, from this address, and only links one from elsewhere', async () => {
    const { embeds, attachments } = await shown(
      {
        embeds: [
          { image: { url: 'attachment://chart.png' }, thumbnail: { url: 'https://elsewhere.example/fig.png' } },
          { title: 'two' },
        ],
      },
      { 'chart.png': 'Weights over time', 'notes.txt': null },
    )
    expect(embeds[0]).toMatchObject({
      image: { src: expect.stringMatching(/^\/attachments\/.+chart\.png$/), description: 'Weights over time' },
      thumbnail: { elsewhere: 'https://elsewhere.example/fig.png' },
    })
    expect(attachments).toEqual([
      {
        name: 'notes.txt',
        description: null,
        size: 5,
        isPicture: false,
        href: expect.stringMatching(/^\/attachments\/.+notes\.txt$/),
      },
    ])
  })

  it('is left out where the message says so', async () => {
    expect((await shown({ content: 'Bare', embeds: [{ title: 'Gone' }], flags: 1 << 2 })).embeds).toEqual([])
  })
})

describe('components', () => {
  it('come with their names in the place of numbers, and links only where they lead to the web', async () => {
    const { components } = await shown({
      content: 'Figs',
      components: [
        {
          type: 1,
          components: [
            { type: 2, style: 4, custom_id: 'drop', label: 'Drop', disabled: true },
            { type: 2, style: 5, url: 'https://orchard.example', label: 'Orchard', emoji: { name: '🌳' } },
            { type: 2, style: 5, url: 'discord://-/settings', label: 'Settings' },
          ],
        },
        { type: 1, components: [{ type: 5, custom_id: 'who' }] },
      ],
    })
    expect(components).toMatchObject([
      {
        type: 'row',
        parts: [
          { type: 'button', style: 'danger', customId: 'drop', label: 'Drop', disabled: true },
          { style: 'link', customId: null, href: 'https://orchard.example', emoji: '🌳' },
          { style: 'link', href: null },
        ],
      },
      { type: 'row', parts: [{ type: 'menu', customId: 'who', items: [], disabled: true }] },
    ])
  })

  it('of the second version are shown too', async () => {
    const { components, attachments } = await shown(
      {
        flags: 1 << 15,
        components: [
          {
            type: 17,
            accent_color: 0x102030,
            components: [
              { type: 10, content: '## Figs' },
              {
                type: 9,
                components: [{ type: 10, content: 'One' }],
                accessory: { type: 11, media: { url: 'attachment://a.png' }, description: 'A fig' },
              },
              { type: 14, divider: false, spacing: 2 },
              { type: 12, items: [{ media: { url: 'attachment://a.png' } }] },
              { type: 13, file: { url: 'attachment://b.txt' } },
            ],
          },
        ],
      },
      { 'a.png': null, 'b.txt': null },
    )
    const picture = { src: expect.stringMatching(/^\/attachments\/.+a\.png$/) }
    expect(components).toMatchObject([
      {
        type: 'container',
        colour: '#102030',
        parts: [
          { type: 'text', content: [{ kind: 'heading', level: 2, inside: ['Figs'] }] },
          { type: 'section', texts: [['One']], accessory: { ...picture, description: 'A fig' } },
          { type: 'separator', line: false, wide: true },
          { type: 'gallery', items: [picture] },
          { type: 'file', name: 'b.txt', href: expect.stringMatching(/b\.txt$/) },
        ],
      },
    ])
    expect(attachments).toEqual([])
  })
})
