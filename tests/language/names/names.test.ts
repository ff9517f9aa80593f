import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../../../src/language/lexicon/lexicon.ts'
import { loadNames, nameAt, noNames, type NameTable } from '../../../src/language/names/names.ts'
import { findWords } from '../../../src/language/words/words.ts'

const names = loadNames()

const find = (text: string, table: NameTable = names) => table.find(findWords(text).map(word => word.lower))
const formsOf = (text: string, table?: NameTable) => find(text, table)?.forms.map(words => words.join(' ')) ?? []
const nearOf = (text: string, table?: NameTable) => find(text, table)?.near.map(words => words.join(' ')) ?? []

describe('the names that come with Kutip', () => {
  it.each([
    ['North Korea', ['korut', 'korea utara', 'dprk', 'north korean', 'north koreans']],
    ["North Korea's", ['korut', 'korea utara']],
    ['Korsel', ['korea selatan', 'south korea', 'south korean']],
    ['Chinese', ['china', 'tiongkok', 'cina']],
    ['Jerman', ['germany', 'german', 'germans']],
    ['Belanda', ['netherlands', 'dutch']],
    ['US', ['amerika serikat', 'as', 'usa', 'amerika']],
    ['Inggris', ['uk', 'united kingdom', 'britain', 'british']],
    ['UN', ['pbb', 'perserikatan bangsa bangsa', 'united nations']],
    ['UN Security Council', ['dk pbb', 'dewan keamanan pbb']],
    ['KTT', ['konferensi tingkat tinggi', 'summit']],
    ['Supreme Court', ['mahkamah agung']],
    ['Kyiv', ['kiev']],
    ['Moscow', ['moskow']],
    ["Cote d'Ivoire", ['pantai gading', 'ivory coast']],
  ])('%s also goes under %j', (text, forms) => {
    expect(formsOf(text)).toEqual(expect.arrayContaining(forms))
  })

  it.each(['Korut', 'DPRK', 'korea utara', 'NORTH KOREA', 'North Korean'])('takes %s for North Korea', text => {
    expect(find(text)).toBe(find('North Korea'))
  })

  it('holds seats of government near their countries, both ways, and apart from them', () => {
    expect(nearOf('North Korea')).toContain('pyongyang')
    expect(nearOf('Pyongyang')).toEqual(expect.arrayContaining(['north korea', 'korut']))
    expect(formsOf('North Korea')).not.toContain('pyongyang')
    expect(nearOf('Rusia')).toEqual(expect.arrayContaining(['moscow', 'moskow']))
  })

  it('says which forms need their capitals', () => {
    for (const word of ['us', 'as']) expect(find('United States')!.capitals.has(word), word).toBe(true)
    for (const word of ['usa', 'amerika']) expect(find('United States')!.capitals.has(word), word).toBe(false)
    expect(find('Turkey')!.capitals.has('turkey')).toBe(true)
  })

  it('needs capitals for every abbreviation that is a word without matter, or a word of the lexicon for something else', () => {
    const lexicon = loadLexicon()
    for (const word of ['un', 'who', 'it', 'sun', 'ad', 'al', 'as', 'us'])
      expect(find(word)!.capitals.has(word), word).toBe(true)
    for (const word of ['pbb', 'dpr', 'kpk', 'bmkg', 'ham', 'nato', 'gdp'])
      expect(find(word)!.capitals.has(word), word).toBe(false)
    for (const word of lexicon.words()) {
      const name = find(word)
      if (!name?.acronyms.has(word) || name.capitals.has(word)) continue
      const renderings = lexicon.senses([word]).flatMap(sense => sense.renderings)
      const forms = new Set(name.forms.map(form => form.join(' ')))
      expect(
        renderings.some(rendering => forms.has(rendering)),
        `${word} means ${renderings.join(', ')} in lower case`,
      ).toBe(true)
    }
  })

  it('keeps the two Koreas, the two Congos and look-alikes apart', () => {
    const keys = [
      'North Korea',
      'South Korea',
      'Niger',
      'Nigeria',
      'Austria',
      'Australia',
      'Iran',
      'Irak',
      'Slovakia',
      'Slovenia',
    ].map(text => find(text)?.key)
    expect(keys).not.toContain(undefined)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('knows no plain words and nothing that is inherited', () => {
    for (const text of ['tentara', 'soldiers', 'the', 'yang', 'constructor', '__proto__', ''])
      expect(find(text), text).toBeUndefined()
  })

  it('has no form longer than it says', () => {
    for (const text of ['North Korea', 'UN', 'US', 'DPR'])
      for (const form of find(text)!.forms) expect(form.length).toBeLessThanOrEqual(names.longest)
  })
})

describe('additions', () => {
  it('are names of their own, in folded words', () => {
    const table = loadNames(['# rivers\n\nSungai Elo = Elo River = Kali Êlo\n'])
    expect(formsOf('elo river', table)).toEqual(['sungai elo', 'elo river', 'kali elo'])
    expect(find('elo river', table)!.key).toBe('sungai elo')
    expect(find('rivers', table)).toBeUndefined()
  })

  it('join the variants of a personal name', () => {
    const table = loadNames(['Ha Yun Seo = Ha Yoon-seo = Ha Yun-suh'])
    for (const text of ['Ha Yun-seo', 'HA YOON SEO', 'ha yun suh'])
      expect(find(text, table)?.key, text).toBe('ha yun seo')
  })

  it('extend a name that is known', () => {
    const table = loadNames(['Korut = Negeri Juche'])
    expect(find('negeri juche', table)).toBe(find('North Korea', table))
    expect(nearOf('negeri juche', table)).toContain('pyongyang')
    expect(find('negeri juche')).toBeUndefined()
  })

  it('make one name of two that turn out to be one', () => {
    const table = loadNames(['Alun = Arga\nBima Raya = BR\nArga = Bima Raya'])
    for (const text of ['Alun', 'Arga', 'Bima Raya', 'BR'])
      expect(formsOf(text, table).sort()).toEqual(['alun', 'arga', 'bima raya', 'br'])
  })

  it('do not mind empty forms, marks and Windows line ends', () => {
    const table = loadNames(['Kali Opak = = ?! = Opak River\r\n = \r\nGunung Sewu\r\n'])
    expect(formsOf('opak river', table)).toEqual(['kali opak', 'opak river'])
    expect(formsOf('gunung sewu', table)).toEqual(['gunung sewu'])
    expect(find('', table)).toBeUndefined()
  })
})

describe('nameAt', () => {
  const at = (text: string, index: number) => nameAt(names, findWords(text), index)

  it('takes the longest name', () => {
    expect(at('the UN Security Council met', 1)).toMatchObject({ length: 3, name: find('DK PBB') })
    expect(at('tentara Korea Utara', 1)).toMatchObject({ length: 2, name: find('Korut') })
  })

  it('takes an abbreviation alone only as it is written', () => {
    expect(at('menurut PBB', 1)?.name).toBe(find('United Nations'))
    expect(at('menurut pbb', 1)?.name).toBe(find('United Nations'))
    expect(at('the UN said', 1)?.name).toBe(find('PBB'))
    for (const [text, index] of [
      ['kim jong un', 2],
      ['Ro Jong Un', 2],
      ['as they said', 0],
      ['tell us', 1],
      ['who said it', 0],
      ['the sun rose', 1],
      ['Omar Al Rashid', 1],
    ] as const)
      expect(at(text, index), text).toBeUndefined()
  })

  it('heeds a mark in an addition, and function words without one', () => {
    const table = loadNames(['Dewan Rakyat Utara = DRU\nSerikat Anak = SA!\nOrganisasi Perikanan = DI'])
    const alone = (word: string) => nameAt(table, findWords(word), 0)
    expect(alone('dru')?.length).toBe(1)
    expect(alone('SA')?.length).toBe(1)
    expect(alone('sa')).toBeUndefined()
    expect(alone('DI')?.length).toBe(1)
    expect(alone('di')).toBeUndefined()
  })
})

describe('noNames', () => {
  it('finds nothing', () => {
    expect(find('Indonesia', noNames())).toBeUndefined()
  })
})
