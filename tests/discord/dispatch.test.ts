import { ApplicationCommandType, REST, Routes } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { command, type ReadOptions } from '../../src/discord/command.ts'
import { UserError } from '../../src/language/user-error.ts'
import { answer } from '../reply/samples.ts'
import { latch, seen, startStage } from './stage.ts'

const CALLBACK = '/interactions/:interaction_id/:token/callback'
const EDIT = /\/webhooks\/\d+\/[^/]+\/messages\/(?:@|%40)original/
const QUESTION = 'berapa perahu yang tiba di hulu'
const ask = (over: object = {}) => ({ name: 'ask', options: { question: QUESTION }, ...over })

describe('a command', () => {
  it('is acknowledged before anything else is done, and answered when the answer is there', async () => {
    const ready = latch()
    const { sandbox } = await startStage({
      library: { ask: async ({ question }) => ready.opened.then(() => answer({ question })) },
    })
    const exchange = await sandbox.slash(ask({ until: 'acknowledgement' }))
    expect(exchange).toMatchObject({ deferred: true, ephemeral: false })
    const edited = new Promise<void>(resolve => {
      sandbox.subscribe(change => change.type === 'message-updated' && resolve())
    })
    ready.open()
    await edited
    const [message] = sandbox.messages(sandbox.channel.id)
    expect(message).toMatchObject({ loading: false, ephemeral: false })
    expect(seen(message!)).toContain(QUESTION)
    expect(sandbox.refusals).toEqual([])
  })

  it('is answered in the language of the Discord of the one who asks', async () => {
    const { sandbox } = await startStage()
    const english = await sandbox.slash(ask({ locale: 'en-GB' }))
    const indonesian = await sandbox.slash(ask({ locale: 'id' }))
    const french = await sandbox.slash(ask({ locale: 'fr' }))
    expect(seen(english.message)).toContain('published 4 February 2031')
    expect(seen(indonesian.message)).toContain('terbit 4 Februari 2031')
    expect(seen(french.message)).toBe(seen(english.message))
  })

  it('is for the eyes of one person where that is wanted', async () => {
    const { sandbox } = await startStage()
    const { ephemeral, message } = await sandbox.slash(ask({ options: { question: QUESTION, private: true } }))
    expect(ephemeral).toBe(true)
    expect(message!.visibleTo).toBe(sandbox.member.id)
  })

  it('is told what went wrong, in words that help, in its language', async () => {
    const refuse = async () => {
      throw new UserError('too-broad', { en: 'Name a place.', id: 'Sebutkan tempatnya.' })
    }
    const { sandbox, logged } = await startStage({ library: { ask: refuse } })
    expect(seen((await sandbox.slash(ask())).message)).toContain('Name a place.')
    expect(seen((await sandbox.slash(ask({ locale: 'id' }))).message)).toContain('Sebutkan tempatnya.')
    expect(logged.filter(({ level }) => level === 'error')).toEqual([])
  })

  it('is told of a bug by a number, under which the log has it, without what was asked', async () => {
    const fail = async ({ question }: { question: string }): Promise<never> => {
      throw new TypeError(`broke on ${question}`)
    }
    const { sandbox, logged } = await startStage({ library: { ask: fail } })
    const { message, token } = await sandbox.slash(ask())
    const entry = logged.find(({ level }) => level === 'error')!
    expect(entry).toMatchObject({ doing: '/ask', error: { name: 'TypeError' } })
    expect(seen(message)).toContain(String(entry['id']))
    expect(seen(message)).not.toContain('broke')
    expect(JSON.stringify(logged)).not.toContain(QUESTION)
    expect(JSON.stringify(logged)).not.toContain(token)
  })

  it('that the bot no longer has is told so', async () => {
    const { sandbox } = await startStage()
    const rest = new REST({ api: sandbox.api }).setToken(sandbox.token)
    await rest.post(Routes.applicationCommands(sandbox.applicationId), {
      body: { name: 'old', description: 'From before' },
    })
    const { message, ephemeral } = await sandbox.slash({ name: 'old' })
    expect(ephemeral).toBe(true)
    expect(seen(message)).toContain('no longer knows this command')
  })
})

describe('a command in the menu of a message', () => {
  it('is given the text of that message, whatever the bot may read', async () => {
    const read: ReadOptions[] = []
    const weigh = command({
      data: { name: 'Weigh', type: ApplicationCommandType.Message } as const,
      isPrivate: () => true,
      async run({ options }) {
        read.push(options)
        return { embeds: [{ title: `${options.message.length} letters` }] }
      },
    })
    const { sandbox } = await startStage({ commands: [weigh] })
    const { message, ephemeral } = await sandbox.messageCommand({ name: 'Weigh', content: 'Perahu tiba.' })
    expect(seen(message)).toContain('12 letters')
    expect(ephemeral).toBe(true)
    expect(read).toEqual([{ message: 'Perahu tiba.' }])
  })
})

