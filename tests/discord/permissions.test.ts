import { PermissionsBitField } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { refusedModerator } from '../../src/discord/permissions.ts'
import { seen, startStage } from './stage.ts'

const refresh = { name: 'corpus', subcommand: 'refresh' }
const status = { name: 'corpus', subcommand: 'status' }

describe('what moderators may do', () => {
  it('is done for people with Manage Server, for their eyes only', async () => {
    const { sandbox } = await startStage()
    const exchange = await sandbox.slash({ ...refresh, as: sandbox.moderator })
    expect(exchange.ephemeral).toBe(true)
    expect(seen(exchange.message)).toContain('1 article added')
    expect(seen((await sandbox.slash({ ...status, as: sandbox.moderator })).message)).toContain('State of the corpus')
  })

  it.each([refresh, status])(
    'is refused to others, also where Discord lets them (/$name $subcommand)',
    async command => {
      let touched = false
      const touch = async (): Promise<never> => {
        touched = true
        throw new Error('not for members')
      }
      const { sandbox } = await startStage({ library: { refresh: touch, status: touch } })
      const { message, ephemeral } = await sandbox.slash({ ...command, as: sandbox.member, force: true })
      expect(ephemeral).toBe(true)
      expect(seen(message)).toContain('Manage Server')
      expect(touched).toBe(false)
    },
  )
})

describe('who moderates', () => {
  const { Administrator, ManageGuild, ManageMessages } = PermissionsBitField.Flags
  const [trusted, other] = ['123456789012345671', '123456789012345672']
  const somebody = (permissions: bigint, ...roleIds: string[]) => ({
    permissions: new PermissionsBitField(permissions),
    roleIds,
  })

  it('are people who manage the server', () => {
    expect(refusedModerator(somebody(ManageGuild), [])).toBeNull()
    expect(refusedModerator(somebody(Administrator), [])).toBeNull()
    expect(refusedModerator(somebody(ManageMessages), [])?.code).toBe('moderators-only')
  })

  it('are members of the roles that an operator names, and of no others', () => {
    expect(refusedModerator(somebody(0n, other, trusted), [trusted])).toBeNull()
    expect(refusedModerator(somebody(0n, other), [trusted])?.code).toBe('moderators-only')
    expect(refusedModerator(somebody(0n), [])?.code).toBe('moderators-only')
  })

  it('is nobody outside a server', () => {
    expect(refusedModerator(null, [trusted])?.code).toBe('server-only')
  })
})
