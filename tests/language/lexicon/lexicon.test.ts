import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadLexicon, parseLexicon, type Lexicon } from '../../../src/language/lexicon/lexicon.ts'

const FOLDER = fileURLToPath(new URL('../../../src/language/lexicon/fields/', import.meta.url))
const files = readdirSync(FOLDER).map(name => ({ name, lines: readFileSync(FOLDER + name, 'utf8').split('\n') }))
const lexicon = loadLexicon()

const renderingsOf = (phrase: string, from: Lexicon = lexicon) =>
  from.senses(phrase.split(' ')).flatMap(({ renderings }) => renderings)
const headwordsOf = (phrase: string, from: Lexicon = lexicon) =>
  from.headwords(phrase.split(' ')).map(({ headword }) => headword)

describe('the data files', () => {
  const entries = files.flatMap(({ name, lines }) =>
    lines.flatMap((line, i) =>
      line.trim() === '' || line.startsWith('#') ? [] : [{ place: `${name}:${i + 1}`, line }],
    ),
  )
  const headword = (line: string) => line.split(/ [nvadfp] = /)[0]!

  it('are .lex files, in UTF-8, without tabs or carriage returns', () => {
    expect(files.filter(({ name }) => !name.endsWith('.lex'))).toEqual([])
    expect(
      files.filter(({ lines }) => lines.some(line => /[\t\r\ufffd\ufeff]/.test(line))).map(({ name }) => name),
    ).toEqual([])
  })

  it('hold nothing but comments and entries that parse', () => {
    const wrong = entries.filter(({ line }) => parseLexicon([line]).size !== 1)
    expect(wrong.map(({ place, line }) => `${place}: ${line}`)).toEqual([])
  })

  it('have no empty rendering and no rendering of the same sense twice', () => {
    const wrong = entries.filter(({ line }) =>
      line
        .slice(line.indexOf(' = ') + 3)
        .split(';')
        .map(sense => sense.split(',').map(rendering => rendering.trim()))
        .some(sense => sense.includes('') || new Set(sense).size < sense.length),
    )
    expect(wrong.map(({ place, line }) => `${place}: ${line}`)).toEqual([])
  })

  it('write headwords and renderings in letters, figures, spaces, hyphens and apostrophes', () => {
    const wrong = entries.filter(({ line }) => !/^[\p{L}\p{N} '’-]+ [nvadfp] = [\p{L}\p{N} '’,;-]+$/u.test(line))
    expect(wrong.map(({ place, line }) => `${place}: ${line}`)).toEqual([])
  })

  it('do not give one headword twice in one file as the same part of speech', () => {
    const twice = files.flatMap(({ name, lines }) => {
      const seen = new Set<string>()
      return lines.flatMap((line, i) => {
        const key = line.startsWith('#') ? null : (/^.*? [nvadfp] = /.exec(line)?.[0] ?? null)
        if (key === null) return []
        if (seen.has(key)) return [`${name}:${i + 1}: ${line}`]
        seen.add(key)
        return []
      })
    })
    expect(twice).toEqual([])
  })

  it('have at least 6,000 headwords, at least 15 in 100 of several words', () => {
    const headwords = new Set(entries.map(({ line }) => headword(line)))
    expect(headwords.size).toBeGreaterThanOrEqual(6000)
    expect([...headwords].filter(word => /[ -]/.test(word)).length / headwords.size).toBeGreaterThanOrEqual(0.15)
    expect(lexicon.size).toBeGreaterThanOrEqual(6000)
    expect([...lexicon.words()].length).toBeLessThan(lexicon.size)
  })

  it('take little memory and time to load', () => {
    setFlagsFromString('--expose-gc')
    const collect: () => void = runInNewContext('gc')
    collect()
    const before = process.memoryUsage().heapUsed
    const since = performance.now()
    const another = loadLexicon()
    expect(performance.now() - since).toBeLessThan(5000)
    collect()
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(40e6)
    expect(another.size).toBe(lexicon.size)
  })
})

