import { describe, expect, it } from 'vitest'
import { check } from '../../commands/check.ts'
import type { CheckRequest } from '../../src/library/library.ts'
import { checkOf } from '../reply/view-samples.ts'
import { request } from './request.ts'

describe('the check of a message', () => {
  it('leaves out what is no prose: mentions, emoji, time stamps, addresses', async () => {
    const asked: CheckRequest[] = []
    const over = { check: async (given: CheckRequest) => (asked.push(given), checkOf({ text: given.text })) }
    const message =
      '<@123456789012345678> <:ya:123456789012345678> 12 perahu <t:1700000000:R> https://muara.example/2031?id=77 tiba'
    await check.run(request({ message }, over))
    expect(asked[0]!.text.split(/\s+/).filter(Boolean)).toEqual(['12', 'perahu', 'tiba'])
    expect(asked[0]!.fallback).toBe('en')
  })

  it('is for the eyes of the one who asks', () => {
    expect(check.isPrivate({ message: 'apa saja' })).toBe(true)
  })
})
