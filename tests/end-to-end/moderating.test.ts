import { gzipSync } from 'node:zlib'
import { readdirSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import type { OptionValue, Sandbox, SandboxMessage, SandboxUser } from '../../src/sandbox/sandbox.ts'
import { button, labelsOf, menu } from '../discord/pressing.ts'
import { seen } from '../discord/stage.ts'
import { startKeptNewsroom, type KeptNewsroom } from './kept-newsroom.ts'

const TENTS = `---
title: Tenda tiba di Ampelsari
outlet: Kabar Hulu
published: 2019-05-30
url: https://kabarhulu.example/tenda
---
Pemerintah mengirim 60 tenda ke Desa Ampelsari, kata Camat Ampelsari, Surya Hadi, pada Kamis.
`
const BARE = 'Sebanyak 75 perahu karet disiapkan untuk Desa Wanasari, kata seorang petugas.\n'
const ASK_TENTS = { name: 'ask', options: { question: 'how many tents were sent to Ampelsari' } }
const BRIDGE = { en: 'Lembayung Pos', title: 'Jembatan Kali Lestari' }

let newsroom: KeptNewsroom
beforeEach(async () => {
  newsroom = await startKeptNewsroom()
  return newsroom.end
})

type Options = Readonly<Record<string, OptionValue>>

function corpus(subcommand: string, options: Options = {}, over: { as?: SandboxUser; locale?: string } = {}) {
  const { sandbox } = newsroom
  return sandbox.slash({ name: 'corpus', subcommand, options: { ...options }, as: sandbox.moderator, ...over })
}

const attached = (filename: string, text: string | Uint8Array): Options => ({
  file: { attachment: { filename, data: typeof text === 'string' ? new TextEncoder().encode(text) : text } },
})

const press = (message: SandboxMessage | null, label: string, over: { as?: SandboxUser; locale?: string } = {}) =>
  newsroom.sandbox.press({ ...button(message, label), as: newsroom.sandbox.moderator, ...over })

const submit = (customId: string, fields: Record<string, string>, over: { as?: SandboxUser; locale?: string } = {}) =>
  newsroom.sandbox.submit({ customId, fields, as: newsroom.sandbox.moderator, ...over })

const asked = async (sandbox: Sandbox, slash = ASK_TENTS) => seen((await sandbox.slash(slash)).message)

describe('adding an article as a file', () => {
  it.each([
    ['en-US', 'Not in the corpus yet.', 'Add', 'Article added', '1 article added', 'first report'],
    ['id', 'Belum masuk korpus.', 'Tambahkan', 'Artikel ditambahkan', '1 artikel ditambahkan', 'laporan pertama'],
  ])(
    'shows what was read, adds it on demand, and it is answered from (%s)',
    async (locale, notYet, add, done, count, news) => {
      const { sandbox } = newsroom
      expect(await asked(sandbox)).toContain('No evidence')
      const { message, ephemeral } = await corpus('add', attached('../../etc/tenda.md', TENTS), { locale })
      expect(ephemeral).toBe(true)
      for (const part of [
        notYet,
        'Tenda tiba di Ampelsari',
        'Kabar Hulu',
        '2019',
        'https://kabarhulu.example/tenda',
        '“Pemerintah mengirim 60 tenda',
      ])
        expect(seen(message)).toContain(part)
      expect(labelsOf(message)[0]).toBe(add)
      expect(await asked(sandbox)).toContain('No evidence')
      const { message: outcome } = await press(message, add, { locale })
      expect(outcome!.id).toBe(message!.id)
      expect(outcome!.embeds[0]!.title).toBe(done)
      expect(labelsOf(outcome)).toEqual([])
      expect(seen(outcome)).toContain(`${count}\nTenda tiba di Ampelsari`)
      expect(seen(outcome)).toContain(`60 tenda · ${news}`)
      expect(seen(outcome)).toContain('“Pemerintah mengirim 60 tenda ke Desa Ampelsari')
      expect(await asked(sandbox)).toContain('60 tents')
    },
  )

  it('asks for what could not be read; a bad date is refused with the remedy, and the button is still there', async () => {
    const { message } = await corpus('add', attached('catatan.txt', BARE))
    expect(seen(message)).toContain('Could not be read: the outlet, the date and the address.')
    expect(labelsOf(message)).toEqual(['Fill in and add', 'Add as it is', 'Cancel'])
    const { modal } = await press(message, 'Fill in')
    expect(modal!.title).toBe('About the article')
    const bad = await submit(modal!.custom_id, { outlet: 'Harian Muara', published: '2019-02-30' })
    expect(seen(bad.followUps[0] ?? null)).toContain('Date: give a day of the calendar')
    const insecure = await submit(modal!.custom_id, { url: 'http://muara.example/a' })
    expect(seen(insecure.followUps[0] ?? null)).toContain('URL: give the whole address, from https:// on')
    const card = newsroom.sandbox.message(message!.id)!
    expect(labelsOf(card)).toEqual(['Fill in and add', 'Add as it is', 'Cancel'])
    const { modal: again } = await press(card, 'Fill in')
    const { message: outcome } = await submit(again!.custom_id, {
      title: 'Perahu cadangan disiapkan',
      outlet: 'Harian Muara',
      published: '2019-05-28',
      url: 'https://muara.example/perahu',
    })
    expect(seen(outcome)).toContain('Perahu cadangan disiapkan')
    const { message: shown } = await newsroom.sandbox.slash({ name: 'article', options: { title: 'Perahu cadangan' } })
    expect(seen(shown)).toContain('Harian Muara · published 28 May 2019')
  })

  it('adds it as it is, and invents nothing', async () => {
    const { message } = await corpus('add', attached('catatan.txt', BARE))
    expect(seen((await press(message, 'Add as it is')).message)).toContain('Article added')
    const { message: shown } = await newsroom.sandbox.slash({
      name: 'ask',
      options: { question: 'how many boats were prepared for Wanasari' },
    })
    expect(seen(shown)).toContain('75')
    expect(seen(shown)).toContain('undated')
  })

  it('can be cancelled', async () => {
    const { message } = await corpus('add', attached('tenda.md', TENTS))
    expect(seen((await press(message, 'Cancel')).message)).toContain('Nothing has been changed.')
    expect(await asked(newsroom.sandbox)).toContain('No evidence')
  })

  it('does not take the same text twice', async () => {
    const { message } = await corpus('add', attached('tenda.md', TENTS))
    await press(message, 'Add')
    const { message: second } = await corpus('add', attached('lain.md', TENTS))
    expect(seen(second)).toContain('The corpus has this text already: Tenda tiba di Ampelsari')
    expect(labelsOf(second)).toEqual(['Cancel'])
  })

  it('says which questions are answered now, and takes them off the list', async () => {
    const { sandbox } = newsroom
    await asked(sandbox)
    await expect
      .poll(async () => seen((await corpus('unanswered')).message))
      .toContain('how many tents were sent to Ampelsari')
    const { message } = await corpus('add', attached('tenda.md', TENTS))
    const { message: outcome } = await press(message, 'Add')
    expect(seen(outcome)).toContain('1 question is answered now\nhow many tents were sent to Ampelsari')
    expect(seen((await corpus('unanswered')).message)).toContain('There are none.')
  })

  it('is told to those who wait for it, in a direct message', async () => {
    const { sandbox } = newsroom
    const { message: silent } = await sandbox.slash(ASK_TENTS)
    await sandbox.press(button(silent, 'Tell me'))
    const { message } = await corpus('add', attached('tenda.md', TENTS))
    await press(message, 'Add')
    const told = await sandbox.nextMessage(({ where }) => where === 'dm')
    expect(seen(told)).toContain('60 tenda')
  })

  it.each([
    ['an archive', 'berita.zip', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), 'archives are not opened'],
    ['an archive called a text', 'berita.txt', gzipSync('Tanggul retak.'), 'That did not work'],
    ['binary', 'berita.md', new Uint8Array([0, 1, 2, 0, 3, 0]), 'That did not work'],
    ['empty', 'berita.txt', '', 'That did not work'],
    ['without a sentence', 'berita.txt', ' \n\n ', 'That did not work'],
    ['too large', 'berita.txt', 'Tanggul retak. '.repeat(150_000), 'is too large'],
    ['of another kind', 'berita.pdf', '%PDF-1.7', 'is not a kind of file'],
  ])('refuses a file that is %s, and keeps nothing', async (_, name, data, why) => {
    const { message } = await corpus('add', attached(name, data))
    expect(seen(message)).toContain(why)
    expect(labelsOf(message)).toEqual([])
    expect(seen((await corpus('status')).message)).toContain('Contents: 4 articles')
  })

  it('works after a restart between the card and the button, and between the form and what is filled in', async () => {
    const { message } = await corpus('add', attached('tenda.md', TENTS))
    await newsroom.reopen()
    const { modal } = await press(message, 'Fill in')
    await newsroom.reopen()
    const { message: outcome } = await submit(modal!.custom_id, { outlet: 'Lembayung Pos' })
    expect(seen(outcome)).toContain('Article added')
    await newsroom.reopen()
    expect(await asked(newsroom.sandbox)).toContain('Lembayung Pos')
  })

  it('is not confirmed by another person, nor by somebody who is no moderator any more', async () => {
    const { sandbox } = newsroom
    const other = sandbox.addPerson({ name: 'Rini', moderator: true })
    const { message } = await corpus('add', attached('tenda.md', TENTS))
    const theirs = await sandbox.press({ ...button(message, 'Add'), as: other, force: true })
    expect(seen(theirs.message)).toContain('This belongs to somebody else.')
    const demoted = { ...sandbox.moderator, roles: [] }
    const late = await press(message, 'Add', { as: demoted })
    expect(seen(late.followUps[0] ?? null)).toContain('Manage Server')
    expect(await asked(sandbox)).toContain('No evidence')
    expect(newsroom.logged.filter(({ msg }) => msg === 'refused')).toMatchObject([
      { user: demoted.id, server: sandbox.guild.id, doing: 'the button add' },
    ])
    expect(seen((await press(message, 'Add')).message)).toContain('Article added')
  })
})

