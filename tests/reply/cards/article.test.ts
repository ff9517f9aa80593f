import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markOfArticle, renderArticle } from '../../../src/reply/cards/article.ts'
import { hostileText } from '../hostile.ts'
import { aliveIn, limitFaults, shownText } from '../message-limits.ts'
import { figure } from '../samples.ts'
import { articleCard } from '../view-samples.ts'

describe('the card of an article', () => {
  it('tells where and when it was published, its figures, then its passages', () => {
    const card = articleCard(['Tanggul ditinggikan dua meter.', 'Sebanyak 60 pekerja dikerahkan.'], {
      figures: [
        figure({
          value: 60,
          qualifier: null,
          counted: { text: 'pekerja', key: 'worker' },
          event: null,
          citations: [2],
        }),
      ],
    })
    const { embeds, controls } = renderArticle(card, 'en')
    const [embed] = embeds
    expect(embed!.title).toBe('Tanggul Kali Lestari Ditinggikan')
    expect(embed!.description!.split('\n')).toEqual([
      'Kabar Hulu · published 11 February 2031 · in Indonesian · 2 passages',
      '**60 workers** · [2]',
    ])
    expect(embed!.fields!.map(({ name }) => name)).toEqual([
      '[1] Kabar Hulu · published 11 February 2031',
      '[2] Kabar Hulu · published 11 February 2031',
    ])
    expect(embed!.fields![1]!.value).toContain('“Sebanyak 60 pekerja dikerahkan.”')
    expect(controls).toBeUndefined()
  })

  it('speaks Indonesian, and says what a digest is', () => {
    const text = shownText(
      renderArticle(articleCard(['Tanggul ditinggikan.'], { form: 'digest', published: null }), 'id'),
    )
    expect(text).toContain('Kabar Hulu · tanpa tanggal · ringkasan · dalam bahasa Indonesia · 1 bagian')
    expect(text).toContain('Ringkasan dengan kata-kata Kutip sendiri')
    expect(text).not.toMatch(/[“”]/)
  })

  it('goes on over pages, each with the source of every passage', () => {
    const passages = Array.from({ length: 12 }, (_, at) => `Bagian ke-${at + 1} tentang tanggul. `.repeat(20))
    const pages = [1, 2, 3].map(page => renderArticle(articleCard(passages), 'en', { page }))
    const fields = pages.flatMap(({ embeds }) => embeds[0]!.fields!)
    expect(fields.map(({ name }) => name.split(' ')[0])).toEqual(passages.map((_, at) => `[${at + 1}]`))
    expect(fields.every(({ name }) => name.includes('Kabar Hulu'))).toBe(true)
    const [next] = pages[0]!.controls!.flat()
    expect(next!.act.with.slice(0, 3)).toEqual(['article', '2', markOfArticle('tanggul-lestari')])
  })

  it('is called by its id where it has no title, and stands without passages', () => {
    const { title, fields } = renderArticle(articleCard([], { title: null }), 'en').embeds[0]!
    expect(title).toBe('tanggul-lestari')
    expect(fields).toBeUndefined()
  })

  it('is within the limits, and inert, whatever the article holds', () => {
    fc.assert(
      fc.property(
        fc.array(hostileText(120), { maxLength: 12 }),
        fc.option(hostileText(40)),
        fc.option(hostileText(8)),
        fc.nat(4),
        (passages, title, source, page) => {
          const figures = passages.map(text => figure({ value: null, text, speaker: text }))
          const card = articleCard(passages, { title, source, figures })
          const message = renderArticle(card, 'id', { page })
          expect(limitFaults(message)).toEqual([])
          expect(aliveIn(message, ['https://hulu.example/tanggul'])).toEqual([])
        },
      ),
      { numRuns: 150 },
    )
  })
})
