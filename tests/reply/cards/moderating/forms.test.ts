import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factsFilled, factsForm, pasteForm, type KnownFacts } from '../../../../src/reply/cards/moderating/forms.ts'
import type { Filled, Form } from '../../../../src/reply/form.ts'
import { hostileText } from '../../hostile.ts'

const known: KnownFacts = {
  title: 'Tanggul retak',
  outlet: null,
  published: '2031-03-09',
  url: 'https://muara.example/a',
}
const act = { name: 'fill', with: ['0123456789abcdef'] } as const

/** What comes back where nobody touches anything. */
const untouched = (form: Form): Filled =>
  Object.fromEntries(form.fields.map(field => [field.name, 'value' in field ? (field.value ?? '') : '']))

describe('the form for what is known of an article', () => {
  it('begins with that', () => {
    expect(untouched(factsForm(act, known, 'en'))).toEqual({ ...known, outlet: '' })
  })

  it('says nothing where nothing was touched, whatever is known', () => {
    const text = fc.option(hostileText(60))
    fc.assert(
      fc.property(fc.record({ title: text, outlet: text, published: text, url: text }), facts => {
        expect(factsFilled(untouched(factsForm(act, facts, 'en')), facts)).toEqual({})
      }),
    )
  })

  it('sets what was changed, and takes away what was emptied', () => {
    const filled = { title: '  Tanggul\n jebol ', outlet: '', published: '', url: 'https://muara.example/a' }
    expect(factsFilled(filled, known)).toEqual({ title: 'Tanggul jebol', published: null })
    expect(factsFilled({ ...untouched(factsForm(act, known, 'en')), outlet: 'Kabar Hulu' }, known)).toEqual({
      outlet: 'Kabar Hulu',
    })
  })
})

describe('every form', () => {
  const long = 'kata '.repeat(900)
  it.each([
    ['paste', pasteForm('en')],
    ['paste', pasteForm('id')],
    ['facts', factsForm(act, { title: long, outlet: long, published: long, url: long }, 'en')],
    ['facts', factsForm(act, known, 'id')],
  ])('keeps to Discord’s limits (%s)', (_, form) => {
    expect(form.title.length).toBeLessThanOrEqual(45)
    expect(form.fields.length).toBeLessThanOrEqual(5)
    for (const field of form.fields) {
      expect(field.label.length).toBeLessThanOrEqual(45)
      expect(field.hint!.length).toBeLessThanOrEqual(100)
      if (field.kind === 'choice') continue
      expect(field.most).toBeLessThanOrEqual(4000)
      expect((field.value ?? '').length).toBeLessThanOrEqual(field.most)
    }
  })
})