describe('adding an article by pasting it', () => {
  it.each([
    ['en-US', 'Add an article', 'Add as it is', 'Paste again'],
    ['id', 'Tambah artikel', 'Tambahkan apa adanya', 'Tempel lagi'],
  ])('reads the text, with its title where one is given (%s)', async (locale, title, add, again) => {
    const { modal } = await corpus('add', {}, { locale })
    expect(modal!.title).toBe(title)
    const { message, ephemeral } = await submit(
      modal!.custom_id,
      { title: 'Tenda: "darurat" # 1', text: 'Pemerintah mengirim 60 tenda ke Desa Ampelsari.' },
      { locale },
    )
    expect(ephemeral).toBe(true)
    expect(seen(message)).toContain('Tenda: "darurat" # 1')
    expect(seen((await press(message, add, { locale })).message)).toContain('Tenda: "darurat" # 1')
    expect(await asked(newsroom.sandbox)).toContain('60 tents')

    const { modal: second } = await corpus('add', {}, { locale })
    const { message: nothing } = await newsroom.sandbox.submit({
      customId: second!.custom_id,
      fields: { text: '   ' },
      as: newsroom.sandbox.moderator,
      locale,
      force: true,
    })
    expect(labelsOf(nothing)).toEqual([again])
    expect((await press(nothing, again, { locale })).modal!.title).toBe(title)
  })
})

