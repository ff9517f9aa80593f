import { describe, expect, it } from 'vitest'
import type { Status } from '../../../src/library/library.ts'
import {
  historyText,
  inspectionText,
  outcomeText,
  statusText,
  trashText,
} from '../../../src/reply/terminal/moderating.ts'
import { entry, newFigure, report, withheld } from '../keeping-samples.ts'
import { coverage } from '../samples.ts'

const plain = { colour: false, width: 80 }
const ESCAPE = '\u001b[2J\u202e'

const status: Status = {
  generation: 4,
  builtAt: '2031-03-10T06:05:00.000Z',
  mark: '4-abc',
  articles: 12,
  passages: 80,
  terms: 1400,
  skipped: [{ file: 'rusak.txt', code: 'binary', reason: 'Not a text.', stays: null }],
  coverage,
  sources: [
    { outlet: 'Harian Muara', articles: 9, first: '2031-02-03', last: '2031-03-09' },
    { outlet: null, articles: 3, first: null, last: null },
  ],
  hidden: [withheld({ title: `Tanggul${ESCAPE} retak` })],
  troubles: [{ en: 'The disk is full.', id: 'Disk penuh.' }],
  isUnwritable: false,
  refreshing: null,
}

describe('at the terminal', () => {
  it('the state is in columns that line up, and nothing in it moves the cursor', () => {
    expect(statusText(status, plain)).toBe(`State of the corpus

Contents                 12 articles, 80 passages, 1,400 terms
What the articles cover  12 articles from 3 outlets, published 3 February 2031 to 9 March 2031, 2 articles undated
Generation               4, built 2031-03-10 06:05 UTC

Sources
  Harian Muara      9  2031-02-03 to 2031-03-09
  outlet not named  3  undated

1 hidden article
  tanggul  Tanggul[2J retak  Salah cetak

1 file skipped
  rusak.txt  Not a text.

Could not be done: The disk is full.
`)
  })

  it('what came of it has titles, figures and answered questions', () => {
    const titles = new Map([
      ['tanggul', 'Tanggul retak'],
      ['lama', 'Kabar lama'],
    ])
    const outcome = {
      action: 'refresh',
      report: report({ added: ['tanggul'], removed: ['lama'], figures: [newFigure()], titles }),
      answered: ['how many kites'],
    } as const
    expect(outcomeText(outcome, plain)).toBe(`Corpus refreshed

13 articles, generation 5, 1.234 s

1 article added
  tanggul  Tanggul retak

1 article removed
  lama  Kabar lama

New figures
  1,250 warga  first report above 900  “Sebanyak 1.250 warga mengungsi.” (tanggul)

1 question is answered now
  how many kites
`)
    expect(outcomeText({ ...outcome, report: report(), answered: [] }, plain)).toContain('Nothing has changed.')
  })

  it('the history is a line for each entry', () => {
    const by = { user: '123456789012345678', place: '223456789012345678' }
    const lines = historyText(
      [
        entry({ number: 12, action: 'hide', by, article: 'tanggul', with: { reason: 'Keliru' } }),
        entry({ result: 'corpus-shrunk' }),
      ],
      plain,
    )
    expect(lines.split('\n')).toEqual([
      expect.stringMatching(
        /^#12 {2}2031-03-10 06:05 UTC {2}article hidden +user 123\d+ {2}server 223\d+ {2}tanggul reason=Keliru$/,
      ),
      expect.stringMatching(/^#7 {3}2031-03-10 06:05 UTC {2}refresh: failed \(corpus-shrunk\) +operator$/),
      '',
      '…and 6 more: history --limit 12',
      '',
    ])
    expect(historyText([entry({ number: 1 })], plain)).not.toContain('more')
    expect(historyText([], plain)).toBe('Nothing has been done yet.\n')
  })

  it('the findings stand kind by kind, those that cost answers first', () => {
    const text = inspectionText(
      {
        articles: 9,
        findings: [
          { kind: 'near-duplicate', subjects: ['a', 'b'], detail: '0.93' },
          { kind: 'left-out', subjects: ['foto.txt'], detail: `A picture.${ESCAPE}` },
        ],
      },
      plain,
    )
    expect(text).toBe(
      '9 articles, 2 findings.\n\nLeft out (1)\n  foto.txt  A picture.[2J\n\nNearly the same (1)\n  a = b  0.93\n',
    )
  })

  it('the trash has what was removed alone', () => {
    const text = trashText([withheld({ how: 'removed' }), withheld({ article: 'lain', title: 'Lain' })], plain)
    expect(text).toBe('The trash\n  tanggul  Tanggul retak  Harian Muara  removed 10 March 2031\n')
    expect(trashText([], plain)).toBe('There is nothing in it.\n')
  })

  it('heads are bold where there is colour, and only then', () => {
    expect(statusText(status, { colour: true, width: 80 })).toContain('\u001b[1mState of the corpus')
    expect(statusText(status, plain)).not.toContain('\u001b')
  })
})
