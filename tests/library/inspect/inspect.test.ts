import { describe, expect, it } from 'vitest'
import { readArticle } from '../../../src/corpus/read-article.ts'
import { inspect } from '../../../src/library/inspect/inspect.ts'

const page = (id: string, head: Readonly<Record<string, string>>, body: string) => {
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\n`)
  return readArticle(id, `---\n${lines.join('')}---\n\n${body}\n`, 'md', { today: '2031-05-20' })
}
const whole = { title: 'Sumur Baru', outlet: 'Warta Randu', published: '2031-05-01' }
const WELL =
  'Warga Desa Randu menggali sumur baru sedalam dua puluh meter di belakang balai desa. Airnya jernih dan cukup untuk enam puluh rumah selama musim kemarau. Bupati menyumbang pompa dan pipa.'

describe('inspect', () => {
  it('finds nothing in what is whole', async () => {
    expect(await inspect([page('sumur', whole, WELL)], [])).toEqual({ articles: 1, findings: [] })
  })

  it('lists what is lacking, odd or left out, kind by kind', async () => {
    const articles = [
      page('a', { ...whole, published: '2031-02-30' }, 'Gudang kopi di Talun roboh.'),
      page('b', { title: 'Talun' }, 'Sekolah di Talun libur tiga hari karena atapnya bocor.'),
      page('c', { outlet: 'Warta Randu', published: '2031-05-02' }, 'Kereta ke Talun tertunda satu jam.'),
    ]
    const skipped = [{ file: 'peta.pdf', code: 'unsupported', reason: 'It is a map; take it out.', stays: null }]
    const { findings } = await inspect(articles, skipped)
    expect(findings.map(({ kind, subjects }) => [kind, ...subjects])).toEqual([
      ['left-out', 'peta.pdf'],
      ['no-outlet', 'b'],
      ['no-date', 'a'],
      ['no-date', 'b'],
      ['no-title', 'c'],
      ['odd', 'a'],
    ])
    expect(findings[0]!.detail).toBe('It is a map; take it out.')
    expect(findings.at(-1)!.detail).toBe(articles[0]!.warnings[0])
  })

  it('lists what is nearly the same, and how much', async () => {
    const copy = page('copy', whole, `${WELL} Peresmiannya pekan depan.`)
    const { findings } = await inspect([page('sumur', whole, WELL), copy], [])
    expect(findings).toEqual([
      { kind: 'near-duplicate', subjects: ['sumur', 'copy'], detail: expect.stringMatching(/^0\.[6-9]\d$/) },
    ])
  })

  it('lists at most 500 pairs', async () => {
    const articles = Array.from({ length: 100 }, (_, n) => page(`a${n}`, whole, `${WELL} Sumur nomor ${n}.`))
    const { findings } = await inspect(articles, [])
    expect(findings).toHaveLength(500)
    const shares = findings.map(({ detail }) => Number(detail))
    expect(shares).toEqual(shares.toSorted((a, b) => b - a))
  })
})
