import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { inTurn } from '../../../src/library/disk/in-turn.ts'

describe('tasks in turn', () => {
  it('are done one at a time, in order, and one that fails does not hold up the next', async () => {
    const turns = inTurn()
    const seen: string[] = []
    const task = (name: string, fails = false) =>
      turns(async () => {
        seen.push(`${name} begins`)
        await pause(2)
        seen.push(`${name} ends`)
        if (fails) throw new Error(name)
        return name
      })
    const outcomes = await Promise.allSettled([task('a'), task('b', true), task('c')])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(seen).toEqual(['a', 'b', 'c'].flatMap(name => [`${name} begins`, `${name} ends`]))
  })
})
