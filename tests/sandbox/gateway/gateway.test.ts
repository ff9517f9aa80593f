import { Events, GatewayIntentBits, type Client } from 'discord.js'
import { afterEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { startSandbox, type Sandbox } from '../../../src/sandbox/sandbox.ts'
import { createClient, startBot } from '../bot.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

async function start(options = {}) {
  const bot = await startBot(options)
  closing.push(bot.stop)
  return bot
}

async function startAlone(options = {}) {
  const sandbox = await startSandbox(options)
  closing.push(sandbox.close)
  return sandbox
}

/** How the client's login ends, where the gateway closes on it. */
async function loginRefused(sandbox: Sandbox, client: Client, token = sandbox.token) {
  closing.push(() => client.destroy())
  const closed = new Promise<number>(resolve => client.once(Events.ShardDisconnect, ({ code }) => resolve(code)))
  const login = client.login(token)
  const failure = await login.then(
    () => null,
    (error: unknown) => String(error),
  )
  return { failure, code: await closed }
}

const resumed = (client: Client) => new Promise<void>(resolve => client.once(Events.ShardResume, () => resolve()))

describe('a session', () => {
  it.each([
    ['op 7', (sandbox: Sandbox) => sandbox.gateway.reconnect()],
    ['a close with 4000', (sandbox: Sandbox) => sandbox.gateway.disconnect(4000)],
    ['a connection cut', (sandbox: Sandbox) => sandbox.gateway.disconnect(1006)],
  ])('is resumed after %s, and what was missed comes then', async (_what, interrupt) => {
    const { sandbox, client, onMessage } = await start()
    onMessage(message => message.reply(`You said: ${message.content.split(' ').slice(1).join(' ')}`))
    const back = resumed(client)
    interrupt(sandbox)
    await new Promise<void>(resolve => {
      const leave = sandbox.subscribe(change => {
        if (change.type !== 'bot') return
        leave()
        resolve()
      })
    })
    await sandbox.say({ content: `${sandbox.mention} while you were away` })
    await back
    expect((await sandbox.nextMessage()).content).toBe('You said: while you were away')
    expect(sandbox.gateway).toMatchObject({ identifies: 1, resumes: 1 })
  })

  it('is resumed when heartbeats go unanswered', async () => {
    const { sandbox, client } = await start({ heartbeatIntervalMs: 500 })
    const back = resumed(client)
    sandbox.gateway.silenceHeartbeats()
    await back
    expect(sandbox.gateway).toMatchObject({ identifies: 1, resumes: 1 })
    expect(sandbox.gateway.heartbeats).toBeGreaterThan(0)
  })

  it('is resumed on the same connection after op 9 with d: true', async () => {
    const { sandbox, client } = await start()
    const back = resumed(client)
    sandbox.gateway.invalidSession(true)
    await back
    expect(sandbox.gateway).toMatchObject({ identifies: 1, resumes: 1 })
  })

  it('is begun anew after op 9 with d: false', async () => {
    const { sandbox, client, onMessage } = await start()
    onMessage(message => message.reply('Here again'))
    const again = new Promise(resolve => client.once(Events.ShardReady, resolve))
    sandbox.gateway.invalidSession(false)
    await again
    await sandbox.say({ content: `${sandbox.mention} are you there?` })
    expect((await sandbox.nextMessage()).content).toBe('Here again')
    expect(sandbox.gateway).toMatchObject({ identifies: 2, resumes: 0 })
  })
})

describe('identification', () => {
  it('is refused with 4004 for a wrong token', async () => {
    const sandbox = await startAlone()
    const client = createClient(sandbox)
    // REST refuses the token first; so the client is led to the gateway by a fault.
    const url = `${sandbox.url.replace('http', 'ws')}/gateway`
    const limit = { total: 1, remaining: 1, reset_after: 0, max_concurrency: 1 }
    sandbox.fault({ route: '/gateway/bot', status: 200, body: { url, shards: 1, session_start_limit: limit } })
    const { failure, code } = await loginRefused(sandbox, client, `${sandbox.token}x`)
    expect(code).toBe(4004)
    expect(failure).toContain('Authentication failed')
    expect(sandbox.gateway.sessions).toEqual([])
  })

  it('is refused by REST for a wrong token', async () => {
    const sandbox = await startAlone()
    const client = createClient(sandbox)
    await expect(client.login('not-the-token')).rejects.toThrow('invalid token')
    expect(sandbox.refusals).toMatchObject([{ status: 401, route: '/gateway/bot' }])
  })

  it('is refused with 4014 for an intent that was not granted', async () => {
    const sandbox = await startAlone()
    const { failure, code } = await loginRefused(sandbox, createClient(sandbox, [GatewayIntentBits.MessageContent]))
    expect(code).toBe(4014)
    expect(failure).toContain('disallowed intents')
  })

  it('succeeds with an intent that was granted', async () => {
    const { sandbox, client, stop } = await startBot({ privilegedIntents: GatewayIntentBits.MessageContent }, [
      GatewayIntentBits.MessageContent,
    ])
    closing.push(stop)
    const heard = new Promise<string>(resolve => client.once(Events.MessageCreate, it => resolve(it.content)))
    await sandbox.say({ content: 'not addressed to anybody' })
    expect(await heard).toBe('not addressed to anybody')
  })
})

describe('the protocol', () => {
  async function converse(sandbox: Sandbox, ...packets: string[]): Promise<number> {
    const socket = new WebSocket(`${sandbox.url.replace('http', 'ws')}/gateway?v=10&encoding=json`)
    await new Promise(resolve => socket.once('open', resolve))
    for (const packet of packets) socket.send(packet)
    return new Promise<number>(resolve => socket.once('close', resolve))
  }

  it.each([
    ['4002 for what is no JSON', 4002, ['{']],
    ['4001 for an unknown opcode', 4001, ['{"op":77}']],
    ['4003 for a presence before identification', 4003, ['{"op":3,"d":{}}']],
    ['4013 for bits that are no intents', 4013, ['{"op":2,"d":{"token":"TOKEN","intents":67108864}}']],
    ['4005 for a second identification', 4005, Array(2).fill('{"op":2,"d":{"token":"TOKEN","intents":0}}')],
  ])('closes with %s', async (_what, code, packets) => {
    const sandbox = await startAlone()
    const sent = packets.map(packet => packet.replace('TOKEN', sandbox.token))
    expect(await converse(sandbox, ...sent)).toBe(code)
  })
})