describe('editing an article', () => {
  it.each([
    ['en-US', 'About the article', 'Article changed', 'Try again'],
    ['id', 'Tentang artikel', 'Artikel diubah', 'Coba lagi'],
  ])('begins with what is known, and sets what was changed (%s)', async (locale, title, done, again) => {
    const { sandbox } = newsroom
    const { modal } = await corpus('edit', { article: 'jembatan' }, { locale })
    expect(modal!.title).toBe(title)
    const values = modal!.components.map(({ component }) => [component!.custom_id, component!.value ?? ''])
    expect(Object.fromEntries(values)).toEqual({
      title: BRIDGE.title,
      outlet: BRIDGE.en,
      published: '2019-04-02',
      url: '',
    })
    const bad = await submit(modal!.custom_id, { published: '30/02/2019' }, { locale })
    expect(labelsOf(bad.message)).toEqual([again])
    const { modal: second } = await press(bad.message, again, { locale })
    const { message } = await submit(
      second!.custom_id,
      { outlet: 'Suara Lestari', published: '3 April 2019' },
      { locale },
    )
    expect(message!.id).toBe(bad.message!.id)
    expect(seen(message)).toContain(done)
    expect(seen(message)).toContain(BRIDGE.title)
    const shown = seen((await sandbox.slash({ name: 'article', options: { title: 'jembatan' } })).message)
    expect(shown).toContain('Suara Lestari · published 3 April 2019')
  })

  it('that changes nothing does nothing', async () => {
    const { modal } = await corpus('edit', { article: 'jembatan' })
    expect(seen((await submit(modal!.custom_id, {})).message)).toContain('Nothing has been changed.')
    expect(await newsroom.library.history(10)).toEqual([])
  })

  it('does not undo what somebody else has corrected while the form was open', async () => {
    const { sandbox } = newsroom
    const other = sandbox.addPerson({ name: 'Rini', moderator: true })
    const { modal: mine } = await corpus('edit', { article: 'jembatan' })
    const { modal: theirs } = await corpus('edit', { article: 'jembatan' }, { as: other })
    await submit(theirs!.custom_id, { outlet: 'Suara Lestari' }, { as: other })
    const late = await submit(mine!.custom_id, { outlet: BRIDGE.en, title: 'Jembatan Lestari dibuka' })
    expect(seen(late.message)).toContain('The article has changed since you opened the form')
    const { modal: fresh } = await press(late.message, 'Try again')
    expect(fresh!.components.map(({ component }) => component!.value)).toContain('Suara Lestari')
    const { message } = await submit(fresh!.custom_id, { title: 'Jembatan Lestari dibuka' })
    expect(seen(message)).toContain('Article changed')
    const shown = seen((await sandbox.slash({ name: 'article', options: { title: 'jembatan' } })).message)
    expect(shown).toContain('Jembatan Lestari dibuka')
    expect(shown).toContain('Suara Lestari')
  })

  it('may take a date away, and gives an undated article one: it is suggested like the others', async () => {
    const { sandbox } = newsroom
    const { modal } = await corpus('edit', { article: 'jembatan' })
    await submit(modal!.custom_id, { published: '' })
    const choices = await sandbox.autocomplete({
      name: 'corpus',
      subcommand: 'edit',
      options: { article: 'jembatan' },
      focused: 'article',
      as: sandbox.moderator,
    })
    expect(choices).toEqual([{ name: `${BRIDGE.title} · ${BRIDGE.en}`, value: 'jembatan' }])
    const { modal: second } = await corpus('edit', { article: `${BRIDGE.title} · ${BRIDGE.en}` })
    expect(seen((await submit(second!.custom_id, { published: '2019-04-05' })).message)).toContain('Article changed')
  })

  it('says where there is no such article, or more than one', async () => {
    expect(seen((await corpus('edit', { article: 'tidak ada' })).message)).toContain('No article is called')
    newsroom.write('jembatan-2.md', '---\ntitle: Jembatan kedua\n---\nJembatan kedua dibuka di Kali Lestari.\n')
    await corpus('refresh')
    expect(seen((await corpus('edit', { article: 'Jembatan' })).message)).toContain('More than one article')
  })
})

