import { describe, expect, it } from 'vitest'
import { definedWord, definitionsOf } from '../../src/answer/definitions.ts'
import type { Language } from '../../src/language/language.ts'

const found = (question: string, text: string, language: Language = 'id') =>
  definitionsOf(definedWord(question, language) ?? [], text, language).map(({ start, end, quality }) => [
    text.slice(start, end),
    quality,
  ])
const best = (question: string, text: string, language: Language = 'id') =>
  found(question, text, language).sort((x, y) => Number(y[1]) - Number(x[1]))[0]

describe('definitions', () => {
  it.each([
    ['in brackets behind it', 'Perahu LKTN (nama lama perahu Teluk Nasi) karam.', 'nama lama perahu Teluk Nasi', 1],
    [
      'before it in brackets',
      'Demikian menurut lembaga kapal Teluk Nasi (LKTN) kemarin.',
      'lembaga kapal Teluk Nasi',
      1,
    ],
    ['spelled out', 'Lembaga Kapal Teluk Nasi berdiri kemarin.', 'Lembaga Kapal Teluk Nasi', 1],
    ['stated', 'LKTN adalah lembaga pembuat kapal, bukan bengkel.', 'lembaga pembuat kapal', 1],
    ['stated of this one', 'LKTN ini merupakan pembuat kapal.', 'pembuat kapal', 1],
    ['stated in English', 'LKTN is the oldest yard of the bay.', 'the oldest yard of the bay', 1],
    ['beside it', 'LKTN, galangan tertua di teluk itu, tutup.', 'galangan tertua di teluk itu', 0.8],
    [
      'before it, in commas',
      'Menurut galangan tua dan lembaga kapal negeri, LKTN, itu salah.',
      'lembaga kapal negeri',
      0.8,
    ],
    [
      'its kind before it',
      'Lembaga kapal yang dikelola kota LKTN, Senin (3/2), tutup.',
      'Lembaga kapal yang dikelola kota',
      0.8,
    ],
    ['its kind in English', 'The old ship company LKTN shut.', 'old ship company', 0.8],
    ['in a clause', 'LKTN, yang membuat kapal layar, tutup.', 'yang membuat kapal layar', 0.6],
    ['by another name', 'LKTN alias Galangan Nasi tutup.', 'Galangan Nasi tutup', 0.8],
  ])('finds what defines a word: %s', (_, text, definition, quality) => {
    expect(best('Apa itu LKTN?', text)).toEqual([definition, quality])
    expect(best('What is LKTN?', text, 'en')).toEqual([definition, quality])
  })

  it.each([
    'LKTN melaporkan bahwa kapal itu karam.',
    'Seperti dikatakan LKTN, ini merupakan musibah.',
    'Ia berbicara kepada LKTN (30/11/2024).',
    'LKTN is sailing home.',
    'Yang hadir Arba, Bintan, LKTN, dan Cakra.',
    'Foto nelayan di pantai. (LKTN)',
    'Menurut laporan, LKTN tutup, kata Wira.',
    'LKTN, kata Wira kemarin, tutup.',
    'Galangan kapal itu tutup.',
    '',
  ])('finds nothing in a mere mention: %s', text => {
    expect(found('Apa itu LKTN?', text)).toEqual([])
  })

  it('takes the word as it is asked, folded, and none like it', () => {
    expect(best('apa itu lktn', 'LKTN adalah galangan.')).toEqual(['galangan', 1])
    expect(found('apa itu LKT?', 'LKTN adalah galangan.')).toEqual([])
    expect(best('Apa itu Kapal Nasi?', 'Kapal Nasi adalah perahu layar.')).toEqual(['perahu layar', 1])
  })

  it.each([
    ['what does LKTN stand for?', 'en'],
    ['what does the abbreviation LKTN mean', 'en'],
    ['what is the meaning of LKTN?', 'en'],
    ['What is LKTN short for?', 'en'],
    ['What are the LKTN?', 'en'],
    ['Who are the LKTN?', 'en'],
    ['what is lktn', 'en'],
    ['apa kepanjangan LKTN', 'id'],
    ['apa kepanjangan dari LKTN?', 'id'],
    ['apa singkatan dari LKTN', 'id'],
    ['LKTN singkatan dari apa?', 'id'],
    ['LKTN itu apa?', 'id'],
    ['apa yang dimaksud dengan LKTN?', 'id'],
    ['kepanjangan LKTN apa', 'id'],
    ['apa sih itu LKTN', 'id'],
  ] as const)('takes "%s" (%s) for a question for a meaning', (question, language) => {
    expect(best(question, 'LKTN adalah galangan.', language)).toEqual(['galangan', 1])
  })

  it.each([
    ['What is the price of rice?', 'en'],
    ['What is the toll?', 'en'],
    ['Who are the victims?', 'en'],
    ['What did Wira say?', 'en'],
    ['Who is Wira?', 'en'],
    ['How many ships does LKTN have?', 'en'],
    ['What?', 'en'],
    ['apa yang dikirim LKTN?', 'id'],
    ['apa nama galangan itu', 'id'],
    ['siapa itu Wira?', 'id'],
    ['berapa kapal LKTN itu', 'id'],
    ['', 'id'],
  ] as const)('takes "%s" (%s) for none', (question, language) => {
    expect(definedWord(question, language)).toBeNull()
  })

  it.each([
    ['What was stolen?', 'en'],
    ['What was damaged?', 'en'],
    ['What is needed?', 'en'],
    ['What is lost?', 'en'],
    ['What is happening?', 'en'],
    ['What were the ships?', 'en'],
    ['What did Wira mean?', 'en'],
    ['Penyebab karamnya kapal itu apa?', 'id'],
    ['Permintaan nelayan itu apa?', 'id'],
    ['penyebabnya adalah apa', 'id'],
    ['Apa maksud kunjungannya?', 'id'],
    ['Apa maksud kepulangan Wira?', 'id'],
    ['Apa arti penutupan galangan?', 'id'],
    ['Apa arti juara itu bagi Teluk Nasi?', 'id'],
    ['Apa makna piala bagi Wira?', 'id'],
    ['Apa yang disebut Wira?', 'id'],
  ] as const)('takes "%s" (%s), which asks what happened or what it bears on, for none', (question, language) => {
    expect(definedWord(question, language)).toBeNull()
  })

  it.each([
    ['What was Teluk Nasi?', 'en', ['teluk', 'nasi']],
    ['what is sarin', 'en', ['sarin']],
    ['what is stunting?', 'en', ['stunting']],
    ['Galangan itu apa?', 'id', ['galangan']],
    ['Kapal Nasi itu apa?', 'id', ['kapal', 'nasi']],
    ['apa arti kedaulatan?', 'id', ['kedaulatan']],
    ['apa arti kata penutupan galangan?', 'id', ['penutupan', 'galangan']],
    ['apa itu kekerasan laut?', 'id', ['kekerasan', 'laut']],
    ['apa maksud dari istilah tambat labuh', 'id', ['tambat', 'labuh']],
  ] as const)('takes from "%s" (%s) the words to be defined', (question, language, words) => {
    expect(definedWord(question, language)).toEqual(words)
  })

  it.each(['harian', 'katak', 'sayuran', 'menara', 'member', 'menteri', 'mentor', 'diplomat', 'notaris', 'reporter'])(
    'takes the noun "%s" beside a word for no verb',
    noun => {
      expect(found('Apa itu LKTN?', `LKTN, ${noun} tertua di teluk itu, tutup.`)).toEqual([
        [`${noun} tertua di teluk itu`, 0.8],
      ])
    },
  )

  it.each(['katanya', 'ujar', 'menjelang', 'mengutip', 'dilaporkan', 'seperti', 'menurut', 'termasuk'])(
    'takes nothing that begins with "%s" for a noun',
    word => {
      expect(found('Apa itu LKTN?', `LKTN, ${word} nelayan di teluk itu, tutup.`)).toEqual([])
    },
  )

  it('reads no Indonesian verb in an English sentence', () => {
    expect(found('What is LKTN?', 'LKTN, merchant of the old bay, shut.', 'en')).toEqual([
      ['merchant of the old bay', 0.8],
    ])
  })

  it('reads the kind before a name as far as it goes', () => {
    expect(found('Apa itu LKTN?', 'Kemarin koran harian nelayan LKTN tutup.')).toEqual([['koran harian nelayan', 0.8]])
  })

  it('stays within the sentence, and takes linear time', () => {
    const since = performance.now()
    for (const pump of ['LKTN (', 'LKTN, a', 'lembaga ', 'LKTN adalah ', ', yang LKTN', '(LKTN']) {
      const text = pump.repeat(2000)
      for (const { start, end } of definitionsOf(['lktn'], text, 'id')) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(start).toBeLessThan(end)
        expect(end).toBeLessThanOrEqual(text.length)
      }
    }
    definedWord('what is '.repeat(5000), 'en')
    expect(performance.now() - since).toBeLessThan(5000)
  })
})
