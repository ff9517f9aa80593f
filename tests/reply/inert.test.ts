import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inert, inertShort, inertWithin, oneLine, printable, visible } from '../../src/reply/inert.ts'
import { readMarkdown } from './discord-markdown.ts'
import { hostileText, spanWithin } from './hostile.ts'

describe('the reader of markdown that these tests rely on', () => {
  it.each([
    ['**loud**', ['bold']],
    ['- point', ['list']],
    ['17. point', ['list']],
    ['text\n> quote', ['block-quote']],
    ['-# small', ['subtext']],
    ['## title', ['heading']],
    ['[name](https://a.example)', ['link https://a.example']],
    ['see https://a.example', ['address']],
    ['hello <@123456789012345678> and @everyone', ['user', 'everyone']],
    ['`code` ||dark|| ~~gone~~ _slant_ :tada:', ['code', 'spoiler', 'strike', 'italic', 'emoji']],
    ['<t:1700000000:R> </ask:1> <:x:1> <#1> <@&1>', ['time', 'command', 'emoji', 'channel', 'role']],
  ])('finds what is alive in %s', (markdown, alive) => {
    expect(readMarkdown(markdown).alive).toEqual(alive)
  })
})

describe('inert', () => {
  it('makes any text inert and shows it letter for letter', () => {
    fc.assert(
      fc.property(hostileText(), text => {
        const { alive, text: shown } = readMarkdown(inert(text))
        expect(alive).toEqual([])
        expect(shown).toBe(visible(text))
      }),
      { numRuns: 3000 },
    )
  })

  it('is not misled by what cannot be seen', () => {
    expect(inert(':\uFEFFtada\u200B: \u200B- @\u2066everyone')).toBe('\\:tada: - \\@everyone')
    expect(inert('\u200B- satu')).toBe('\\- satu')
  })

  it('sets stretches in bold and nothing else', () => {
    const text = 'Air *naik* dua meter di Ampel'
    expect(inert(text, [{ start: 4, end: 10 }])).toBe('Air **\\*naik\\*** dua meter di Ampel')
    fc.assert(
      fc.property(hostileText(), fc.nat(), fc.nat(), (text, a, b) => {
        const { start, end } = spanWithin(text, a, b)
        const { alive } = readMarkdown(inert(text, [{ start, end }]))
        expect(alive.filter(kind => kind !== 'bold')).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('leaves numbers as they are and escapes those that would start a list', () => {
    expect(inert('1.000 prajurit tiba')).toBe('1.000 prajurit tiba')
    expect(inert('12. Desa Wanasari')).toBe('12\\. Desa Wanasari')
    expect(inert('Lalu\n  - pulang')).toBe('Lalu\n  \\- pulang')
  })

  it('stays well-formed, in linear time, on long hostile texts', () => {
    const started = performance.now()
    for (const piece of ['\u202E', ' ', '\n', '1', '-', '*', 'e\u0301', '\u200D', '\uD83D']) {
      expect(/\p{Surrogate}/u.test(inert(piece.repeat(300_000)))).toBe(false)
    }
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

describe('what a reader sees', () => {
  it('has no characters that hide or turn the writing around', () => {
    expect(printable('a\u202Eb\u200Bc\u2066d\uFEFFe\u{E0041}f\u3164g\u0007h\u001B[31m')).toBe('abcdefgh[31m')
    expect(printable('co\u200Dba')).toBe('coba')
  })

  it('keeps the joiners of emoji and of scripts that need them', () => {
    for (const text of ['👩‍👩‍👧‍👦', '🏳️‍🌈', 'می‌خواهم', 'क्‍ष']) expect(printable(text)).toBe(text)
  })

  it('has no blank lines, and one line where one is asked for', () => {
    expect(visible('satu\n\n \ndua')).toBe('satu\ndua')
    expect(oneLine('  satu\n\tdua  ')).toBe('satu dua')
  })
})

describe('inert texts of limited length', () => {
  it('are within the limit, inert, and the beginning of the text', () => {
    fc.assert(
      fc.property(hostileText(60), fc.integer({ min: 1, max: 120 }), (text, limit) => {
        const { text: shown, whole } = inertWithin(text, limit)
        expect(shown.length).toBeLessThanOrEqual(limit)
        expect(readMarkdown(shown).alive).toEqual([])
        expect(whole ? shown : inert(text)).toBe(inert(text))
      }),
      { numRuns: 2000 },
    )
  })

  it('show by an ellipsis that something is missing', () => {
    expect(inertShort('Jembatan gantung di hulu sungai', 20)).toBe('Jembatan gantung di…')
    expect(inertShort('Jembatan gantung', 20)).toBe('Jembatan gantung')
  })
})
