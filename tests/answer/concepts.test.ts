import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conceptsOf, type AskedConcept } from '../../src/answer/concepts.ts'
import type { Language } from '../../src/language/language.ts'
import { smallCorpus } from './small-corpus.ts'

const { bridge } = await smallCorpus(
  [
    'Sebanyak 11.000 prajurit Korea Utara tiba di pelabuhan pada Mei 2025.',
    'Enam ratus tentara Korut tewas dan gugur, personel militer lainnya terluka; Pyongyang diam.',
    'Harga cabai naik setelah banjir menewaskan petani di Demak, kata PBB dan AS.',
    'Rudal antipesawat dikirim oleh pasukan; menteri luar negeri membahas gencatan senjata.',
    'Pendeta itu berpesta, api menyala, kebakaran terjadi, Kim Jong-un berpidato di alamat baru.',
    'Roda as truk Hartono patah; kelompok nelayan memakai fotosintesis sebagai kata sandi.',
    'Pascagempa, kapal-kapal nelayan tidak melaut; Al Jazeera memberitakannya.',
  ],
  { glossary: ['Ha Yun Seo = Ha Yoon-seo'] },
)

const concepts = (question: string, language: Language = 'en') => conceptsOf(question, language, bridge)
const texts = (question: string, language?: Language) => concepts(question, language).map(({ text }) => text)
const termsOf = (concept: AskedConcept) => concept.renderings.map(({ terms }) => terms.join(' '))
/** The terms of the one concept that a question has, with their weights. */
const renderingsOf = (question: string, language?: Language) => {
  const [concept, ...more] = concepts(question, language)
  expect(more.map(({ text }) => text)).toEqual([])
  return new Map(concept!.renderings.map(({ terms, weight }) => [terms.join(' '), weight]))
}

describe('conceptsOf, from English to Indonesian', () => {
  it.each([
    ['troops', ['tentara', 'pasukan', 'prajurit', 'personel militer']],
    ['killed', ['tewas', 'gugur']],
    ['wounded', ['luka']],
    ['ports', ['pelabuhan']],
    ['the fire', ['api', 'bakar']],
    ['foreign ministers', ['menteri luar negeri']],
    ['ceasefire', ['gencat senjata']],
    ['photosynthesis', ['fotosintesis']],
    ['anti-aircraft', ['pesawat']],
  ])('%s is found as %j', (question, terms) => {
    const found = [...renderingsOf(question).keys()]
    for (const term of terms)
      expect(
        found.some(one => one === term || term.startsWith(one)),
        `${term} in ${found.join(', ')}`,
      ).toBe(true)
  })

  it('weighs the first rendering of the first sense most', () => {
    const troops = renderingsOf('troops')
    expect(troops.get('pasukan')).toBe(1)
    expect(troops.get('prajurit')).toBeLessThan(troops.get('tentara')!)
    const address = renderingsOf('address')
    for (const weight of address.values()) expect(weight).toBeLessThanOrEqual(1)
  })

  it('reads British and American spelling alike', () => {
    for (const [british, american] of [
      ['harbour', 'harbor'],
      ['defence', 'defense'],
      ['organised', 'organized'],
      ['cease-fire', 'cease fire'],
    ] as const)
      expect(concepts(british).map(termsOf), british).toEqual(concepts(american).map(termsOf))
  })
})

describe('conceptsOf, of Indonesian questions', () => {
  it('has the word itself first, and synonyms far below it', () => {
    const found = renderingsOf('tentaranya', 'id')
    expect([...found][0]).toEqual(['tentara', 1])
    const others = [...found].filter(([term]) => term !== 'tentara').map(([, weight]) => weight)
    expect(Math.max(0, ...others)).toBeLessThan(0.2)
  })

  it('takes no synonym from a lesser sense that is not its own', () => {
    expect([...renderingsOf('api', 'id').keys()]).not.toContain('pecat')
    expect([...renderingsOf('kelompok', 'id').keys()]).not.toContain('pesta')
  })

  it('takes May in mid-sentence for the month, and may for grammar', () => {
    const month = concepts('How many troops arrived in May?').find(({ text }) => text === 'may')
    expect(month && termsOf(month)).toEqual(['mei'])
    expect(texts('May troops arrive?')).not.toContain('may')
    expect(texts('which troops may arrive')).not.toContain('may')
  })

  it('makes one concept of reduplication, and of a prefix with its word', () => {
    expect(texts('kapal-kapal', 'id')).toEqual(['kapal'])
    for (const question of ['antipesawat', 'anti-pesawat', 'anti pesawat'])
      expect([...renderingsOf(question, 'id').keys()], question).toContain('pesawat')
    for (const question of ['pascagempa', 'pasca-gempa', 'pasca gempa'])
      expect([...renderingsOf(question, 'id').keys()], question).toContain('pascagempa')
  })

  it('reads an English word among them', () => {
    const [troops, tewas] = concepts('berapa troops tewas', 'id')
    expect(termsOf(troops!)).toEqual(expect.arrayContaining(['pasukan', 'tentara']))
    expect(tewas!.text).toBe('tewas')
  })

  it('does not translate an Indonesian word that is also an English one', () => {
    expect([...renderingsOf('api', 'id').keys()]).toEqual(expect.arrayContaining(['api']))
    expect(concepts('air', 'id')[0]!.renderings).toEqual([])
  })
})

