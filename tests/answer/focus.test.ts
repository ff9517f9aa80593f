import { describe, expect, it } from 'vitest'
import { askedKind, isEmptyWord } from '../../src/answer/focus.ts'
import type { Language } from '../../src/language/language.ts'

describe('the kind of thing that a question asks for', () => {
  it.each<readonly [Language, string, string | null]>([
    ['en', 'Which company built the pier?', 'company'],
    ['en', 'What is the name of the ferry that sank?', 'ferry'],
    ['en', 'What kind of engine does it have?', 'engine'],
    ['en', 'What happened at the pier?', null],
    ['en', 'What is Bulog?', null],
    ['id', 'Perusahaan apakah yang membangun dermaga?', 'perusahaan'],
    ['id', 'Apa nama kapal yang karam?', 'kapal'],
    ['id', 'Di provinsi mana dermaga itu?', 'provinsi'],
    ['id', 'Apa yang terjadi di dermaga?', null],
  ])('%s: %s', (language, question, kind) => {
    const found = askedKind(question, language)
    expect(found?.noun ?? null).toBe(kind)
    expect(found === null ? null : question.slice(found.start, found.end).toLowerCase()).toBe(kind)
  })

  it('knows words that say next to nothing', () => {
    expect(['located', 'letaknya', 'sekarang'].every(isEmptyWord)).toBe(true)
    expect(['dermaga', 'sunk', 'tewas'].some(isEmptyWord)).toBe(false)
  })
})
