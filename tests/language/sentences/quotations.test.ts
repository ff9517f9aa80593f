import { expect, test } from 'vitest'
import { quotations } from '../../../src/language/sentences/quotations.ts'

const speech = (text: string) => quotations(text).speech.map(({ start, end }) => text.slice(start, end))

test('finds curly and straight quotations with their marks', () => {
  expect(speech('Kata “air naik” dan "air turun" dicatat.')).toEqual(['“air naik”', '"air turun"'])
})

test('reads a straight mark that is glued on both sides from what is open', () => {
  expect(speech('Ia diam."Saya lelah,"kata Tono.')).toEqual(['"Saya lelah,"'])
})

test('a mark without its partner makes no quotation, and a second opening mark begins anew', () => {
  expect(speech('Pompa itu rusak” kata Tono.')).toEqual([])
  expect(speech('Ia berkata "ayo, lalu berkata "nanti saja".')).toEqual(['"nanti saja"'])
})

test('tells which straight marks open', () => {
  const text = 'Ia "lelah" lalu "pulang".'
  expect([...quotations(text).openers]).toEqual([3, 16])
})

test('looks only between the given offsets', () => {
  const text = '"satu" "dua" "tiga"'
  expect(quotations(text, 7, 12).speech).toEqual([{ start: 7, end: 12 }])
})
