import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../src/sandbox/checks/message.ts'
import { refused } from './refused.ts'

const a = (length: number) => 'a'.repeat(length)
const fields = (count: number) => Array.from({ length: count }, () => field)
const field = { name: 'Weight', value: '240 g' }
const embedRefused = (embed: object) => refused(() => readMessage({ embeds: [embed] }))

describe('an embed', () => {
  it.each([
    ['title', { title: a(256) }, { title: a(257) }, 'embeds.0.title'],
    ['description', { description: a(4096) }, { description: a(4097) }, 'embeds.0.description'],
    ['fields', { fields: fields(25) }, { fields: fields(26) }, 'embeds.0.fields'],
    [
      'field name',
      { fields: [{ ...field, name: a(256) }] },
      { fields: [{ ...field, name: a(257) }] },
      'embeds.0.fields.0.name',
    ],
    [
      'field value',
      { fields: [{ ...field, value: a(1024) }] },
      { fields: [{ ...field, value: a(1025) }] },
      'embeds.0.fields.0.value',
    ],
    ['footer', { footer: { text: a(2048) } }, { footer: { text: a(2049) } }, 'embeds.0.footer.text'],
    ['author', { author: { name: a(256) } }, { author: { name: a(257) } }, 'embeds.0.author.name'],
  ])('has a limit on its %s', (_what, fits, exceeds, path) => {
    expect(embedRefused(fits)).toEqual([])
    expect(embedRefused(exceeds)).toEqual([path])
  })

  it.each([
    ['nothing to see', {}, 'embeds.0'],
    ['a blank description', { description: ' \n ' }, 'embeds.0'],
    ['an empty field value', { fields: [{ name: 'Weight', value: '' }] }, 'embeds.0.fields.0.value'],
    ['a field without a name', { fields: [{ value: '240 g' }] }, 'embeds.0.fields.0.name'],
    ['a link that is none', { title: 'Quinces', url: 'orchard' }, 'embeds.0.url'],
    ['a script as link', { title: 'Quinces', url: 'javascript:alert(1)' }, 'embeds.0.url'],
    ['a colour out of range', { title: 'Quinces', color: 0x1000000 }, 'embeds.0.color'],
    ['a timestamp that is none', { title: 'Quinces', timestamp: 'at noon' }, 'embeds.0.timestamp'],
  ])('is refused with %s', (_what, embed, path) => {
    expect(embedRefused(embed)).toEqual([path])
  })

  it('shares 6000 characters with the other embeds of the message', () => {
    const half = { title: a(200), description: a(2700), footer: { text: a(100) } }
    expect(refused(() => readMessage({ embeds: [half, half] }))).toEqual([])
    expect(refused(() => readMessage({ embeds: [half, half, { title: 'x' }] }))).toEqual(['embeds'])
  })

  it('stands with at most nine others', () => {
    const embeds = Array.from({ length: 11 }, () => ({ title: 'Quinces' }))
    expect(refused(() => readMessage({ embeds: embeds.slice(1) }))).toEqual([])
    expect(refused(() => readMessage({ embeds }))).toEqual(['embeds'])
  })
})
