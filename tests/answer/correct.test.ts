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
    expect(correctSpelling('Siapa itu Hartonno?', 'id', bridge)).toBe('Siapa itu Hartono?')
  })

  it('takes off the particle of a question', () => {
    expect(correctSpelling('berapa orangkah yang tiba?', 'id', bridge)).toBe('berapa orang yang tiba?')
  })

  it('keeps what stands between the words', () => {
    expect(correctSpelling('  brp — «trops»?\n', 'id', bridge)).toBe('  berapa — «trops»?\n')
  })
})

describe('correctSpelling, more carefully', async () => {
  const corpus = await smallCorpus([
    'Kabar dari Sumatra: Suhardi dan Jusran bermain sepak bola dan olahraga di Taman Seblat.',
    'Orang rasa sebelah rabu, kata Annawi dan Susanti dari Tjilatjap.',
    'Petani menolak orangutan dan mengirim peluru; kerja sama pemuda berjalan.',
  ])
  const corrected = (question: string, language: 'en' | 'id') => correctSpelling(question, language, corpus.bridge)

  it.each([
    ['how many dide there', 'en', 'how many died there'],
    ['how many shels were found', 'en', 'how many shells were found'],
    ['who was seding them', 'en', 'who was sending them'],
  ] as const)('%s (%s) → %s', (question, language, better) => {
    expect(corrected(question, language)).toBe(better)
  })

  it('knows the number words of both languages', () => {
    for (const question of ['berapa ribu petani', 'tiga belas petani', 'twelve thousand petani'])
      expect(corrected(question, 'id')).toBe(question)
  })

  it('takes no word of Indonesian for a slip because the corpus has it not', () => {
    for (const question of ['apa kadar gula', 'siapa raga', 'apa berkadar gula'])
      expect(corrected(question, 'id')).toBe(question)
  })

  it('puts no ordinary word in the place of a name, nor a name that differs in kind', () => {
    expect(corrected('di mana Taman Sebelat?', 'id')).toBe('di mana Taman Seblat?')
    expect(corrected('di mana Sebelaf?', 'id')).toBe('di mana Sebelaf?')
    expect(corrected('di mana Petanj?', 'id')).toBe('di mana Petanj?')
    expect(corrected('di mana Susanto?', 'id')).toBe('di mana Susanto?')
  })

  it.each([
    ['apa olah raga petani', 'apa olahraga petani'],
    ['apa itu orang utan', 'apa itu orangutan'],
    ['siapa main sepakbola', 'siapa main sepak bola'],
    ['apa kerjasama pemuda', 'apa kerja sama pemuda'],
    ['siapa petani muda', 'siapa petani muda'],
    ['siapa rasa sebelah', 'siapa rasa sebelah'],
  ])('writes compounds as the corpus does: %s → %s', (question, better) => {
    expect(corrected(question, 'id')).toBe(better)
  })

  it.each([
    ['siapa Soehardi', 'siapa Suhardi'],
    ['siapa soehardi', 'siapa suhardi'],
    ['siapa Yusran', 'siapa Jusran'],
    ['where is Cilacap', 'where is Tjilatjap'],
    ['di mana Sumatera', 'di mana Sumatera'],
  ])('writes names as the corpus does: %s → %s', (question, better) => {
    expect(corrected(question, question.startsWith('where') ? 'en' : 'id')).toBe(better)
  })

  it('writes out verbs as they are spoken, where the corpus has their roots', () => {
    expect(corrected('siapa nolak orangutan', 'id')).toBe('siapa menolak orangutan')
    expect(corrected('apa yg dikirimin petani', 'id')).toBe('apa yang dikirim petani')
  })

  it('leaves the words of a name alone that are none by themselves', async () => {
    const { bridge: korea } = await smallCorpus(['Petani Korea Utara tiba di Kore.'])
    expect(correctSpelling('who met the north korean farmers', 'en', korea)).toBe('who met the north korean farmers')
  })

  it('takes titles and parts of names for no chat spelling', () => {
    expect(corrected('Siapa Prof Dr Annawi?', 'id')).toBe('Siapa Prof Dr Annawi?')
    expect(corrected('Dr Annawi siapa?', 'id')).toBe('Dr Annawi siapa?')
  })

  it('takes no ending of a word for the particle of a question', () => {
    expect(corrected('apa langkah petani yang bersekolah?', 'id')).toBe('apa langkah petani yang bersekolah?')
  })

  it('writes out the Koreas as chats have them, in English', () => {
    expect(corrected('who did nk send', 'en')).toBe('who did north korea send')
    expect(corrected('apa isi sk petani', 'id')).toBe('apa isi sk petani')
  })
})
