import { beforeAll, describe, expect, it } from 'vitest'
import type { SandboxMessage } from '../../src/sandbox/sandbox.ts'
import { seen } from '../discord/stage.ts'
import { ARTICLES, startNewsroom, type Newsroom } from './newsroom.ts'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await startNewsroom()
  newsroom.write(
    'kabar-lanjutan.md',
    `---
title: Perahu Wanasari Bertambah
outlet: Lembayung Pos
published: 2019-03-20
---
Sebanyak 17 perahu karet telah dikirim ke Desa Wanasari, kata Bupati Lembayung Ratna Wulandari.

Sebanyak 65 perahu karet dikirim ke Desa Wanasari hingga Rabu (20/3/2019), menurut relawan Sekar Kinanti.
`,
  )
  newsroom.write(
    'kronik.md',
    `---
title: Kronik Ampelsari
outlet: Kabar Hulu
published: 2019-05-02
---
${Array.from({ length: 40 }, (_, at) => `Pada pekan ke-${at + 1} warga Ampelsari menanam padi di petak nomor ${at + 1}, membersihkan saluran air, dan memperbaiki lumbung bersama para tetangga dari dusun sebelah.`).join('\n\n')}
`,
  )
  const { sandbox } = newsroom
  await sandbox.slash({ name: 'corpus', subcommand: 'refresh', as: sandbox.moderator })
  return newsroom.end
})

/** The custom ids of the buttons of a message, in order. */
const buttonsOf = (message: SandboxMessage) =>
  message.components
    .flatMap(row => ('components' in row ? row.components : []))
    .flatMap(one => ('custom_id' in one ? [one.custom_id] : []))

const dates = (message: SandboxMessage | null) =>
  message!.embeds[0]!.fields!.map(({ name }) => /published .*?\d{4}/.exec(name)?.[0])

describe('a timeline in Discord', () => {
  it('shows what is said in order of time, with a picture of the figures and words for it', async () => {
    const { sandbox } = newsroom
    const { message } = await sandbox.slash({ name: 'timeline', options: { topic: 'boats sent to Wanasari' } })
    const text = seen(message)
    expect(text).toContain('11 March 2019: 17 boats · sent · according to Ratna Wulandari · Harian Muara')
    expect(text).toContain('more than 40 boats')
    expect(text).toContain('20 March 2019: 65 boats · sent · according to Sekar Kinanti · Lembayung Pos')
    expect(dates(message).slice(0, 2)).toEqual(['published 12 March 2019', 'published 14 March 2019'])
    const [picture] = message!.attachments
    expect(picture).toMatchObject({ contentType: 'image/png', description: expect.stringContaining('65 boats') })
    expect(message!.embeds[0]!.image!.url).toBe(picture!.url)
  })

  it('speaks Indonesian to those who do', async () => {
    const { sandbox } = newsroom
    const { message } = await sandbox.slash({
      name: 'timeline',
      options: { topic: 'perahu karet di Wanasari' },
      locale: 'id',
    })
    expect(seen(message)).toContain('11 Maret 2019: 17 perahu · dikirim · menurut Ratna Wulandari · Harian Muara')
    expect(message!.attachments[0]!.description).toMatch(
      /^Grafik angka dari waktu ke waktu untuk perahu karet di Wanasari/,
    )
  })

  it('says that there is no evidence where there is none', async () => {
    const { message } = await newsroom.sandbox.slash({
      name: 'timeline',
      options: { topic: 'kejuaraan catur Norwegia' },
    })
    expect(seen(message)).toContain('No evidence')
    expect(message!.attachments).toEqual([])
  })
})

describe('a comparison in Discord', () => {
  it.each([
    ['en-GB', 'rubber boats sent to Wanasari', 'The same', '17 boats · sent', 'Silent'],
    ['id', 'perahu karet yang dikirim ke Wanasari', 'Sama', '17 perahu · dikirim', 'Diam'],
  ])('in %s tells what is the same, what differs, and who is silent', async (locale, topic, same, figure, silent) => {
    const { message } = await newsroom.sandbox.slash({ name: 'compare', options: { topic }, locale })
    const text = seen(message)
    expect(text).toContain(same)
    expect(text.split('\n').find(line => line.includes(figure) && line.includes('Harian Muara'))).toContain(
      'Lembayung Pos',
    )
    expect(text).toMatch(/65 (?:boats|perahu)/)
    expect(text.split('\n').find(line => line.startsWith(`🔇 ${silent}`))).toContain('Pos')
    const names = message!.embeds[0]!.fields!.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['Harian Muara', 'Kabar Hulu', 'Lembayung Pos']))
  })
})

