import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { Library } from '../../src/library/library.ts'
import { openLibrary } from '../../src/library/open-library.ts'
import { random } from './random.ts'

const PROJECT = fileURLToPath(new URL('../..', import.meta.url))
const CHILD = fileURLToPath(new URL('library-child.ts', import.meta.url))
const KILLS = Math.ceil(Number(process.env['FAULT_KILLS'] ?? 100) / 4)
/** An orderly end may take so long, in milliseconds: what a service manager grants is more. */
const PATIENCE = 15_000

let corpus: string
let data: string
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'kutip-ended-'))
  corpus = join(folder, 'corpus')
  data = join(folder, 'data')
  for (const each of [corpus, data]) mkdirSync(each)
  return () => rmSync(folder, { recursive: true })
})

const open = (folder: string) => openLibrary({ corpus, data: folder, now: () => new Date(), lock: true })
const articles = () => readdirSync(corpus).filter(name => name.endsWith('.txt'))

/** Waits until what changed while nobody looked has been taken in. */
async function caughtUp(library: Library): Promise<void> {
  await expect.poll(async () => (await library.status()).refreshing, { timeout: 60_000 }).toBeNull()
}

/** Every article in sight is whole and as its file is, and is found. */
async function expectAll(library: Library): Promise<void> {
  const hidden = new Set((await library.status()).hidden.map(({ article }) => article))
  const ids = articles().map(name => name.slice(0, -'.txt'.length))
  for (const id of ids) {
    const text = hidden.has(id) ? null : readFileSync(join(corpus, `${id}.txt`), 'utf8')
    expect(await library.text(id)).toBe(text)
  }
  expect((await library.status()).articles).toBe(ids.length - hidden.size)
  for (const id of ids.filter(each => !hidden.has(each)).slice(0, 3)) {
    const { hits } = await library.search({ words: `gudang nomor ${/\d+/.exec(id)![0]}`, limit: 50 })
    expect(hits.map(({ article }) => article)).toContain(id)
  }
}

describe('a process that is killed (kill -9) in the middle of a refresh', () => {
  it(`loses nothing that was promised, ${KILLS} times`, { timeout: KILLS * 30_000 }, async () => {
    const { below } = random(41_207)
    for (let n = 0; n < 5; n++) writeFileSync(join(corpus, `gudang-${n}.txt`), `Gudang nomor ${n} masih kosong.\n`)
    let [round, inRefresh, isHidden] = [0, 0, false]
    for (let kill = 0; kill < KILLS; kill++) {
      const child = spawn(process.execPath, ['--import', 'tsx', CHILD, corpus, data, String(round)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      onTestFinished(() => void child.kill('SIGKILL'))
      const lines: string[] = []
      createInterface({ input: child.stdout }).on('line', line => lines.push(line))
      const ended = once(child, 'close')
      await expect.poll(() => lines[0], { timeout: 30_000, interval: 2 }).toBe('open')
      await pause(below(900))
      child.kill('SIGKILL')
      await ended

      const deeds = lines.filter(line => line === 'hidden' || line === 'shown')
      const promised = deeds.length > 0 ? deeds.at(-1) === 'hidden' : isHidden
      const last = lines.findLast(line => line.startsWith('refresh')) ?? `refreshed ${round}`
      if (last.startsWith('refreshing')) inRefresh++
      const library = await open(data)
      await caughtUp(library)
      const { hidden, troubles } = await library.status()
      expect({ kill, troubles }).toEqual({ kill, troubles: [] })
      // Where it was killed between a refresh and the next word of it, one more deed may be on the disk than it had said.
      const mayBe = lines.at(-1)?.startsWith('refreshed') === true ? [promised, !promised] : [promised]
      expect(mayBe).toContain(hidden.length > 0)
      await expectAll(library)
      await library.close()
      isHidden = hidden.length > 0
      round = Number(/\d+/.exec(last)![0]) + 1
    }
    process.stdout.write(`killed in a refresh: ${inRefresh} of ${KILLS} times\n`)
    expect(inRefresh).toBeGreaterThan(KILLS / 4)
    expect(readdirSync(data).filter(name => name.startsWith('lock'))).toEqual([])
    const left = readdirSync(join(data, 'generations'))
    expect(left.filter(name => /\.(?:new|bad)$/.test(name))).toEqual([])
    expect(left.filter(name => name.startsWith('generation-')).length).toBeLessThanOrEqual(2)
  })
})

describe('the bot that is told to end (SIGTERM) in the middle of a refresh', () => {
  it(
    'ends cleanly and in time, keeps what it had, and takes everything in at its next start',
    { timeout: 180_000 },
    async () => {
      const kept = join(data, 'sandbox')
      writeFileSync(join(corpus, 'gudang-0.txt'), 'Gudang nomor 0 masih kosong.\n')
      const first = await open(kept)
      await first.hide('gudang-0', 'Jumlahnya sedang dihitung ulang.', { user: null, place: 'terminal' })
      await first.close()
      for (let n = 1; n <= 2000; n++)
        writeFileSync(
          join(corpus, `gudang-${n}.txt`),
          `Gudang nomor ${n} menyimpan ${n + 3} peti kopi, kata mandor Seno.\n`.repeat(6),
        )
      const bot = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
        cwd: PROJECT,
        env: { ...process.env, DISCORD_TOKEN: '', KUTIP_CORPUS: corpus, KUTIP_DATA: data, LOG_LEVEL: '' },
      })
      onTestFinished(() => void bot.kill('SIGKILL'))
      let shown = ''
      bot.stdout.setEncoding('utf8').on('data', (text: string) => (shown += text))
      await expect.poll(() => shown, { timeout: 60_000 }).toContain('Go on: ')
      bot.kill('SIGTERM')
      const late = pause(PATIENCE, 'late', { ref: false })
      expect(await Promise.race([once(bot, 'exit'), late])).toEqual([0, null])
      expect(readdirSync(kept).filter(name => name.startsWith('lock'))).toEqual([])

      const next = await open(kept)
      // It was in the middle of it: no refresh is in the history that took anything in.
      const before = await next.history(50)
      expect(before.filter(({ action, result }) => action === 'refresh' && result === 'done')).toEqual([])
      await caughtUp(next)
      await expectAll(next)
      expect((await next.status()).hidden.map(({ article }) => article)).toEqual(['gudang-0'])
      await next.close()
    },
  )
})
