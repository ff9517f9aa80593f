import { afterEach, describe, expect, test } from 'vitest'
import { FRONT_MATTER_LIMIT, readFrontMatter } from '../../../src/corpus/formats/front-matter.ts'

const read = (yaml: string, opening = '---') => readFrontMatter(`${opening}\n${yaml}\n---\n\nJembatan dibuka.`)

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'executed')
})

describe('readFrontMatter', () => {
  test('reads the known fields and tells where the text begins', () => {
    const text =
      '---\ntitle: "Jembatan: Dibuka"\noutlet: Warta Kendal\npublished: 2025-08-04\nurl: https://warta.com/a\nlanguage: id\nform: digest\neditor: Rina\n---\nJembatan dibuka.'
    const front = readFrontMatter(text)
    expect(front?.fields).toEqual({
      title: 'Jembatan: Dibuka',
      outlet: 'Warta Kendal',
      published: '2025-08-04',
      url: 'https://warta.com/a',
      language: 'id',
      form: 'digest',
    })
    expect(front?.warnings).toEqual([])
    expect(text.slice(front?.end)).toBe('Jembatan dibuka.')
  })

  test('takes "date" for "published", null for nothing, and CRLF', () => {
    expect(read('date: 2025-08-04\nurl: null')?.fields).toEqual({ published: '2025-08-04' })
    expect(readFrontMatter('---\r\noutlet: Warta\r\n---\r\nTeks.')?.fields).toEqual({ outlet: 'Warta' })
  })

  test('is null where there is none', () => {
    expect(readFrontMatter('Jembatan dibuka.\n---\ntitle: a\n---\n')).toBeNull()
    expect(readFrontMatter('----\nJembatan')).toMatchObject({ fields: {} })
  })

  test.each([
    ['published: 2025-02-30'],
    ['published: 04/08/2025'],
    ['published: [2025-08-04]'],
    ['title: 2025'],
    ['title: [satu, dua]'],
    ['title: {a: b}'],
    ['url: http://warta.com/a'],
    ['url: /jembatan'],
    ['url: javascript:alert(1)'],
    ['url: https://rina:rahasia@warta.com/'],
    ['language: fr'],
    ['form: opini'],
  ])('leaves "%s" out with a warning and keeps the rest', line => {
    const front = read(`${line}\noutlet: Warta`)
    expect(front?.fields).toEqual({ outlet: 'Warta' })
    expect(front?.warnings).toEqual([expect.stringContaining(`"${line.split(':')[0]}"`)])
  })

  test.each(['---js', '---javascript', '--- json', '---toml'])(
    'executes nothing and reads nothing behind "%s"',
    opening => {
      const front = read('globalThis.executed = true\ntitle: Jahat', opening)
      expect(front?.fields).toEqual({})
      expect(front?.warnings).toHaveLength(1)
      expect('executed' in globalThis).toBe(false)
    },
  )

  test('own fields only: no prototype is touched', () => {
    const front = read('__proto__: {isModerator: true}\nconstructor: {prototype: {a: 1}}\ntitle: Jembatan')
    expect(front?.fields).toEqual({ title: 'Jembatan' })
    expect(({} as { isModerator?: boolean }).isModerator).toBeUndefined()
    expect(front?.fields).not.toHaveProperty('isModerator')
  })

  test.each([
    ['an alias', 'outlet: &a Warta\ntitle: *a'],
    ['a bomb of aliases', 'a: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: &c [*b,*b,*b]\ntitle: *c'],
  ])('follows no %s', (_, yaml) => {
    const start = performance.now()
    expect(read(yaml)?.fields.title).toBeUndefined()
    expect(performance.now() - start).toBeLessThan(1_000)
  })

  test.each([
    ['a tag of YAML', 'title: !!js/function "function () {}"'],
    ['broken YAML', 'title: "Jembatan'],
    ['a list', '- satu\n- dua'],
    ['deep nesting', `title: ${'['.repeat(4_000)}`],
    ['two titles', 'title: a\ntitle: b'],
  ])('uses nothing of %s, with a warning', (_, yaml) => {
    const front = read(yaml)
    expect(front?.fields.title).toBeUndefined()
    expect(front?.warnings).toHaveLength(1)
  })

  test('does not parse what is too long, and says so', () => {
    const front = read(`title: Jembatan\nnotes: ${'x'.repeat(FRONT_MATTER_LIMIT)}`)
    expect(front?.fields).toEqual({})
    expect(front?.warnings[0]).toContain('8 KiB')
    expect(front?.end).toBeGreaterThan(FRONT_MATTER_LIMIT)
  })

  test('reads front matter that is never closed as text', () => {
    expect(readFrontMatter('---\ntitle: Jembatan\n\nTeks.')).toMatchObject({
      fields: {},
      end: 0,
      warnings: [expect.stringContaining('never closed')],
    })
  })

  test('empty front matter is no fault', () => {
    expect(readFrontMatter('---\n---\nTeks.')).toEqual({ fields: {}, end: 8, warnings: [] })
  })
})
