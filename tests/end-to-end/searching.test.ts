import { beforeAll, describe, expect, it } from 'vitest'
import { button, labelsOf } from '../discord/pressing.ts'
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

describe('the pages of a search', () => {
  const files = Array.from({ length: 12 }, (_, i) => `kapal-${i}.md`)
  const boats = (i: number) => `Kapal nomor ${i + 1} berlabuh di dermaga Teluk Kenari pada pagi hari.`
  let harbour: Newsroom
  beforeAll(async () => {
    harbour = await startNewsroom()
    files.forEach((file, i) => {
      const outlet = i % 2 === 0 ? 'Harian Muara' : 'Kabar Hulu'
      harbour.write(file, `---\noutlet: ${outlet}\npublished: 2019-05-${10 + i}\n---\n${boats(i)}\n`)
    })
    await harbour.sandbox.slash({ name: 'corpus', subcommand: 'refresh', as: harbour.sandbox.moderator })
    return harbour.end
  })
  const numbers = (text: string) => [...text.matchAll(/Kapal nomor (\d+) /g)].map(([, n]) => Number(n))

  it('show every passage once, with its words in bold, and can be turned back, also after a restart', async () => {
    const { sandbox, restart } = harbour
    const { message: first } = await sandbox.slash(search({ words: 'dermaga Kenari' }))
    expect(seen(first)).toContain('5 of 12 passages')
    await restart()
    const { message: second } = await sandbox.press(button(first, 'Next (2/3)'))
    expect(second!.id).toBe(first!.id)
    expect(seen(second)).toContain('6–10 of 12 passages')
    expect(seen(second)).toContain('[6] ')
    const { message: third } = await sandbox.press(button(second, 'Next (3/3)'))
    expect(labelsOf(third)).toEqual(['Previous'])
    const all = [first, second, third].flatMap(page => numbers(seen(page)))
    expect(all.sort((a, b) => a - b)).toEqual(files.map((_, i) => i + 1))
    expect(third!.embeds[0]!.fields![0]!.value).toContain('**dermaga**')
    const { message: back } = await sandbox.press(button(third, 'Previous'))
    expect(back!.embeds).toEqual(second!.embeds)
  })

  it('keep to the filters', async () => {
    const { sandbox } = harbour
    const options = { words: 'dermaga', outlet: 'Kabar Hulu', from: '2019-05-11', to: '2019-05-30', language: 'id' }
    const { message: first } = await sandbox.slash({ ...search(options), locale: 'id' })
    const { message: second } = await sandbox.press({ ...button(first, 'Berikutnya (2/2)'), locale: 'id' })
    expect(seen(second)).toContain('6–6 dari 6 bagian')
    const found = [first, second].flatMap(page => numbers(seen(page)))
    expect(found.sort((a, b) => a - b)).toEqual([2, 4, 6, 8, 10, 12])
  })

  it('begin anew, and say so, where a refresh has changed what there is', async () => {
    const { sandbox, remove } = harbour
    const { message } = await sandbox.slash(search({ words: 'dermaga Kenari' }))
    remove(files[0]!)
    await sandbox.slash({ name: 'corpus', subcommand: 'refresh', as: sandbox.moderator })
    const { message: turned } = await sandbox.press(button(message, 'Next'))
    expect(seen(turned)).toContain('The articles have changed since you asked.')
    expect(seen(turned)).toContain('5 of 11 passages')
  })

  it('suggest the outlets that there are', async () => {
    const { sandbox } = harbour
    const typing = { name: 'search', focused: 'outlet', options: { words: 'kapal', outlet: 'hulu' } }
    expect(await sandbox.autocomplete(typing)).toEqual([{ name: 'Kabar Hulu', value: 'Kabar Hulu' }])
  })
})