describe('senses of the shipped lexicon', () => {
  it.each([
    ['troops', ['tentara', 'pasukan', 'prajurit', 'personel militer']],
    ['soldiers', ['tentara', 'prajurit']],
    ['killed', ['tewas', 'gugur', 'menewaskan']],
    ['wounded', ['terluka', 'luka']],
    ['deployed', ['mengerahkan', 'mengirim']],
    ['ministers', ['menteri']],
    ['found', ['mendirikan', 'menemukan']],
    ['left', ['kiri', 'meninggalkan']],
    ['children', ['anak']],
    ['foreign ministers', ['menteri luar negeri', 'menlu']],
    ['carried out', ['melakukan']],
    ['took hostages', ['menyandera']],
    ['prisoners of war', ['tawanan perang']],
    ['death toll', ['jumlah korban tewas', 'korban tewas', 'korban jiwa', 'tewas', 'meninggal', 'gugur']],
    ['fatalities', ['korban jiwa', 'tewas', 'meninggal']],
    ['casualties', ['korban', 'korban jiwa', 'tewas']],
    ['dead', ['tewas', 'meninggal', 'gugur', 'korban tewas', 'korban jiwa']],
    ['died', ['meninggal', 'tewas', 'gugur']],
    ['lives lost', ['korban jiwa', 'tewas']],
    ['lost their lives', ['tewas', 'gugur']],
    ['thanked', ['berterima kasih', 'rasa terima kasih', 'terima kasih']],
    ['given', ['memberikan', 'diberikan', 'memasok']],
    ['stands for', ['singkatan dari', 'kepanjangan']],
    ['sappers', ['zeni', 'pasukan zeni']],
    ['delivery', ['pengiriman']],
    ['shoulder to shoulder', ['bahu-membahu']],
    ['ceasefire', ['gencatan senjata']],
    ['cease fire', ['gencatan senjata']],
    ['anti aircraft', ['antipesawat']],
    ['defence', ['pertahanan']],
    ['air defence', ['pertahanan udara']],
    ['defence ministers', ['menteri pertahanan']],
    ['labour unions', ['serikat buruh']],
    ['organisations', ['organisasi']],
  ])('%s is rendered by %j', (phrase, expected) => {
    expect(renderingsOf(phrase)).toEqual(expect.arrayContaining(expected))
  })

  it.each([
    ['address', ['alamat', 'pidato']],
    ['fire', ['kebakaran', 'tembakan', 'memecat']],
    ['sanction', ['sanksi', 'persetujuan']],
    ['party', ['partai', 'pesta', 'pihak']],
    ['general', ['umum', 'jenderal']],
  ])('%s keeps apart %j', (word, apart) => {
    for (const { renderings } of lexicon.senses([word]))
      expect(renderings.filter(rendering => apart.includes(rendering)).length).toBeLessThanOrEqual(1)
    expect(renderingsOf(word)).toEqual(expect.arrayContaining(apart))
  })

  it('puts the meaning of the news first', () => {
    for (const [word, first] of [
      ['party', 'partai'],
      ['sanction', 'sanksi'],
      ['minister', 'menteri'],
      ['strike', 'serangan'],
      ['shell', 'peluru'],
      ['intelligence', 'intelijen'],
      ['summit', 'ktt'],
    ] as const)
      expect(
        lexicon
          .senses([word])
          .filter(({ rank }) => rank === 0)
          .flatMap(({ renderings }) => renderings),
        word,
      ).toContain(first)
  })

  it('finds headwords by any form of an Indonesian word', () => {
    expect(headwordsOf('menewaskan')).toContain('killed')
    expect(headwordsOf('tewas')).toContain('killed')
    expect(headwordsOf('tentaranya')).toContain('soldier')
    expect(headwordsOf('pasukan')).toContain('troops')
    expect(headwordsOf('gencatan senjata')).toContain('ceasefire')
    expect(headwordsOf('menteri luar negeri')).toContain('foreign minister')
  })
})

