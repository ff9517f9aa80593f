import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { command } from '../../src/discord/command.ts'
import { createSigner } from '../../src/discord/components/custom-id.ts'
import type { Answerable } from '../../src/discord/exchange.ts'
import { progressOf } from '../../src/discord/progress.ts'
import { createLog } from '../../src/log.ts'
import { latch, seen, startStage } from './stage.ts'

const EDIT = /\/webhooks\/\d+\/[^/]+\/messages\/(?:@|%40)original/

function working(stepMs: readonly number[], done: Promise<void> = Promise.resolve()) {
  return command({
    data: { name: 'work', description: 'Works' } as const,
    async run({ progress }) {
      for (const [i, ms] of stepMs.entries()) {
        await pause(ms)
        progress({ embeds: [{ title: `step ${i}` }] })
      }
      await done
      return { embeds: [{ title: 'done' }] }
    },
  })
}

const titles = (requests: readonly { method: string; body: unknown }[]) =>
  requests.flatMap(({ method, body }) => {
    const { embeds = [] } = (body ?? {}) as { embeds?: { title?: string }[] }
    return method === 'PATCH' ? [embeds[0]?.title] : []
  })

describe('progress', () => {
  it('is shown now and then, and not at all where the work is quick', async () => {
    const { sandbox } = await startStage({ commands: [working([0, 0, 2500, 0, 0])] })
    expect(seen((await sandbox.slash({ name: 'work', timeoutMs: 8000 })).message)).toContain('step 1')
    await expect.poll(() => titles(sandbox.requests)).toEqual(['step 1', 'done'])
  })

  it('never overtakes the reply proper, however slow it is', async () => {
    const finished = latch()
    const { sandbox } = await startStage({ commands: [working([0], finished.opened)] })
    sandbox.fault({ route: EDIT, method: 'PATCH', delayMs: 700 })
    await sandbox.slash({ name: 'work', until: 'acknowledgement' })
    await pause(2200)
    finished.open()
    await expect.poll(() => seen(sandbox.messages()[0]!), { timeout: 5000 }).toContain('done')
    await pause(300)
    expect(seen(sandbox.messages()[0]!)).toContain('done')
    expect(titles(sandbox.requests)).toEqual(['step 0', 'done'])
  })
})

describe('the edits that show progress', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const step = (n: number) => ({ embeds: [{ title: `step ${n}` }] })

  /** Progress in a reply whose edits take so long to arrive; what was sent, and when. */
  function shownIn(editMs = 0) {
    const edits: { readonly title: string; readonly at: number }[] = []
    const interaction = {
      user: { id: '123456789012345678' },
      editReply: async ({ embeds }: { readonly embeds: readonly { readonly title: string }[] }) => {
        edits.push({ title: embeds[0]!.title, at: performance.now() })
        if (editMs > 0) await new Promise(resolve => setTimeout(resolve, editMs))
      },
    } as unknown as Answerable
    const signer = createSigner(Buffer.alloc(32))
    return { edits, progress: progressOf(interaction, { signer, log: createLog({ level: 'silent' }) }) }
  }
  const titlesOf = (edits: readonly { readonly title: string }[]) => edits.map(({ title }) => title)

  it('come every two seconds at most, each with the latest state', async () => {
    const { progress, edits } = shownIn()
    for (let n = 0; n < 100; n++) {
      progress.show(step(n))
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(edits.length).toBeGreaterThanOrEqual(4)
    edits.slice(1).forEach(({ at }, before) => expect(at - edits[before]!.at).toBeGreaterThanOrEqual(2000))
    expect(edits[0]).toMatchObject({ title: 'step 19' })
  })

  it('lose no last state while the work goes on', async () => {
    const { progress, edits } = shownIn()
    progress.show(step(1))
    progress.show(step(2))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(titlesOf(edits)).toEqual(['step 2'])
  })

  it('do not run into each other where they are slow', async () => {
    const { progress, edits } = shownIn(5000)
    progress.show(step(1))
    await vi.advanceTimersByTimeAsync(2500)
    progress.show(step(2))
    await vi.advanceTimersByTimeAsync(4000)
    expect(titlesOf(edits)).toEqual(['step 1'])
    await vi.advanceTimersByTimeAsync(1000)
    expect(titlesOf(edits)).toEqual(['step 1', 'step 2'])
  })

  it('are over with the end of the work, which waits for the one on its way', async () => {
    const { progress, edits } = shownIn(1000)
    progress.show(step(1))
    await vi.advanceTimersByTimeAsync(2100)
    progress.show(step(2))
    let over = false
    const end = progress.end().then(() => (over = true))
    await vi.advanceTimersByTimeAsync(500)
    expect(over).toBe(false)
    await vi.advanceTimersByTimeAsync(60_000)
    await end
    progress.show(step(3))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(titlesOf(edits)).toEqual(['step 1'])
  })
})
