import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLibrary } from '../../src/library/create-library.ts'
import type { Library } from '../../src/library/library.ts'
import { temporaryCorpus } from './articles.ts'

const WORKSHOP = `---
title: Bengkel Perahu Teluk Cendana Dibuka
outlet: Pesisir Kita
published: 2030-08-12
language: id
url: https://pesisir.example/bengkel
---

Rapat pembukaan berlangsung selama 3 jam, kata Camat Ida Pangestu.

Pemerintah mengirim 45 perahu ke Teluk Cendana dengan biaya Rp7 miliar, kata Bupati Raka Santika pada Senin (12/8/2030).

Menurut Bupati Raka Santika, 45 perahu dikirim ke Teluk Cendana dan 2 orang terluka saat bongkar muat.
`

describe('an article as a card', () => {
  let corpus: Awaited<ReturnType<typeof temporaryCorpus>>
  let library: Library
  beforeAll(async () => {
    corpus = await temporaryCorpus({ 'bengkel.md': WORKSHOP })
    library = await createLibrary({ corpus: corpus.folder, now: () => new Date('2040-01-01T00:00:00Z') })
  })
  afterAll(async () => {
    await library.close()
    await corpus.remove()
  })

  it('has what is known about it, and its text in passages, letter for letter', async () => {
    const card = (await library.article('bengkel'))!
    expect(card).toMatchObject({
      article: 'bengkel',
      title: 'Bengkel Perahu Teluk Cendana Dibuka',
      source: 'Pesisir Kita',
      published: '2030-08-12',
      form: 'report',
      url: 'https://pesisir.example/bengkel',
      language: 'id',
    })
    const text = (await library.text('bengkel'))!
    expect(card.passages.map(({ n }) => n)).toEqual(card.passages.map((_, at) => at + 1))
    for (const passage of card.passages) expect(text.slice(passage.start, passage.end)).toBe(passage.text)
    expect(card.passages.map(passage => passage.text).join(' ')).toContain('2 orang terluka')
  })

  it('has its figures, each once for each speaker, what news counts before hours', async () => {
    const { figures } = (await library.article('bengkel'))!
    const boats = figures.filter(({ value }) => value === 45)
    expect(boats).toHaveLength(1)
    expect(boats[0]).toMatchObject({ event: 'sent', speaker: 'Raka Santika', origins: 1 })
    const order = figures.map(({ value }) => value)
    expect(order).toEqual(expect.arrayContaining([45, 7_000_000_000, 2, 3]))
    expect(order.at(-1)).toBe(3)
  })

  it('is none where there is none', async () => {
    for (const id of ['bengkel.md', '', '__proto__', '../bengkel']) expect(await library.article(id)).toBeNull()
  })
})
