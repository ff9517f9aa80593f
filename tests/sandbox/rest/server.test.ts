import { REST, Routes } from 'discord.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startBot, type Bot } from '../bot.ts'

let bot: Bot
beforeEach(async () => {
  bot = await startBot()
})
afterEach(() => bot.stop())

const callbackRoute = '/interactions/:interaction_id/:token/callback'
const editRoute = '/webhooks/:application_id/:token/messages/:message_id'

/** The bot answers each command after a deferral; a failed edit is tried once more if `again`. */
function answering(again = false): string[] {
  const failures: string[] = []
  bot.onInteraction(async it => {
    if (!it.isChatInputCommand()) return
    try {
      await it.deferReply()
      await it.editReply('30 g')
    } catch (error) {
      failures.push(error instanceof Error ? `${error.name}: ${error.message}` : String(error))
      if (again) await it.editReply('30 g, in the end')
    }
  })
  return failures
}

const weigh = (over: object = {}) => bot.sandbox.slash({ name: 'weigh', options: { fruit: 'figs' }, ...over })
const statuses = (route: string) => bot.sandbox.requests.filter(it => it.route === route).map(it => it.status)

describe('a fault', () => {
  it('of 429 is waited out by the library', async () => {
    answering()
    bot.sandbox.fault({ route: editRoute, status: 429, headers: { 'retry-after': '0.2' } })
    const { message } = await weigh()
    expect(message?.content).toBe('30 g')
    expect(statuses(editRoute)).toEqual([429, 200])
  })

  it('of the server is tried again by the library, three times', async () => {
    const failures = answering()
    bot.sandbox.fault({ route: editRoute, times: 3, status: 502, body: '<h1>Bad gateway</h1>' })
    expect((await weigh()).message?.content).toBe('30 g')
    expect(statuses(editRoute)).toEqual([502, 502, 502, 200])
    bot.sandbox.fault({ route: editRoute, times: 4, status: 500 })
    await weigh({ until: 'acknowledgement' })
    await expect.poll(() => failures).toEqual(['HTTPError: Internal Server Error'])
  })

  it('of the connection before the request leaves no trace', async () => {
    const failures = answering(true)
    bot.sandbox.fault({ route: editRoute, hangUp: 'before' })
    expect((await weigh()).message?.content).toBe('30 g, in the end')
    expect(failures[0]).toContain('SocketError')
    expect(statuses(editRoute)).toEqual([0, 200])
  })

  it('of the connection after the request leaves its effect', async () => {
    const failures = answering()
    bot.sandbox.fault({ route: editRoute, hangUp: 'after' })
    expect((await weigh()).message?.content).toBe('30 g')
    await expect.poll(() => failures).toHaveLength(1)
    expect(statuses(editRoute)).toEqual([0])
  })

  it('of slowness delays the answer', async () => {
    answering()
    bot.sandbox.fault({ route: callbackRoute, method: 'POST', delayMs: 120 })
    const { acknowledgedAfterMs } = await weigh()
    expect(acknowledgedAfterMs).toBeGreaterThanOrEqual(115)
  })

  it('of any status and body strikes by path too, until it is cleared', async () => {
    const failures = answering()
    const body = { code: 50013, message: 'Missing Permissions' }
    bot.sandbox.fault({ route: /^\/webhooks\//, times: Infinity, status: 403, body })
    await weigh({ until: 'acknowledgement' })
    await weigh({ until: 'acknowledgement' })
    await expect.poll(() => failures).toEqual([1, 2].map(() => 'DiscordAPIError[50013]: Missing Permissions'))
    bot.sandbox.clearFaults()
    expect((await weigh()).message?.content).toBe('30 g')
  })
})

describe('the rate limit', () => {
  const rateLimit = { limit: 3, perMs: 1500 }

  it('is told in headers, so that the library keeps it', async () => {
    const { sandbox, client, stop } = await startBot({ rateLimit })
    const channel = await client.channels.fetch(sandbox.channel.id)
    if (!channel?.isSendable()) throw new Error('Nothing can be sent there.')
    await Promise.all(['one', 'two', 'three', 'four'].map(fig => channel.send(fig)))
    expect(sandbox.messages().map(it => it.content)).toEqual(['one', 'two', 'three', 'four'])
    expect(sandbox.requests.slice(-4).map(it => it.status)).toEqual([200, 200, 200, 200])
    await stop()
  })

  it('answers 429 to those who do not', async () => {
    const { sandbox, stop } = await startBot({ rateLimit })
    const send = () =>
      fetch(`${sandbox.api}/v10${Routes.channelMessages(sandbox.channel.id)}`, {
        method: 'POST',
        headers: { authorization: `Bot ${sandbox.token}`, 'content-type': 'application/json' },
        body: '{"content":"fig"}',
      })
    const responses = [await send(), await send(), await send(), await send()]
    expect(responses.map(it => it.status)).toEqual([200, 200, 200, 429])
    expect(responses.map(it => it.headers.get('x-ratelimit-remaining'))).toEqual(['2', '1', '0', '0'])
    expect(Number(responses[3]?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await responses[3]?.json()).toMatchObject({ message: 'You are being rate limited.', global: false })
    await stop()
  })

  it('does not count acknowledgements', async () => {
    answering()
    const exchanges = await Promise.all(Array.from({ length: 40 }, () => weigh()))
    expect(exchanges.every(it => it.message?.content === '30 g')).toBe(true)
    expect(statuses(callbackRoute)).toEqual(Array(40).fill(204))
  })
})

describe('a request', () => {
  it('needs the token, a route and JSON', async () => {
    const stranger = new REST({ api: bot.sandbox.api }).setToken('a.stranger.token')
    await expect(stranger.get('/users/@me')).rejects.toMatchObject({ status: 401, code: 0 })
    await expect(bot.client.rest.get('/sound-boards')).rejects.toMatchObject({ status: 404, code: 0 })
    expect(bot.sandbox.requests.at(-1)).toMatchObject({ route: null, path: '/sound-boards', status: 404 })
    const broken = fetch(`${bot.sandbox.api}/v10/users/@me/channels`, { method: 'POST', body: '{' })
    expect(await (await broken).json()).toMatchObject({ code: 50109 })
  })

  it('is passed to the check that was given, and refused if that finds fault', async () => {
    const strict = await startBot({
      schemaCheck: (method, route, body) =>
        JSON.stringify(body).includes('durian') ? [`${method} ${route}: no durians`] : [],
    })
    const send = (content: string) =>
      strict.client.rest.post(Routes.channelMessages(strict.sandbox.channel.id), { body: { content } })
    await expect(send('figs')).resolves.toMatchObject({ content: 'figs' })
    await expect(send('durians')).rejects.toMatchObject({ code: 50035 })
    const [refusal] = strict.sandbox.refusals
    expect(refusal?.reasons[0]).toContain('POST /channels/:channel_id/messages: no durians')
    await strict.stop()
  })

  it.each([
    ['/users/@me', 'username', 'sandbox_bot'],
    ['/applications/@me', 'name', 'Sandbox Bot'],
    ['/oauth2/applications/@me', 'name', 'Sandbox Bot'],
  ] as const)('for %s is answered', async (route, field, value) => {
    expect(await bot.client.rest.get(route)).toMatchObject({ [field]: value })
  })

  it('for guild, roles, channels, members and people is answered', async () => {
    const { guild, moderator, channel } = bot.sandbox
    const found = await bot.client.guilds.fetch({ guild: guild.id, force: true })
    expect(found.name).toBe('Sandbox')
    expect((await found.roles.fetch()).map(role => role.name)).toContain('Moderators')
    expect((await found.channels.fetch()).has(channel.id)).toBe(true)
    const member = await found.members.fetch({ user: moderator.id, force: true })
    expect([member.permissions.has('ManageGuild'), member.permissions.has('Administrator')]).toEqual([true, false])
    expect((await bot.client.users.fetch(moderator.id, { force: true })).username).toBe('moderator')
    await expect(found.members.fetch('123456789012345678')).rejects.toMatchObject({ code: 10007 })
    await expect(bot.client.users.fetch('123456789012345678')).rejects.toMatchObject({ code: 10013 })
    await expect(bot.client.channels.fetch('123456789012345678')).rejects.toMatchObject({ code: 10003 })
    await expect(bot.client.guilds.fetch('123456789012345678')).rejects.toMatchObject({ code: 10004 })
  })
})
