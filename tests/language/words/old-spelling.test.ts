import { describe, expect, it } from 'vitest'
import { looselyReformed, reformedSpelling } from '../../../src/language/words/old-spelling.ts'

describe('reformedSpelling', () => {
  it.each([
    ['soeharsono', 'suharsono'],
    ['tjokro', 'cokro'],
    ['djarot', 'jarot'],
    ['sjafei', 'safei'],
    ['syafei', 'safei'],
    ['chaerani', 'khaerani'],
  ])('%s → %s', (old, reformed) => {
    expect(reformedSpelling(old)).toBe(reformed)
    expect(reformedSpelling(reformed)).toBe(reformed)
  })

  it('leaves other words alone', () => {
    for (const word of ['jalan', 'yayasan', 'sekolah', 'kota', '']) expect(reformedSpelling(word)).toBe(word)
  })
})

describe('looselyReformed', () => {
  it('takes j for y as well', () => {
    expect(looselyReformed('jusran')).toBe(looselyReformed('yusran'))
    expect(looselyReformed('jogya')).toBe(looselyReformed('yogya'))
    expect(reformedSpelling('jusran')).not.toBe(reformedSpelling('yusran'))
  })
})
