import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { describe, expect, it, onTestFinished } from 'vitest'
import { commands } from '../../commands/commands.ts'
import { createBot } from '../../src/discord/bot.ts'
import { FLOOD_RULES } from '../../src/discord/flood.ts'
import { createLog } from '../../src/log.ts'
import { answer } from '../reply/samples.ts'
import { startCrowd, type Crowd, type Fate } from './crowd.ts'
import { button } from './pressing.ts'
import { latch, seen, smallLibrary, startStage } from './stage.ts'

const QUESTION = 'berapa perahu yang tiba di hulu'
const ask = { name: 'ask', options: { question: QUESTION } }

/** The bot, in the sandbox of a crowd; what it logs. It ends with the test. */
async function startBot({ api, token }: Crowd): Promise<readonly string[]> {
  const logged: string[] = []
  const data = mkdtempSync(join(tmpdir(), 'kutip-data-'))
  const bot = createBot({
    config: { discordToken: token, guildIds: [], moderatorGuildIds: [], moderatorRoleIds: [], data },
    commands,
    library: smallLibrary(),
    log: createLog({ level: 'warn', to: { write: line => void logged.push(line) } }),
    api,
    onFatal: (_, sentence) => void logged.push(sentence),
  })
  onTestFinished(async () => {
    await bot.stop()
    rmSync(data, { recursive: true, force: true })
  })
  await bot.start()
  return logged
}

/** How long the acknowledgements took, for whoever watches. */
function report(fates: readonly Fate[]): void {
  const sorted = fates.map(({ acknowledgedAfterMs }) => acknowledgedAfterMs).sort((a, b) => a - b)
  const at = (part: number) => sorted[Math.ceil(sorted.length * part) - 1]
  process.stdout.write(`acknowledged: half in ${at(0.5)} ms, 99 % in ${at(0.99)} ms, all in ${at(1)} ms\n`)
}

describe('a thousand people at once', () => {
  it('are all acknowledged in time: answered, or told to come back', async () => {
    const crowd = await startCrowd()
    onTestFinished(crowd.close)
    const logged = await startBot(crowd)
    // A bot that has only just started has its code still to be compiled.
    await crowd.askAtOnce(50, QUESTION)
    const { fates, refused } = await crowd.askAtOnce(1000, QUESTION)
    report(fates)
    const answered = fates.filter(({ text }) => text.includes(QUESTION))
    const busy = fates.filter(({ text }) => text.includes('Kutip is busy'))
    // The sandbox takes no acknowledgement after three seconds, as Discord does; whose came later would be neither.
    expect(answered.length + busy.length).toBe(1000)
    expect(answered.length).toBeGreaterThanOrEqual(200)
    expect(busy.length).toBeGreaterThan(0)
    expect(busy.every(({ ephemeral }) => ephemeral)).toBe(true)
    // On a busy machine a request may be repeated whose answer did not come in time; nothing else is refused.
    expect(refused.filter(code => code !== 40060)).toEqual([])
    expect(logged.filter(line => line.includes('"level":"error"'))).toEqual([])
    const after = await crowd.askAtOnce(1, QUESTION)
    expect(after.fates[0]!.text).toContain(QUESTION)
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
