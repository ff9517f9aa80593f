import { beforeEach, describe, expect, it } from 'vitest'
import { seen } from '../discord/stage.ts'
import { ARTICLES, startNewsroom, type Newsroom } from './newsroom.ts'

const refresh = { name: 'corpus', subcommand: 'refresh' }

let newsroom: Newsroom
beforeEach(async () => {
  newsroom = await startNewsroom()
  return newsroom.end
})

describe('refreshing in Discord', () => {
  it('says what has changed, and answers from the new articles at once', async () => {
    const { sandbox, write, remove } = newsroom
    const ask = { name: 'ask', options: { question: 'how many tents were sent to Ampelsari' } }
    expect(seen((await sandbox.slash(ask)).message)).toContain('No evidence')
    write(
      'tenda.md',
      '---\noutlet: Kabar Hulu\npublished: 2019-06-01\n---\nPemerintah mengirim 60 tenda ke Ampelsari.\n',
    )
    write('jembatan.md', `${ARTICLES['jembatan.md']}\nPengguna jalan menyambut pembukaan itu.\n`)
    write('rusak.txt', '\u0000\u0001\u0002\u0003')
    remove('undian.md')
    const { message, ephemeral } = await sandbox.slash({ ...refresh, as: sandbox.moderator })
    expect(ephemeral).toBe(true)
    const fields = Object.fromEntries(message!.embeds[0]!.fields!.map(({ name, value }) => [name, value]))
    expect(fields).toMatchObject({
      '1 article added': 'tenda',
      '1 article changed': 'Jembatan Kali Lestari',
      '1 article removed': String.raw`\@everyone \[hadiah\](https\://jebakan.example)`,
    })
    expect(fields['1 file skipped']).toContain('rusak.txt')
    expect(seen((await sandbox.slash(ask)).message)).toContain('60 tents')
  })

  it('that fails says why, and the old articles go on answering', async () => {
    const { sandbox, remove } = newsroom
    for (const file of Object.keys(ARTICLES)) remove(file)
    const { message } = await sandbox.slash({ ...refresh, as: sandbox.moderator, locale: 'id' })
    expect(seen(message)).toContain('Tidak berhasil')
    const ask = { name: 'ask', options: { question: 'how many boats were sent to Wanasari' } }
    expect(seen((await sandbox.slash(ask)).message)).toContain('more than 40 boats')
  })

  it('that would lose most articles is done only when forced', async () => {
    const { sandbox, remove } = newsroom
    for (const file of Object.keys(ARTICLES).slice(1)) remove(file)
    const careful = await sandbox.slash({ ...refresh, as: sandbox.moderator })
    expect(seen(careful.message)).toContain('That did not work')
    const forced = await sandbox.slash({ ...refresh, as: sandbox.moderator, options: { force: true } })
    expect(seen(forced.message)).toContain('3 articles removed')
  })

  it('is not for members, and neither is the state of the corpus', async () => {
    const { sandbox } = newsroom
    for (const subcommand of ['refresh', 'status']) {
      const { message } = await sandbox.slash({ name: 'corpus', subcommand, as: sandbox.member, force: true })
      expect(seen(message)).toContain('Manage Server')
    }
    const { message } = await sandbox.slash({ name: 'corpus', subcommand: 'status', as: sandbox.moderator })
    expect(seen(message)).toContain('Contents: 4 articles')
    expect(seen(message)).toContain('Harian Muara: 1 article (12 March 2019)')
  })
})