describe('hiding and showing', () => {
  it.each([
    [
      'en-US',
      'Article hidden',
      'The moderators have hidden',
      '1 article hidden by the moderators',
      'Article shown again',
    ],
    [
      'id',
      'Artikel disembunyikan',
      'Moderator menyembunyikan',
      '1 artikel disembunyikan moderator',
      'Artikel ditampilkan lagi',
    ],
  ])('takes an article out of the answers; readers are told why (%s)', async (locale, hid, tells, listed, showed) => {
    const { sandbox } = newsroom
    const boats = { name: 'ask', options: { question: 'how many boats were sent to Wanasari' } }
    const { message: card } = await sandbox.slash({ name: 'article', options: { title: 'bantuan' }, locale })
    expect(seen((await sandbox.slash(boats)).message)).toContain('Kabar Hulu')
    const { message } = await corpus('hide', { article: 'bantuan', reason: 'Jumlahnya **keliru**' }, { locale })
    expect(seen(message)).toContain(hid)
    expect(seen(message)).toContain('Bantuan tiba di Wanasari')
    expect(seen((await sandbox.slash(boats)).message)).not.toContain('Kabar Hulu')
    for (const title of ['bantuan', 'Bantuan tiba di Wanasari', 'Bantuan tiba di Wanasari · Kabar Hulu · 2019-03-14']) {
      const { message: told } = await sandbox.slash({ name: 'article', options: { title }, locale })
      expect(seen(told)).toContain(tells)
      expect(seen(told)).toContain('Jumlahnya **keliru**')
    }
    const sources = seen((await sandbox.slash({ name: 'sources', locale })).message)
    expect(sources).toContain(`${listed}\nBantuan tiba di Wanasari: Jumlahnya **keliru**`)
    expect(seen((await corpus('status', {}, { locale })).message)).toContain('Jumlahnya **keliru**')
    expect(card).not.toBeNull()
    const hidden = await sandbox.autocomplete({
      name: 'corpus',
      subcommand: 'show',
      options: { article: 'banTUAN' },
      focused: 'article',
      as: sandbox.moderator,
    })
    expect(hidden.map(({ value }) => value)).toEqual(['bantuan'])
    const { message: shown } = await corpus('show', { article: 'bantuan' }, { locale })
    expect(seen(shown)).toContain(showed)
    expect(seen((await sandbox.slash(boats)).message)).toContain('Kabar Hulu')
  })

  it('tells the reason at a button of an older card, too', async () => {
    const { sandbox } = newsroom
    const many = Array.from(
      { length: 60 },
      (_, n) =>
        `Desa nomor ${n + 1} menerima ${n + 20} karung beras pada Senin. ${'Warga di sana lega setelah menunggu lama. '.repeat(8)}`,
    )
    newsroom.write('beras.md', `---\ntitle: Beras dibagikan\noutlet: Kabar Hulu\n---\n${many.join('\n\n')}\n`)
    await corpus('refresh')
    const { message } = await sandbox.slash({ name: 'article', options: { title: 'beras' } })
    await corpus('hide', { article: 'beras', reason: 'Daftarnya salah' })
    const { followUps } = await sandbox.press(button(message, 'Next'))
    expect(seen(followUps[0] ?? null)).toContain('Their reason: Daftarnya salah')
  })

  it('can be edited while it is hidden', async () => {
    await corpus('hide', { article: 'jembatan', reason: 'Media keliru' })
    const { modal } = await corpus('edit', { article: 'jembatan' })
    // Its address cannot be seen, so it is not asked for: an empty line would look as if there were none.
    expect(modal!.components.map(({ component }) => component!.custom_id)).toEqual(['title', 'outlet', 'published'])
    const { message } = await submit(modal!.custom_id, { outlet: 'Suara Lestari' })
    expect(seen(message)).toContain('Article changed')
    await corpus('show', { article: 'jembatan' })
    const shown = seen((await newsroom.sandbox.slash({ name: 'article', options: { title: 'jembatan' } })).message)
    expect(shown).toContain('Suara Lestari')
  })
})

