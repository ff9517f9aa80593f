import { describe, expect, it } from 'vitest'
import { askedSpeaker } from '../../src/answer/asked-speaker.ts'
import type { Language } from '../../src/language/language.ts'

describe('whose words a question asks for', () => {
  it.each<readonly [Language, string, string | null]>([
    ['en', 'What did Marta Sune say about the dam?', 'Marta Sune'],
    ['en', 'what has the harbour master announced', 'the harbour master'],
    ['en', 'According to the coast guard, how many boats sank?', 'the coast guard'],
    ['en', 'What did the flood destroy?', null],
    ['en', 'Who said that the dam would hold?', null],
    ['id', 'Apa kata Bupati Seruni soal waduk?', 'Bupati Seruni'],
    ['id', 'apa komentar pelatih tentang hasil itu?', 'pelatih'],
    ['id', 'Apa yang disampaikan Halim Darwis kepada warga?', 'Halim Darwis'],
    ['id', 'menurut BMKG berapa tinggi ombak?', 'BMKG'],
    ['id', 'Halim Darwis bilang apa?', 'Halim Darwis'],
    ['id', 'Apa nama waduk di Seruni?', null],
  ])('%s: %s', (language, question, speaker) => {
    expect(askedSpeaker(question, language)).toBe(speaker)
  })
})
