import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markOfNamed, renderPurge, renderRemoval } from '../../../../src/reply/cards/moderating/confirm.ts'
import { renderTrash } from '../../../../src/reply/cards/moderating/trash.ts'
import type { Menu } from '../../../../src/reply/controls.ts'
import { hostileText } from '../../hostile.ts'
import { withheld } from '../../keeping-samples.ts'
import { aliveIn, limitFaults, shownText } from '../../message-limits.ts'

const menusOf = (message: ReturnType<typeof renderTrash>): readonly Menu[] =>
  (message.controls ?? []).flatMap(row => row.filter(control => control.kind === 'menu'))

describe('the trash', () => {
  it('has what was removed, the latest first, and nothing that is merely hidden', () => {
    const message = renderTrash(
      [
        withheld({ article: 'lama', title: null, outlet: null, how: 'removed', at: '2031-03-08T00:00:00.000Z' }),
        withheld({ article: 'hidden', title: 'Tersembunyi' }),
        withheld({ article: 'baru', title: 'Banjir surut', how: 'removed', at: '2031-03-09T00:00:00.000Z' }),
      ],
      'en',
    )
    expect(message.embeds[0]!.description!.split('\n')).toEqual([
      '2 removed articles, the latest first.',
      '- Banjir surut (Harian Muara, removed by the operator, at the terminal on 9 March 2031)',
      '- lama (removed by the operator, at the terminal on 8 March 2031)',
    ])
    const [restore, purge] = menusOf(message)
    expect(restore!.entries).toEqual([
      { label: 'Banjir surut', value: markOfNamed({ article: 'baru' }) },
      { label: 'lama', value: markOfNamed({ article: 'lama' }) },
    ])
    expect([restore!.act.name, purge!.act.name]).toEqual(['restore', 'purge'])
  })

  it('may be empty', () => {
    const message = renderTrash([withheld()], 'id')
    expect(shownText(message)).toContain('Tempat sampah kosong.')
    expect(message.controls).toBeUndefined()
  })

  it('offers as many as a menu takes, and counts the others', () => {
    const many = Array.from({ length: 31 }, (_, at) =>
      withheld({ article: `a${at}`, title: `Judul ${at}`, how: 'removed' }),
    )
    const message = renderTrash(many, 'en')
    expect(menusOf(message).map(({ entries }) => entries.length)).toEqual([25, 25])
    expect(message.embeds[0]!.description).toContain('…and 6 more')
  })

  it('fits, and is inert, whatever anything is called; so is what is asked before something is done', () => {
    fc.assert(
      fc.property(fc.array(hostileText(30), { maxLength: 40 }), names => {
        const removed = names.map((title, at) => withheld({ article: `a${at}`, title, outlet: title, how: 'removed' }))
        for (const message of [
          renderTrash(removed, 'en'),
          ...removed.slice(0, 2).flatMap(one => [renderRemoval(one, 'id'), renderPurge(one, 'en')]),
        ]) {
          expect(limitFaults(message)).toEqual([])
          expect(aliveIn(message, []).filter(kind => kind !== 'list')).toEqual([])
          for (const { entries } of menusOf(message))
            for (const { label } of entries) {
              expect(label.trim()).not.toBe('')
              expect(label.length).toBeLessThanOrEqual(100)
            }
        }
      }),
      { numRuns: 100 },
    )
  })
})
