import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { passagesOf } from '../../src/corpus/passages.ts'
import { gatherEvidence } from '../../src/answer/evidence.ts'
import { sameSpeaker } from '../../src/reading/same-speaker.ts'
import { generationOf } from '../library/generation-of.ts'

const CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url))

/** Every figure of the shipped digests, labelled by hand: article, value (null: vague), what, fate, who says so, as of. */
const LABELS: readonly (readonly [string, number | null, string, string | null, string | null, string | null])[] = [
  ['belousov-temui-kim', 10_000, 'troops', 'sent', 'Korea Selatan dan Amerika Serikat', null],
  ['kim-dukung-rusia-tanpa-syarat', 11_000, 'troops', 'sent', 'Pejabat negara-negara Barat', '2024-01-01'],
  ['kim-dukung-rusia-tanpa-syarat', null, 'worker', 'promised', 'pejabat keamanan di Moskow', null],
  ['korut-bela-kerja-sama', 2, 'country', null, 'Seorang pejabat Kementerian Luar Negeri', null],
  ['korut-bela-kerja-sama', 8, 'country', null, null, null],
  ['korut-bela-kerja-sama', 9_000_000, 'round', 'sent', 'Tim Pemantau Sanksi Multilateral', '2024-01-01'],
  ['korut-bela-kerja-sama', 600, 'troops', 'killed', 'Lee Seong-kweun', null],
  ['korut-bela-kerja-sama', null, 'troops', 'wounded', 'Lee Seong-kweun', null],
  ['msmt-hitung-kiriman-korut', 8, 'country', null, null, null],
  ['msmt-hitung-kiriman-korut', 11_000, 'troops', 'sent', 'MSMT', '2024-01-01'],
  ['msmt-hitung-kiriman-korut', 100, 'missile', 'sent', 'MSMT', '2024-01-01'],
  ['msmt-hitung-kiriman-korut', 9_000_000, 'round', 'sent', 'MSMT', '2024-01-01'],
  ['msmt-hitung-kiriman-korut', 3_000, 'troops', 'additional', 'MSMT', '2025-01-01'],
  ['msmt-hitung-kiriman-korut', 600, 'troops', 'killed', 'Lee Seong-kweun', null],
  ['msmt-hitung-kiriman-korut', null, 'troops', 'wounded', 'Lee Seong-kweun', null],
]

describe('the figures of the shipped corpus', async () => {
  const { view, articles } = await generationOf(CORPUS)
  const passages = [...articles.values()].flatMap(article => passagesOf(article))
  const hits = passages.map(({ id }) => ({ passage: id, score: 1, bm25: 1, matched: [], coverage: 1 }))
  const read = gatherEvidence(view, hits, []).flatMap(({ article, statement }) =>
    statement.figures
      .filter(({ kind, counted }) => kind !== 'label' && counted !== null)
      .map(figure => ({ article: article.id, figure, speaker: statement.attribution?.speaker ?? null })),
  )
  const agrees = (label: (typeof LABELS)[number], one: (typeof read)[number]) => {
    const [article, value, key, event, speaker, asOf] = label
    const { figure } = one
    return (
      article === one.article &&
      value === figure.value &&
      key === figure.counted?.key &&
      event === figure.event &&
      (speaker === null || one.speaker === null ? speaker === one.speaker : sameSpeaker(speaker, one.speaker)) &&
      asOf === (figure.asOf?.resolved?.from ?? null)
    )
  }

  it('are read with precision of at least 0.95 and recall of at least 0.8 in value, thing, fate, speaker and date', () => {
    expect(articles.size).toBe(5)
    const wrong = read.filter(one => !LABELS.some(label => agrees(label, one)))
    const missed = LABELS.filter(label => !read.some(one => agrees(label, one)))
    const show = wrong.map(({ article, figure, speaker }) => `${article}: ${figure.text} ${figure.event} ${speaker}`)
    expect((read.length - wrong.length) / read.length, show.join('\n')).toBeGreaterThanOrEqual(0.95)
    expect(1 - missed.length / LABELS.length, missed.join('\n')).toBeGreaterThanOrEqual(0.8)
  })
})
