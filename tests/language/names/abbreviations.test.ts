import { describe, expect, it } from 'vitest'
import { abbreviationTable, findAbbreviations, findSpelledOut } from '../../../src/language/names/abbreviations.ts'
import { findWords } from '../../../src/language/words/words.ts'

describe('findAbbreviations', () => {
  it.each([
    ['Warga menolak rencana Kebun Raya Merbau (KRM) itu.', 'krm', 'kebun raya merbau'],
    ['Menurut Badan Pengelola Rawa dan Danau (BPRD) air surut.', 'bprd', 'badan pengelola rawa dan danau'],
    ['Balai Rawa dan Danau (BRD) ditutup.', 'brd', 'balai rawa dan danau'],
    ['the Northern Harbour Authority (NHA) said', 'nha', 'northern harbour authority'],
    ['sebuah Sidang Negara-Negara Teluk (SNNT) dibuka', 'snnt', 'sidang negara negara teluk'],
  ])('reads what stands before the brackets: %s', (text, short, long) => {
    expect(findAbbreviations(text)).toEqual([{ short, long: long.split(' ') }])
  })

  it.each([
    'Bupati Merbau (BKR) hadir.', // the letters are not those of the words
    'Kebun Raya. Merbau (KRM) luas.', // a sentence ends between them
    'Sari Dewi (SD) hadir.', // two letters
    'Kebun Raya Merbau (krm) luas.',
    'dan Raya Merbau (DRM)', // begins with no word that means anything
    '(KRM) luas.',
  ])('reads nothing where the letters are not spelled: %s', text => {
    expect(findAbbreviations(text)).toEqual([])
  })

  it('takes time in proportion to the text', () => {
    const text = 'Kebun Raya Merbau (KRM) luas. '.repeat(20_000)
    expect(findAbbreviations(text)).toHaveLength(20_000)
  })
})

describe('abbreviationTable', () => {
  const krm = { short: 'krm', long: ['kebun', 'raya', 'merbau'] }
  const other = { short: 'krm', long: ['koperasi', 'rakyat', 'melati'] }

  it('knows what an abbreviation stands for, and the words that have one', () => {
    const table = abbreviationTable([krm])
    expect(table.longOf('krm')).toEqual(krm.long)
    const words = findWords('Luas Kebun Raya Merbau')
    expect(table.at(words, 1)).toEqual(krm)
    expect(table.at(words, 0)).toBeUndefined()
  })

  it('takes what most say, in whatever order', () => {
    for (const list of [
      [krm, krm, other],
      [other, krm, krm],
    ])
      expect(abbreviationTable(list).longOf('krm')).toEqual(krm.long)
  })

  it('knows nothing where as many say this as that', () => {
    const table = abbreviationTable([krm, other])
    expect(table.longOf('krm')).toBeUndefined()
    expect(table.at(findWords('kebun raya merbau'), 0)).toBeUndefined()
  })
})

describe('findSpelledOut', () => {
  it('finds the words of an abbreviation anywhere', () => {
    const text = 'Sidang Perhimpunan Nelayan Teluk dan Selat dibuka'
    const [span] = findSpelledOut(text, findWords(text), 'pnts')
    expect(text.slice(span!.start, span!.end)).toBe('Perhimpunan Nelayan Teluk dan Selat')
  })

  it('finds nothing for two letters', () => {
    expect(findSpelledOut('Teluk Sari', findWords('Teluk Sari'), 'ts')).toEqual([])
  })
})
