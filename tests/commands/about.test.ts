import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { about } from '../../commands/about.ts'
import { limitFaults, shownText } from '../reply/message-limits.ts'
import { request } from './request.ts'

describe('/about', () => {
  it('says what Kutip is, which version runs on how many articles, and under which licence', async () => {
    const { version }: { version: string } = JSON.parse(
      readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
    )
    const message = await about.run(request({}))
    const text = shownText(message)
    for (const part of [version, 'MIT', 'Generation 4', '12 articles from 3 outlets', 'English and Indonesian'])
      expect(text).toContain(part)
    expect(limitFaults(message)).toEqual([])
    expect(about.isPrivate({})).toBe(true)
  })

  it('is in the language of the one who asks, and leads nowhere', async () => {
    const message = await about.run({ ...request({}), language: 'id' })
    expect(message.embeds[0]!.title).toBe('Tentang Kutip')
    expect(shownText(message)).toContain('Generasi 4')
    expect(JSON.stringify(message)).not.toMatch(/https?:/)
  })
})
