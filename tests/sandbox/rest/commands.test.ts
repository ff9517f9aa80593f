import { Routes } from 'discord.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBot, type Bot } from '../bot.ts'

let bot: Bot
beforeAll(async () => {
  bot = await startBot()
})
afterAll(() => bot.stop())

const peel = { name: 'peel', description: 'Peels fruit' }
const global = () => bot.sandbox.commands().filter(it => it.guild_id === undefined)

describe('the registration of commands', () => {
  it('keeps ids over a bulk overwrite, and versions where nothing changed', async () => {
    const { commands } = bot.client.application
    await commands.set([peel, { name: 'press', description: 'Presses fruit' }])
    const [before] = global()
    await commands.set([
      { ...peel, nameLocalizations: { id: 'kupas' } },
      { name: 'wash', description: 'Washes fruit' },
    ])
    const [changed] = global()
    expect(global().map(it => it.name)).toEqual(['peel', 'wash'])
    expect(changed?.id).toBe(before?.id)
    expect(changed?.version).not.toBe(before?.version)
    await commands.set([{ ...peel, nameLocalizations: { id: 'kupas' } }])
    expect(global()[0]).toEqual(changed)
  })

  it('lists translations only on request', async () => {
    const { commands } = bot.client.application
    await commands.set([{ ...peel, nameLocalizations: { id: 'kupas' } }])
    const listed = await commands.fetch({ withLocalizations: true })
    expect(listed.first()?.nameLocalizations).toEqual({ id: 'kupas' })
    const plain = await bot.client.rest.get(Routes.applicationCommands(bot.sandbox.applicationId))
    expect(plain).toMatchObject([{ name: 'peel' }])
    expect(JSON.stringify(plain)).not.toContain('kupas')
  })

  it('takes single commands, for everywhere and for the guild', async () => {
    const { commands } = bot.client.application
    await commands.set([])
    const created = await commands.create(peel)
    const again = await commands.create({ ...peel, description: 'Peels any fruit' })
    expect(again.id).toBe(created.id)
    await commands.edit(created.id, { description: 'Peels all fruit' })
    expect((await commands.fetch(created.id, { force: true })).description).toBe('Peels all fruit')
    const guild = bot.client.guilds.cache.get(bot.sandbox.guild.id)!
    await guild.commands.set([{ ...peel, description: 'Peels here' }])
    expect(bot.sandbox.commands().map(it => [it.name, it.description, it.guild_id])).toEqual([
      ['peel', 'Peels all fruit', undefined],
      ['peel', 'Peels here', bot.sandbox.guild.id],
    ])
    await commands.delete(created.id)
    await expect(commands.fetch(created.id, { force: true })).rejects.toMatchObject({ code: 10063 })
    expect(bot.sandbox.commands()).toHaveLength(1)
    await guild.commands.set([])
  })

  it('refuses what is wrong, with its path, and leaves what was there', async () => {
    const { commands } = bot.client.application
    await commands.set([peel])
    const wrong = commands.set([peel, { name: 'WASH', description: 'a'.repeat(101) }])
    await expect(wrong).rejects.toMatchObject({
      code: 50035,
      rawError: { errors: { 1: { name: { _errors: [{}] }, description: { _errors: [{}] } } } },
    })
    expect(global().map(it => it.name)).toEqual(['peel'])
  })

  it('is for this application and this guild', async () => {
    const put = (route: `/${string}`) => bot.client.rest.put(route, { body: [peel] })
    const { applicationId } = bot.sandbox
    await expect(put(Routes.applicationCommands('123456789012345678'))).rejects.toMatchObject({ code: 20012 })
    const elsewhere = Routes.applicationGuildCommands(applicationId, '123456789012345678')
    await expect(put(elsewhere)).rejects.toMatchObject({ code: 50001 })
  })

  it('ends after 200 new commands', async () => {
    const { commands } = bot.client.application
    const batch = (letter: string) =>
      Array.from({ length: 100 }, (_, n) => ({ name: `${letter}${n}`, description: 'Sorts fruit' }))
    await commands.set(batch('a'))
    await expect(commands.set(batch('b'))).rejects.toMatchObject({ code: 30034 })
    await expect(commands.set(batch('a'))).resolves.toBeDefined()
  })
})
