import { describe, expect, it } from 'vitest'
import { moderatingTextsIn, refused } from '../../../src/reply/texts/moderating.ts'

const [en, id] = [moderatingTextsIn('en'), moderatingTextsIn('id')]

/** Every plain text, by the path of its key. */
function said(texts: object, path = ''): [path: string, text: string][] {
  return (Object.entries(texts) as [string, unknown][]).flatMap(([key, value]): [string, string][] => {
    if (typeof value === 'string') return [[`${path}${key}`, value]]
    return typeof value === 'object' && value !== null ? said(value, `${path}${key}.`) : []
  })
}

describe('the texts for those who keep the corpus', () => {
  it('exist in both languages, none empty, and differ', () => {
    expect(Object.keys(id)).toEqual(Object.keys(en))
    const indonesian = new Map(said(id))
    expect([...indonesian.keys()]).toEqual(said(en).map(([path]) => path))
    for (const [path, text] of said(en)) {
      expect(text.trim()).not.toBe('')
      expect(`${path}: ${indonesian.get(path)}`).not.toBe(`${path}: ${text}`)
    }
  })

  it('are short enough for where they stand', () => {
    for (const texts of [en, id]) {
      const labels = [texts.add, texts.addAsItIs, texts.fillIn, texts.cancel, texts.remove, texts.purge, texts.rollback]
      for (const label of [...labels, texts.pasteAgain, texts.editAgain]) expect(label.length).toBeLessThanOrEqual(80)
      for (const placeholder of [texts.restoreWhich, texts.purgeFrom])
        expect(placeholder.length).toBeLessThanOrEqual(150)
    }
  })

  it('count and list in the way of their language', () => {
    expect(en.answeredNow(1)).toBe('1 question is answered now')
    expect(id.answeredNow(1200)).toBe('1.200 pertanyaan sekarang terjawab')
    expect(en.couldNotRead([en.missing.outlet, en.missing.url])).toContain('the outlet and the address')
  })

  it('are refusals in both languages at once', () => {
    const error = refused('draft-gone', texts => texts.draftGone)
    expect(error).toMatchObject({ code: 'draft-gone', texts: { en: en.draftGone, id: id.draftGone } })
  })
})
