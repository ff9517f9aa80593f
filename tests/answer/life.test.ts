import { describe, expect, it } from 'vitest'
import { tellsOfLife } from '../../src/answer/life.ts'

describe('tellsOfLife', () => {
  it.each([
    ['lahir', 'Penyair kelahiran Teluksari itu menulis sejak muda.'],
    ['born', 'She was born in Teluksari.'],
    ['tinggal', 'Warga menetap di sana sejak 1971.'],
    ['berakhir', 'Pendaftaran ditutup pada 30 April 2025.'],
    ['berakhir', 'Pameran berlangsung hingga 4 Mei 2025.'],
    ['ended', 'The strike was over by noon.'],
    ['end', 'Kontrak itu habis pada Desember.'],
  ])('finds %s told in other words: %s', (word, sentence) => {
    expect(tellsOfLife(word, sentence, false)).toBe(true)
  })

  it.each([
    ['lahir', 'Bramantya Luhur meninjau dermaga.'],
    ['berakhir', 'Akhirnya kapal itu berangkat.'],
    ['end', 'The war goes on.'],
  ])('does not find %s in anything else: %s', (word, sentence) => {
    expect(tellsOfLife(word, sentence, false)).toBe(false)
  })

  it('asks after kin only in who-questions, and after nothing else at all', () => {
    expect(tellsOfLife('istri', 'Ibu negara hadir.', true)).toBe(true)
    expect(tellsOfLife('istri', 'Presiden hadir.', true)).toBe(false)
    expect(tellsOfLife('istri', 'Presiden hadir.', false)).toBeNull()
    expect(tellsOfLife('dermaga', 'Dermaga dibuka.', false)).toBeNull()
    expect(tellsOfLife('akhirnya', 'Akhirnya dermaga dibuka.', false)).toBeNull()
  })
})
