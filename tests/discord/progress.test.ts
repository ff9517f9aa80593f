import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { command } from '../../src/discord/command.ts'
import { latch, seen, startStage } from './stage.ts'

const EDIT = /\/webhooks\/\d+\/[^/]+\/messages\/(?:@|%40)original/

function working(stepMs: readonly number[], done: Promise<void> = Promise.resolve()) {
  return command({
    data: { name: 'work', description: 'Works' } as const,
    async run({ progress }) {
      for (const [i, ms] of stepMs.entries()) {
        await wait(ms)
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
    const { sandbox } = await startStage({ commands: [working([0, 0, 2100, 0, 0])] })
    expect(seen((await sandbox.slash({ name: 'work', timeoutMs: 8000 })).message)).toContain('step 2')
    await expect.poll(() => titles(sandbox.requests)).toEqual(['step 2', 'done'])
  })

  it('never overtakes the reply proper, however slow it is', async () => {
    const finished = latch()
    const { sandbox } = await startStage({ commands: [working([2100], finished.opened)] })
    sandbox.fault({ route: EDIT, method: 'PATCH', delayMs: 700 })
    await sandbox.slash({ name: 'work', until: 'acknowledgement' })
    await wait(2200)
    finished.open()
    await expect.poll(() => seen(sandbox.messages()[0]!), { timeout: 5000 }).toContain('done')
    await wait(300)
    expect(seen(sandbox.messages()[0]!)).toContain('done')
    expect(titles(sandbox.requests)).toEqual(['step 0', 'done'])
  })
})
