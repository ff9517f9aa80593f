import { SnowflakeUtil } from 'discord.js'
import { expect, it } from 'vitest'
import { snowflake } from '../../src/sandbox/snowflake.ts'

it('grows with every call and tells the time', () => {
  const before = Date.now()
  const ids = Array.from({ length: 1000 }, snowflake)
  expect(ids.every((id, index) => index === 0 || BigInt(id) > BigInt(ids[index - 1]!))).toBe(true)
  expect(ids.every(id => /^\d{17,19}$/.test(id))).toBe(true)
  const told = SnowflakeUtil.timestampFrom(ids[0]!)
  expect(told).toBeGreaterThanOrEqual(before)
  expect(told).toBeLessThanOrEqual(Date.now())
})
