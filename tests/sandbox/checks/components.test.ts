import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../src/sandbox/checks/message.ts'
import { refused } from './refused.ts'

const a = (length: number) => 'a'.repeat(length)
const v2 = 1 << 15
const button = (over: object = {}, name = 'peel') => ({ type: 2, style: 1, label: 'Peel', custom_id: name, ...over })
const buttons = (count: number, prefix = 'b') => Array.from({ length: count }, (_, n) => button({}, `${prefix}${n}`))
const row = (...components: object[]) => ({ type: 1, components })
const option = (n: number) => ({ label: `Crate ${n}`, value: String(n) })
const select = (count: number, over: object = {}) => ({
  type: 3,
  custom_id: 'crate',
  options: Array.from({ length: count }, (_, n) => option(n)),
  ...over,
})
const text = (content: string) => ({ type: 10, content })

const legacy = (...components: object[]) => refused(() => readMessage({ content: 'Choose', components }))
const modern = (...components: object[]) => refused(() => readMessage({ flags: v2, components }))

describe('rows of buttons', () => {
  it('are five of five at most', () => {
    const rows = Array.from({ length: 5 }, (_, n) => row(...buttons(5, `r${n}-`)))
    expect(legacy(...rows)).toEqual([])
    expect(legacy(...rows, row(button()))).toEqual(['components'])
    expect(legacy(row(...buttons(6)))).toEqual(['components.0.components'])
    expect(legacy(row())).toEqual(['components.0.components'])
  })

  it.each([
    ['a label too long', { label: a(81) }, 'label'],
    ['neither label nor emoji', { label: null }, 'label'],
    ['a blank label', { label: '  ' }, 'label'],
    ['a custom id too long', { custom_id: a(101) }, 'custom_id'],
    ['an empty custom id', { custom_id: '' }, 'custom_id'],
    ['no custom id', { custom_id: undefined }, 'custom_id'],
    ['a link beside a custom id', { url: 'https://orchard.example/' }, 'url'],
    ['an unknown style', { style: 9 }, 'style'],
  ])('refuse %s', (_what, over, field) => {
    expect(legacy(row(button(over)))).toEqual([`components.0.components.0.${field}`])
  })

  it('have links without custom ids', () => {
    const link = { type: 2, style: 5, label: 'Orchard', url: 'https://orchard.example/' }
    const at = 'components.0.components.0'
    expect(legacy(row(link))).toEqual([])
    expect(legacy(row({ ...link, custom_id: 'x' }))).toEqual([`${at}.custom_id`])
    expect(legacy(row({ ...link, url: undefined }))).toEqual([`${at}.url`])
    expect(legacy(row({ ...link, url: 'ftp://orchard.example/' }))).toEqual([`${at}.url`])
    expect(legacy(row({ ...link, url: `https://orchard.example/${a(500)}` }))).toEqual([`${at}.url`])
  })

  it('have no custom id twice', () => {
    expect(legacy(row(button()), row(button()))).toEqual(['components.1.components.0.custom_id'])
  })

  it('hold no other kind of component without the flag for Components V2', () => {
    expect(legacy(text('Quinces'))).toEqual(['components.0.type'])
    expect(modern(text('Quinces'))).toEqual([])
  })
})

describe('a menu', () => {
  const at = 'components.0.components.0'
  it('has a row to itself', () => {
    expect(legacy(row(select(3)))).toEqual([])
    expect(legacy(row(select(3), button()))).toEqual(['components.0.components'])
  })

  it.each([
    ['26 options', select(26), 'options'],
    ['no options', select(0), 'options'],
    ['one value twice', select(2, { options: [option(1), option(1)] }), 'options.1.value'],
    ['more choices than options', select(2, { max_values: 3 }), 'max_values'],
    ['a minimum above the maximum', select(3, { min_values: 2 }), 'min_values'],
    ['a placeholder too long', select(3, { placeholder: a(151) }), 'placeholder'],
    ['a label too long', select(1, { options: [{ label: a(101), value: '1' }] }), 'options.0.label'],
    ['a value too long', select(1, { options: [{ label: '1', value: a(101) }] }), 'options.0.value'],
    [
      'a description too long',
      select(1, { options: [{ label: '1', value: '1', description: a(101) }] }),
      'options.0.description',
    ],
  ])('is refused with %s', (_what, menu, field) => {
    expect(legacy(row(menu))).toContain(`${at}.${field}`)
  })
})

describe('Components V2', () => {
  it('count 40 components, nested ones too', () => {
    const box = (count: number) => ({ type: 17, components: Array.from({ length: count }, () => text('.')) })
    expect(modern(box(39))).toEqual([])
    expect(modern(box(20), box(19))).toEqual(['components'])
    const section = { type: 9, components: [text('.')], accessory: button() }
    expect(modern(box(36), section)).toEqual([])
    expect(modern(box(37), section)).toEqual(['components'])
  })

  it('share 4000 characters of text', () => {
    expect(modern(text(a(2000)), { type: 17, components: [text(a(2000))] })).toEqual([])
    expect(modern(text(a(2000)), { type: 17, components: [text(a(2001))] })).toEqual(['components'])
    expect(modern(text(''))).toEqual(['components.0.content'])
  })

  it('stand without content and embeds, in an edit too', () => {
    const components = [text('Quinces')]
    expect(refused(() => readMessage({ flags: v2, content: 'Pears', components }))).toEqual(['content'])
    expect(refused(() => readMessage({ flags: v2, embeds: [{ title: 'Pears' }], components }))).toEqual(['embeds'])
    const before = { content: 'Pears', embeds: [], flags: 0 }
    expect(refused(() => readMessage({ flags: v2, components }, before))).toEqual(['content'])
    expect(refused(() => readMessage({ flags: v2, content: null, components }, before))).toEqual([])
    const modernBefore = { content: '', embeds: [], flags: v2 }
    expect(refused(() => readMessage({ content: 'Pears' }, modernBefore))).toEqual(['content'])
  })

  it.each([
    [
      'a section of four texts',
      { type: 9, components: Array.from({ length: 4 }, () => text('.')), accessory: button() },
      'components',
    ],
    ['a section without accessory', { type: 9, components: [text('.')] }, 'accessory'],
    ['an empty container', { type: 17, components: [] }, 'components'],
    [
      'a container in a container',
      { type: 17, components: [{ type: 17, components: [text('.')] }] },
      'components.0.type',
    ],
    [
      'eleven pictures',
      { type: 12, items: Array.from({ length: 11 }, () => ({ media: { url: 'https://orchard.example/q.png' } })) },
      'items',
    ],
    ['a file from elsewhere', { type: 13, file: { url: 'https://orchard.example/q.pdf' } }, 'file.url'],
    ['an unknown spacing', { type: 14, spacing: 3 }, 'spacing'],
  ])('refuse %s', (_what, component, field) => {
    expect(modern(component)).toEqual([`components.0.${field}`])
  })

  it('have no number twice', () => {
    expect(modern({ ...text('Quinces'), id: 7 }, { ...text('Pears'), id: 7 })).toEqual(['components.1.id'])
  })
})
