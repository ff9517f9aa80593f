import { describe, expect, it } from 'vitest'
import { dayInWords, instantInWords, mentionInWords, spanInWords } from '../../../src/reply/wording/dates.ts'
import { textsIn } from '../../../src/reply/texts/languages.ts'
import { dateMention } from '../samples.ts'

const en = textsIn('en')
const id = textsIn('id')

describe('dates in words', () => {
  it('are as precise as they are known', () => {
    const from = '2031-08-01'
    expect(dayInWords('2031-08-17', en)).toBe('17 August 2031')
    expect(dayInWords('2031-08-17', id)).toBe('17 Agustus 2031')
    expect(spanInWords({ from, to: '2031-08-31', precision: 'month' }, id)).toBe('Agustus 2031')
    expect(spanInWords({ from, to: '2031-12-31', precision: 'year' }, en)).toBe('2031')
    expect(spanInWords({ from, to: '2031-08-05', precision: 'range' }, en)).toMatch(/^1\s?–\s?5 August 2031$/)
    expect(spanInWords({ from, to: '2031-10-31', precision: 'range' }, id)).toMatch(/^Agustus\s?–\s?Oktober 2031$/)
  })

  it('do not depend on where the machine is', () => {
    const before = process.env['TZ']
    process.env['TZ'] = 'America/Los_Angeles'
    expect(dayInWords('2031-01-01', en)).toBe('1 January 2031')
    expect(instantInWords('2031-01-01T00:30:00.000Z', en)).toContain('1 January 2031')
    process.env['TZ'] = before
  })

  it('give bounds where a date could not be resolved, and nothing where there are none', () => {
    const unresolved = dateMention('pekan lalu', { basis: 'relative', resolved: null })
    expect(mentionInWords({ ...unresolved, after: '2031-03-01' }, en)).toBe('after 1 March 2031')
    expect(mentionInWords({ ...unresolved, before: '2031-03' }, id)).toBe('sebelum Maret 2031')
    expect(mentionInWords(unresolved, en)).toBeNull()
  })
})
