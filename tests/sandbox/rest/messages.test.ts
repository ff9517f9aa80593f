import { AttachmentBuilder, ComponentType, MessageFlags, PermissionFlagsBits, type SendableChannels } from 'discord.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SandboxChannel } from '../../../src/sandbox/sandbox.ts'
import { startBot, type Bot } from '../bot.ts'

let bot: Bot
let general: SendableChannels
beforeAll(async () => {
  bot = await startBot()
  general = await channelOf(bot.sandbox.channel)
})
afterAll(() => bot.stop())

async function channelOf({ id }: SandboxChannel): Promise<SendableChannels> {
  const channel = await bot.client.channels.fetch(id)
  if (!channel?.isSendable()) throw new Error('Nothing can be sent there.')
  return channel
}

describe('a message by the bot', () => {
  it('is posted, edited and deleted', async () => {
    const sent = await general.send({ content: 'Figs', embeds: [{ title: '30 g' }] })
    expect(bot.sandbox.message(sent.id)).toMatchObject({ content: 'Figs', kind: 'post', embeds: [{ title: '30 g' }] })
    await sent.edit('Ripe figs')
    expect(bot.sandbox.message(sent.id)).toMatchObject({ content: 'Ripe figs', embeds: [{ title: '30 g' }] })
    await sent.delete()
    expect(bot.sandbox.message(sent.id)).toBeUndefined()
    await expect(sent.edit('Gone figs')).rejects.toMatchObject({ code: 10008 })
  })

  it('tells whom it notifies', async () => {
    const { member, moderator, guild } = bot.sandbox
    const content = `<@${member.id}> <@${moderator.id}> <@&${guild.id}> @everyone`
    const pinged = async (allowedMentions?: object) => {
      const sent = await general.send({ content, ...(allowedMentions && { allowedMentions }) })
      return bot.sandbox.message(sent.id)?.pinged
    }
    expect(await pinged()).toEqual([member.id, moderator.id, guild.id, 'everyone'])
    expect(await pinged({ parse: [] })).toEqual([])
    expect(await pinged({ parse: ['users'] })).toEqual([member.id, moderator.id])
    expect(await pinged({ users: [member.id] })).toEqual([member.id])
  })

  it('notifies whom it answers, unless told not to', async () => {
    const said = await bot.sandbox.say({ content: 'Figs?' })
    const reply = { messageReference: said.id }
    const loud = await general.send({ content: 'Yes', reply })
    const quiet = await general.send({ content: 'Yes', reply, allowedMentions: { parse: [], repliedUser: false } })
    expect(bot.sandbox.message(loud.id)).toMatchObject({ replyTo: said.id, pinged: [bot.sandbox.member.id] })
    expect(bot.sandbox.message(quiet.id)).toMatchObject({ replyTo: said.id, pinged: [] })
    const lost = (failIfNotExists: boolean) =>
      general.send({ content: 'Yes', reply: { messageReference: '1', failIfNotExists } })
    await expect(lost(false)).resolves.toMatchObject({ reference: null })
    await expect(lost(true)).rejects.toMatchObject({ code: 50035 })
  })

  it('cannot be another’s', async () => {
    const said = await bot.sandbox.say({ content: `${bot.sandbox.mention} figs?` })
    const theirs = await general.messages.fetch(said.id)
    await expect(theirs.edit('No figs')).rejects.toMatchObject({ code: 50005 })
    await expect(theirs.delete()).rejects.toMatchObject({ code: 50013 })
  })

  it('needs the permissions for it', async () => {
    const { ViewChannel, SendMessages, EmbedLinks, AttachFiles, ReadMessageHistory } = PermissionFlagsBits
    const place = async (denied: bigint) => channelOf(bot.sandbox.addChannel({ name: 'attic', denied }))
    await expect((await place(ViewChannel)).send('Figs')).rejects.toMatchObject({ code: 50001 })
    const mute = await place(SendMessages)
    await expect(mute.send('Figs')).rejects.toMatchObject({ code: 50013, status: 403 })
    const plain = await place(EmbedLinks | AttachFiles | ReadMessageHistory)
    await expect(plain.send('Figs')).resolves.toBeDefined()
    await expect(plain.send({ embeds: [{ title: 'Figs' }] })).rejects.toMatchObject({ code: 50013 })
    await expect(plain.send({ files: [Buffer.from('figs')] })).rejects.toMatchObject({ code: 50013 })
    await expect(plain.send({ content: 'Figs', reply: { messageReference: '1' } })).rejects.toMatchObject({
      code: 160002,
    })
    if (mute.isDMBased()) throw new Error('not a channel of the guild')
    expect(mute.permissionsFor(bot.client.user)?.has('SendMessages')).toBe(false)
  })

  it('is refused with the paths of what is wrong with it', async () => {
    const embeds = [{ title: 'Figs' }, { description: 'a'.repeat(4097) }]
    await expect(general.send({ content: 'a'.repeat(2001), embeds })).rejects.toMatchObject({
      code: 50035,
      status: 400,
      rawError: {
        message: 'Invalid Form Body',
        errors: {
          content: { _errors: [{ code: 'BASE_TYPE_BAD_LENGTH' }] },
          embeds: { 1: { description: { _errors: [{ code: 'BASE_TYPE_BAD_LENGTH' }] } } },
        },
      },
    })
    expect(bot.sandbox.refusals.at(-1)).toMatchObject({ code: 50035, route: '/channels/:channel_id/messages' })
    expect(bot.sandbox.refusals.at(-1)?.reasons).toHaveLength(2)
    await expect(general.send({ content: '' })).rejects.toMatchObject({ code: 50006 })
  })
})

