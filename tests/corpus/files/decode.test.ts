import { describe, expect, test } from 'vitest'
import { decode } from '../../../src/corpus/files/decode.ts'

const bytes = (...parts: (number[] | string)[]) =>
  Uint8Array.from(parts.flatMap(part => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)))
const utf16 = (text: string, big: boolean) => {
  const little = Buffer.from(text, 'utf16le')
  return Uint8Array.from(big ? little.swap16() : little)
}

describe('decode', () => {
  test('reads UTF-8 and drops its mark', () => {
    expect(decode(Buffer.from('\ufeffKafé “Kendal”'))).toEqual({ text: 'Kafé “Kendal”', warnings: [] })
  })

  test('falls back to windows-1252 with a warning', () => {
    const decoded = decode(bytes('Kaf', [0xe9], ' ', [0x93], 'Kendal', [0x94], ' ', [0x96], ' ', [0x80], '5'))
    expect(decoded?.text).toBe('Kafé “Kendal” – €5')
    expect(decoded?.warnings).toEqual([expect.stringContaining('windows-1252')])
  })

  test('knows all upper bytes of windows-1252', () => {
    const upper = Array.from({ length: 0x60 }, (_, n) => 0xa0 + n)
    expect(decode(bytes('Kendal '.repeat(20), upper))?.text.slice(-0x60)).toBe(String.fromCharCode(...upper))
    const named = [0x80, 0x85, 0x8a, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x99, 0x9f]
    expect(decode(bytes(named, 'a'))?.text).toBe('€…Š‘’“”–—™Ÿa')
  })

  test.each([
    ['little endian with its mark', '\ufeff', false],
    ['big endian with its mark', '\ufeff', true],
    ['little endian without', '', false],
    ['big endian without', '', true],
  ])('reads UTF-16, %s', (_, mark, big) => {
    const decoded = decode(utf16(`${mark}Jembatan “Kendal”`, big))
    expect(decoded?.text).toBe('Jembatan “Kendal”')
    expect(decoded?.warnings).toHaveLength(mark === '' ? 1 : 0)
  })

  test.each([
    ['a PNG', bytes([0x89], 'PNG\r\n', [0x1a], '\n', [0, 0, 0, 13], 'IHDR')],
    ['a PDF', bytes('%PDF-1.7\nJembatan')],
    ['a zip', bytes('PK', [3, 4, 20, 0])],
    ['an ELF', bytes([0x7f], 'ELF', [2, 1, 1, 0])],
    ['NULs here and there', bytes('Jembatan', [0], 'Kendal')],
    ['many control characters', bytes('Jembatan '.repeat(5), [1, 2, 3])],
    ['random bytes', Uint8Array.from({ length: 4096 }, (_, n) => (n * 7919 + 13 * (n >> 3)) % 256)],
  ])('refuses %s', (_, file) => {
    expect(decode(file)).toBeNull()
  })

  test('tabs, line and page breaks are no control characters', () => {
    expect(decode(bytes('a\tb\r\nc\fd'))?.text).toBe('a\tb\r\nc\fd')
  })
})
