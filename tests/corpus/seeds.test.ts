import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { loadCorpus } from './load-corpus.ts'
import { passagesOf } from '../../src/corpus/passages.ts'

const SEEDS = fileURLToPath(new URL('../../../shared/seeds', import.meta.url))
const here = existsSync(SEEDS)
const name = here ? 'the sample reports' : 'the sample reports (skipped: ../shared/seeds is not here)'

test.skipIf(!here)(`${name} tell their outlets and dates, or nothing`, async () => {
  const { articles, skipped } = await loadCorpus(SEEDS)
  expect(skipped).toEqual([])
  const told = articles.map(({ id, outlet, published, dateBasis }) => [id.slice(0, 3), outlet, published, dateBasis])
  expect(told).toEqual([
    ['000', null, '2025-06-02', 'sentence'],
    ['001', 'iNews.id', '2025-04-28', 'sentence'],
    ['002', 'Metrotvnews.com', '2025-07-13', 'byline'],
    ['003', 'Liputan6.com', '2024-11-30', 'sentence'],
    ['004', null, null, null],
  ])
})

test.skipIf(!here)(`no passage of ${name} holds furniture`, async () => {
  const { articles } = await loadCorpus(SEEDS)
  for (const article of articles) {
    const passages = passagesOf(article).map(({ start, end }) => article.text.slice(start, end))
    expect(passages.length).toBeGreaterThan(2)
    for (const passage of passages)
      expect(passage).not.toMatch(
        /scroll to|advertisement|simak juga|baca juga|jangan lupa|google news|haryono|\(VT\)|•/i,
      )
  }
})
