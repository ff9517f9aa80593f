import { describe, expect, test } from 'vitest'
import { continues, isWrapped, linesOf } from '../../../src/corpus/cleaning/lines.ts'

const pair = (text: string) => {
  const [previous, next] = linesOf(text)
  return continues(previous!, next!)
}

describe('linesOf', () => {
  test('gives trimmed lines with their offsets and tells blank lines before them', () => {
    const text = '\n  Satu \r\n\r\nDua\rTiga\u2028\u200bEmpat\u200e'
    const lines = linesOf(text)
    expect(lines.map(line => line.text)).toEqual(['Satu', 'Dua', 'Tiga', 'Empat'])
    expect(lines.map(line => line.blankBefore)).toEqual([true, true, false, false])
    for (const { start, end, text: line } of lines) expect(text.slice(start, end)).toBe(line)
  })

  test('begins at the given offset', () => {
    expect(linesOf('Satu\nDua\nTiga', 5).map(line => line.text)).toEqual(['Dua', 'Tiga'])
  })

  test('leaves out a comma that a scraper put after the last stop', () => {
    expect(linesOf('Air surut. ,\nWarga pulang.').map(line => line.text)).toEqual(['Air surut.', 'Warga pulang.'])
  })

  test('breaks where a scraper joined paragraphs with a glued comma, but not between degrees', () => {
    expect(linesOf('Air surut.,"Kami lega," kata Tono.').map(line => line.text)).toEqual([
      'Air surut.',
      '"Kami lega," kata Tono.',
    ])
    expect(linesOf('Baca juga:,Warga pulang.')).toHaveLength(2)
    expect(linesOf('Lestari, S.Pd.,M.Si. hadir.')).toHaveLength(1)
  })
})

describe('continues', () => {
  test.each([
    ['a small letter', 'Pelatih tim itu\nmengaku puas.'],
    ['a comma before the break', 'Pelatih tim itu,\nWulan, mengaku puas.'],
    ['a comma after the break', 'Pelatih tim itu\n, Wulan, mengaku puas.'],
    ['a word that ends nothing', 'Kabar itu dikutip dari\nWarta Kendal.'],
  ])('%s joins two lines', (_, text) => {
    expect(pair(text)).toBe(true)
  })

  test.each([
    ['a stop', 'Pelatih itu puas.\nkata dia.'],
    ['a blank line', 'Pelatih tim itu\n\nmengaku puas.'],
    ['a capital', 'Jembatan Kendal\nWarga senang.'],
    ['a name that begins small', 'Jembatan Kendal\niKabar memuatnya.'],
  ])('%s keeps them apart', (_, text) => {
    expect(pair(text)).toBe(false)
  })
})

test('isWrapped knows text of a fixed width from a line for each paragraph', () => {
  const words = 'kapal nelayan di pelabuhan itu menunggu ombak reda sebelum berangkat ke pulau seberang '
    .repeat(8)
    .trim()
    .split(' ')
  const wrapped: string[] = ['']
  for (const word of words) {
    if (`${wrapped.at(-1)} ${word}`.length > 60) wrapped.push(word)
    else wrapped[wrapped.length - 1] = `${wrapped.at(-1)} ${word}`.trim()
  }
  expect(isWrapped(linesOf(wrapped.join('\n')))).toBe(true)
  const lines = Array.from(
    { length: 8 },
    (_, n) => `Kapal ke-${n} menunggu ombak reda sebelum berangkat ke pulau seberang.`,
  )
  expect(isWrapped(linesOf(lines.join('\n')))).toBe(false)
})
