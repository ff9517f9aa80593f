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
    ['Pemerintah Peru berjanji mengirim 70 tentara.', 'id', ['pe']],
    ['Presiden Peru Rosa Medina mengirim 70 tentara.', 'id', ['pe']],
    ['Peruvian president Rosa Medina sent 70 soldiers.', 'en', ['pe']],
    ["Peru's deployment of 70 soldiers angered Kenya.", 'en', ['pe']],
  ])('is the subject of the verb: %s', (text, language, expected) => {
    expect(senders(text, language)).toEqual(expected)
  })

  it.each<[string, Language, (string | null)[]]>([
    ['Nairobi mengirim 70 tentara.', 'id', ['ke']],
    ['Menurut Lima, Nairobi diyakini telah mengirim sekitar 70 tentara.', 'id', ['ke']],
    ['Nairobi has sent 70 soldiers.', 'en', ['ke']],
  ])('is meant by its capital: %s', (text, language, expected) => {
    expect(senders(text, language)).toEqual(expected)
  })

  it.each<[string, Language, (string | null)[]]>([
    ['Sebanyak 70 tentara dikerahkan Peru ke perbatasan.', 'id', ['pe']],
    ['Sebanyak 70 tentara dikirim oleh Peru.', 'id', ['pe']],
    ['Sebanyak 70 tentara dikirim pemerintah Peru.', 'id', ['pe']],
    ['Jumlah tentara yang dikirim Nairobi mencapai 900 orang.', 'id', ['ke']],
    ['Pengiriman 70 tentara oleh Peru dikecam.', 'id', ['pe']],
    ['At least 70 soldiers were deployed by the Peruvian government.', 'en', ['pe']],
    ['Shells supplied by Kenya numbered 70,000.', 'en', ['ke']],
    ['The deployment of 70 soldiers by Peru angered Kenya.', 'en', ['pe']],
  ])('is the agent of the passive or noun: %s', (text, language, expected) => {
    expect(senders(text, language)).toEqual(expected)
  })

  it.each<[string, Language]>([
    ['Sebanyak 70 tentara dikirim ke Peru.', 'id'],
    ['Sebanyak 70 tentara dikirim oleh Peru dan Kenya.', 'id'],
    ['At least 70 soldiers were deployed to Peru.', 'en'],
    ['Kenya received 70 tanks donated by Peru and Chile.', 'en'],
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
