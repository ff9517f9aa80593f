import { describe, expect, it } from 'vitest'
import { commands } from '../../commands/commands.ts'
import { limitFaults, shownText } from '../reply/message-limits.ts'
import { request } from './request.ts'

const help = commands.find(({ data }) => data.name === 'help')!

describe('/help', () => {
  it('is private, and in the language of the one who asks', async () => {
    expect(help.isPrivate({})).toBe(true)
    const english = await help.run(request({}))
    const indonesian = await help.run({ ...request({}), language: 'id' })
    expect(english.embeds[0]!.title).toBe('Kutip quotes the news')
    expect(indonesian.embeds[0]!.title).toBe('Kutip mengutip berita')
  })

  it('names every other command, as Discord shows it to that person, within the limits', async () => {
    for (const language of ['en', 'id'] as const) {
      const message = await help.run({ ...request({}), language })
      expect(limitFaults(message)).toEqual([])
      const lines = shownText(message).split('\n')
      for (const { data, moderatorsOnly } of commands.filter(one => one !== help)) {
        const name = language === 'id' ? data.name_localizations!.id! : data.name
        const line = lines.find(text => text.includes('description' in data ? `/${name}:` : name))!
        expect(line).toBeDefined()
        expect(/moderator/.test(line)).toBe(moderatorsOnly)
      }
    }
  })

  it('tells of the ways without a command, of the buttons, and of what is stored', async () => {
    const english = shownText(await help.run(request({})))
    const indonesian = shownText(await help.run({ ...request({}), language: 'id' }))
    for (const part of ['Mention Kutip', 'direct message', 'Reply to one', 'Context:', 'Report:', '/privacy', 'Apps'])
      expect(english).toContain(part)
    for (const part of ['Sebut Kutip', 'pesan langsung', 'Balas salah satu', 'Konteks:', 'Laporkan:', '/privasi'])
      expect(indonesian).toContain(part)
  })
})
