import { beforeAll, describe, expect, it } from 'vitest'
import type { SandboxMessage } from '../../src/sandbox/sandbox.ts'
import { readMarkdown } from '../reply/discord-markdown.ts'
import { seen } from '../discord/stage.ts'
import { ARTICLES, startNewsroom, type Newsroom } from './newsroom.ts'

/** Whatever stands between quotation marks in the fields of a message. */
function quotesIn(message: SandboxMessage | null): string[] {
  const fields = message?.embeds.flatMap(embed => embed.fields ?? []) ?? []
  return fields.flatMap(({ value }) => /“([^”]*)”/.exec(readMarkdown(value).text)?.[1] ?? [])
}

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await startNewsroom()
  return newsroom.end
})

describe('asking in Discord', () => {
  it('brings the passages that answer, word for word, each with its outlet and date, figures first', async () => {
    const { sandbox } = newsroom
    const { message, deferred } = await sandbox.slash({
      name: 'ask',
      options: { question: 'how many boats were sent to Wanasari' },
    })
    expect(deferred).toBe(true)
    const [embed] = message!.embeds
    expect(embed!.title).toBe('how many boats were sent to Wanasari')
    expect(embed!.description).toMatch(/\*\*more than 40 boats\*\* · sent · according to Joko Prasetyo .*\[\d\]/)
    expect(embed!.description).toMatch(/\*\*17 boats\*\* · sent · according to Ratna Wulandari .*\[\d\]/)
    const text = seen(message)
    expect(text).toMatch(/\] Kabar Hulu · published 14 March 2019/)
    expect(text).toMatch(/\] Harian Muara · published 12 March 2019/)
    expect(text).toContain('Open at the quote (kabarhulu.example)')
    const files = Object.values(ARTICLES).join('\n')
    expect(quotesIn(message).length).toBeGreaterThanOrEqual(2)
    for (const quote of quotesIn(message)) expect(files).toContain(quote)
  })

  it('brings the same quotes to somebody who asks in Indonesian, under Indonesian labels', async () => {
    const { sandbox } = newsroom
    const english = await sandbox.slash({ name: 'ask', options: { question: 'how many boats were sent to Wanasari' } })
    const indonesian = await sandbox.slash({
      name: 'ask',
      options: { question: 'berapa perahu yang dikirim ke Wanasari' },
      locale: 'id',
    })
    expect(quotesIn(indonesian.message)).toEqual(quotesIn(english.message))
    expect(seen(indonesian.message)).toContain('lebih dari 40 perahu · dikirim · menurut Joko Prasetyo')
    expect(seen(indonesian.message)).toContain('Kabar Hulu · terbit 14 Maret 2019')
  })

  it('is answered in the same way by a mention and by a direct message, in the language of the question', async () => {
    const { sandbox } = newsroom
    await sandbox.say({ content: `${sandbox.mention} how many people died in the flood` })
    const reply = await sandbox.nextMessage()
    expect(seen(reply)).toContain('at least 3')
    expect(quotesIn(reply)).toContain('Sedikitnya tiga orang tewas dan 12 orang hilang dalam banjir itu.')
    await sandbox.say({ content: 'berapa orang tewas dalam banjir', where: 'dm' })
    const direct = await sandbox.nextMessage()
    expect(quotesIn(direct)).toEqual(quotesIn(reply))
    expect(seen(direct)).toContain('sedikitnya 3')
  })

  it('marks a digest as one, and does not quote it', async () => {
    const { sandbox } = newsroom
    const { message } = await sandbox.slash({
      name: 'ask',
      options: { question: 'kapan jembatan gantung dibuka kembali' },
    })
    expect(seen(message)).toContain('Lembayung Pos · published 2 April 2019 · digest')
    expect(seen(message)).toContain("A digest in Kutip's own words, not the outlet's")
    expect(quotesIn(message)).toEqual([])
  })

  it('says that there is no evidence where there is none, and what there is', async () => {
    const { sandbox } = newsroom
    const { message } = await sandbox.slash({
      name: 'ask',
      options: { question: 'who won the chess tournament in Norway' },
    })
    expect(seen(message)).toContain('No evidence')
    expect(seen(message)).toContain('4 articles from 4 outlets, published 12 March 2019 to 20 May 2019')
  })

  it.each(['?!', '🙂', 'the of and', 'yang dan di'])('says that %s is no question', async question => {
    const { sandbox } = newsroom
    const { message } = await sandbox.slash({ name: 'ask', options: { question } })
    expect(seen(message)).toContain('There is no question in that.')
  })

  it('copes with what Discord would not let through, and with other scripts', async () => {
    const { sandbox } = newsroom
    const long = await sandbox.slash({ name: 'ask', options: { question: 'banjir '.repeat(850) }, force: true })
    expect(seen(long.message)).toContain('too long')
    const other = await sandbox.slash({ name: 'ask', options: { question: 'сколько лодок отправили' } })
    expect(seen(other.message)).toMatch(/No evidence|no question/)
    await sandbox.say({ content: sandbox.mention })
    expect(seen(await sandbox.nextMessage())).toContain('There is no question in that.')
  })

  it('lets nothing of an article come alive, and pings nobody', async () => {
    const { sandbox } = newsroom
    const { message } = await sandbox.slash({
      name: 'ask',
      options: { question: 'berapa sepeda yang dibagikan di pesta panen' },
    })
    expect(quotesIn(message)).toEqual([
      'Panitia undian membagikan 9 sepeda, @everyone, lewat [tautan ini](https://jebakan.example) pada pesta panen di Ampelsari.',
    ])
    const parts = message!.embeds.flatMap(({ title, description, fields = [] }) => [
      title,
      description,
      ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
    ])
    const alive = parts.filter(part => typeof part === 'string').flatMap(part => readMarkdown(part).alive)
    expect(alive.filter(kind => kind !== 'bold' && kind !== 'subtext')).toEqual([])
    expect(message!.pinged).toEqual([])
  })
})
