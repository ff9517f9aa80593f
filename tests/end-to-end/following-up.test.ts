import { beforeAll, describe, expect, it } from 'vitest'
import { seen } from '../discord/stage.ts'
import { startNewsroom, type Newsroom } from './newsroom.ts'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await startNewsroom()
  return newsroom.end
})

describe('a reply to an answer', () => {
  it('takes what it lacks from the question before, and says so', async () => {
    const { sandbox } = newsroom
    const { message } = await sandbox.slash({
      name: 'ask',
      options: { question: 'how many people died in the flood' },
    })
    await sandbox.say({ content: 'and missing?', replyTo: message!.id })
    const reply = await sandbox.nextMessage()
    expect(reply.embeds[0]!.title).toBe('how many people missing in the flood')
    expect(seen(reply)).toContain(
      'Read as a follow-up. Taken from the question before: “how many people” and “in the flood”.',
    )
    expect(seen(reply)).toContain('12')
    await sandbox.say({ content: 'and died?', replyTo: reply.id })
    expect(seen(await sandbox.nextMessage())).toContain('at least 3')
  })

  it('may be in Indonesian, in a direct message, also after a restart of the bot', async () => {
    const { sandbox, restart } = newsroom
    await sandbox.say({ content: 'berapa orang tewas dalam banjir', where: 'dm' })
    const answer = await sandbox.nextMessage()
    await restart()
    await sandbox.say({ content: 'kalau yang hilang?', where: 'dm', replyTo: answer.id })
    const reply = await sandbox.nextMessage()
    expect(seen(reply)).toContain('Dibaca sebagai pertanyaan lanjutan. Diambil dari pertanyaan sebelumnya:')
    expect(seen(reply)).toContain('12')
  })

  it('that is a question of its own is answered as one', async () => {
    const { sandbox } = newsroom
    const { message } = await sandbox.slash({ name: 'ask', options: { question: 'how many people died in the flood' } })
    const question = 'berapa perahu yang dikirim ke Wanasari?'
    await sandbox.say({ content: question, replyTo: message!.id })
    const reply = await sandbox.nextMessage()
    expect(reply.embeds[0]!.title).toBe(question)
    expect(seen(reply)).not.toContain('lanjutan')
  })

  it('stands on its own where what it replies to is no answer, or cannot be read any more', async () => {
    const { sandbox } = newsroom
    const remark = await sandbox.say({ content: 'how many people died in the flood' })
    await sandbox.say({ content: `${sandbox.mention} and missing?`, replyTo: remark.id })
    expect(seen(await sandbox.nextMessage())).not.toContain('follow-up')
    const { message } = await sandbox.slash({ name: 'ask', options: { question: 'how many people died in the flood' } })
    sandbox.fault({
      route: /\/channels\/\d+\/messages\/\d+$/,
      method: 'GET',
      status: 404,
      body: { code: 10008, message: 'Unknown Message' },
    })
    await sandbox.say({ content: 'and missing?', replyTo: message!.id })
    expect(seen(await sandbox.nextMessage())).not.toContain('follow-up')
  })
})
