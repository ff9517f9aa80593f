import { describe, expect, it } from 'vitest'
import { delayAfter } from '../../src/discord/back-off.ts'
import { prepareStage, seen } from './stage.ts'

const ROUTE = '/gateway/bot'

describe('the wait between two tries', () => {
  it('doubles, up to a minute, less a random part', () => {
    expect([1, 2, 3, 7, 8, 1000].map(failures => delayAfter(failures, 0))).toEqual([
      1000, 2000, 4000, 60_000, 60_000, 60_000,
    ])
    expect(delayAfter(3, 1)).toBe(2000)
    expect(delayAfter(3, 0.5)).toBe(3000)
  })
})

describe('a bot that finds Discord down', () => {
  it.each([
    ['answers with an error', { status: 503, body: '<html>Service unavailable</html>' }],
    ['hangs up', { hangUp: 'before' as const }],
  ])('goes on trying while Discord %s, and then comes up', async (_, fault) => {
    const { sandbox, bot, logged } = await prepareStage()
    sandbox.fault({ route: /^\/gateway\/bot/, times: 2, ...fault })
    await bot.start()
    await sandbox.ready()
    expect(seen((await sandbox.slash({ name: 'ask', options: { question: 'how many boats' } })).message)).toContain(
      'boats',
    )
    expect(logged.some(({ msg }) => msg === 'Discord cannot be reached; trying again')).toBe(true)
    expect(sandbox.gateway.identifies).toBe(1)
  })

  it('can be stopped while it waits', async () => {
    const { sandbox, bot } = await prepareStage()
    sandbox.fault({ route: /^\/gateway\/bot/, times: Infinity, status: 503, body: '' })
    const started = bot.start()
    const ended = started.then(
      () => 'up',
      () => 'given up',
    )
    await expect.poll(() => sandbox.requests.filter(({ route }) => route === ROUTE).length).toBeGreaterThan(1)
    await bot.stop()
    expect(await ended).toBe('given up')
    expect(sandbox.gateway.identifies).toBe(0)
  })
})