describe('a reply with a picture', () => {
  it('sends it with words for those who do not see it', async () => {
    const draw = command({
      data: { name: 'draw', description: 'Draws' } as const,
      async run() {
        const files = [{ name: 'chart.png', data: new Uint8Array([137, 80, 78, 71]), description: 'A rising line' }]
        return { embeds: [{ title: 'Chart', image: { url: 'attachment://chart.png' } }], files }
      },
    })
    const { sandbox } = await startStage({ commands: [draw] })
    const { message } = await sandbox.slash({ name: 'draw' })
    expect(message!.attachments).toMatchObject([{ filename: 'chart.png', description: 'A rising line', size: 4 }])
  })
})

describe('when Discord does not behave', () => {
  it('a lost acknowledgement is sent again', async () => {
    const { sandbox } = await startStage()
    sandbox.fault({ route: CALLBACK, hangUp: 'before' })
    expect(seen((await sandbox.slash(ask())).message)).toContain(QUESTION)
  })

  it('an acknowledgement whose answer was lost counts', async () => {
    const { sandbox, logged } = await startStage()
    sandbox.fault({ route: CALLBACK, hangUp: 'after' })
    expect(seen((await sandbox.slash(ask())).message)).toContain(QUESTION)
    expect(sandbox.refusals.map(({ code }) => code)).toEqual([40060])
    expect(logged.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([])
  })

  it('a lost edit is sent again', async () => {
    const { sandbox } = await startStage()
    sandbox.fault({ route: EDIT, method: 'PATCH', hangUp: 'before' })
    expect(seen((await sandbox.slash(ask())).message)).toContain(QUESTION)
  })

  it('a 5xx is tried again, once', async () => {
    const { sandbox } = await startStage()
    sandbox.fault({ route: EDIT, method: 'PATCH', status: 502, body: '<html>Bad gateway</html>' })
    expect(seen((await sandbox.slash(ask())).message)).toContain(QUESTION)
  })

  it('an interaction that expired at once is let go without a word, and the library is not asked', async () => {
    let asked = 0
    const { sandbox, logged } = await startStage({
      library: {
        ask: async () => {
          asked++
          return answer()
        },
      },
    })
    sandbox.fault({ route: CALLBACK, status: 404, body: { code: 10062, message: 'Unknown interaction' } })
    await expect(sandbox.slash(ask({ timeoutMs: 300 }))).rejects.toThrow('within 300 ms')
    expect(asked).toBe(0)
    expect(logged.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([])
  })

  it('an interaction that expires while the answer is sought is let go', async () => {
    const ready = latch()
    const { sandbox, logged } = await startStage({ library: { ask: async () => ready.opened.then(() => answer()) } })
    const { interactionId } = await sandbox.slash(ask({ until: 'acknowledgement' }))
    sandbox.expire(interactionId)
    ready.open()
    await expect.poll(() => logged.some(({ msg, level }) => msg === 'not delivered' && level === 'debug')).toBe(true)
    expect(sandbox.refusals).toHaveLength(1)
  })

  it('a long rate limit does not hold anybody up', async () => {
    const { sandbox, logged } = await startStage()
    sandbox.fault({
      route: EDIT,
      method: 'PATCH',
      status: 429,
      body: { message: 'You are being rate limited.', retry_after: 900, global: false },
      headers: { 'retry-after': '900' },
    })
    await expect(sandbox.slash(ask({ timeoutMs: 1000 }))).rejects.toThrow('within 1000 ms')
    expect(logged.find(({ msg }) => msg === 'not delivered')).toMatchObject({
      level: 'warn',
      error: { name: 'RateLimitError' },
    })
    expect(seen((await sandbox.slash(ask())).message)).toContain(QUESTION)
  })

  it('a message that Discord would not have is our bug: it is logged, and the asker is given its number', async () => {
    const { sandbox, logged } = await startStage()
    sandbox.fault({
      route: EDIT,
      method: 'PATCH',
      status: 400,
      body: { code: 50035, message: 'Invalid Form Body', errors: {} },
    })
    const { message } = await sandbox.slash(ask())
    const entry = logged.find(({ level }) => level === 'error')!
    expect(seen(message)).toContain(String(entry['id']))
  })

  it('a channel where the bot may show no embed is explained in plain words, and nothing is tried again', async () => {
    const { sandbox } = await startStage()
    sandbox.fault({
      route: EDIT,
      method: 'PATCH',
      status: 403,
      body: { code: 50013, message: 'Missing Permissions' },
    })
    const { message } = await sandbox.slash(ask({ locale: 'id' }))
    expect(message!.embeds).toEqual([])
    expect(message!.content).toContain('Sematkan Tautan')
    expect(sandbox.requests.filter(({ method }) => method === 'PATCH')).toHaveLength(2)
  })

  it('many requests at once are all acknowledged in time, and answered', async () => {
    const { sandbox } = await startStage()
    const people = Array.from({ length: 40 }, (_, i) => sandbox.addPerson({ name: `Person ${i}` }))
    const exchanges = await Promise.all(people.map(as => sandbox.slash(ask({ as }))))
    expect(Math.max(...exchanges.map(({ acknowledgedAfterMs }) => acknowledgedAfterMs))).toBeLessThan(3000)
    for (const { message } of exchanges) expect(seen(message)).toContain(QUESTION)
  })
})
