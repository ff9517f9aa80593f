import { describe, expect, it } from 'vitest'
import { seen, startStage } from '../stage.ts'

const edit = { name: 'corpus', subcommand: 'edit', options: { article: 'tanggul' } }

describe('a form that cannot be made', () => {
  it('because of a fault of ours is answered with the number under which the log has it', async () => {
    const { sandbox, logged } = await startStage({
      library: {
        article: async () => {
          throw new TypeError('broken')
        },
      },
    })
    const { message, ephemeral, modal } = await sandbox.slash({ ...edit, as: sandbox.moderator })
    expect({ ephemeral, modal }).toEqual({ ephemeral: true, modal: null })
    const entry = logged.find(({ msg }) => msg === 'internal error')
    expect(entry).toMatchObject({ doing: '/corpus edit', error: { name: 'TypeError' } })
    expect(seen(message)).toContain(String(entry!['id']))
  })

  it('because there is nothing to be filled in says so', async () => {
    const { sandbox } = await startStage()
    const { message, ephemeral } = await sandbox.slash({ ...edit, as: sandbox.moderator, locale: 'id' })
    expect(ephemeral).toBe(true)
    expect(seen(message)).toContain('Tidak ada artikel yang bernama “tanggul”')
  })
})
