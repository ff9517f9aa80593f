import { describe, expect, it } from 'vitest'
import { readModal } from '../../../src/sandbox/checks/modal.ts'
import { refused } from './refused.ts'

const a = (length: number) => 'a'.repeat(length)
const label = (over: object = {}, name = 'note', inner: object = {}) => ({
  type: 18,
  label: 'Note',
  component: { type: 4, custom_id: name, style: 1, ...inner },
  ...over,
})
const modal = (over: object = {}) => ({ custom_id: 'report', title: 'Report', components: [label()], ...over })
const modalRefused = (over: object) => refused(() => readModal(modal(over)))

describe('a modal', () => {
  it('is accepted with labels, with rows and with text', () => {
    const row = { type: 1, components: [{ type: 4, custom_id: 'why', style: 2, label: 'Why' }] }
    const menu = { type: 3, custom_id: 'kind', options: [{ label: 'Rotten', value: 'r' }] }
    const components = [label(), row, { type: 10, content: 'Thank you' }, label({ component: menu })]
    expect(modalRefused({ components })).toEqual([])
  })

  it.each([
    ['a title too long', { title: a(46) }, 'data.title'],
    ['no title', { title: '' }, 'data.title'],
    ['a custom id too long', { custom_id: a(101) }, 'data.custom_id'],
    ['no rows', { components: [] }, 'data.components'],
    ['six rows', { components: Array.from({ length: 6 }, (_, n) => label({}, `n${n}`)) }, 'data.components'],
    ['a label too long', { components: [label({ label: a(46) })] }, 'data.components.0.label'],
    ['a description too long', { components: [label({ description: a(101) })] }, 'data.components.0.description'],
    ['a text too long', { components: [label({}, 'note', { value: a(4001) })] }, 'data.components.0.component.value'],
    [
      'a placeholder too long',
      { components: [label({}, 'note', { placeholder: a(101) })] },
      'data.components.0.component.placeholder',
    ],
    ['one id for two fields', { components: [label(), label()] }, 'data.components.1.component.custom_id'],
    ['a button', { components: [{ type: 2, style: 1, label: 'Go', custom_id: 'go' }] }, 'data.components.0.type'],
  ])('is refused with %s', (_what, over, path) => {
    expect(modalRefused(over)).toEqual([path])
  })
})
