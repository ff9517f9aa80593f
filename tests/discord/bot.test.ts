import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answer } from '../reply/samples.ts'
import { button } from './pressing.ts'
import { latch, prepareStage, seen, smallLibrary, startStage } from './stage.ts'

const ask = { name: 'ask', options: { question: 'how many boats' } }

describe('the bot', () => {
  it('does not start with a token that Discord refuses, and says what to do', async () => {
    const { bot, fatal } = await prepareStage({ config: { discordToken: 'wrong.token.altogether' } })
    await expect(bot.start()).rejects.toMatchObject({ code: 'token-refused' })
    expect(fatal).toEqual([])
    const without = await prepareStage({ config: { discordToken: null } })
    await expect(without.bot.start()).rejects.toMatchObject({ code: 'token-refused' })
  })

  it.each([
    [4004, 'token-refused', 'Reset Token'],
    [4010, 'sharding-required', '4010'],
    [4011, 'sharding-required', '4011'],
    [4012, 'outdated', 'discord.js'],
    [4013, 'intents-refused', '4013'],
    [4014, 'intents-refused', 'Developer Portal'],
  ])('gives up with status 78 and a remedy when the gateway closes with %i', async (closeCode, _, remedy) => {
    const { sandbox, fatal } = await startStage()
    sandbox.gateway.disconnect(closeCode)
    await expect.poll(() => fatal).toHaveLength(1)
    expect(fatal[0]!.status).toBe(78)
    expect(fatal[0]!.sentence).toContain(remedy)
  })

  it.each([1006, 4000, 4009])(
    'resumes after a connection that ended with %i, and goes on answering',
    async closeCode => {
      const { sandbox, fatal } = await startStage()
      sandbox.gateway.disconnect(closeCode)
      await expect.poll(() => sandbox.gateway.resumes, { timeout: 10_000 }).toBe(1)
      expect(seen((await sandbox.slash(ask)).message)).toContain('how many boats')
      expect(sandbox.gateway.identifies).toBe(1)
      expect(fatal).toEqual([])
    },
  )

  it('answers where nothing can be written to its data folder, says so to who votes, and tells nobody who waits', async () => {
    const status = async () => ({ ...(await smallLibrary().status()), isUnwritable: true })
    const { sandbox, bot, data, fatal } = await prepareStage({ library: { status } })
    const waits = {
      at: '2031-03-10T06:05:00.000Z',
      user: sandbox.member.id,
      question: 'how many boats',
      language: 'en',
    }
    writeFileSync(join(data, 'waiting.jsonl'), `${JSON.stringify(waits)}\n`)
    await bot.start()
    await sandbox.ready()
    const { message } = await sandbox.slash(ask)
    expect(seen(message)).toContain('how many boats')
    const vote = await sandbox.press(button(message, 'Helpful'))
    expect(vote.ephemeral).toBe(true)
    expect(seen(vote.message)).toContain('can only be read at present')
    expect(readdirSync(data)).toEqual(['waiting.jsonl'])
    expect(
      sandbox.messages().filter(({ author, id }) => author.id === sandbox.botId && id !== message?.id),
    ).toHaveLength(1)
    expect(fatal).toEqual([])
  })

  it('reconnects when Discord asks it to', async () => {
    const { sandbox } = await startStage()
    sandbox.gateway.reconnect()
    await expect.poll(() => sandbox.gateway.resumes, { timeout: 10_000 }).toBe(1)
    expect(seen((await sandbox.slash(ask)).message)).toContain('how many boats')
  })

  it('begins a new session when the old one is no longer good', async () => {
    const { sandbox } = await startStage()
    sandbox.gateway.invalidSession(false)
    await expect.poll(() => sandbox.gateway.identifies, { timeout: 15_000 }).toBe(2)
    await sandbox.ready()
    expect(seen((await sandbox.slash(ask)).message)).toContain('how many boats')
  })

  it('finishes what it has begun before it stops, and begins nothing new', async () => {
    const ready = latch()
    const { sandbox, bot } = await startStage({
      library: { ask: async ({ question }) => ready.opened.then(() => answer({ question })) },
    })
    const exchange = sandbox.slash(ask)
    await expect.poll(() => sandbox.messages().some(({ loading }) => loading)).toBe(true)
    const stopped = bot.stop()
    await sandbox.say({ content: `${sandbox.mention} and tents` })
    ready.open()
    await stopped
    expect(seen((await exchange).message)).toContain('how many boats')
    await expect(sandbox.nextMessage(undefined, 100)).rejects.toThrow('no such message')
  })
})
