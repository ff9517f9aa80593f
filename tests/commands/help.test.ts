import { describe, expect, it } from 'vitest'
import { help } from '../../commands/help.ts'
import { request } from './request.ts'

describe('/help', () => {
  it('is private, and in the language of the one who asks', async () => {
    expect(help.isPrivate({})).toBe(true)
    const english = await help.run(request({}))
    const indonesian = await help.run({ ...request({}), language: 'id' })
    expect(english.embeds[0]!.title).toBe('Kutip quotes the news')
    expect(indonesian.embeds[0]!.title).toBe('Kutip mengutip berita')
  })
})