describe('an attachment', () => {
  const png = (name: string) =>
    new AttachmentBuilder(Buffer.from('not really a picture'), { name, description: 'Figs' })

  it('is served back, and shown in an embed', async () => {
    const sent = await general.send({ embeds: [{ image: { url: 'attachment://figs.png' } }], files: [png('figs.png')] })
    const kept = bot.sandbox.message(sent.id)!
    expect(kept.attachments).toMatchObject([{ filename: 'figs.png', description: 'Figs', size: 20 }])
    expect(kept.embeds[0]?.image?.url).toBe(kept.attachments[0]?.url)
    const response = await fetch(kept.attachments[0]!.url)
    expect([response.status, await response.text()]).toEqual([200, 'not really a picture'])
    expect(response.headers.get('content-security-policy')).toContain('sandbox')
    expect((await fetch(`${kept.attachments[0]!.url}x`)).status).toBe(404)
    const form = bot.sandbox.requests.at(-1)
    expect(form).toMatchObject({ files: [{ name: 'figs.png', size: 20 }], body: { embeds: [{}] } })
  })

  it('stays, goes or is joined by another in an edit', async () => {
    const names = (id: string) => bot.sandbox.message(id)?.attachments.map(it => it.filename)
    const sent = await general.send({ content: 'Figs', files: [png('one.png'), png('two.png')] })
    await sent.edit('Ripe figs')
    expect(names(sent.id)).toEqual(['one.png', 'two.png'])
    const second = sent.attachments.find(it => it.name === 'two.png')!
    await sent.edit({ attachments: [second], files: [png('three.png')] })
    expect(names(sent.id)).toEqual(['two.png', 'three.png'])
    await sent.edit({ attachments: [] })
    expect(names(sent.id)).toEqual([])
  })

  it('is refused when a component names one that is not there, or when it is too large', async () => {
    const file = (name: string) => ({ type: ComponentType.File as const, file: { url: `attachment://${name}` } })
    const flags = MessageFlags.IsComponentsV2 as const
    await expect(
      general.send({ flags, components: [file('figs.png')], files: [png('figs.png')] }),
    ).resolves.toBeDefined()
    const lost = general.send({ flags, components: [file('pears.png')], files: [png('figs.png')] })
    await expect(lost).rejects.toMatchObject({ code: 50035 })
    const large = new AttachmentBuilder(Buffer.alloc(10 * 1024 * 1024 + 1), { name: 'crate.bin' })
    await expect(general.send({ files: [large] })).rejects.toMatchObject({ code: 40005, status: 413 })
  })
})
