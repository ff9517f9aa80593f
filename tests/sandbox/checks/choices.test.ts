import { describe, expect, it } from 'vitest'
import { readChoices } from '../../../src/sandbox/checks/choices.ts'
import { refused } from './refused.ts'

const [string, integer] = [3, 4]
const choices = (count: number) => Array.from({ length: count }, (_, n) => ({ name: `Pear ${n}`, value: `p${n}` }))
const choicesRefused = (list: object[], type = string) => refused(() => readChoices({ choices: list }, type))

describe('suggestions', () => {
  it('are 25 at most', () => {
    expect(choicesRefused([])).toEqual([])
    expect(choicesRefused(choices(25))).toEqual([])
    expect(choicesRefused(choices(26))).toEqual(['data.choices'])
  })

  it.each([
    ['a name too long', { name: 'a'.repeat(101), value: 'p' }, string, 'data.choices.0.name'],
    ['an empty name', { name: '', value: 'p' }, string, 'data.choices.0.name'],
    ['a value too long', { name: 'Pear', value: 'a'.repeat(101) }, string, 'data.choices.0.value'],
    ['a number for text', { name: 'Pear', value: 4 }, string, 'data.choices.0.value'],
    ['text for a number', { name: 'Pear', value: 'p' }, integer, 'data.choices.0.value'],
    ['a fraction for an integer', { name: 'Pear', value: 1.5 }, integer, 'data.choices.0.value'],
    [
      'an unknown locale',
      { name: 'Pear', value: 'p', name_localizations: { xx: 'Pir' } },
      string,
      'data.choices.0.name_localizations.xx',
    ],
  ])('are refused with %s', (_what, choice, type, path) => {
    expect(choicesRefused([choice], type)).toEqual([path])
  })
})
