import { describe, expect, it } from 'vitest'
import { atMost } from '../../src/discord/sending.ts'
import { latch } from './stage.ts'

/** Sends that end when they are told to; what was begun, in order. */
function held() {
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const send = async (url: string) => {
    begun.push(url)
    const end = latch()
    ends.set(url, end.open)
    await end.opened
    if (url === 'broken') throw new Error('cut')
    return new Response(url)
  }
  return { begun, end: (url: string) => ends.get(url)!(), send }
}

describe('requests', () => {
  it('are under way so many at a time, the others after them in their order', async () => {
    const { begun, end, send } = held()
    const sending = atMost(2, send)
    const sent = ['a', 'b', 'c', 'd'].map(url => sending(url, {}))
    await Promise.resolve()
    expect(begun).toEqual(['a', 'b'])
    end('b')
    expect(await (await sent[1]!).text()).toBe('b')
    expect(begun).toEqual(['a', 'b', 'c'])
    end('a')
    await sent[0]
    expect(begun).toEqual(['a', 'b', 'c', 'd'])
    end('c')
    end('d')
    await Promise.all(sent)
  })

  it('that fail make room like the others', async () => {
    const { begun, end, send } = held()
    const sending = atMost(1, send)
    const broken = sending('broken', {})
    const next = sending('next', {})
    end('broken')
    await expect(broken).rejects.toThrow('cut')
    expect(begun).toEqual(['broken', 'next'])
    end('next')
    expect((await next).ok).toBe(true)
    const last = sending('last', {})
    end('last')
    await last
  })
})