describe('names', () => {
  it.each([
    ['en', 'North Korea'],
    ['en', "North Korea's"],
    ['en', 'North Korean'],
    ['en', 'north korea'],
    ['en', 'DPRK'],
    ['id', 'Korut'],
    ['id', 'korea utara'],
  ] as const)('(%s) %s means Korut and Korea Utara, and weaker its capital', (language, question) => {
    const found = renderingsOf(question, language)
    expect(found.get('korut')).toBe(1)
    expect(found.get('korea utara')).toBe(1)
    expect(found.get('pyongyang')).toBeLessThan(0.9)
  })

  it('means the country weaker where the capital is asked for', () => {
    const found = renderingsOf('Pyongyang')
    expect(found.get('pyongyang')).toBe(1)
    expect(found.get('korut')).toBeLessThan(0.9)
  })

  it('needs the capitals of AS and US', () => {
    expect(concepts('What did the US say').map(({ kind }) => kind)).toContain('name')
    expect([...renderingsOf('US').keys()]).toContain('as')
    expect(texts('what did they tell us')).toEqual([])
    expect(concepts('as', 'id')[0]).toMatchObject({ kind: 'word' })
    expect(concepts('apa kata AS', 'id').at(-1)).toMatchObject({ kind: 'name', text: 'as' })
    expect(texts('is it as it was')).toEqual([])
  })

  it('does not take a part of a name for an abbreviation', () => {
    for (const question of ['Who is Park Jong Un?', 'What did Al Jazeera report?', 'Siapa Park Jong Un?'])
      for (const { renderings } of concepts(question, question.startsWith('Siapa') ? 'id' : 'en'))
        expect(renderings.some(({ terms }) => terms.includes('pbb') || terms.includes('angkat'))).toBe(false)
    expect([...renderingsOf('UN').keys()]).toContain('pbb')
  })

  it('takes the names of a glossary, whole', () => {
    expect(concepts('When did Ha Yoon-seo speak?')[0]).toMatchObject({ text: 'ha yoon seo', kind: 'name' })
  })

  it('weighs a name above a word', () => {
    const [name, word] = concepts('Korut tewas', 'id')
    expect(name!.weight).toBeGreaterThan(word!.weight)
  })

  it('takes an unknown word in capitals for a name', () => {
    expect(concepts('Siapa Hartono?', 'id')[0]).toMatchObject({ kind: 'name', unknown: false })
    expect(concepts('Siapa Wiranegara?', 'id')[0]).toMatchObject({ kind: 'name', unknown: true })
  })
})

describe('figures', () => {
  it.each(['11,000', '11.000', '11 ribu', 'sebelas ribu', 'eleven thousand', '11000'])('%s is one concept', figure => {
    for (const language of ['en', 'id'] as const) {
      expect(concepts(figure, language)).toHaveLength(1)
      expect(concepts(figure, language)[0]).toMatchObject({
        kind: 'number',
        renderings: [{ terms: ['#11000'], weight: 1 }],
      })
    }
  })
})

describe('what is no concept', () => {
  it.each([
    ['en', 'How many were there, please?'],
    ['en', 'Could you tell me who that was?'],
    ['id', 'Tolong beri tahu, berapa yang ada di sana?'],
    ['id', 'Siapakah dia, dan mengapa?'],
    ['en', ''],
    ['id', '?! … 🙂'],
  ] as const)('(%s) %j says nothing', (language, question) => {
    expect(texts(question, language)).toEqual([])
  })
})

