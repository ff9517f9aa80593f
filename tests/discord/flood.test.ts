import { describe, expect, it } from 'vitest'
import { createFloodGuard } from '../../src/discord/flood.ts'

function guardAt(start: number) {
  const clock = { ms: start }
  return { clock, guard: createFloodGuard({ tokens: 5, refilledInMs: 30_000 }, () => clock.ms) }
}

describe('the flood guard', () => {
  it('lets five through at once, gives one notice, and hears no more', () => {
    const { guard } = guardAt(0)
    const paces = Array.from({ length: 8 }, () => guard.pace('a'))
    expect(paces).toEqual(['go', 'go', 'go', 'go', 'go', 'slow-down', 'unheard', 'unheard'])
    expect(guard.pace('b')).toBe('go')
  })

  it('hears again after a while, and gives notice again', () => {
    const { guard, clock } = guardAt(1000)
    for (let i = 0; i < 7; i++) guard.pace('a')
    clock.ms += 5999
    expect(guard.pace('a')).toBe('unheard')
    clock.ms += 1
    expect(guard.pace('a')).toBe('go')
    expect(guard.pace('a')).toBe('slow-down')
  })

  it('saves up no more than five', () => {
    const { guard, clock } = guardAt(0)
    guard.pace('a')
    clock.ms += 3_600_000
    expect(Array.from({ length: 6 }, () => guard.pace('a')).filter(pace => pace === 'go')).toHaveLength(5)
  })

  it('takes less for what costs less', () => {
    const { guard } = guardAt(0)
    expect(Array.from({ length: 21 }, () => guard.pace('a', 0.25)).filter(pace => pace === 'go')).toHaveLength(20)
  })

  it('goes on remembering who floods when there are very many people', () => {
    const { guard, clock } = guardAt(0)
    for (let i = 0; i < 20_000; i++) guard.pace(`calm ${i}`)
    clock.ms += 60_000
    for (let i = 0; i < 6; i++) guard.pace('a')
    for (let i = 0; i < 20_000; i++) guard.pace(`later ${i}`)
    expect(guard.pace('a')).toBe('unheard')
  })
})
