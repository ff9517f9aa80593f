import { describe, expect, it } from 'vitest'
import { readCommand, readCommands } from '../../../src/sandbox/checks/command.ts'
import { refused } from './refused.ts'

const a = (length: number) => 'a'.repeat(length)
const option = (over: object = {}) => ({ type: 3, name: 'fruit', description: 'Which fruit', ...over })
const command = (over: object = {}) => ({ name: 'weigh', description: 'Weighs fruit', ...over })
const withOptions = (...options: object[]) => refused(() => readCommand(command({ options })))
const commandRefused = (over: object) => refused(() => readCommand(command(over)))

describe('a slash command', () => {
  it.each(['weigh', 'timbang-buah', 'größe', 'वज़न', 'a'.repeat(32)])('may be called %s', name => {
    expect(commandRefused({ name })).toEqual([])
  })

  it.each([
    ['capitals', { name: 'Weigh' }, 'name'],
    ['a space', { name: 'weigh it' }, 'name'],
    ['an empty name', { name: '' }, 'name'],
    ['a name too long', { name: a(33) }, 'name'],
    ['no description', { description: '' }, 'description'],
    ['a description too long', { description: a(101) }, 'description'],
    ['an unknown locale', { name_localizations: { in: 'timbang' } }, 'name_localizations.in'],
    ['a bad translated name', { name_localizations: { id: 'Timbang' } }, 'name_localizations.id'],
    ['an unknown context', { contexts: [3] }, 'contexts.0'],
    ['no context at all', { contexts: [] }, 'contexts'],
    ['permissions that are no bits', { default_member_permissions: 'all' }, 'default_member_permissions'],
  ])('is refused with %s', (_what, over, path) => {
    expect(commandRefused(over)).toEqual([path])
  })

  it('has 25 options, each with 25 choices', () => {
    const options = Array.from({ length: 26 }, (_, n) => option({ name: `o${n}` }))
    expect(withOptions(...options.slice(1))).toEqual([])
    expect(withOptions(...options)).toEqual(['options'])
    const choices = Array.from({ length: 26 }, (_, n) => ({ name: `c${n}`, value: `c${n}` }))
    expect(withOptions(option({ choices: choices.slice(1) }))).toEqual([])
    expect(withOptions(option({ choices }))).toEqual(['options.0.choices'])
  })

  it('has its required options first', () => {
    const [first, second] = [option({ name: 'grams', required: true }), option()]
    expect(withOptions(first, second)).toEqual([])
    expect(withOptions(second, first)).toEqual(['options.1.required'])
  })

  it.each([
    ['one name for two options', [option(), option()], 'options.1.name'],
    ['a subcommand beside an option', [option({ type: 1, name: 'open' }), option()], 'options.1.type'],
    ['an option in a group', [option({ type: 2, options: [option()] })], 'options.0.options.0.type'],
    ['a subcommand in a subcommand', [option({ type: 1, options: [option({ type: 1 })] })], 'options.0.options.0.type'],
    ['options of a value', [option({ options: [option()] })], 'options.0.options'],
    [
      'choices beside autocomplete',
      [option({ autocomplete: true, choices: [{ name: 'A', value: 'a' }] })],
      'options.0.choices',
    ],
    ['autocomplete for true and false', [option({ type: 5, autocomplete: true })], 'options.0.autocomplete'],
    ['a choice of another type', [option({ type: 4, choices: [{ name: 'A', value: 'a' }] })], 'options.0.choices'],
    ['a choice too long', [option({ choices: [{ name: 'A', value: a(101) }] })], 'options.0.choices.0.value'],
    ['a length above 6000', [option({ max_length: 6001 })], 'options.0.max_length'],
    ['a minimum above the maximum', [option({ min_length: 5, max_length: 4 })], 'options.0.min_length'],
  ])('is refused with %s', (_what, options, path) => {
    expect(withOptions(...options)).toEqual([path])
  })

  it('has 8000 characters, the longest translation of each text counted', () => {
    // 25 options of 3 + 96 + 2 × (100 + 10) characters, 7975 together, and 5 for the command's name.
    const options = Array.from({ length: 25 }, (_, n) => ({
      ...option({ name: `o${String(n).padStart(2, '0')}`, description: a(96) }),
      choices: ['x', 'y'].map(c => ({ name: `${c}${a(99)}`, value: c.padEnd(10, 'v') })),
    }))
    expect(commandRefused({ options, description: a(20) })).toEqual([])
    expect(commandRefused({ options, description: a(21) })).toEqual([''])
    expect(commandRefused({ options, description: a(20), description_localizations: { id: a(21) } })).toEqual([''])
    expect(commandRefused({ options, description: a(20), description_localizations: { id: a(20) } })).toEqual([])
  })
})

describe('a menu command', () => {
  it('may have capitals and spaces, and no description', () => {
    expect(refused(() => readCommand({ type: 3, name: 'Weigh this' }))).toEqual([])
    expect(refused(() => readCommand({ type: 3, name: 'Weigh this', description: 'Weighs' }))).toEqual(['description'])
    expect(refused(() => readCommand({ type: 3, name: a(33) }))).toEqual(['name'])
  })
})

describe('all commands together', () => {
  it('are 100 slash commands and 15 of each menu', () => {
    const many = (count: number, over: object) => Array.from({ length: count }, (_, n) => ({ ...over, name: `c${n}` }))
    const slash = many(100, { description: 'Weighs' })
    const menus = many(15, { type: 3 })
    expect(refused(() => readCommands([...slash, ...menus]))).toEqual([])
    expect(refused(() => readCommands(many(101, { description: 'Weighs' })))).toEqual([''])
    expect(refused(() => readCommands(many(16, { type: 3 })))).toEqual([''])
  })

  it('have names of their own within a type', () => {
    expect(refused(() => readCommands([command(), { type: 3, name: 'weigh' }]))).toEqual([])
    expect(refused(() => readCommands([command(), command()]))).toEqual(['1.name'])
  })
})
