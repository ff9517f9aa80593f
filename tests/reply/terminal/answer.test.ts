import { stripVTControlCharacters } from 'node:util'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { visible } from '../../../src/reply/inert.ts'
import { renderAnswerText } from '../../../src/reply/terminal/answer.ts'
import { hostileText } from '../hostile.ts'
import { answer, attribution, citation, figure } from '../samples.ts'

const plain = { colour: false, width: 80 }

describe('an answer on a terminal', () => {
  const given = answer({
    figures: [figure({ citations: [1] })],
    citations: [
      citation(1, { attribution: attribution('Ratna') }),
      citation(2, { form: 'digest', url: null, published: null, quote: 'Dua desa terendam.' }),
    ],
  })

  it('is the question, what was found, then the quotes with their sources', () => {
    const text = renderAnswerText(given, 'en', plain)
    expect(text).toMatch(
      /^how many people were displaced by the flood\n\n {2}more than 1,200 .+ · displaced · \[1\]\n\n\[1\] Harian Muara · published 4 February 2031\n {4}“Banjir merendam 1 desa di tepi Kali Lestari\.”\n {4}Said by Ratna\n {4}https:/,
    )
    expect(text).toContain(
      "[2] Harian Muara · undated · digest\n    Dua desa terendam.\n    A digest in Kutip's own words, not the outlet's\n",
    )
    expect(text.endsWith('2 articles undated\n')).toBe(true)
  })

  it('is the same without colour', () => {
    const coloured = renderAnswerText(given, 'en', { colour: true, width: 80 })
    expect(coloured).not.toBe(renderAnswerText(given, 'en', plain))
    expect(stripVTControlCharacters(coloured)).toBe(renderAnswerText(given, 'en', plain))
  })

  it('says why there is no evidence, and what is merely related', () => {
    const text = renderAnswerText(
      answer({
        outcome: 'no-evidence',
        silence: { code: 'not-covered', missing: ['gunung'] },
        citations: [citation(1)],
      }),
      'id',
      plain,
    )
    expect(text).toContain('Tidak ada bukti')
    expect(text).toContain('Tidak ditemukan: gunung')
    expect(text).toContain('hanya berkaitan')
  })

  it('says that nothing was asked', () => {
    const text = renderAnswerText(
      answer({ question: '', outcome: 'no-evidence', silence: { code: 'nothing-asked' }, citations: [] }),
      'en',
      plain,
    )
    expect(text).toContain('There is no question in that.')
  })

  it('breaks lines between words, within the width', () => {
    const quote = 'Petugas menutup jalan utama sejak pagi karena air terus naik di kedua sisi jembatan lama.'
    const text = renderAnswerText(answer({ citations: [citation(1, { quote, url: null })] }), 'en', {
      colour: false,
      width: 40,
    })
    expect(Math.max(...text.split('\n').map(line => line.length))).toBeLessThanOrEqual(40)
    expect(text.split(/\s+/).join(' ')).toContain(`“${quote}”`)
  })

  it('shows every word of a quote and no control character, whatever it holds', () => {
    fc.assert(
      fc.property(hostileText(40), quote => {
        const text = renderAnswerText(answer({ citations: [citation(1, { quote })] }), 'en', plain)
        expect(/[\p{Cc}](?<!\n)/u.test(text)).toBe(false)
        expect(text.split(/\s+/).join(' ')).toContain(`“${visible(quote)}”`.split(/\s+/).join(' ').trim())
      }),
      { numRuns: 300 },
    )
  })
})
