import { describe, expect, it } from 'vitest'
import { correctSpelling } from '../../src/answer/correct.ts'
import { smallCorpus } from './small-corpus.ts'

const { bridge } = await smallCorpus([
  'Tentara Korea Utara tewas, kata Hartono.',
  'Pengungsi gempa tiba di pelabuhan Kuala Lumpur.',
  'Korban banjir menerima beras.',
])

describe('correctSpelling', () => {
  it.each([
    ['brp tentara yg tewas', 'id', 'berapa tentara yang tewas'],
    ['hw many ppl died', 'en', 'how many people died'],
    ['how many trops died', 'en', 'how many troops died'],
    ['BRP ORG TEWAS', 'id', 'berapa orang TEWAS'],
    ['siapa bilang tentra tewas?', 'id', 'siapa bilang tentara tewas?'],
  ] as const)('%s (%s) → %s', (question, language, corrected) => {
    expect(correctSpelling(question, language, bridge)).toBe(corrected)
  })

  it('touches nothing that is known, in the corpus or in a dictionary', () => {
    for (const [question, language] of [
      ['How much rice did the tanks carry?', 'en'],
      ['Berapa harga apel di pasar?', 'id'],
      ['Siapa Hartono?', 'id'],
      ['What did the US tell Korut?', 'en'],
      ['', 'en'],
      ['🙂 2.500?', 'id'],
    ] as const)
      expect(correctSpelling(question, language, bridge)).toBe(question)
  })

  it('takes abbreviations in capitals for what they are', () => {
    expect(correctSpelling('Apa yang tiba di KL?', 'id', bridge)).toBe('Apa yang tiba di KL?')
    expect(correctSpelling('kl hujan siapa yg tiba', 'id', bridge)).toBe('kalau hujan siapa yang tiba')
  })

  it('takes a word in capitals within a question for a name first', () => {
    expect(correctSpelling('Kapan pasar di Senen terbakar?', 'id', bridge)).toBe('Kapan pasar di Senen terbakar?')
    expect(correctSpelling('Siapa itu Hartonno?', 'id', bridge)).toBe('Siapa itu hartono?')
  })

  it('takes off the particle of a question', () => {
    expect(correctSpelling('berapa orangkah yang tiba?', 'id', bridge)).toBe('berapa orang yang tiba?')
  })

  it('keeps what stands between the words', () => {
    expect(correctSpelling('  brp — «trops»?\n', 'id', bridge)).toBe('  berapa — «trops»?\n')
  })
})
