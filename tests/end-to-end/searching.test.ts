import { beforeAll, describe, expect, it } from 'vitest'
import { seen } from '../discord/stage.ts'
import { startNewsroom, type Newsroom } from './newsroom.ts'

const search = (options: Record<string, string>) => ({ name: 'search', options })

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await startNewsroom()
  return newsroom.end
})

describe('searching in Discord', () => {
  it('shows the passages that have the words, in bold, with outlet and date', async () => {
    const { sandbox } = newsroom
    const { message } = await sandbox.slash(search({ words: 'perahu karet' }))
    const values = message!.embeds[0]!.fields!.map(({ value }) => value)
    expect(values.length).toBeGreaterThanOrEqual(2)
    expect(values[0]).toContain('**perahu** **karet**')
    expect(seen(message)).toContain('Kabar Hulu · published 14 March 2019')
    expect(seen(message)).toContain('Harian Muara · published 12 March 2019')
  })

  it('keeps to an outlet, a period and a language', async () => {
    const { sandbox } = newsroom
    const byOutlet = seen((await sandbox.slash(search({ words: 'perahu', outlet: 'kabar hulu' }))).message)
    expect(byOutlet).toContain('Kabar Hulu ·')
    expect(byOutlet).not.toContain('Harian Muara ·')
    const early = seen((await sandbox.slash(search({ words: 'perahu', to: '2019-03-13' }))).message)
    expect(early).toContain('Harian Muara ·')
    expect(early).not.toContain('Kabar Hulu ·')
    const inEnglish = seen((await sandbox.slash(search({ words: 'perahu', language: 'en' }))).message)
    expect(inEnglish).toContain('No passage has these words')
  })

  it('says what is wrong with a filter, in the language of the one who searches', async () => {
    const { sandbox } = newsroom
    const outlet = await sandbox.slash({ ...search({ words: 'perahu', outlet: 'Koran Senja' }), locale: 'id' })
    expect(seen(outlet.message)).toContain('Tidak ada media bernama Koran Senja.')
    const day = await sandbox.slash(search({ words: 'perahu', from: '2019-02-30' }))
    expect(seen(day.message)).toContain('it must exist')
  })
})
