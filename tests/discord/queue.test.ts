import { describe, expect, it } from 'vitest'
import { createQueue, type Place } from '../../src/discord/queue.ts'

/** A promise, and the function that resolves it. */
function latch() {
  let open = () => {}
  const opened = new Promise<void>(resolve => (open = resolve))
  return { opened, open }
}

describe('the queue', () => {
  it('works on so many at a time, in the order in which they came', async () => {
    const queue = createQueue({ atOnce: 2, waiting: 10 })
    const latches = Array.from({ length: 5 }, latch)
    const begun: number[] = []
    const done = latches.map(({ opened }, i) =>
      queue.enter()!.work(async () => {
        begun.push(i)
        await opened
        return i
      }),
    )
    await Promise.resolve()
    expect(begun).toEqual([0, 1])
    latches[1]!.open()
    await done[1]
    await expect.poll(() => begun).toEqual([0, 1, 2])
    for (const { open } of latches) open()
    expect(await Promise.all(done)).toEqual([0, 1, 2, 3, 4])
  })

  it('takes in no more than it may, until somebody leaves; leaving twice counts once', () => {
    const queue = createQueue({ atOnce: 1, waiting: 2 })
    const places = Array.from({ length: 3 }, () => queue.enter())
    expect(places.every(place => place !== null)).toBe(true)
    expect(queue.enter()).toBeNull()
    const [first] = places as [Place, ...unknown[]]
    first.leave()
    first.leave()
    expect(queue.enter()).not.toBeNull()
    expect(queue.enter()).toBeNull()
  })

  it('goes on after work that failed', async () => {
    const queue = createQueue({ atOnce: 1, waiting: 2 })
    const failing = queue.enter()!.work(async () => Promise.reject(new RangeError('x')))
    const next = queue.enter()!.work(async () => 'done')
    await expect(failing).rejects.toThrow('x')
    expect(await next).toBe('done')
  })
})
