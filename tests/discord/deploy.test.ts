import {
  ApplicationCommandOptionType as Type,
  ApplicationIntegrationType as Install,
  InteractionContextType as Context,
} from 'discord.js'
import { describe, expect, it } from 'vitest'
import { commands } from '../../commands/commands.ts'
import type { CommandData } from '../../src/discord/command.ts'
import { deployWithToken, sameCommands } from '../../src/discord/deploy.ts'
import { prepareStage, smallLibrary, startStage } from './stage.ts'

const data = commands.map(command => command.data)
const puts = (requests: readonly { method: string; status: number }[]) =>
  requests.filter(({ method }) => method === 'PUT')

describe('registering the commands', () => {
  it('happens at the start, with everything that they say of themselves', async () => {
    const { sandbox, logged } = await startStage()
    expect(
      sandbox
        .commands()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(commands.map(({ data }) => data.name).sort())
    expect(sandbox.commands().every(({ guild_id }) => guild_id === undefined)).toBe(true)
    const corpus = sandbox.commands().find(({ name }) => name === 'corpus')!
    expect(corpus).toMatchObject({ default_member_permissions: '32', contexts: [0], integration_types: [0] })
    const ask = sandbox.commands().find(({ name }) => name === 'ask')!
    expect(ask).toMatchObject({ name_localizations: { id: 'tanya' }, contexts: [0, 1, 2], integration_types: [0, 1] })
    expect(ask.options).toMatchObject([{ name: 'question', required: true, max_length: 300 }, { name: 'private' }])
    expect(logged.find(({ msg }) => msg === 'commands registered')).toMatchObject({
      written: ['everywhere'],
      unchanged: [],
    })
  })

  it('writes nothing where nothing has changed', async () => {
    const { sandbox } = await startStage()
    const config = { discordToken: sandbox.token, guildIds: [] }
    expect(puts(sandbox.requests)).toHaveLength(1)
    expect(await deployWithToken(config, data, sandbox.api)).toEqual({ written: [], unchanged: ['everywhere'] })
    expect(puts(sandbox.requests)).toHaveLength(1)
    const changed = data.map(command => ({ ...command, name_localizations: { id: 'lain' } }))
    expect(await deployWithToken(config, changed, sandbox.api)).toEqual({ written: ['everywhere'], unchanged: [] })
  })

  it('can be for certain servers alone', async () => {
    const { sandbox } = await prepareStage()
    const config = { discordToken: sandbox.token, guildIds: [sandbox.guild.id] }
    expect(await deployWithToken(config, data, sandbox.api)).toEqual({ written: [sandbox.guild.id], unchanged: [] })
    expect(sandbox.commands().every(({ guild_id }) => guild_id === sandbox.guild.id)).toBe(true)
    expect(await deployWithToken(config, data, sandbox.api)).toEqual({ written: [], unchanged: [sandbox.guild.id] })
  })

  it('says in words why Discord would not', async () => {
    const { sandbox } = await prepareStage()
    const route = '/applications/:application_id/guilds/:guild_id/commands'
    sandbox.fault({ route, status: 403, body: { code: 50001, message: 'Missing Access' } })
    await expect(
      deployWithToken({ discordToken: sandbox.token, guildIds: [sandbox.guild.id] }, data, sandbox.api),
    ).rejects.toMatchObject({ code: 'deploy-forbidden', message: expect.stringContaining('applications.commands') })
    sandbox.fault({ route: /commands/, method: 'PUT', status: 400, body: { code: 30034, message: 'Too many today' } })
    await expect(
      deployWithToken({ discordToken: sandbox.token, guildIds: [] }, data, sandbox.api),
    ).rejects.toMatchObject({
      code: 'deploy-refused',
      message: expect.stringContaining('Too many today'),
    })
    for (const [discordToken, code] of [
      [null, 'no-token'],
      ['x', 'token-refused'],
    ] as const) {
      await expect(deployWithToken({ discordToken, guildIds: [] }, data, sandbox.api)).rejects.toMatchObject({
        code,
      })
    }
  })

  it('that fails does not keep the bot from answering', async () => {
    const { sandbox, bot, logged } = await prepareStage({ library: smallLibrary() })
    sandbox.fault({ route: /commands/, method: 'PUT', status: 400, body: { code: 30034, message: 'Too many today' } })
    await bot.start()
    expect(logged.find(({ level }) => level === 'error')?.['msg']).toContain('Too many today')
    await sandbox.say({ content: `${sandbox.mention} how many boats` })
    await sandbox.nextMessage()
  })
})

describe('whether two sets of commands are the same', () => {
  const one: CommandData = {
    name: 'one',
    description: 'One',
    options: [{ type: Type.String, name: 'a', description: 'A', required: true }],
  }
  const two: CommandData = {
    name: 'two',
    description: 'Two',
    contexts: [Context.BotDM, Context.Guild],
    integration_types: [Install.GuildInstall],
  }

  it('does not depend on their order nor on what Discord adds', () => {
    const registered: readonly CommandData[] = JSON.parse(
      JSON.stringify([
        {
          ...two,
          id: '1',
          version: '2',
          contexts: [0, 1],
          nsfw: false,
          name_localizations: null,
          options: [],
          type: 1,
        },
        { ...one, id: '2', application_id: '3', default_member_permissions: null, contexts: null },
      ]),
    )
    expect(sameCommands(registered, [one, two], false)).toBe(true)
  })

  it.each([
    ['a description', { ...one, description: 'Other' }],
    ['a required option', { ...one, options: [{ type: Type.String, name: 'a', description: 'A' }] }],
    ['a name in another language', { ...one, name_localizations: { id: 'satu' } }],
    ['a permission', { ...one, default_member_permissions: '32' }],
    ['a context', { ...one, contexts: [Context.Guild] }],
  ] satisfies [string, CommandData][])('depends on %s', (_, changed) => {
    expect(sameCommands([one, two], [changed, two], false)).toBe(false)
  })

  it('depends on all of them being there', () => {
    expect(sameCommands([one], [one, two], false)).toBe(false)
    expect(sameCommands([one, two], [one], false)).toBe(false)
  })

  it('leaves out, in a server, what Discord knows for all servers alone', () => {
    const { contexts: _, ...registered } = two
    expect(sameCommands([registered], [two], true)).toBe(true)
    expect(sameCommands([registered], [two], false)).toBe(false)
  })
})