describe('removing, and the trash', () => {
  it.each([
    ['en-US', 'Remove “Jembatan Kali Lestari”?', 'Remove', 'Article removed', '1 removed article', 'Article restored'],
    ['id', 'Hapus “Jembatan Kali Lestari”?', 'Hapus', 'Artikel dihapus', '1 artikel terhapus', 'Artikel dikembalikan'],
  ])(
    'asks first, keeps it in the trash, and brings it back (%s)',
    async (locale, question, yes, removed, count, restored) => {
      const { sandbox } = newsroom
      const article = { name: 'article', options: { title: 'jembatan' }, locale }
      const { message } = await corpus('remove', { article: 'jembatan' }, { locale })
      expect(seen(message)).toContain(question)
      expect(seen((await sandbox.slash(article)).message)).toContain(BRIDGE.title)
      await newsroom.reopen()
      const { message: outcome } = await press(message, yes, { locale })
      expect(seen(outcome)).toContain(removed)
      expect(seen(outcome)).toContain(BRIDGE.title)
      expect(seen((await sandbox.slash(article)).message)).not.toContain(BRIDGE.en)
      const { message: trash } = await corpus('trash', {}, { locale })
      expect(seen(trash)).toContain(count)
      expect(trash!.embeds[0]!.description).toContain(`<@${sandbox.moderator.id}>`)
      await newsroom.reopen()
      const { entries, ...place } = menu(trash)
      const { message: back } = await sandbox.select({ ...place, values: [entries[0]!], as: sandbox.moderator, locale })
      expect(seen(back)).toContain(restored)
      expect(seen((await sandbox.slash(article)).message)).toContain(BRIDGE.en)
    },
  )

  it('deletes for good what was added, after asking; and says so where it is gone already', async () => {
    const { sandbox } = newsroom
    const added = await corpus('add', attached('tenda.md', TENTS))
    await press(added.message, 'Add')
    const { message: asking } = await corpus('remove', { article: 'Tenda tiba' })
    await press(asking, 'Remove')
    const { message: trash } = await corpus('trash')
    const purge = trash!.components[1]!.components![0]!
    const { message: sure } = await sandbox.select({
      messageId: trash!.id,
      customId: purge.custom_id!,
      values: [purge.options![0]!.value],
      as: sandbox.moderator,
    })
    expect(seen(sure)).toContain('Delete “Tenda tiba di Ampelsari” for good?')
    const other = sandbox.addPerson({ name: 'Rini', moderator: true })
    const theirs = await sandbox.press({ ...button(sure, 'Delete for good'), as: other, force: true })
    expect(seen(theirs.message)).toContain('This belongs to somebody else.')
    const { message: gone } = await press(sure, 'Delete for good')
    expect(seen(gone)).toContain('“Tenda tiba di Ampelsari” is gone.')
    expect(seen(gone)).toContain('There is nothing in it.')
    const again = await sandbox.press({ ...button(sure, 'Delete for good'), as: sandbox.moderator, force: true })
    expect(seen(again.followUps[0] ?? null)).toContain('That article is no longer there')
    expect(seen((await corpus('trash')).message)).toContain('There is nothing in it.')
    expect((await newsroom.library.history(10)).map(({ action }) => action)).toEqual(['purge', 'remove', 'add'])
  })
})

