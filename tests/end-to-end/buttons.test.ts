import { statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { button, labelsOf, menu } from '../discord/pressing.ts'
import { seen } from '../discord/stage.ts'
import { startNewsroom, type Newsroom } from './newsroom.ts'

const ask = (question: string) => ({ name: 'ask', options: { question } })
const BOATS = 'how many boats were sent to Wanasari'
const TENTS = 'how many tents were sent to Ampelsari'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await startNewsroom()
  return newsroom.end
})

describe('the buttons of an answer', () => {
  it('bring the quote in its paragraph, word for word', async () => {
    const { sandbox } = newsroom
    const { message } = await sandbox.slash(ask('how many people died in the flood'))
    const { message: shown, ephemeral } = await sandbox.press(button(message, 'Context'))
    expect(ephemeral).toBe(true)
    expect(seen(shown)).toContain('“Lebih dari 40 perahu karet dikirim ke Desa Wanasari')
    expect(shown!.embeds[0]!.description).toContain(
      '**Sedikitnya tiga orang tewas dan 12 orang hilang dalam banjir itu.**',
    )
    expect(seen(shown)).toContain('Kabar Hulu · published 14 March 2019')
  })

  it.each([
    ['en-US', 'Why this answer', '“boats”, also as', '[1]'],
    ['id', 'Mengapa jawaban ini', '“boats”, juga sebagai', '[1] memuat'],
  ])('say why, in the language of the one who asks (%s)', async (locale, label, looked, found) => {
    const { sandbox } = newsroom
    const { message } = await sandbox.slash({ ...ask(BOATS), locale })
    const { message: why, ephemeral } = await sandbox.press({ ...button(message, label), locale })
    expect(ephemeral).toBe(true)
    expect(seen(why)).toContain(looked)
    expect(seen(why)).toContain('perahu')
    expect(seen(why)).toContain(found)
  })

  it('take opinions, with a reason or without, and reports, for moderators to read and to settle', async () => {
    const { sandbox } = newsroom
    const { message } = await sandbox.slash(ask(BOATS))
    const good = await sandbox.press(button(message, 'Helpful'))
    expect(seen(good.message)).toContain('Your opinion of this answer is kept.')
    const other = sandbox.addPerson({ name: 'Sari', locale: 'id' })
    const { modal } = await sandbox.press({ ...button(message, 'Not helpful'), as: other })
    expect(modal!.title).toBe('Tidak membantu')
    const bad = await sandbox.submit({
      customId: modal!.custom_id,
      fields: { reason: 'Angka ketiga hilang' },
      as: other,
    })
    expect(seen(bad.message)).toContain('Pendapat Anda dan alasannya disimpan.')
    const { modal: form } = await sandbox.press({ ...button(message, 'Report') })
    await sandbox.submit({ customId: form!.custom_id, fields: { quote: ['1'], reason: 'The name is *wrong*' } })

    const list = await sandbox.slash({ name: 'corpus', subcommand: 'reports', as: sandbox.moderator })
    expect(list.ephemeral).toBe(true)
    const text = seen(list.message)
    expect(text).toContain('1 open report')
    expect(text).toContain('The name is *wrong*')
    expect(text).toMatch(/“(?:Lebih dari 40|Bupati Lembayung)/)
    expect(text).toContain('helpful: 1, not helpful: 1')
    expect(text).toContain('Angka ketiga hilang')
    expect(text).not.toContain(other.id)
    const { entries, ...place } = menu(list.message)
    const settled = await sandbox.select({ ...place, values: [entries[0]!], as: sandbox.moderator })
    expect(seen(settled.message)).toContain('Nothing has been reported.')
  })

  it('keep what they are told from members, whatever these send', async () => {
    const { sandbox } = newsroom
    for (const subcommand of ['reports', 'unanswered']) {
      const { message } = await sandbox.slash({ name: 'corpus', subcommand, force: true })
      expect(seen(message)).toContain('Manage Server')
    }
  })

  it('count a 👎 also where no reason follows, once for each person', async () => {
    const { sandbox } = newsroom
    const { message } = await sandbox.slash(ask('how many people died in the flood'))
    const critic = sandbox.addPerson({ name: 'Tono' })
    await sandbox.press({ ...button(message, 'Not helpful'), as: critic })
    await sandbox.press({ ...button(message, 'Not helpful'), as: critic })
    const held = async () => seen((await sandbox.slash({ name: 'privacy', as: critic })).message)
    await expect.poll(held).toContain('1 opinion, 0 reports, 0 questions')
  })
})

