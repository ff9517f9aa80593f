import { ApplicationCommandOptionType as Type } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/language/user-error.ts'
import { command, type Complete, type CompletionRequest } from '../../src/discord/command.ts'
import { startStage } from './stage.ts'

function picking(complete: Complete) {
  return command({
    data: {
      name: 'pick',
      description: 'Picks fruit',
      options: [
        { type: Type.String, name: 'kind', description: 'Which kind' },
        { type: Type.String, name: 'fruit', description: 'Which', autocomplete: true },
      ],
    } as const,
    run: async () => ({ embeds: [{ title: 'Picked' }] }),
    complete,
  })
}

const typing = { name: 'pick', focused: 'fruit', options: { fruit: 'man', kind: 'sweet' } }

describe('suggestions', () => {
  it('come from the command, which sees what is typed, the other options and the language', async () => {
    const requests: CompletionRequest[] = []
    const pick = picking(async request => {
      requests.push(request)
      return [{ name: 'Mangga', value: 'm' }]
    })
    const { sandbox } = await startStage({ commands: [pick] })
    expect(await sandbox.autocomplete({ ...typing, locale: 'id' })).toEqual([{ name: 'Mangga', value: 'm' }])
    expect(requests).toMatchObject([{ option: 'fruit', typed: 'man', options: { kind: 'sweet' }, language: 'id' }])
  })

  it('are at most 25, their names cut, without those whose value would not arrive whole', async () => {
    const long = 'x'.repeat(150)
    const pick = picking(async () => [
      { name: 'too long a value', value: long },
      { name: `${long} y`, value: 'long name' },
      ...Array.from({ length: 60 }, (_, i) => ({ name: `fruit ${i}`, value: String(i) })),
    ])
    const { sandbox } = await startStage({ commands: [pick] })
    const choices = await sandbox.autocomplete(typing)
    expect(choices).toHaveLength(25)
    expect(choices[0]!.value).toBe('long name')
    expect(choices[0]!.name.length).toBeLessThanOrEqual(100)
  })

  it('are none where something fails: free text works all the same', async () => {
    let error: Error = new RangeError('broke on mango')
    const { sandbox, logged } = await startStage({ commands: [picking(async () => Promise.reject(error))] })
    expect(await sandbox.autocomplete(typing)).toEqual([])
    expect(logged.filter(({ level }) => level === 'error')).toHaveLength(1)
    expect(JSON.stringify(logged)).not.toContain('mango')
    error = new UserError('too-broad', { en: 'x', id: 'y' })
    expect(await sandbox.autocomplete(typing)).toEqual([])
    expect(logged.filter(({ level }) => level === 'error')).toHaveLength(1)
  })

  it('that come too late are let go without a word', async () => {
    const { sandbox, logged } = await startStage({ commands: [picking(async () => [])] })
    const route = '/interactions/:interaction_id/:token/callback'
    sandbox.fault({ route, status: 404, body: { code: 10062, message: 'Unknown interaction' } })
    await expect(sandbox.autocomplete({ ...typing, timeoutMs: 300 })).rejects.toThrow('within 300 ms')
    expect(logged.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([])
  })
})
