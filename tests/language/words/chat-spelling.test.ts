import { describe, expect, it } from 'vitest'
import { withoutChatSpelling } from '../../../src/language/words/chat-spelling.ts'
import { loadLexicon } from '../../../src/language/lexicon/lexicon.ts'

describe('withoutChatSpelling', () => {
  it.each([
    ['brp', 'berapa'],
    ['yg', 'yang'],
    ['dgn', 'dengan'],
    ['tdk', 'tidak'],
    ['jml', 'jumlah'],
    ['org', 'orang'],
    ['thn', 'tahun'],
    ['dmn', 'dimana'],
    ['kpn', 'kapan'],
    ['gmn', 'bagaimana'],
    ['knp', 'kenapa'],
    ['mentri', 'menteri'],
    ['ketemu', 'bertemu'],
    ['ngeliat', 'melihat'],
    ['ngasih', 'memberi'],
    ['brpkah', 'berapakah'],
    ['brapakah', 'berapakah'],
    ['sblmnya', 'sebelumnya'],
  ])('%s → %s', (chat, word) => {
    expect(withoutChatSpelling(chat, 'id')).toBe(word)
  })

  it.each([
    ['ppl', 'people'],
    ['hw', 'how'],
    ['wat', 'what'],
    ['wen', 'when'],
    ['govt', 'government'],
    ['pls', 'please'],
    ['bn', 'billion'],
    ['nk', 'north korea'],
    ['sk', 'south korea'],
  ])('%s → %s', (chat, word) => {
    expect(withoutChatSpelling(chat, 'en')).toBe(word)
  })

  it('keeps to the language', () => {
    expect(withoutChatSpelling('yg', 'en')).toBe('yg')
    expect(withoutChatSpelling('ppl', 'id')).toBe('ppl')
    expect(withoutChatSpelling('sk', 'id')).toBe('sk')
  })

  it('harms no word of the lexicon', () => {
    const lexicon = loadLexicon()
    // Contractions without their apostrophe are grammar either way, and `tak` is `tidak`.
    const meant = new Set(['dont', 'isnt', 'tak'])
    const english = [...lexicon.words()]
    const indonesian = new Set(
      english.flatMap(word => lexicon.senses([word])).flatMap(({ renderings }) => renderings.join(' ').split(' ')),
    )
    const changed = [
      ...english.filter(word => withoutChatSpelling(word, 'en') !== word),
      ...[...indonesian].filter(word => withoutChatSpelling(word, 'id') !== word),
    ]
    expect(changed.filter(word => !meant.has(word))).toEqual([])
  })

  it('is done in one step, and leaves the rest alone', () => {
    for (const language of ['en', 'id'] as const)
      for (const word of ['brp', 'hw', 'constructor', '__proto__', '', 'tentara', '東京']) {
        const once = withoutChatSpelling(word, language)
        expect(withoutChatSpelling(once, language)).toBe(once)
        expect(typeof once).toBe('string')
      }
    for (const word of ['constructor', '__proto__', '', 'tentara', 'troops'])
      expect(withoutChatSpelling(word, 'id')).toBe(word)
  })
})