describe('spelling', () => {
  it('tries what an unknown word may have been meant to be, for less', () => {
    const trops = renderingsOf('trops')
    expect(trops.get('pasukan')).toBeLessThan(1)
    expect([...renderingsOf('tentra', 'id').keys()]).toContain('tentara')
    expect([...renderingsOf('menewaskn', 'id').keys()]).toContain('tewas')
  })

  it('does not mend words that exist, though the corpus may lack them', () => {
    // Near `naik` by way of "rise", near `tentara`, near `api`; none of them is a slip.
    for (const [word, language] of [
      ['rice', 'en'],
      ['tanks', 'en'],
      ['tentu', 'id'],
      ['beras', 'id'],
      ['apel', 'id'],
    ] as const)
      expect(concepts(word, language)[0], word).toMatchObject({ unknown: true })
    expect([...renderingsOf('Hartono').keys()]).toEqual(['hartono'])
  })

  it('says where nothing in the corpus renders a word', () => {
    expect(concepts('submarine')[0]).toMatchObject({ unknown: true, renderings: [] })
    expect(concepts('zzyzzx')[0]).toMatchObject({ unknown: true })
  })
})

describe('every concept', () => {
  it('comes once', () => {
    expect(texts('fire, fire and FIRE')).toEqual(['fire'])
    expect(texts('Korut dan Korut', 'id')).toEqual(['korut'])
  })

  it('has only renderings that stand in the corpus, each once, weighed between 0 and 1, and points into the question, in order', () => {
    const word = fc.constantFrom(
      'how many', 'troops', 'Korut', 'North Korea', 'the', 'US', 'us', '11,000', 'sebelas ribu', 'fire', 'killed', "Qatar's", 'anti-', 'pesawat',
      'berapa', 'yang', 'tentara', 'foreign ministers', '?', 'Ha Yoon-seo', 'kapal-kapal', 'trops', '2025', 'Mei', 'un', '…', 'Côte', 'e\u0301',
    ) // prettier-ignore
    const question = fc.array(fc.oneof({ weight: 5, arbitrary: word }, fc.string({ unit: 'binary', maxLength: 6 })), {
      maxLength: 10,
    })
    fc.assert(
      fc.property(question, fc.constantFrom('en' as const, 'id' as const), (words, language) => {
        const asked = words.join(' ')
        const found = concepts(asked, language)
        expect(new Set(found.map(({ text }) => text)).size).toBe(found.length)
        let start = 0
        for (const concept of found) {
          expect(concept.start).toBeGreaterThanOrEqual(start)
          expect(concept.end).toBeGreaterThan(concept.start)
          expect(concept.end).toBeLessThanOrEqual(asked.length)
          start = concept.start
          expect(concept.unknown).toBe(concept.renderings.length === 0)
          expect(new Set(termsOf(concept)).size).toBe(concept.renderings.length)
          for (const { terms, weight } of concept.renderings) {
            expect(weight).toBeGreaterThan(0)
            expect(weight).toBeLessThanOrEqual(1)
            for (const term of terms) expect(bridge.vocabulary.frequency(term), term).toBeGreaterThan(0)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('is found in a long question in linear time', () => {
    const since = performance.now()
    for (const pump of ['a ', 'kim ', 'un ', 'dewan keamanan ', '1 ', 'air ', "x'", 'trops ', 'anti-'])
      for (const language of ['en', 'id'] as const) concepts(pump.repeat(Math.ceil(4_000 / pump.length)), language)
    expect(performance.now() - since).toBeLessThan(8000)
  }, 30_000)
})

describe('what is meant by where it stands', () => {
  const near = (question: string, language: Language, text: string) =>
    termsOf(concepts(question, language).find(concept => concept.text === text)!)

  it('a seat of government is a city in "in", "di", "mengunjungi", and elsewhere its state', () => {
    expect(near('sanctions against Pyongyang', 'en', 'pyongyang')).toContain('korut')
    expect(near('who landed in Pyongyang?', 'en', 'pyongyang')).toEqual(['pyongyang'])
    expect(near('siapa yang mengunjungi Pyongyang?', 'id', 'pyongyang')).toEqual(['pyongyang'])
  })

  it('a word of the dictionary in capitals behind a name is a part of it', () => {
    const [name, rest] = concepts('Siapa Sutresna Mulia?', 'id')
    expect([name!.kind, rest!.kind]).toEqual(['name', 'name'])
    expect(concepts('Siapa yang mulia di Demak?', 'id')[0]!.kind).toBe('word')
  })

  it('what says next to nothing counts for less', () => {
    const [there, harbour] = concepts('di mana letak pelabuhan', 'id')
    expect(there!.text).toBe('letak')
    expect(there!.weight).toBeLessThan(harbour!.weight)
  })
})
