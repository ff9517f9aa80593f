import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderOutcome, type Outcome } from '../../../../src/reply/cards/moderating/outcome.ts'
import { hostileText } from '../../hostile.ts'
import { newFigure, report } from '../../keeping-samples.ts'
import { aliveIn, limitFaults } from '../../message-limits.ts'

const outcome = (over: Partial<Outcome> = {}): Outcome => ({
  action: 'refresh',
  report: report(),
  answered: [],
  ...over,
})

describe('what came of it', () => {
  it('is said article by article, by title where it is known, and skipped files with the reason', () => {
    const { title, fields } = renderOutcome(
      outcome({
        report: report({
          added: ['tanggul'],
          changed: ['banjir-1', 'banjir-2'],
          removed: ['lama'],
          skipped: [{ file: 'foto.jpg.txt', code: 'binary', reason: 'This is a picture.', stays: null }],
          warnings: [{ article: 'tanggul', warning: 'impossible date' }],
          titles: new Map([
            ['tanggul', 'Tanggul *retak*'],
            ['banjir-2', 'Banjir surut'],
            ['lama', 'Kabar lama'],
          ]),
        }),
        answered: ['how many kites'],
      }),
      'en',
    ).embeds[0]!
    expect(title).toBe('Corpus refreshed')
    expect(fields).toEqual([
      { name: '1 article added', value: 'Tanggul \\*retak\\*' },
      { name: '2 articles changed', value: 'banjir-1\nBanjir surut' },
      { name: '1 article removed', value: 'Kabar lama' },
      { name: '1 file skipped', value: 'foto.jpg.txt: This is a picture.' },
      { name: '1 question is answered now', value: 'how many kites' },
      { name: '1 remark', value: 'Tanggul \\*retak\\*: impossible date' },
    ])
  })

  it('names ten articles and counts the others', () => {
    const added = Array.from({ length: 13 }, (_, i) => `banjir-${i}`)
    const lines = renderOutcome(outcome({ report: report({ added }) }), 'en').embeds[0]!.fields![0]!.value.split('\n')
    expect(lines).toHaveLength(11)
    expect(lines.at(-1)).toBe('…and 3 more')
  })

  it('has the figures that are new, with what was known before, and their words', () => {
    const figures = [newFigure(), newFigure({ value: 17, counted: 'perahu', before: null, quote: 'Ada 17 perahu.' })]
    const titles = new Map([['tanggul', 'Tanggul retak']])
    expect(renderOutcome(outcome({ report: report({ figures, titles }) }), 'en').embeds[0]!.fields).toEqual([
      {
        name: '1,250 warga · first report above 900',
        value: '“Sebanyak 1.250 warga mengungsi.”\n-# Tanggul retak',
      },
      { name: '17 perahu · first report of it', value: '“Ada 17 perahu.”\n-# Tanggul retak' },
    ])
  })

  it('names files that were left out only where the folder was read', () => {
    const skipped = [{ file: 'foto.jpg.txt', code: 'binary', reason: 'This is a picture.', stays: null }]
    const shown = (action: Outcome['action']) =>
      JSON.stringify(renderOutcome(outcome({ action, report: report({ skipped }) }), 'en'))
    for (const action of ['refresh', 'rollback'] as const) expect(shown(action)).toContain('foto.jpg.txt')
    for (const action of ['hide', 'add', 'edit'] as const) expect(shown(action)).not.toContain('foto')
  })

  it('may be nothing, and says what could not be done', () => {
    const troubles = [{ en: 'The index is not kept: the disk is full.', id: 'Indeks tidak disimpan: disk penuh.' }]
    const { description, fields } = renderOutcome(outcome({ report: report({ troubles }) }), 'id').embeds[0]!
    expect(description!.split('\n')).toEqual([
      'Tidak ada yang berubah.',
      'Isi: 13 artikel',
      'Generasi 5, disusun dalam 1,2 detik',
      '**Yang tidak dapat dilakukan:** Indeks tidak disimpan: disk penuh.',
    ])
    expect(fields).toBeUndefined()
  })

  it('fits, and is inert, whatever anything is called', () => {
    const names = fc.array(hostileText(10), { maxLength: 60 })
    fc.assert(
      fc.property(names, names, names, (added, removed, said) => {
        const skipped = removed.map(file => ({ file, code: 'x', reason: `${file} ${file}`, stays: null }))
        const figures = said
          .slice(0, 10)
          .map(text => newFigure({ quote: text.repeat(9), counted: text, article: text }))
        const troubles = said.map(text => ({ en: text, id: text }))
        const warnings = said.map(text => ({ article: text, warning: text }))
        const message = renderOutcome(
          outcome({
            report: report({
              added,
              changed: removed,
              removed,
              titles: new Map(added.map(id => [id, id.repeat(4)])),
              skipped,
              figures,
              warnings,
              troubles,
            }),
            answered: said,
          }),
          'en',
        )
        expect(limitFaults(message)).toEqual([])
        expect(aliveIn(message, [])).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
