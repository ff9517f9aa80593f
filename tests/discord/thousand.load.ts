import { describe, expect, it } from 'vitest'
import { FLOOD_RULES } from '../../src/discord/flood.ts'
import { answer } from '../reply/samples.ts'
import { button } from './pressing.ts'
import { latch, seen, startStage } from './stage.ts'

const QUESTION = 'berapa perahu yang tiba di hulu'
const ask = { name: 'ask', options: { question: QUESTION } }

describe('a thousand people at once', () => {
  it('are all acknowledged in time: answered, or told to come back', async () => {
    // Checking a thousand payloads against the schema would take longer than answering them; other tests do that.
    const { sandbox, logged } = await startStage({
      sandbox: { schemaCheck: () => [] },
    })
    const people = Array.from({ length: 1000 }, (_, i) => sandbox.addPerson({ name: `Person ${i}` }))
    const exchanges = await Promise.all(people.map(as => sandbox.slash({ ...ask, as, timeoutMs: 25_000 })))
    const texts = exchanges.map(({ message }) => seen(message))
    const answered = texts.filter(text => text.includes(QUESTION))
    const busy = texts.filter(text => text.includes('Kutip is busy'))
    expect(answered.length + busy.length).toBe(1000)
    expect(answered.length).toBeGreaterThanOrEqual(200)
    expect(busy.length).toBeGreaterThan(0)
    expect(exchanges.filter(({ message }) => seen(message).includes('busy')).every(({ ephemeral }) => ephemeral)).toBe(
      true,
    )
    // On a busy machine a request may be repeated whose answer did not come in time; nothing else is refused.
    expect(sandbox.refusals.filter(({ code }) => code !== 40060)).toEqual([])
    expect(logged.filter(({ level }) => level === 'error')).toEqual([])
    expect(seen((await sandbox.slash(ask)).message)).toContain(QUESTION)
  })

  it('who write messages are told so too', async () => {
    const ready = latch()
    const { sandbox } = await startStage({
      library: { ask: async ({ question }) => ready.opened.then(() => answer({ question })) },
    })
    const people = Array.from({ length: 209 }, (_, i) => sandbox.addPerson({ name: `Person ${i}` }))
    await Promise.all(people.map(as => sandbox.say({ content: 'how many boats', where: 'dm', as })))
    const busy = seen(await sandbox.nextMessage())
    expect(busy).toContain('Kutip is busy')
    expect(busy).toContain('Kutip sedang melayani')
    ready.open()
    for (let i = 0; i < 208; i++) expect(seen(await sandbox.nextMessage())).toContain('how many boats')
  })
})

describe('a flood by one person', () => {
  it('is answered as far as it is fair, then with one notice, then not at all; nobody else notices', async () => {
    let asked = 0
    const { sandbox } = await startStage({
      flood: FLOOD_RULES,
      library: {
        ask: async ({ question }) => {
          asked++
          return answer({ question })
        },
      },
    })
    const other = sandbox.addPerson({ name: 'Sari' })
    const flood = Array.from({ length: 100 }, () => sandbox.slash({ ...ask, timeoutMs: 4000 }).catch(() => null))
    const calm = await sandbox.slash({ ...ask, as: other })
    expect(seen(calm.message)).toContain(QUESTION)
    const texts = (await Promise.all(flood)).flatMap(exchange => (exchange ? [seen(exchange.message)] : []))
    expect(texts.filter(text => text.includes(QUESTION))).toHaveLength(5)
    expect(texts.filter(text => text.includes('a little fast'))).toHaveLength(1)
    expect(texts).toHaveLength(6)
    expect(asked).toBe(6)
  })

  it('of messages is treated in the same way', async () => {
    const { sandbox } = await startStage({ flood: FLOOD_RULES })
    for (let i = 0; i < 12; i++) await sandbox.say({ content: `${sandbox.mention} how many boats` })
    const replies = []
    for (let i = 0; i < 6; i++) replies.push(seen(await sandbox.nextMessage()))
    expect(replies.filter(text => text.includes('how many boats'))).toHaveLength(5)
    expect(replies.filter(text => text.includes('Agak terlalu cepat'))).toHaveLength(1)
    await expect(sandbox.nextMessage(undefined, 300)).rejects.toThrow('no such message')
  })

  it('leaves room for looking around in an answer', async () => {
    const { sandbox } = await startStage({ flood: FLOOD_RULES })
    const { message } = await sandbox.slash(ask)
    for (let i = 0; i < 12; i++)
      expect(seen((await sandbox.press(button(message, 'Helpful'))).message)).toContain('Thank you')
  })
})
