import { expect, test } from 'vitest'
import { OUTLETS_LIMIT, outletName, outletOfUrl, readOutletNames } from '../../../src/corpus/origin/outlet-names.ts'

const names = readOutletNames(
  '# outlets\nwartakendal.com: Warta Kendal\nWARTA KENDAL: Warta Kendal\nkabar.co.id: Kabar\n2025.id: Tahun\n',
)

test('knows an outlet by any of its names, whatever the case', () => {
  expect(outletName('WartaKendal.com', names)).toBe('Warta Kendal')
  expect(outletName('www.wartakendal.com', names)).toBe('Warta Kendal')
  expect(outletName('warta kendal', names)).toBe('Warta Kendal')
  expect(outletName('Suara Demak', names)).toBe('Suara Demak')
})

test('knows the outlet of a URL by its host or a parent of it', () => {
  expect(outletOfUrl('https://olahraga.wartakendal.com/a/b', names)).toBe('Warta Kendal')
  expect(outletOfUrl('https://www.kabar.co.id/a', names)).toBe('Kabar')
  expect(outletOfUrl('https://news.suara.example.co.id/a', names)).toBe('example.co.id')
  expect(outletOfUrl('https://127.0.0.1/a', names)).toBeNull()
  expect(outletOfUrl('no url', names)).toBeNull()
})

test.each([
  ['a list', '- satu\n- dua'],
  ['a nested value', 'warta.com: {name: Warta}'],
  ['a number as name', 'warta.com: 7'],
  ['no YAML', 'warta.com: [satu'],
  ['a name given twice', 'warta.com: Satu\nwarta.com: Dua'],
  ['an alias', 'a: &x Satu\nb: *x'],
  ['far too long', `a: ${'x'.repeat(OUTLETS_LIMIT)}`],
])('refuses %s with one sentence', (_, source) => {
  expect(() => readOutletNames(source)).toThrow(/^[a-z].*[;:]/)
})

test('an empty file names nobody', () => {
  expect(readOutletNames('').size).toBe(0)
})
