import { describe, expect, test } from 'vitest'
import { readJsonLine } from '../../../src/corpus/formats/json-line.ts'

describe('readJsonLine', () => {
  test('reads an article with everything', () => {
    const record = {
      id: 'a1',
      text: 'Jembatan dibuka.',
      title: 'Jembatan',
      date: '2025-08-04T10:00:00Z',
      source: 'warta.com',
      url: 'https://warta.com/a',
      origin: 'x',
    }
    expect(readJsonLine(JSON.stringify(record))).toEqual({
      id: 'a1',
      text: 'Jembatan dibuka.',
      meta: { title: 'Jembatan', published: '2025-08-04', outlet: 'warta.com', url: 'https://warta.com/a' },
      warnings: [],
    })
  })

  test('needs id and text only, and takes a number as id', () => {
    expect(readJsonLine('{"id": 7, "text": "Jembatan dibuka."}')).toMatchObject({
      id: '7',
      meta: { title: null, published: null, outlet: null, url: null },
      warnings: [],
    })
  })

  test('leaves a field that lies out, with a warning each', () => {
    const line = readJsonLine(
      '{"id":"a","text":"b","title":["x"],"date":"2025-02-30","source":7,"url":"http://warta.com"}',
    )
    expect(line).toMatchObject({ meta: { title: null, published: null, outlet: null, url: null } })
    expect('warnings' in line && line.warnings).toHaveLength(4)
  })

  test.each(['', 'null', '[]', '"text"', '7', '{"id":"a","text":"Jemb', '{"id":"a","text":"b"}{"id":"c"}'])(
    'refuses %s as no record',
    line => {
      expect(readJsonLine(line)).toMatchObject({ code: 'bad-json' })
    },
  )

  test.each([
    '{"text":"b"}',
    '{"id":"","text":"b"}',
    '{"id":{},"text":"b"}',
    '{"id":"a"}',
    '{"id":"a","text":null}',
    `{"id":"${'a'.repeat(201)}","text":"b"}`,
  ])('refuses %s for want of id or text', line => {
    expect(readJsonLine(line)).toMatchObject({ code: 'bad-record' })
  })

  test('a key __proto__ gives no fields', () => {
    const line = readJsonLine('{"id":"a","text":"b","__proto__":{"title":"Jahat","isModerator":true}}')
    expect(line).toMatchObject({ meta: { title: null } })
    expect(({} as { isModerator?: boolean }).isModerator).toBeUndefined()
  })
})
