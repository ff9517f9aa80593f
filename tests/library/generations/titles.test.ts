import { describe, expect, it } from 'vitest'
import type { Article } from '../../../src/corpus/article.ts'
import { titlesOf } from '../../../src/library/generations/titles.ts'

const article = (id: string, title: string | null, outlet: string | null, published: string | null): Article => ({
  id,
  text: '',
  title,
  outlet,
  outletBasis: null,
  published,
  dateBasis: null,
  url: null,
  language: 'id',
  form: 'report',
  sentences: [],
  warnings: [],
})

const titles = titlesOf([
  article('garam-1', 'Panen Garam di Pesisir', 'Lentera Timur', '2030-05-02'),
  article('garam-2', 'Panen Garam', 'Harian Kelapa', '2029-11-20'),
  article('sawah', 'Petani Sawah Panen Raya', 'Lentera Timur', '2031-01-09'),
  article('tanpa-judul', null, null, null),
])
const found = (typed: string, limit = 10) => titles(typed, limit).map(one => one.article)

describe('articles for what is typed', () => {
  it('are the newest where nothing is, undated ones last', () => {
    expect(found('')).toEqual(['sawah', 'garam-1', 'garam-2', 'tanpa-judul'])
    expect(found(' ?! ', 2)).toEqual(['sawah', 'garam-1'])
  })

  it('have every word typed at the beginning of one of theirs, in title, outlet, day or id', () => {
    expect(found('lentera')).toEqual(['sawah', 'garam-1'])
    expect(found('gar kelapa')).toEqual(['garam-2'])
    expect(found('2030-05')).toEqual(['garam-1'])
    expect(found('tanpa')).toEqual(['tanpa-judul'])
    expect(found('anen')).toEqual([])
  })

  it('come with the very title first, then those that begin so', () => {
    expect(found('panen')).toEqual(['garam-1', 'garam-2', 'sawah'])
    expect(found('PANEN garam')).toEqual(['garam-2', 'garam-1'])
  })

  it('are found by the suggestion as it was shown', () => {
    expect(found('Panen Garam di Pesisir · Lentera Timur · 2030-05-02')).toEqual(['garam-1'])
    expect(found('Panen Garam di Pes… · Lentera Timur · 2030-05-02')).toEqual(['garam-1'])
  })
})