describe('an article in Discord', () => {
  it('is suggested while its title is typed, and shown', async () => {
    const { sandbox } = newsroom
    const choices = await sandbox.autocomplete({ name: 'article', options: { title: 'warga lem' }, focused: 'title' })
    expect(choices).toEqual([{ name: 'Warga Lembayung mengungsi · Harian Muara · 2019-03-12', value: 'pengungsi' }])
    const { message } = await sandbox.slash({ name: 'article', options: { title: 'pengungsi' } })
    const text = seen(message)
    expect(message!.embeds[0]!.title).toBe('Warga Lembayung mengungsi')
    expect(text).toContain('1,250 residents')
    for (const quote of text.match(/(?<=“)[^”]+(?=”)/g)!)
      expect(ARTICLES['pengungsi.md']).toContain(quote.split('\n')[0])
  })

  it('is found by what was shown instead of its id, in Indonesian too', async () => {
    const { message } = await newsroom.sandbox.slash({
      name: 'article',
      options: { title: 'Warga Lembayung mengungsi · Harian Muara · 2019-03-12' },
      locale: 'id',
    })
    expect(seen(message)).toContain('Harian Muara · terbit 12 Maret 2019 · dalam bahasa Indonesia')
  })

  it('is turned page by page, its source on each', async () => {
    const { sandbox } = newsroom
    const first = (await sandbox.slash({ name: 'article', options: { title: 'kronik' } })).message!
    expect(first.embeds[0]!.footer!.text).toBe('Page 1 of 2')
    const numbers = () =>
      sandbox.message(first.id)!.embeds[0]!.fields!.map(({ name }) => Number(/^\[(\d+)\]/.exec(name)![1]))
    const before = numbers()
    await sandbox.press({ messageId: first.id, customId: buttonsOf(first)[0]! })
    const second = sandbox.message(first.id)!
    expect(numbers()[0]).toBe(before.at(-1)! + 1)
    expect(second.embeds[0]!.fields!.every(({ name }) => name.includes('Kabar Hulu · published 2 May 2019'))).toBe(true)
    await sandbox.press({ messageId: first.id, customId: buttonsOf(second)[0]! })
    expect(numbers()).toEqual(before)
  })

  it('lets nothing of an article come alive', async () => {
    const { message } = await newsroom.sandbox.slash({ name: 'article', options: { title: 'undian' } })
    expect(seen(message)).toContain('@everyone [hadiah](https://jebakan.example)')
    expect(message!.pinged).toEqual([])
  })

  it('that is not there is said in a sentence', async () => {
    const { message } = await newsroom.sandbox.slash({ name: 'article', options: { title: 'xyzzy' }, locale: 'id' })
    expect(seen(message)).toContain('Tidak ada artikel yang bernama “xyzzy”')
  })
})

describe('the sources in Discord', () => {
  it('are listed with articles and days', async () => {
    const { message } = await newsroom.sandbox.slash({ name: 'sources' })
    const text = seen(message)
    expect(text).toContain('6 articles from')
    expect(text).toContain('Lembayung Pos: 2 articles (20 March 2019 – 2 April 2019)')
    expect(text).toContain('Last refresh: 1 June 2032')
  })
})

describe('topics in Discord', () => {
  it('are suggested while they are typed', async () => {
    const choices = await newsroom.sandbox.autocomplete({
      name: 'compare',
      options: { topic: 'wana' },
      focused: 'topic',
    })
    expect(choices.map(({ value }) => value)).toContainEqual(expect.stringContaining('Wanasari'))
  })
})

describe('the check of a message in Discord', () => {
  it.each([
    [
      'en-GB',
      'Check against the corpus',
      'the articles have the same: 17 boats',
      'the articles have another: 65 boats',
    ],
    ['id', 'Check against the corpus', 'sama di artikel: 17 perahu', 'lain di artikel: 65 perahu'],
  ])('in %s sets the articles beside it, for the asker alone', async (locale, name, same, different) => {
    const { sandbox } = newsroom
    const { message } = await sandbox.messageCommand({
      name,
      content: 'Katanya 17 perahu karet dikirim ke Desa Wanasari oleh Tuan Entah Siapa <@123456789012345678>',
      locale,
    })
    const text = seen(message)
    expect(text).toContain(same)
    expect(text).toContain(different)
    expect(text).toContain('Wanasari')
    expect(text).not.toContain('123456789012345678')
    expect(message!.ephemeral).toBe(true)
  })
})
