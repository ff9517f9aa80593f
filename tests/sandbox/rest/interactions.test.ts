import { DiscordAPIError, Routes, type ChatInputCommandInteraction } from 'discord.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBot, type Bot } from '../bot.ts'

let bot: Bot
beforeAll(async () => {
  bot = await startBot({ acknowledgeWithinMs: 800 })
})
afterAll(() => bot.stop())

/** Lets the bot do something with a slash command; what comes of it, or the code of the error that Discord gave. */
async function during<Result>(act: (it: ChatInputCommandInteraction) => Promise<Result>): Promise<Result | number> {
  let settle: (result: Promise<Result | number>) => void
  const done = new Promise<Result | number>(resolve => (settle = resolve))
  bot.onInteraction(it => {
    if (it.isChatInputCommand()) settle(act(it).catch(codeOf))
  })
  const exchange = bot.sandbox.slash({ name: 'weigh', options: { fruit: 'figs' }, until: 'acknowledgement' })
  await exchange.catch(() => null)
  return done
}

function codeOf(error: unknown): number {
  if (!(error instanceof DiscordAPIError)) throw error
  return Number(error.code)
}

/** A callback past the library's own checks. */
const callback = (it: ChatInputCommandInteraction, body: object) =>
  bot.client.rest.post(Routes.interactionCallback(it.id, it.token), { body, auth: false })

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

describe('a callback', () => {
  it('comes too late with 10062', async () => {
    const code = await during(async it => {
      await pause(900)
      await it.deferReply()
    })
    expect(code).toBe(10062)
    expect(bot.sandbox.refusals.at(-1)).toMatchObject({ status: 404, code: 10062 })
  })

  it('comes twice with 40060', async () => {
    const code = await during(async it => {
      await it.deferReply()
      await callback(it, { type: 4, data: { content: 'Again' } })
    })
    expect(code).toBe(40060)
  })

  it('is unknown with a wrong token', async () => {
    const code = await during(it =>
      bot.client.rest.post(Routes.interactionCallback(it.id, `${it.token}x`), { body: { type: 5 }, auth: false }),
    )
    expect(code).toBe(10062)
  })

  it.each([
    ['an update to a command', { type: 7, data: { content: 'Hi' } }, 'type'],
    ['suggestions for a command', { type: 8, data: { choices: [] } }, 'type'],
    ['an unknown type', { type: 99 }, 'type'],
    ['a deferral with more than the ephemeral flag', { type: 5, data: { flags: 64 | (1 << 15) } }, 'data.flags'],
    ['content too long', { type: 4, data: { content: 'a'.repeat(2001) } }, 'data.content'],
    ['a modal without rows', { type: 9, data: { custom_id: 'x', title: 'X', components: [] } }, 'data.components'],
  ])('is refused for %s, and may then be made good', async (_what, body, path) => {
    const code = await during(async it => {
      const first = await callback(it, body).catch(codeOf)
      await it.reply('Better')
      return first
    })
    expect(code).toBe(50035)
    expect(bot.sandbox.refusals.at(-1)?.reasons[0]).toContain(`${path}: `)
  })

  it('is refused when it is empty', async () => {
    expect(await during(it => callback(it, { type: 4, data: { content: ' ' } }))).toBe(50006)
  })

  it('tells of the message on request', async () => {
    const response = await during(async it => {
      const { resource, interaction } = await it.reply({ content: 'Figs', withResponse: true })
      return [resource?.message?.content, interaction.responseMessageId === resource?.message?.id]
    })
    expect(response).toEqual(['Figs', true])
  })
})

describe('the reply', () => {
  it('can be read, deleted, and is then unknown', async () => {
    const codes = await during(async it => {
      await it.reply('Figs')
      const { content } = await it.fetchReply()
      await it.deleteReply()
      return [content, await it.editReply('Figs again').catch(codeOf)]
    })
    expect(codes).toEqual(['Figs', 10008])
  })

  it('is filled in by the first follow-up to a deferral', async () => {
    const same = await during(async it => {
      await it.deferReply()
      const { id } = await it.fetchReply()
      const filled = await it.followUp('240 g')
      const second = await it.followUp('and 12 g of peel')
      return [filled.id === id, second.id === id, (await it.fetchReply()).content]
    })
    expect(same).toEqual([true, false, '240 g'])
  })

  it('cannot be reached before the acknowledgement, or by another token', async () => {
    const codes = await during(async it => {
      const edit = (token: string) =>
        bot.client.rest
          .patch(Routes.webhookMessage(it.applicationId, token, '@original'), { body: { content: 'x' }, auth: false })
          .catch(codeOf)
      const early = await edit(it.token)
      await it.reply('Figs')
      return [early, await edit('nonsense'), await edit(`${it.token}x`)]
    })
    expect(codes).toEqual([10015, 10015, 10015])
  })

  it('cannot be edited once the token has expired', async () => {
    const code = await during(async it => {
      await it.deferReply()
      bot.sandbox.expire(it.id)
      await it.editReply('Figs')
    })
    expect(code).toBe(50027)
  })

  it('cannot be emptied', async () => {
    const code = await during(async it => {
      await it.reply({ content: 'Figs', embeds: [{ title: 'Figs' }] })
      await it.editReply({ content: '' })
      await it.editReply({ embeds: [] })
    })
    expect(code).toBe(50006)
  })

  it('keeps to what it was: private or not', async () => {
    const flags = await during(async it => {
      await it.deferReply()
      await bot.client.rest.patch(Routes.webhookMessage(it.applicationId, it.token, '@original'), {
        body: { content: 'Figs', flags: 64 },
        auth: false,
      })
      return (await it.fetchReply()).flags.has('Ephemeral')
    })
    expect(flags).toBe(false)
  })
})
