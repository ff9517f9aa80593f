import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../../src/library/moderation.ts'
import { KINDS, renderInspection } from '../../../../src/reply/cards/moderating/inspection.ts'
import { hostileText } from '../../hostile.ts'
import { aliveIn, limitFaults, shownText } from '../../message-limits.ts'

const finding = (kind: Finding['kind'], subjects: string[], detail: string | null = null): Finding => ({
  kind,
  subjects,
  detail,
})

describe('all articles, looked over', () => {
  it('have what is to be mended, kind by kind', () => {
    const findings = [
      finding('near-duplicate', ['banjir', 'banjir-2'], '0.934'),
      finding('no-date', ['tanggul']),
      finding('left-out', ['foto.txt'], 'It is a *picture*.'),
    ]
    const { description, fields } = renderInspection({ articles: 12, findings }, 'en').embeds[0]!
    expect(description).toBe('12 articles, 3 findings.')
    expect(fields).toEqual([
      { name: 'Left out (1)', value: 'foto.txt: It is a \\*picture\\*.' },
      { name: 'No date (1)', value: 'tanggul' },
      { name: 'Nearly the same (1)', value: 'banjir = banjir-2: 93% in common' },
    ])
  })

  it('says in the language of the reader why a file was left out', () => {
    const leftOut = { file: 'salinan.txt', code: 'duplicate', reason: 'The same text.', stays: 'asli.txt' }
    const findings = [{ ...finding('left-out', ['salinan.txt'], 'The same text.'), leftOut }]
    const shown = (language: 'en' | 'id') => shownText(renderInspection({ articles: 1, findings }, language))
    expect(shown('en')).toContain('salinan.txt: The same text.')
    expect(shown('id')).toContain('salinan.txt: Teksnya sama dengan asli.txt, yang tetap dipakai')
    expect(shown('id')).not.toContain('The same')
  })

  it('may need nothing', () => {
    expect(shownText(renderInspection({ articles: 1, findings: [] }, 'id'))).toContain(
      '1 artikel, tidak ada yang perlu diperbaiki.',
    )
  })

  it('go on over pages, each finding once', () => {
    const findings = KINDS.flatMap(kind => Array.from({ length: 17 }, (_, at) => finding(kind, [`${kind}~${at}`])))
    const pages = Array.from({ length: 8 }, (_, at) =>
      shownText(renderInspection({ articles: 9, findings }, 'en', { page: at + 1 })),
    )
    const named = pages.flatMap(text => text.match(/^[a-z-]+~\d+$/gm) ?? [])
    expect(new Set(named).size).toBe(findings.length)
    expect(pages.at(-1)).toContain('Page 6 of 6')
  })

  it('fit, and are inert, whatever they are called', () => {
    fc.assert(
      fc.property(
        fc.array(hostileText(30), { maxLength: 60 }),
        fc.constantFrom(...KINDS),
        fc.nat(5),
        (names, kind, page) => {
          const findings = names.map(name => finding(kind, [name, name.repeat(3)], name))
          const message = renderInspection({ articles: 9, findings }, 'id', { page })
          expect(limitFaults(message)).toEqual([])
          expect(aliveIn(message, [])).toEqual([])
        },
      ),
      { numRuns: 100 },
    )
  })
})
