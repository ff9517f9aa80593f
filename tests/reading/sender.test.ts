import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/language/language.ts'
import { readSentence } from '../../src/reading/statements.ts'

const senders = (text: string, language: Language) =>
  readSentence(text, 0, { language, published: '2025-03-10' }).figures.map(({ sender }) => sender)

describe('who sends what is counted', () => {
  it.each<[string, Language, (string | null)[]]>([
    ['Peru telah mengirim 70 tentara ke perbatasan.', 'id', ['pe']],
    ['Kenya menuduh Peru yang bersenjata lengkap mengerahkan 70 tentara.', 'id', ['pe']],
    ['Kenya menuding Peru, negara di Andes, mengirim 70 tentara.', 'id', ['pe']],
    ['Peru, accused by Kenya, sent 70 soldiers.', 'en', ['pe']],
    ['Peru dituduh mengirim 70 tentara.', 'id', ['pe']],
    ['Menteri itu memperkirakan Peru memasok 40 truk dan 12 kapal.', 'id', ['pe', 'pe']],
    ['Kenya said Peru has sent 70 soldiers.', 'en', ['pe']],
  ])('is the subject of the verb: %s', (text, language, expected) => {
    expect(senders(text, language)).toEqual(expected)
  })

  it.each<[string, Language]>([
    ['Peru dituduh Kenya mengirim 70 tentara.', 'id'],
    ['Peru membantu Kenya dengan mengirim 70 tentara.', 'id'],
    ['Peru dan Kenya mengirim 70 tentara.', 'id'],
    ['Kapal milik Kenya kemarin mengirim 70 truk.', 'id'],
    ['Peru menangkap 70 tentara.', 'id'],
    ['Rencana Peru menjanjikan pengiriman 70 tentara.', 'id'],
    ['Di Peru, sebuah kapal mengirim 70 tentara.', 'id'],
    ['Menurut Peru, mereka, kata Kenya, mengirim 70 tentara.', 'id'],
  ])('is not guessed: %s', (text, language) => {
    expect(senders(text, language)).toEqual([null])
  })
})