describe('parseLexicon', () => {
  const small = parseLexicon([
    `# tools
rake n = penggaruk, garu; cerukan
rake v = menggaruk
hay fork n = garpu jerami`,
    `rake n = garu
# hoe n = cangkul
hoe = cangkul
hoe x = cangkul
hoe n =
 = cangkul
hoe n cangkul`,
  ])

  it('keeps senses apart, in order, the parts of speech and files after each other', () => {
    expect(small.senses(['rake'])).toEqual([
      { renderings: ['penggaruk', 'garu'], rank: 0 },
      { renderings: ['cerukan'], rank: 1 },
      { renderings: ['menggaruk'], rank: 0 },
      { renderings: ['garu'], rank: 0 },
    ])
  })

  it('passes over comments and lines of another form', () => {
    expect(small.size).toBe(2)
    expect(small.senses(['hoe'])).toEqual([])
  })

  it('lists single words and knows the longest entry, a rendering included', () => {
    expect([...small.words()]).toEqual(['rake'])
    expect(small.longest).toBe(2)
    expect(parseLexicon(['ox n = sapi jantan yang dikebiri']).longest).toBe(4)
    expect(parseLexicon([]).longest).toBe(1)
  })

  it('gives a form its own senses first and those of the word that it inflects a rank later', () => {
    const both = parseLexicon(['find v = menemukan; mendapati', 'found v = mendirikan'])
    expect(both.senses(['found'])).toEqual([
      { renderings: ['mendirikan'], rank: 0 },
      { renderings: ['menemukan'], rank: 1 },
      { renderings: ['mendapati'], rank: 2 },
    ])
    expect(both.senses(['find'])).toHaveLength(2)
  })

  it('weighs headwords by place and rank of the rendering', () => {
    const weighed = parseLexicon(['one n = alfa, beta; gama', 'two n = beta', 'three n = delta; beta, gama'])
    expect(weighed.headwords(['beta'])).toEqual([
      { headword: 'two', weight: 1 },
      { headword: 'one', weight: 0.5 },
      { headword: 'three', weight: 0.5 },
    ])
    expect(weighed.headwords(['gama'])).toEqual([
      { headword: 'one', weight: 0.5 },
      { headword: 'three', weight: 0.25 },
    ])
    expect(weighed.headwords(['epsilon'])).toEqual([])
  })

  it('puts headwords of the very form first', () => {
    const forms = parseLexicon(['stay v = tinggal', 'abandon v = meninggalkan', 'pass away v = wafat, meninggal'])
    expect(headwordsOf('meninggal', forms)[0]).toBe('pass away')
    expect(headwordsOf('tinggal', forms)[0]).toBe('stay')
    expect(headwordsOf('ditinggalkan', forms)).toHaveLength(3)
  })

  it('holds the words of its renderings in any form, alone or with others', () => {
    const football = parseLexicon(['football n = sepak bola', 'dispatch v = mengirim'])
    for (const word of ['sepak', 'bola', 'dikirim']) expect(football.holds(word), word).toBe(true)
    for (const word of ['football', 'gawang', '']) expect(football.holds(word), word).toBe(false)
  })

  it('gives the headwords of one word with their inflected forms', () => {
    const verbs = parseLexicon(['carry v = membawa', 'ox n = sapi', 'red a = merah', 'carry out v = melakukan'])
    expect([...verbs.forms()].sort()).toEqual(['carried', 'carries', 'carry', 'carrying', 'ox', 'oxen', 'red'])
  })

  it('reads accents, apostrophes, hyphens and capitals away in headwords', () => {
    const odd = parseLexicon(['anti-tank a = antitank', "farmer's market n = pasar tani", 'rôle n = Peran'])
    expect(renderingsOf('anti tank', odd)).toEqual(['antitank'])
    expect(renderingsOf('farmers market', odd)).toEqual(['pasar tani'])
    expect(renderingsOf('role', odd)).toEqual(['peran'])
  })

  it('has no entries of its own making', () => {
    for (const word of ['constructor', '__proto__', 'tostring', '']) {
      expect(small.senses([word])).toEqual([])
      expect(small.headwords([word])).toEqual([])
    }
    expect(small.senses([])).toEqual([])
  })

  it('takes any text as data', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(parseLexicon([text, 'hoe n = cangkul']).senses(['hoe'])).toEqual([{ renderings: ['cangkul'], rank: 0 }])
      }),
    )
    const since = performance.now()
    for (const pump of ['a', 'a ', 'a n = ', 'a n = b;', ',', '=']) parseLexicon([pump.repeat(100_000)])
    expect(performance.now() - since).toBeLessThan(5000)
  })
})

describe('loadLexicon', () => {
  it('takes additions of a corpus beside its own entries', () => {
    const more = loadLexicon(['# boats\ngunboat n = kapal bermeriam\ntroops n = bala tentara'])
    expect(renderingsOf('gunboats', more)).toContain('kapal bermeriam')
    expect(renderingsOf('troops', more)).toEqual(expect.arrayContaining(['pasukan', 'bala tentara']))
    expect(headwordsOf('kapal bermeriam', more)).toEqual(['gunboat'])
    expect(renderingsOf('troops')).not.toContain('bala tentara')
  })
})
