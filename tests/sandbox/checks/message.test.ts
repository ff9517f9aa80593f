import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../src/sandbox/checks/message.ts'
import { refused } from './refused.ts'

const a = (length: number) => 'a'.repeat(length)
const messageRefused = (body: object) => refused(() => readMessage(body))

describe('a message', () => {
  it('has 2000 characters', () => {
    expect(messageRefused({ content: a(2000) })).toEqual([])
    expect(messageRefused({ content: a(2001) })).toEqual(['content'])
  })

  it.each([
    ['content that is a number', { content: 5 }, 'content'],
    [
      'an unknown kind of mention',
      { content: 'Hi', allowed_mentions: { parse: ['here'] } },
      'allowed_mentions.parse.0',
    ],
    [
      'users both parsed and listed',
      { content: 'Hi', allowed_mentions: { parse: ['users'], users: ['12345678901234567'] } },
      'allowed_mentions.users',
    ],
    ['a description too long', { attachments: [{ id: 0, description: a(1025) }] }, 'attachments.0.description'],
    ['a nonce too long', { content: 'Hi', nonce: a(26) }, 'nonce'],
    ['half a surrogate pair', { content: 'Pear \ud83c' }, 'content'],
    ['half a surrogate pair deep down', { embeds: [{ title: '\udf50' }] }, 'embeds.0.title'],
  ])('is refused with %s', (_what, body, path) => {
    expect(messageRefused(body)).toEqual([path])
  })

  it('may carry whole emoji and mention nobody', () => {
    expect(messageRefused({ content: 'Pear 🍐', allowed_mentions: { parse: [] } })).toEqual([])
  })

  it('names each fault at its place when it stands in a callback', () => {
    const read = () => readMessage({ content: a(2001), embeds: [{ title: a(257) }] }, undefined, ['data'])
    expect(refused(read)).toEqual(['data.content', 'data.embeds.0.title'])
  })
})
