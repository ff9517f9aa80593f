import { ApplicationCommandOptionType as Type, PermissionFlagsBits } from 'discord.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Place } from '../../../src/sandbox/page/shown.ts'
import { startBot, type Bot } from '../bot.ts'
import { startReading } from './reader.ts'

let bot: Bot
beforeEach(async () => {
  bot = await startBot()
})
afterEach(() => bot.stop())

async function placeOf(query: { as?: string; locale?: string } = {}): Promise<Place> {
  const reader = await startReading(bot.sandbox, query)
  const place = await reader.next('place')
  reader.leave()
  return place
}

describe('the commands that a person finds', () => {
  it('are listed by themselves or by subcommand, with the types of their options', async () => {
    const { commands, menuCommands } = await placeOf()
    expect(commands.map(it => [it.title, it.name, it.group, it.subcommand])).toEqual([
      ['weigh', 'weigh', null, null],
      ['store open', 'store', null, 'open'],
      ['store shelf count', 'store', 'shelf', 'count'],
    ])
    expect(commands[0]?.options).toMatchObject([
      { name: 'fruit', type: 'text', required: true, autocomplete: true, most: 40 },
      { name: 'grams', type: 'integer', required: false, least: 1, most: 5000 },
      { name: 'private', type: 'boolean' },
      { name: 'photo', type: 'attachment' },
    ])
    expect(commands[1]?.options).toMatchObject([{ type: 'choice', choices: [{ name: 'North', value: 'n' }] }])
    expect(commands.map(it => it.places)).toEqual([['guild', 'dm'], ['guild'], ['guild']])
    expect(menuCommands).toEqual([{ name: 'Weigh this', title: 'Weigh this', places: ['guild', 'dm'] }])
  })

  it('have the names of their language', async () => {
    await bot.client.application.commands.set([
      {
        name: 'weigh',
        nameLocalizations: { id: 'timbang' },
        description: 'Weighs fruit',
        descriptionLocalizations: { id: 'Menimbang buah' },
        options: [
          {
            type: Type.String,
            name: 'fruit',
            nameLocalizations: { id: 'buah' },
            description: 'Which',
            descriptionLocalizations: { id: 'Yang mana' },
            choices: [{ name: 'Fig', nameLocalizations: { id: 'Ara' }, value: 'f' }],
          },
        ],
      },
    ])
    expect((await placeOf({ locale: 'id' })).commands).toMatchObject([
      {
        title: 'timbang',
        otherTitle: 'weigh',
        description: 'Menimbang buah',
        options: [{ name: 'fruit', title: 'buah', description: 'Yang mana', choices: [{ name: 'Ara', value: 'f' }] }],
      },
    ])
    expect((await placeOf()).commands).toMatchObject([{ title: 'weigh', otherTitle: null }])
  })

  it('are those that they may use here; the guild’s own hides a global one of its name', async () => {
    const command = (name: string, more: object = {}) => ({ name, description: `Does ${name}`, ...more })
    await bot.client.application.commands.set([
      command('prune', { defaultMemberPermissions: PermissionFlagsBits.ManageGuild }),
      command('burn', { defaultMemberPermissions: 0n }),
      command('water', { contexts: [1] }),
      command('weigh'),
    ])
    await bot.client.application.commands.set(
      [command('weigh', { description: 'Of this guild' })],
      bot.sandbox.guild.id,
    )
    const shown = ({ commands }: Place) => commands.map(it => [it.name, ...it.places])
    expect(shown(await placeOf({ as: 'member' }))).toEqual([
      ['prune', 'dm'],
      ['burn', 'dm'],
      ['water', 'dm'],
      ['weigh', 'guild'],
    ])
    const forModerators = await placeOf({ as: 'moderator' })
    expect(shown(forModerators)[0]).toEqual(['prune', 'guild', 'dm'])
    expect(forModerators.commands.at(-1)?.description).toBe('Of this guild')
  })

  it('offer people, channels and roles where an option takes them', async () => {
    const options = [6, 7, 8, 9].map(type => ({ type, name: `of_${type}`, description: 'One of these' }))
    await bot.client.application.commands.set([{ name: 'point', description: 'Points at it', options }])
    const { sandbox } = bot
    const [users, channels, roles, anyone] = (await placeOf()).commands[0]!.options
    expect(users?.choices).toContainEqual({ name: '@Moderator', value: sandbox.moderator.id })
    expect(channels?.choices).toEqual([{ name: '#general', value: sandbox.channel.id }])
    expect(roles?.choices.map(it => it.name)).toEqual(['@everyone', 'Moderators'])
    expect(anyone?.choices).toHaveLength(users!.choices.length + 2)
  })
})