describe('what was done', () => {
  it('stands in the history with who and where, page by page', async () => {
    const { sandbox } = newsroom
    for (let n = 0; n < 6; n++) {
      await corpus('hide', { article: 'jembatan', reason: `Alasan nomor ${n}` })
      await corpus('show', { article: 'jembatan' })
    }
    const { message, ephemeral } = await corpus('history')
    expect(ephemeral).toBe(true)
    expect(seen(message)).toContain('#12 · article shown again')
    expect(seen(message)).toContain('Alasan nomor 5')
    expect(message!.embeds[0]!.fields![0]!.value).toContain(`<@${sandbox.moderator.id}>`)
    await newsroom.reopen()
    const { message: second } = await press(message, 'Next')
    expect(second!.id).toBe(message!.id)
    expect(seen(second)).toContain('#1 · article hidden')
    const demoted = { ...sandbox.moderator, roles: [] }
    const { followUps } = await press(second, 'Previous', { as: demoted })
    expect(seen(followUps[0] ?? null)).toContain('Manage Server')
    expect((await newsroom.library.history(1))[0]!.by).toEqual({ user: sandbox.moderator.id, place: sandbox.guild.id })
  })

  it.each([
    ['en-US', 'Go back to the articles before the last refresh?', 'Go back', 'Back to the articles before'],
    ['id', 'Kembali ke artikel sebelum penyegaran terakhir?', 'Kembali', 'Kembali ke artikel sebelumnya'],
  ])('can be undone: back to the articles before (%s)', async (locale, question, yes, done) => {
    const { sandbox } = newsroom
    newsroom.write('tenda.md', TENTS)
    await corpus('refresh')
    expect(await asked(sandbox)).toContain('60 tents')
    const { message } = await corpus('rollback', {}, { locale })
    expect(seen(message)).toContain(question)
    expect(await asked(sandbox)).toContain('60 tents')
    const { message: outcome } = await press(message, yes, { locale })
    expect(seen(outcome)).toContain(done)
    expect(await asked(sandbox)).toContain('No evidence')
  })

  it('is not undone where something else was done since the question', async () => {
    newsroom.write('tenda.md', TENTS)
    await corpus('refresh')
    const { message } = await corpus('rollback')
    await corpus('hide', { article: 'jembatan', reason: 'Keliru' })
    const { followUps } = await press(message, 'Go back')
    expect(seen(followUps[0] ?? null)).toContain('changed since you were asked; nothing was done')
    expect(await asked(newsroom.sandbox)).toContain('60 tents')
  })

  it('is undone once, however many confirm it at the same time', async () => {
    newsroom.write('tenda.md', TENTS)
    await corpus('refresh')
    const cards = [(await corpus('rollback')).message, (await corpus('rollback')).message]
    const replies = await Promise.all(cards.map(message => press(message, 'Go back')))
    expect(replies.map(({ followUps }) => followUps.length).toSorted()).toEqual([0, 1])
    expect(await asked(newsroom.sandbox)).toContain('No evidence')
  })

  it('cannot be undone where there is nothing before', async () => {
    const { message } = await corpus('rollback')
    const { followUps } = await press(message, 'Go back')
    expect(seen(followUps[0] ?? null)).toContain('That did not work')
  })
})

