import { PermissionFlagsBits } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/language/user-error.ts'
import type { AskRequest } from '../../src/library/library.ts'
import { answer } from '../reply/samples.ts'
import { seen, startStage } from './stage.ts'

const POST = '/channels/:channel_id/messages'

/** A library that remembers what it was asked. */
function listening() {
  const asked: string[] = []
  const ask = async ({ question }: AskRequest) => {
    asked.push(question)
    return answer({ question, language: /\bberapa\b/.test(question) ? 'id' : 'en' })
  }
  return { asked, library: { ask } }
}

describe('a mention', () => {
  it('is answered as a reply to it, in the language of its question, and pings nobody', async () => {
    const { asked, library } = listening()
    const { sandbox } = await startStage({ library })
    const question = await sandbox.say({ content: `${sandbox.mention} berapa perahu yang tiba` })
    const reply = await sandbox.nextMessage()
    expect(asked).toEqual(['berapa perahu yang tiba'])
    expect(reply).toMatchObject({ replyTo: question.id, channelId: sandbox.channel.id, pinged: [], content: '' })
    expect(seen(reply)).toContain('terbit 4 Februari 2031')
    await sandbox.say({ content: `how many boats ${sandbox.mention.replace('@', '@!')}` })
    expect(seen(await sandbox.nextMessage())).toContain('published 4 February 2031')
  })

  it('works without the intent for the text of messages', async () => {
    const { sandbox } = await startStage()
    const [session] = sandbox.gateway.sessions
    const MESSAGE_CONTENT = 1 << 15
    expect(session!.intents & MESSAGE_CONTENT).toBe(0)
  })

  it('of nobody, or of somebody else, is none of its business', async () => {
    const { asked, library } = listening()
    const { sandbox } = await startStage({ library })
    const other = sandbox.addPerson({ name: 'Sari' })
    await sandbox.say({ content: 'how many boats' })
    await sandbox.say({ content: `<@${other.id}> how many boats` })
    await sandbox.say({ content: '@everyone how many boats' })
    await sandbox.say({ content: `${sandbox.mention} how many tents` })
    await sandbox.nextMessage()
    expect(asked).toEqual(['how many tents'])
  })

  it('in an answer of its own does not make it talk to itself', async () => {
    let mention = ''
    const { sandbox } = await startStage({ library: { ask: async () => answer({ question: `${mention} again` }) } })
    mention = sandbox.mention
    await sandbox.say({ content: `${sandbox.mention} how many tents` })
    await sandbox.nextMessage()
    await expect(sandbox.nextMessage(undefined, 200)).rejects.toThrow('no such message')
  })
})

describe('a direct message', () => {
  it('needs no mention', async () => {
    const { asked, library } = listening()
    const { sandbox } = await startStage({ library })
    const question = await sandbox.say({ content: 'how many boats', where: 'dm' })
    expect(await sandbox.nextMessage()).toMatchObject({ where: 'dm', replyTo: question.id })
    expect(asked).toEqual(['how many boats'])
  })
})

describe('when a message cannot be answered', () => {
  it('the reason is given in both languages, as that of the asker is not known', async () => {
    const ask = async () => {
      throw new UserError('too-broad', { en: 'Name a place.', id: 'Sebutkan tempatnya.' })
    }
    const { sandbox } = await startStage({ library: { ask } })
    await sandbox.say({ content: `${sandbox.mention} everything` })
    const reply = seen(await sandbox.nextMessage())
    expect(reply).toContain('Name a place.')
    expect(reply).toContain('Sebutkan tempatnya.')
  })

  it('a bug is told by its number', async () => {
    const ask = async () => {
      throw new RangeError('broke')
    }
    const { sandbox, logged } = await startStage({ library: { ask } })
    await sandbox.say({ content: 'how many boats', where: 'dm' })
    const reply = seen(await sandbox.nextMessage())
    const entry = logged.find(({ level }) => level === 'error')!
    expect(reply).toContain(String(entry['id']))
  })

  it('for want of a permission, the asker is told in a direct message which one it is', async () => {
    const { sandbox } = await startStage()
    const hall = sandbox.addChannel({ name: 'hall', denied: PermissionFlagsBits.SendMessages })
    await sandbox.say({ content: `${sandbox.mention} how many boats`, channelId: hall.id })
    const message = await sandbox.nextMessage()
    expect(message).toMatchObject({ where: 'dm' })
    expect(seen(message)).toContain('#hall')
    expect(seen(message)).toContain('Send Messages')
    expect(sandbox.requests.filter(({ method, route }) => method === 'POST' && route === POST)).toHaveLength(2)
  })

  it('nor the asker be told, it is logged and that is that', async () => {
    const { sandbox, logged } = await startStage()
    const hall = sandbox.addChannel({ name: 'hall', denied: PermissionFlagsBits.SendMessages })
    const shy = sandbox.addPerson({ name: 'Sari', acceptsDirectMessages: false })
    await sandbox.say({ content: `${sandbox.mention} how many boats`, channelId: hall.id, as: shy })
    await expect.poll(() => logged.some(({ doing }) => doing === 'explain silence')).toBe(true)
    expect(logged.filter(({ level }) => level === 'error')).toEqual([])
  })

  it('the channel is gone, nobody hears about it', async () => {
    const { sandbox, logged } = await startStage()
    sandbox.fault({ route: POST, method: 'POST', status: 404, body: { code: 10003, message: 'Unknown Channel' } })
    await sandbox.say({ content: `${sandbox.mention} how many boats` })
    await expect.poll(() => logged.find(({ msg }) => msg === 'not delivered')).toMatchObject({ level: 'debug' })
  })
})

describe('a reply that is lost on the way', () => {
  it.each(['before', 'after'] as const)(
    'is sent again so that Discord can tell the copy (%s it was carried out)',
    async hangUp => {
      const { sandbox } = await startStage()
      sandbox.fault({ route: POST, method: 'POST', hangUp })
      const question = await sandbox.say({ content: `${sandbox.mention} how many boats` })
      await sandbox.nextMessage()
      const sent = () => sandbox.requests.filter(({ route, method }) => route === POST && method === 'POST')
      await expect.poll(() => sent().length).toBe(2)
      for (const { body } of sent()) expect(body).toMatchObject({ nonce: `k${question.id}`, enforce_nonce: true })
    },
  )
})