describe('a question without an answer', () => {
  it('is kept without who asked, for moderators, similar ones together; private ones are not', async () => {
    const { sandbox } = newsroom
    await sandbox.slash(ask('who won the kite festival in Oslo'))
    await sandbox.slash({ ...ask('who won the festival of kites in Oslo'), as: sandbox.moderator })
    await sandbox.slash({ name: 'ask', options: { question: 'who won the sailing cup in Perth', private: true } })
    await sandbox.say({ content: 'who won the chess cup in Lima', where: 'dm' })
    await sandbox.nextMessage()
    const listed = async () =>
      seen((await sandbox.slash({ name: 'corpus', subcommand: 'unanswered', as: sandbox.moderator })).message)
    // Nobody waits for a question to be kept.
    await expect.poll(listed).toMatch(/kite.* \(asked 2 times, last on \d/)
    expect(await listed()).not.toContain('sailing')
    expect(await listed()).not.toContain('chess')
  })

  it('is told to the one who waits, in a direct message, once a refresh answers it', async () => {
    const { sandbox, write } = newsroom
    const { message } = await sandbox.slash({ ...ask(TENTS), locale: 'id' })
    const promise = await sandbox.press({ ...button(message, 'Beri tahu'), locale: 'id' })
    expect(seen(promise.message)).toContain('Anda akan mendapat pesan langsung')
    const shy = sandbox.addPerson({ name: 'Sari', acceptsDirectMessages: false })
    await sandbox.press({ ...button(message, 'Beri tahu'), as: shy })
    await sandbox.slash({ name: 'corpus', subcommand: 'refresh', as: sandbox.moderator })
    await expect(sandbox.nextMessage(({ where }) => where === 'dm', 300)).rejects.toThrow('no such message')
    write(
      'tenda.md',
      '---\noutlet: Kabar Hulu\npublished: 2019-06-01\n---\nPemerintah mengirim 60 tenda ke Ampelsari.\n',
    )
    await sandbox.slash({ name: 'corpus', subcommand: 'refresh', as: sandbox.moderator })
    const told = await sandbox.nextMessage(({ where }) => where === 'dm')
    expect(seen(told)).toContain('Anda ingin diberi tahu')
    expect(seen(told)).toContain('60 tenda')
    await expect
      .poll(async () => seen((await sandbox.slash({ name: 'privacy', as: shy })).message))
      .toContain('No opinion, report or question of yours is stored.')
    await sandbox.slash({ name: 'corpus', subcommand: 'refresh', as: sandbox.moderator })
    await expect(sandbox.nextMessage(({ where }) => where === 'dm', 300)).rejects.toThrow('no such message')
  })
})

describe('/privacy', () => {
  it.each([
    [
      'en-US',
      'What Kutip stores',
      'Delete mine',
      'Deleted: 1 opinion, 0 reports, 1 question that you wait for and 1 recent question in memory.',
    ],
    [
      'id',
      'Yang disimpan Kutip',
      'Hapus data saya',
      'Dihapus: 1 pendapat, 0 laporan, 1 pertanyaan yang Anda tunggu, dan 1 pertanyaan terakhir dalam memori.',
    ],
  ])('says what is stored and deletes it on request (%s)', async (locale, title, label, deleted) => {
    const { sandbox } = newsroom
    const person = sandbox.addPerson({ name: 'Wati', locale })
    const { message } = await sandbox.slash({ ...ask('who won the regatta in Bergen'), as: person })
    await sandbox.press({ ...button(message, locale === 'id' ? 'Membantu' : 'Helpful'), as: person })
    await sandbox.press({ ...button(message, locale === 'id' ? 'Beri tahu' : 'Tell me'), as: person })
    const card = await sandbox.slash({ name: 'privacy', as: person })
    expect(card.ephemeral).toBe(true)
    expect(seen(card.message)).toContain(title)
    const done = await sandbox.press({ ...button(card.message, label), as: person })
    expect(seen(done.message)).toContain(deleted)
    expect(labelsOf(done.message)).toEqual([])
    const after = await sandbox.slash({ name: 'privacy', as: person })
    expect(labelsOf(after.message)).toEqual([])
  })
})

describe('after the bot was stopped and started again', () => {
  it('every button of an older message works, and nothing that was said is lost', async () => {
    const { sandbox, restart, data } = newsroom
    const { message } = await sandbox.slash(ask(BOATS))
    const { message: silent } = await sandbox.slash(ask('who won the regatta in Tromso'))
    const { message: found } = await sandbox.slash({
      name: 'search',
      options: { words: 'Wanasari perahu banjir desa' },
    })
    await sandbox.press(button(message, 'Helpful'))
    const { message: context } = await sandbox.press(button(message, 'Context'))
    await restart()
    expect(seen((await sandbox.press(button(message, 'Context'))).message)).toContain('Wanasari')
    expect(seen((await sandbox.press(button(message, 'Why'))).message)).toContain('What was looked for')
    expect(seen((await sandbox.press(button(message, 'Helpful'))).message)).toContain('Thank you')
    const { modal } = await sandbox.press(button(message, 'Report'))
    await restart()
    await sandbox.submit({ customId: modal!.custom_id, fields: { quote: ['all'], reason: 'Too long' } })
    const { entries, ...place } = menu(context)
    expect((await sandbox.select({ ...place, values: [entries[1]!] })).message!.id).toBe(context!.id)
    expect(seen((await sandbox.press(button(silent, 'Tell me'))).message)).toContain('You will get a direct message')
    expect(found!.embeds[0]!.fields!.length).toBeGreaterThan(1)
    const held = await sandbox.slash({ name: 'privacy' })
    expect(seen(held.message)).toMatch(/1 report, 1 question/)
    for (const file of ['button-key', 'votes.jsonl', 'reports.jsonl', 'waiting.jsonl', 'unanswered.jsonl'])
      expect(statSync(join(data, file)).mode & 0o777).toBe(0o600)
  })
})
