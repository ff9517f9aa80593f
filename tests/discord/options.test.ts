import { ApplicationCommandOptionType as Type } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { command, type ReadOptions } from '../../src/discord/command.ts'
import { startStage } from './stage.ts'

/** A command that remembers the options it was given. */
function recording() {
  const seen: ReadOptions[] = []
  const taste = command({
    data: {
      name: 'taste',
      description: 'Tastes fruit',
      options: [
        {
          type: Type.String,
          name: 'fruit',
          description: 'Which',
          required: true,
          choices: [
            { name: 'Mango', name_localizations: { id: 'Mangga' }, value: 'm' },
            { name: 'Papaya', value: 'p' },
          ],
        },
        { type: Type.Integer, name: 'pieces', description: 'How many' },
        { type: Type.Boolean, name: 'peeled', description: 'Without skin' },
      ],
    } as const,
    async run({ options }) {
      seen.push(options)
      return { embeds: [{ title: 'Eaten' }] }
    },
  })
  return { seen, taste }
}

describe('options', () => {
  it('come by name, absent where they were not given', async () => {
    const { seen, taste } = recording()
    const { sandbox } = await startStage({ commands: [taste] })
    await sandbox.slash({ name: 'taste', options: { fruit: 'm', pieces: 3, peeled: false } })
    await sandbox.slash({ name: 'taste', options: { fruit: 'p' } })
    expect(seen).toEqual([{ fruit: 'm', pieces: 3, peeled: false }, { fruit: 'p' }])
  })

  it('mean a choice also where its name came in the place of its value', async () => {
    const { seen, taste } = recording()
    const { sandbox } = await startStage({ commands: [taste] })
    await sandbox.slash({ name: 'taste', options: { fruit: 'Papaya' }, force: true })
    await sandbox.slash({ name: 'taste', options: { fruit: 'Mangga' }, force: true })
    await sandbox.slash({ name: 'taste', options: { fruit: 'stone' }, force: true })
    expect(seen).toEqual([{ fruit: 'p' }, { fruit: 'm' }, {}])
  })
})
