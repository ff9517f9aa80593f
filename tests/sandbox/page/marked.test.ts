import { array, assert, constantFrom, oneof, property, stringMatching } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { marked, plain, type Names } from '../../../src/sandbox/page/marked.ts'
import type { Mark, Marked } from '../../../src/sandbox/page/shown.ts'

const names: Names = {
  user: id => (id === '123456789012345678' ? 'Ayu' : undefined),
  channel: id => (id === '223456789012345678' ? 'orchard' : undefined),
  role: id => (id === '323456789012345678' ? 'Growers' : undefined),
}
const read = (text: string) => marked(text, names)
const bold = (...inside: Mark[]): Mark => ({ kind: 'bold', inside })
const italic = (...inside: Mark[]): Mark => ({ kind: 'italic', inside })

describe('markdown', () => {
  it.each<[string, Marked]>([
    ['**a _b_** c', [bold('a ', italic('b')), ' c']],
    [
      '*a* __b__ ~~c~~',
      [italic('a'), ' ', { kind: 'underline', inside: ['b'] }, ' ', { kind: 'strike', inside: ['c'] }],
    ],
    ['a ||b|| `**c**`', ['a ', { kind: 'spoiler', inside: ['b'] }, ' ', { kind: 'code', text: '**c**' }]],
    ['```js\nlet fig\n```', [{ kind: 'fence', text: 'let fig' }]],
    ['```\na\n```\n\nb', [{ kind: 'fence', text: 'a' }, '\nb']],
    ['pear_tree_root', ['pear_tree_root']],
    ['2 * 3 * 4', ['2 * 3 * 4']],
  ])('sets words: %s', (text, marks) => {
    expect(read(text)).toEqual(marks)
  })

  it.each([
    ['\\*\\*a\\*\\* \\_b\\_ \\`c\\`', '**a** _b_ `c`'],
    ['\\[fig\\]\\(https\\://orchard.example\\)', '[fig](https://orchard.example)'],
    ['\\@everyone \\<\\@123456789012345678\\>', '@everyone <@123456789012345678>'],
    ['\\- a\n\\# b\n\\> c\n1\\. d', '- a\n# b\n> c\n1. d'],
  ])('leaves what is escaped: %s', (text, shown) => {
    expect(read(text)).toEqual([shown])
  })

  it('sets headings, quotes, lists and small print where they begin a line, one after the other', () => {
    expect(read('# Figs\n> ripe\n> sweet\n-# *weighed* today\n- one\n  - two\n- three\nafter - all')).toEqual([
      { kind: 'heading', level: 1, inside: ['Figs'] },
      { kind: 'quote', inside: ['ripe\nsweet\n'] },
      { kind: 'subtext', inside: [italic('weighed'), ' today'] },
      {
        kind: 'list',
        start: null,
        items: [['one\n', { kind: 'list', start: null, items: [['two']] }], ['three']],
      },
      'after - all',
    ])
    expect(read('3. a\n4. b')).toEqual([{ kind: 'list', start: 3, items: [['a'], ['b']] }])
    expect(read('a # b -# c > d')).toEqual(['a # b -# c > d'])
  })

  it('sets nothing in blocks where there is only a line', () => {
    expect(marked('# **a**\n> b', names, { line: true })).toEqual(['# ', bold('a'), '\n> b'])
  })

  it('links to the web alone', () => {
    const link = (href: string, ...inside: Mark[]): Mark => ({ kind: 'link', href, inside })
    expect(read('[a **b**](https://orchard.example/fig_(fruit)#:~:text=ripe,-fig)')).toEqual([
      link('https://orchard.example/fig_(fruit)#:~:text=ripe,-fig', 'a ', bold('b')),
    ])
    expect(read('see https://orchard.example/a_b_c.')).toEqual([
      'see ',
      link('https://orchard.example/a_b_c', 'https://orchard.example/a_b_c'),
      '.',
    ])
    for (const target of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/hosts', '//orchard.example']) {
      const text = `[a](${target})`
      expect(read(text)).toEqual([text])
    }
  })

  it('names whom an id stands for, and tells times', () => {
    const mention = (text: string): Mark => ({ kind: 'mention', text })
    expect(read('<@123456789012345678> <@!999999999999999999> <#223456789012345678>')).toEqual([
      mention('@Ayu'),
      ' ',
      mention('@unknown-user'),
      ' ',
      mention('#orchard'),
    ])
    expect(read('@everyone <@&323456789012345678> </weigh now:423456789012345678>')).toEqual([
      mention('@everyone'),
      ' ',
      mention('@Growers'),
      ' ',
      mention('/weigh now'),
    ])
    expect(read('<t:1900000000:R> <t:1900000000>')).toEqual([
      { kind: 'time', at: 1_900_000_000_000, style: 'R' },
      ' ',
      { kind: 'time', at: 1_900_000_000_000, style: 'f' },
    ])
  })

  it('is taken as text where it is nested beyond all sense', () => {
    for (const depth of [100, 1000]) {
      const marks = read(`${'**_'.repeat(depth)}fig${'_**'.repeat(depth)}`)
      expect(plain(marks)).toContain('fig')
      expect(depthOf(marks)).toBeLessThan(30)
    }
  })

  it('is read in bounded time, whatever is repeated', () => {
    const pieces = ['[a](', '[a](http:', '**', '_a ', '> ', '- a\n', '||', '`', '<t:', 'a:', '\\', '~~a', '\n  ', '* _']
    const start = performance.now()
    for (const piece of pieces) read(piece.repeat(Math.ceil(4000 / piece.length)))
    expect(performance.now() - start).toBeLessThan(10_000)
  })

  it('never loses a word', () => {
    const word = stringMatching(/^[a-z]{1,8}$/)
    const sign = constantFrom(
      '**',
      '*',
      '_',
      '~~',
      '||',
      '`',
      '> ',
      '- ',
      '# ',
      '-# ',
      '[',
      ']',
      '(',
      ')',
      '\n',
      ' ',
      '\\',
    )
    assert(
      property(array(oneof(word, sign), { maxLength: 40 }), parts => {
        const words = parts.filter(it => /^[a-z]/.test(it)).join('')
        expect(plain(read(parts.join(''))).replaceAll(/[^a-z]/g, '')).toBe(words)
      }),
      { numRuns: 500 },
    )
  })
})

function depthOf(marks: Marked): number {
  const inside = marks.map(mark => (typeof mark !== 'string' && 'inside' in mark ? depthOf(mark.inside) : 0))
  return 1 + Math.max(0, ...inside)
}