describe('looking all articles over', () => {
  it.each([
    ['en-US', 'All articles, looked over', 'No date (1)'],
    ['id', 'Pemeriksaan semua artikel', 'Tanpa tanggal (1)'],
  ])('finds what to mend (%s)', async (locale, title, noDate) => {
    newsroom.write('bekas.txt', BARE)
    await corpus('refresh')
    const { message } = await corpus('check', {}, { locale })
    expect(seen(message)).toContain(title)
    expect(seen(message)).toContain(noDate)
    expect(seen(message)).toContain('bekas')
  })
})

describe('an outcome that cannot be shown any more', () => {
  /** As fifteen minutes would: what is sent for the interaction is refused from now on, once. */
  const expire = () =>
    newsroom.sandbox.fault({
      method: 'PATCH',
      route: /messages/,
      status: 401,
      body: { message: 'Invalid Webhook Token', code: 50_027 },
    })

  it.each(['a command', 'a button'])('of %s is logged, and shown once with the next state', async what => {
    const { sandbox, logged } = newsroom
    const acting = { as: sandbox.moderator, until: 'acknowledgement' } as const
    if (what === 'a command') {
      newsroom.write('tenda.md', TENTS)
      expire()
      await sandbox.slash({ name: 'corpus', subcommand: 'refresh', ...acting })
    } else {
      const { message } = await corpus('add', attached('tenda.md', TENTS))
      expire()
      await sandbox.press({ ...button(message, 'Add'), ...acting })
    }
    await expect.poll(() => logged.filter(({ msg }) => msg === 'outcome not delivered')).toHaveLength(1)
    const { message } = await corpus('status')
    expect(seen(message)).toContain('This could not be shown when it was done:')
    expect(seen(message)).toContain('Tenda tiba di Ampelsari')
    expect(labelsOf(message)).toEqual([])
    expect(seen((await corpus('status')).message)).not.toContain('could not be shown')
  })
})

describe('the files of what was handed in', () => {
  it('are never called what somebody called them', async () => {
    const { message } = await corpus('add', attached('..\\..\\kabar-rahasia.md', TENTS))
    await press(message, 'Add')
    const names = readdirSync(newsroom.kept, { recursive: true, encoding: 'utf8' })
    expect(names.length).toBeGreaterThan(0)
    expect(names.filter(name => /rahasia|\.\./.test(name))).toEqual([])
  })
})
